package org.ctios.session.internal.automaton;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.ctios.ged188.Message;
import org.ctios.session.AgentState;
import org.ctios.session.internal.config.AgentIdentity;
import org.ctios.session.internal.config.Endpoint;
import org.ctios.session.internal.config.Endpoints;
import org.ctios.session.internal.config.MonitorSettings;
import org.ctios.session.internal.config.SampleSettings;
import org.ctios.session.internal.config.Secret;
import org.ctios.session.internal.config.Servers;
import org.ctios.session.internal.config.SessionSettings;

/** All phases of a session and all inputs that can meet them: what the tests and the page of the automaton are made of. */
final class AutomatonTable {
    static final SessionSettings AGENT = SampleSettings.agent("autologin", "true");
    private static final SessionSettings PAIR = SampleSettings.agent("autologin", "true", "activeStandby", "true");

    private static final SessionSettings MONITOR = SampleSettings.monitor();
    private static final SessionSettings ANOTHER = SampleSettings.agent("autologin", "true", "agentId", "7002");

    private static final AgentIdentity OTHER = new AgentIdentity("7002", "3002", "", Secret.NONE, 5000);
    private static final Endpoint THERE = new Endpoint("cti-x", 1);

    static final Map<String, Consumer<AutomatonRun>> PHASES = new LinkedHashMap<>();
    static final Map<String, Consumer<AutomatonRun>> INPUTS = new LinkedHashMap<>();

