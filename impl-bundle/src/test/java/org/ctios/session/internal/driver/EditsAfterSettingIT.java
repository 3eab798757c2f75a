package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.ctios.event.ConnectionEvent.OnConnectionClosed;
import org.ctios.event.ConnectionEvent.OnConnectionFailure;
import org.ctios.event.ConnectionEvent.OnMonitorModeEstablished;
import org.ctios.event.ConnectionEvent.OnSetAgentMode;
import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventFamily;
import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.ctios.session.SessionState;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a user set stays through edits of other keys, with real servers (docs/configuration.md, What is set at run time). */
class EditsAfterSettingIT {
    private final OverTcp tcp = new OverTcp();
    private final CtiServerPair other =
            CtiServerPair.builder().agents(2).callsPerMinute(0).start();

    @AfterEach
    void close() {
        tcp.close();
        other.close();
    }

    /** Decision 0011: the edit is a gap, and behind it the session is the same agent's. */
    @Test
    void theAgentThatWasSetComesBackBehindAnEdit() {
        StandaloneSession session = tcp.agent("1002");
        tcp.edit("heartbeat", "6");
        tcp.heard.awaitNumber(OnSetAgentMode.class, 2);

        assertThat(tcp.heard.all(OnSetAgentMode.class))
                .extracting(mode -> mode.arguments().getValueString("AgentID"))
                .containsExactly("1002", "1002");
        assertThat(tcp.heard.all(OnConnectionFailure.class))
                .extracting(OnConnectionFailure::reasonCode)
                .containsExactly(ReasonCode.SETTINGS_CHANGED);
        assertThat(tcp.heard.all(OnConnectionClosed.class)).isEmpty();
        assertThat(session.state()).isEqualTo(SessionState.AGENT);
    }

    /** Design 5.8: a faulty edit changes nothing, what was set included; nor does one that says the same again. */
    @Test
    void anEditThatIsRejectedOrRepeatedChangesNothing() {
        StandaloneSession session = tcp.agent("1002");
        tcp.refused(CilError.CIL_OK, () -> edited("heartbeat", "soon"));
        assertThat(session.status().configurationProblems()).hasSize(1);
        tcp.refused(CilError.CIL_OK, () -> edited("heartbeat", "5"));
        tcp.refused(CilError.CIL_OK, () -> edited("heartbeat", "5.0"));
        assertThat(session.status().configurationProblems()).isEmpty();
        assertThat(session.state()).isEqualTo(SessionState.AGENT);
        tcp.refused(CilError.E_CTIOS_AGENT_ALREADY_IN_SESSION, () -> session.setAgent(OverTcp.agentArguments("1002")));
    }

    private CilError edited(String key, String value) {
        tcp.edit(key, value);
        return CilError.CIL_OK;
    }

    /** A filter that was set still hides what it hid, until the filter itself is edited. */
    @Test
    void theFilterThatWasSetCountsUntilTheFilterIsEdited() {
        tcp.withoutMode()
                .setMessageFilter(
                        Arguments.builder().set("Filter", "MessageID=30").build());
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 1);
        tcp.edit("clientId", "other");
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 2);
        tcp.pair.contactCentre().startCall("1001").deliver();
        tcp.pair.contactCentre().setAgentState("1003", State.AVAILABLE, 0);
        tcp.awaitFirst("OnAgentStateChange");
        assertThat(tcp.heard.all()).extracting(CtiOsEvent::id).noneMatch(id -> id.family() == EventFamily.CALL);

        tcp.edit("filter", "MessageID=*");
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 3);
        tcp.pair.contactCentre().startCall("1002").deliver();
        tcp.awaitFirst("OnCallDelivered");
        assertThat(tcp.heard.all(OnConnectionClosed.class)).isEmpty();
    }

    /** The servers of Connect are left for others that are configured, not for another heartbeat. */
    @Test
    void theServersOfConnectStayUntilTheServersAreEdited() {
        StandaloneSession session = tcp.create();
        session.connect(Arguments.builder()
                .set("CtiosA", "127.0.0.1")
                .set("PortA", other.port(other.active()))
                .build());
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 1);
        tcp.edit("heartbeat", "6");
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 2);
        assertThat(session.status().currentServer()).isEqualTo("127.0.0.1:" + other.port(other.active()));

        tcp.edit("endpoints", "127.0.0.1:" + tcp.pair.port(Side.A) + ",localhost:" + tcp.pair.port(Side.B));
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 3);
        await().atMost(Heard.LIMIT).until(() -> other.sessions(other.active()) == 0);
        assertThat(session.status().currentServer()).endsWith(":" + tcp.pair.port(tcp.pair.active()));
    }
}
