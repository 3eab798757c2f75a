package org.ctios.simulator.internal.server;

import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.Call;
import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.centre.Outcome;
import org.ctios.simulator.internal.centre.Party;
import org.ctios.simulator.internal.centre.Supervision.Action;
import org.ctios.simulator.internal.centre.TeamModel;
import org.ctios.simulator.internal.wire.CallAnswers;
import org.ctios.simulator.internal.wire.ControlFailure;
import org.ctios.simulator.internal.wire.Status;
import org.ctios.simulator.internal.wire.TeamMessages;
import org.jspecify.annotations.Nullable;

/** Requests between agents and their supervisor (guide, Supervisor Service). On the model thread only. */
final class RequestsOfSupervisors {
    /** The number that stands for a supervisor when the own one cannot take a call. */
    private static final String OTHER_SUPERVISOR = "9000";

    private static final long NONE = 0xFFFF_FFFFL;

    private final ServerContext context;
    private final Connections connections;

    RequestsOfSupervisors(ServerContext context) {
        this.context = context;
        this.connections = new Connections(context.centre());
    }

    /** Serves a request, or answers false when it is none of these. */
    boolean handle(Answers answers) {
        switch (answers.request().typeNumber()) {
            case MessageTypes.SUPERVISOR_ASSIST_REQ -> assist(answers, false);
            case MessageTypes.EMERGENCY_CALL_REQ -> assist(answers, true);
            case MessageTypes.SUPERVISE_CALL_REQ,
                    MessageTypes.LIST_AGENT_TEAM_REQ,
                    MessageTypes.MONITOR_AGENT_TEAM_START_REQ,
                    MessageTypes.MONITOR_AGENT_TEAM_STOP_REQ -> {
                if (answers.open().supervises()) {
                    serve(answers);
                } else {
                    answers.refuse(Status.INVALID_SERVICE);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void serve(Answers answers) {
        switch (answers.request().typeNumber()) {
            case MessageTypes.SUPERVISE_CALL_REQ -> supervise(answers);
            case MessageTypes.LIST_AGENT_TEAM_REQ -> list(answers);
            case MessageTypes.MONITOR_AGENT_TEAM_START_REQ -> startMonitor(answers);
            default -> stopMonitor(answers);
        }
    }

    private void list(Answers answers) {
        long wanted = answers.request().uint(Fields.SUPERVISOR_ID);
        TeamModel led = context.centre().staff().teams().stream()
                .filter(team -> team.supervisor().skillTargetId() == wanted)
                .filter(answers.open()::supervises)
                .findFirst()
                .orElse(null);
        if (led == null) {
            answers.refuse(Status.SUPERVISOR_NOT_FOUND);
        } else {
            answers.send(TeamMessages.list(answers.version(), answers.invokeId(), led));
        }
    }

    private void startMonitor(Answers answers) {
        TeamModel team = context.centre().staff().team(answers.request().uint(Fields.TEAM_ID));
        if (team == null || !answers.open().supervises(team)) {
            answers.refuse(Status.TEAM_NOT_FOUND);
            return;
        }
        long monitorId = context.sessions().nextMonitorId();
        TeamMonitors monitors = context.sessions().teamMonitors();
        if (!monitors.add(new TeamMonitors.Monitor(answers.session(), monitorId, team))) {
            answers.refuse(Status.TEAM_MONITORED_ALREADY);
            return;
        }
        answers.send(Message.builder(answers.version(), MessageTypes.MONITOR_AGENT_TEAM_START_CONF)
                .set(Fields.INVOKE_ID, answers.invokeId())
                .set(Fields.MONITOR_ID, monitorId));
    }

    private void stopMonitor(Answers answers) {
        boolean known = context.sessions()
                .teamMonitors()
                .remove(answers.session(), answers.request().uint(Fields.MONITOR_ID));
        answers.confirmIf(known, MessageTypes.MONITOR_AGENT_TEAM_STOP_CONF, Status.INVALID_MONITOR);
    }

    private void supervise(Answers answers) {
        Action action = Action.of(answers.request().uint(Fields.SUPERVISORY_ACTION));
        if (action == null) {
            answers.refuse(Status.INVALID_SUPERVISORY_ACTION);
            return;
        }
        AgentModel supervisor = supervisor(answers);
        if (supervisor == null) {
            return;
        }
        Party agent = supervised(answers);
        if (agent != null) {
            Outcome outcome = context.centre().supervision().supervise(supervisor, agent, action);
            RequestsOfAgents.answer(
                    answers, outcome, party -> CallAnswers.supervised(answers.version(), answers.invokeId(), party));
        }
    }

    /** Who supervises: the own agent of the session, or whose instrument is named; otherwise it has been refused. */
    private @Nullable AgentModel supervisor(Answers answers) {
        String instrument = answers.request().text(Fields.SUPERVISOR_INSTRUMENT, "");
        AgentModel own = answers.open().agent();
        long peripheral = answers.request().uint(Fields.PERIPHERAL_ID);
        AgentModel named = instrument.isEmpty() ? own : context.centre().staff().at(peripheral, instrument);
        if (named == null && instrument.isEmpty()) {
            answers.refuse(Status.REQUIRED_DATA_MISSING);
        } else if (named == null) {
            answers.fail(ControlFailure.INVALID_CALLING_DEVICE);
        } else if (!answers.mayControl(named)) {
            answers.fail(ControlFailure.NOT_THE_OWN_DEVICE);
        } else if (named.leads() == null) {
            answers.fail(ControlFailure.NO_SUPERVISOR);
        } else {
            return named;
        }
        return null;
    }

    /** The connection that is named, or the active one of the agent that is named; otherwise it has been refused. */
    private @Nullable Party supervised(Answers answers) {
        Message request = answers.request();
        if (request.uint(Fields.AGENT_CONNECTION_CALL_ID) != NONE) {
            Connections.Found found = connections.agent(request);
            if (found.party() == null || found.party().agent() == null) {
                answers.fail(found.party() == null ? found.failure() : ControlFailure.INVALID_CONNECTION);
                return null;
            }
            return found.party();
        }
        AgentModel agent =
                new AgentSearch(context.centre().staff()).find(request).agent();
        Party active = agent == null ? null : active(agent);
        if (active == null) {
            answers.fail(agent == null ? ControlFailure.INVALID_AGENT_ID : ControlFailure.NO_ACTIVE_CALL);
        }
        return active;
    }

    private static @Nullable Party active(AgentModel agent) {
        return agent.parties().stream()
                .filter(party -> party.state() == Call.State.CONNECTED)
                .findFirst()
                .orElse(null);
    }

    private void assist(Answers answers, boolean emergency) {
        AgentModel agent = new AgentSearch(context.centre().staff())
                .find(answers.request())
                .agent();
        if (agent == null) {
            answers.fail(ControlFailure.INVALID_AGENT_ID);
        } else if (!answers.mayControl(agent)) {
            answers.fail(ControlFailure.NOT_THE_OWN_DEVICE);
        } else {
            int conf = emergency ? MessageTypes.EMERGENCY_CALL_CONF : MessageTypes.SUPERVISOR_ASSIST_CONF;
            if (emergency) {
                tellEmergency(answers, agent);
            }
            RequestsOfAgents.answer(
                    answers,
                    context.centre().control().assist(agent, OTHER_SUPERVISOR, emergency),
                    party -> CallAnswers.assist(answers.version(), conf, answers.invokeId(), party));
        }
    }

    /** Also when nobody can be called (guide, EMERGENCY_CALL_EVENT). */
    private void tellEmergency(Answers answers, AgentModel agent) {
        for (Session session : context.sessions().all()) {
            OpenSession open = session.open();
            if (open != null && session.role().tellsEvents() && (open.allEvents() || open.supervises(agent))) {
                session.sendEvent(TeamMessages.emergency(
                                open.version(),
                                agent,
                                answers.request(),
                                answers.open().clientId(),
                                answers.session().presence().address())
                        .toBytes());
            }
        }
    }
}