    static {
        PHASES.put("idle", run -> {});
        PHASES.put("connecting", AutomatonRun::connect);
        PHASES.put("opening", run -> {
            run.connect();
            run.tcp();
        });
        PHASES.put("waiting", run -> {
            run.connect();
            run.lost().lost();
        });
        PHASES.put("waiting for room", run -> {
            run.connect();
            run.noRoom();
        });
        PHASES.put("gave up", run -> {
            run.configure(SampleSettings.agent("autologin", "true", "reconnect.maxRetries", "1"));
            run.opened().lost().lost();
        });
        PHASES.put("rejected", run -> {
            run.connect();
            run.tcp().receive(Answers.failureConf(1, 36));
        });
        PHASES.put("running, mode pending", AutomatonRun::opened);
        PHASES.put("running, login pending", run -> run.opened().receive(Answers.queryConf(2, AgentState.LOGOUT)));
        PHASES.put("running", run -> run.opened().receive(Answers.queryConf(2, AgentState.AVAILABLE)));
        PHASES.put("running, heartbeat sent", run -> run.opened()
                .receive(Answers.queryConf(2, AgentState.AVAILABLE))
                .pass(5_000));
        PHASES.put("closing", run -> run.opened().disconnect());
        PHASES.put("closing for another agent", run -> {
            run.opened();
            run.setAgent(OTHER);
        });
        PHASES.put("closing to connect again", run -> run.opened()
                .configure(SampleSettings.agent("endpoints", "elsewhere:1")));

        PHASES.put("closing for an edit to another agent", run -> run.opened().configure(ANOTHER));
        PHASES.put("connecting again", run -> run.opened()
                .configure(SampleSettings.agent("endpoints", "elsewhere:1"))
                .receive(Answers.closeConf()));

        PHASES.put("running, companion connecting", run -> run.configure(PAIR).active());
        PHASES.put("running, companion opening", run -> {
            run.configure(PAIR).active();
            run.tcp(run.companion());
        });
        PHASES.put("running, companion waiting", run -> {
            run.configure(PAIR).active();
            run.lost(run.companion());
        });
        PHASES.put("running, companion ready", run -> run.configure(PAIR).paired());
        PHASES.put("running, told that the server goes", run -> run.configure(PAIR)
                .paired()
                .receive(Answers.maintenanceReq(1))
                .receive(Answers.maintenanceEvent(true)));
        PHASES.put("running, login pending over the connection that was left", run -> {
            run.configure(PAIR).paired().receive(Answers.queryConf(2, AgentState.LOGOUT));
            run.receive(run.companion(), Answers.standbyActive());
        });
        PHASES.put("running, old side drains", run -> run.configure(PAIR).switchedOver());
        PHASES.put(
                "running, old side was told to stop",
                run -> run.configure(PAIR).switchedOver().pass(4_000));
        PHASES.put(
                "failover, old side drains",
                run -> run.configure(PAIR).switchedOver().lost());
        PHASES.put(
                "connecting, standby session waits",
                run -> run.configure(PAIR).paired().lost());
        PHASES.put(
                "waiting, standby session waits",
                run -> run.configure(PAIR).paired().lost().lost());
        PHASES.put("connecting, standby found", run -> {
            run.configure(PAIR).connect();
            run.tcp().receive(Answers.standbyConf());
        });
        PHASES.put("opening, standby found", run -> {
            run.configure(PAIR).connect();
            run.tcp().receive(Answers.standbyConf()).tcp();
        });
        PHASES.put("waiting, standby found", run -> {
            run.configure(PAIR).connect();
            run.tcp().receive(Answers.standbyConf()).lost();
        });

        PHASES.put("running, other side connecting", run -> run.opened()
                .receive(Answers.queryConf(2, AgentState.AVAILABLE))
                .switchSide());
        PHASES.put("running in monitor mode, other side opening", run -> {
            run.configure(MONITOR).opened().inquired().switchSide();
            run.tcp(run.crossing());
        });
        PHASES.put("running in monitor mode at the other side, answers may come from the one left", run -> {
            run.configure(MONITOR).opened().inquired().switchSide();
            run.tcp(run.crossing()).receive(run.crossing(), Answers.openConf());
        });

        INPUTS.put("connect", AutomatonRun::connect);
        INPUTS.put("disconnect", AutomatonRun::disconnect);
        INPUTS.put("settings in place", run -> run.configure(SampleSettings.agent("maxHeartbeats", "7")));
        INPUTS.put("settings to reconnect", run -> run.configure(SampleSettings.agent("clientId", "other")));
        INPUTS.put(
                "settings to restore the mode",
                run -> run.configure(SampleSettings.agent("autologin", "true", ".agentPassword", "other")));
        INPUTS.put("settings of another agent", run -> run.configure(ANOTHER));
        INPUTS.put("connect elsewhere", run -> run.connectTo(new Servers(new Endpoints(THERE, THERE), null)));
        INPUTS.put("forced disconnect", AutomatonRun::forceDisconnect);
        INPUTS.put("set agent", run -> run.setAgent(OTHER));
        INPUTS.put("set message filter", run -> run.setMessageFilter(MonitorSettings.ALL));
        INPUTS.put("inquired", run -> run.feed(new Input.Inquired(run.phase().connection())));
        INPUTS.put("opened", run -> run.feed(new Input.Opened(run.phase().connection())));
        INPUTS.put("lost", AutomatonRun::lost);
        INPUTS.put("no room", AutomatonRun::noRoom);
        INPUTS.put("room", AutomatonRun::room);
        INPUTS.put("early tick", AutomatonRun::tick);
        INPUTS.put("tick at the deadline", run -> run.pass(Math.min(run.untilDeadline(), 1_000_000)));
        INPUTS.put("companion opened", run -> run.tcp(run.companion()));
        INPUTS.put("companion lost", run -> run.lost(run.companion()));
        INPUTS.put("companion without room", run -> run.noRoom(run.companion()));
        INPUTS.put("companion inquired", run -> run.feed(new Input.Inquired(run.companion())));
        INPUTS.put("switch side", AutomatonRun::switchSide);
        INPUTS.put("other side opened", run -> run.tcp(run.crossing()));
        INPUTS.put("other side lost", run -> run.lost(run.crossing()));
        INPUTS.put("other side without room", run -> run.noRoom(run.crossing()));
        INPUTS.put("drained", AutomatonRun::drained);
        INPUTS.put("old side lost", run -> run.lost(run.state().draining()));
        INPUTS.put(
                "old side inquired",
                run -> run.feed(new Input.Inquired(run.state().draining())));
        INPUTS.put("a look at everything", run -> run.pass(20_000));
        INPUTS.put(
                "settings of a pair in place",
                run -> run.configure(
                        SampleSettings.agent("autologin", "true", "activeStandby", "true", "maxHeartbeats", "7")));
        INPUTS.put(
                "the other server elsewhere",
                run -> run.configure(SampleSettings.agent(
                        "autologin", "true", "activeStandby", "true", "endpoints", "cti-a:42027,cti-x:43027")));
        message("OPEN_CONF", Answers.openConf());
        message("OPEN_CONF without services", Answers.openConf(0));
        message("FAILURE_CONF to a heartbeat", Answers.failureConf(0, 15));
        message("FAILURE_CONF, wrong version", Answers.failureConf(1, 1));
        message("FAILURE_CONF, wrong password", Answers.failureConf(3, 36));
        message("FAILURE_EVENT", Answers.failureEvent(15));
        message("FAILURE_EVENT, taken over", Answers.failureEvent(11));
        message("HEARTBEAT_CONF", Answers.heartbeatConf());
        message("CLOSE_CONF", Answers.closeConf());
        message("QUERY_AGENT_STATE_CONF", Answers.queryConf(2, AgentState.LOGOUT));
        message("SET_AGENT_STATE_CONF", Answers.setConf(3));
        message("CONTROL_FAILURE_CONF", Answers.controlFailure(3, 257));
        message("AGENT_STATE_EVENT", Answers.agentState("7001", AgentState.NOT_READY));
        message("OPEN_CONF of an active server", Answers.activeConf());
        message("OPEN_CONF of a standby server", Answers.standbyConf());
        message("STANDBY_ACTIVE_EVENT", Answers.standbyActive());
        message("ACTIVE_MAINTENANCE_REQ", Answers.maintenanceReq(9));
        message("ACTIVE_MAINTENANCE_EVENT, on", Answers.maintenanceEvent(true));
        message("ACTIVE_MAINTENANCE_EVENT, off", Answers.maintenanceEvent(false));
    }

    /** A message on each of the connections that a session may have. */
    private static void message(String name, Message message) {
        INPUTS.put(name, run -> run.receive(message));
        INPUTS.put(name + " (companion)", run -> run.receive(run.companion(), message));
        INPUTS.put(name + " (old side)", run -> run.receive(run.state().draining(), message));
        INPUTS.put(name + " (other side)", run -> run.receive(run.crossing(), message));
    }

    private AutomatonTable() {}
}
