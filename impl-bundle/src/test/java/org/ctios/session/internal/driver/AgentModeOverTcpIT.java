package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.ConnectionEvent.OnConnectionRejected;
import org.ctios.event.ConnectionEvent.OnEventGap;
import org.ctios.event.ConnectionEvent.OnSetAgentMode;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.SnapshotCallEvent;
import org.ctios.event.SnapshotDeviceEvent;
import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.ctios.session.SessionState;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.SimulatedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SetAgent with real servers (cil-semantics 3.2). */
class AgentModeOverTcpIT {
    private final OverTcp tcp = new OverTcp();

    @AfterEach
    void close() {
        tcp.close();
    }

    /** Behaviour 35: without a connection no agent can be set. */
    @Test
    void setAgentWithoutAConnectionIsRefused() {
        StandaloneSession session = tcp.create("mode", "none");
        tcp.refused(CilError.E_CTIOS_INVALID_SESSION, () -> session.setAgent(OverTcp.agentArguments("1002")));
    }

    /** Behaviour 36: the agent's state, then the mode with the agent's name and the state of the system. */
    @Test
    void setAgentIsFollowedByTheAgentsStateAndTheMode() {
        tcp.agent("1002");
        OnSetAgentMode mode = tcp.heard.awaitNumber(OnSetAgentMode.class, 1);
        assertThat(mode.arguments().getValueString("UniqueObjectID")).isEqualTo("agent.5000.1002");
        Arguments status = mode.arguments().getValueArray("StatusSystem");
        assertThat(status).isNotNull();
        assertThat(status.getValueBool("StatusCTIServer")).isTrue();
        assertThat(status.getValueArray("StatusPeripherals"))
                .isEqualTo(Arguments.builder().set("5000", true).build());
        assertThat(tcp.heard.names()).contains("OnQueryAgentStateConf", "OnSetAgentMode");
        assertThat(tcp.heard.all(OnConnection.class)).hasSize(1);
    }

    /** Behaviour 37: calls of an agent who is at work already are told by snapshots, behind the agent's state. */
    @Test
    void theCallsOfAnAgentAtWorkAreTold() {
        SimulatedCall call = tcp.pair.contactCentre().startCall("1002");
        call.deliver();
        call.establish();
        tcp.agent("1002");
        SnapshotCallEvent snapshot = tcp.heard.awaitNumber(SnapshotCallEvent.class, 1);
        assertThat(snapshot.connectionCallId()).isEqualTo(call.id());
        SnapshotDeviceEvent device = tcp.heard.awaitNumber(SnapshotDeviceEvent.class, 1);
        assertThat(device.uniqueObjectId()).isEqualTo("device.5000.2002");
        assertThat(tcp.heard.names())
                .containsSubsequence("OnQueryAgentStateConf", "OnSnapshotDeviceConf")
                .containsSubsequence("OnQueryAgentStateConf", "OnSnapshotCallConf");
    }

    /** Behaviour 53: after a failover they are told as answers again, and the gap behind them (DG 12.5 ch. 6). */
    @Test
    void theCallsOfAnAgentAreToldAgainAfterAFailover() {
        SimulatedCall call = tcp.pair.contactCentre().startCall("1002");
        call.deliver();
        call.establish();
        tcp.agent("1002");
        tcp.heard.awaitNumber(SnapshotDeviceEvent.class, 1);
        tcp.heard.awaitNumber(SnapshotCallEvent.class, 1);
        assertThat(tcp.heard.names()).as("before the mode nothing was missed").doesNotContain("OnEventGap");
        int behind = tcp.heard.names().size();
        tcp.failover();
        tcp.heard.awaitNumber(OnEventGap.class, 1);
        List<CtiOsEvent> after = tcp.heard.all().subList(behind, tcp.heard.all().size());
        assertThat(after)
                .extracting(CtiOsEvent::name)
                .containsSubsequence("OnSetAgentMode", "OnSnapshotDeviceConf", "OnEventGap")
                .containsSubsequence("OnSetAgentMode", "OnSnapshotCallConf", "OnEventGap")
                .doesNotContain("OnCallBegin", "OnCallEnd");
        assertThat(after)
                .filteredOn(SnapshotCallEvent.class::isInstance)
                .singleElement()
                .satisfies(snapshot -> assertThat(snapshot.origin().resync()).isTrue());
    }

    /** Behaviour 38: monitor mode has to be left first. */
    @Test
    void setAgentInMonitorModeIsRefused() {
        StandaloneSession session = tcp.monitor();
        tcp.refused(
                CilError.E_CTIOS_SET_AGENT_SESSION_DISCONNECT_REQUIRED,
                () -> session.setAgent(OverTcp.agentArguments("1002")));
    }

    /** Behaviour 39: the agent is the session's already. */
    @Test
    void setAgentWithTheSameAgentIsRefused() {
        StandaloneSession session = tcp.agent("1002");
        tcp.refused(CilError.E_CTIOS_AGENT_ALREADY_IN_SESSION, () -> session.setAgent(OverTcp.agentArguments("1002")));
    }

    /** Behaviour 40: another agent, another connection. */
    @Test
    void setAgentWithAnotherAgentConnectsAnew() {
        StandaloneSession session = tcp.agent("1002");
        tcp.heard.awaitNumber(OnSetAgentMode.class, 1);
        assertThat(session.setAgent(OverTcp.agentArguments("1003"))).isEqualTo(CilError.CIL_OK);
        assertThat(tcp.heard.awaitNumber(OnSetAgentMode.class, 2).agentId()).isEqualTo("1003");
        List<String> names = tcp.heard.all().stream().map(CtiOsEvent::name).toList();
        assertThat(names.subList(names.indexOf("OnConnectionClosed"), names.size()))
                .containsSubsequence("OnConnectionClosed", "OnConnection", "OnSetAgentMode");
        assertThat(names).doesNotContain("OnConnectionFailure");
    }

    /** Behaviour 41: who the agent is, is the server's to say, and it says it later: the session stops and tells why. */
    @Test
    void anAgentTheServerDoesNotKnowEndsTheSessionWithTheReason() {
        StandaloneSession session = tcp.withoutMode();
        assertThat(session.setAgent(OverTcp.agentArguments("7777"))).isEqualTo(CilError.CIL_OK);
        OnConnectionRejected rejected = tcp.heard.awaitNumber(OnConnectionRejected.class, 1);
        assertThat(rejected.reason()).contains("E_CTI_INVALID_AGENT_DATA");
        assertThat(session.state()).isEqualTo(SessionState.REJECTED);
        assertThat(tcp.heard.names()).doesNotContain("OnSetAgentMode", "OnQueryAgentStateConf");
    }
}
