package org.ctios.session.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.ctios.event.MessageFilter;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.session.AgentState;
import org.ctios.session.CilError;
import org.ctios.session.internal.config.AgentIdentity;
import org.ctios.session.internal.config.Endpoint;
import org.ctios.session.internal.config.Endpoints;
import org.ctios.session.internal.config.MonitorSettings;
import org.ctios.session.internal.config.SampleSettings;
import org.ctios.session.internal.config.Secret;
import org.ctios.session.internal.config.Servers;
import org.ctios.session.internal.config.SessionSettings;

/** Sessions for which a user set servers, agent or filter, and what was set. */
final class SessionsThatWereSet {
    static final Servers THERE =
            new Servers(new Endpoints(new Endpoint("x", 1), new Endpoint("y", 2)), Duration.ofSeconds(7));
    static final AgentIdentity EIGHT = new AgentIdentity("7008", "3008", "", new Secret("s3cret-run-time"), 5000);
    static final MonitorSettings STATES = new MonitorSettings(MessageFilter.parse("MessageID=30"), false);

    /** A configuration that leaves the mode open, with changes. */
    static SessionSettings noMode(String... changes) {
        String[] all = new String[changes.length + 2];
        System.arraycopy(changes, 0, all, 0, changes.length);
        all[changes.length] = "mode";
        all[changes.length + 1] = "none";
        return SampleSettings.monitor(all);
    }

    /** A session in agent mode for an agent whom a user set. */
    static AutomatonRun withAgent(SessionSettings settings) {
        AutomatonRun run = AutomatonRun.of(settings);
        run.opened();
        assertThat(run.setAgent(EIGHT)).isEqualTo(CilError.CIL_OK);
        run.receive(Answers.closeConf()).accepted();
        return answered(run).forget();
    }

    /** The server answers the newest question for the agent's state. */
    static AutomatonRun answered(AutomatonRun run) {
        List<Message> sent = run.sent();
        long query = sent.get(sent.size() - 1).uint(Fields.INVOKE_ID);
        return run.receive(Answers.queryConf(query, AgentState.NOT_READY));
    }

    /** A session in monitor mode with a filter that a user set. */
    static AutomatonRun withFilter() {
        AutomatonRun run = AutomatonRun.of(noMode());
        run.opened();
        assertThat(run.setMessageFilter(STATES)).isEqualTo(CilError.CIL_OK);
        return run.receive(Answers.closeConf()).accepted().inquired().forget();
    }

    /** A session with the servers and the heartbeat of a Connect. */
    static AutomatonRun withServers() {
        AutomatonRun run = AutomatonRun.of(SampleSettings.monitor());
        assertThat(run.connectTo(THERE)).isEqualTo(CilError.CIL_OK);
        return run.accepted().inquired().forget();
    }

    private SessionsThatWereSet() {}
}
