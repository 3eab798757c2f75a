package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.ConnectionEvent.OnConnectionFailure;
import org.ctios.event.ConnectionEvent.OnEventGap;
import org.ctios.session.AgentState;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.Agent;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;
import org.ctios.simulator.SimulatedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Agent mode with both sides of an active-standby pair (guide, PG and CTI Server Graceful Shutdown). */
class AgentOnBothSidesIT {
    private static final int FORCED_LOGOUT = 50_002;

    private final OverTcp tcp = new OverTcp(CtiServerPair.builder().activeStandby(true));

    @AfterEach
    void close() {
        tcp.close();
    }

    /** The agent stays logged in, keeps state and call, and is told of one connection after the other. */
    @Test
    void plannedSwitchOversLeaveTheAgentAtWork() throws Exception {
        StandaloneSession session = tcp.autologin("1001", "activeStandby", "true");
        become(AgentState.AVAILABLE);
        SimulatedCall call = tcp.pair.contactCentre().startCall("1001");
        call.deliver();
        call.establish();
        tcp.awaitFirst("OnCallBegin");
        await().atMost(Heard.LIMIT).until(() -> agentState() == AgentState.TALKING);
        List<String> before = ofAgentAndCall();

        for (int i = 0; i < 5; i++) {
            await().atMost(Heard.LIMIT)
                    .until(() -> session.status().reason().isEmpty()
                            && tcp.pair.sessions(Side.A) == 1
                            && tcp.pair.sessions(Side.B) == 1);
            assertThat(tcp.pair.maintenance().get(15, TimeUnit.SECONDS)).isTrue();
            tcp.heard.awaitNumber(OnConnection.class, i + 2);
        }

        assertThat(agentState()).isEqualTo(AgentState.TALKING);
        assertThat(tcp.onlyCall().connectionCallId()).isEqualTo(call.id());
        assertThat(ofAgentAndCall()).isEqualTo(before);
        assertThat(tcp.heard.all(OnConnectionFailure.class)).isEmpty();
        assertThat(tcp.heard.all(OnEventGap.class)).isEmpty();
        call.end();
        tcp.awaitFirst("OnCallEnd");
        become(AgentState.NOT_READY);
    }

    /** A server that dies may log its agents out, and the other one may take over before the loss is noticed. */
    @Test
    void anAgentWhomADyingServerLoggedOutIsWhatItWas() {
        StandaloneSession session = tcp.autologin("1001", "activeStandby", "true");
        become(AgentState.AVAILABLE);
        for (int i = 0; i < 10; i++) {
            await().atMost(Heard.LIMIT)
                    .until(() -> session.status().reason().isEmpty()
                            && tcp.pair.sessions(Side.A) == 1
                            && tcp.pair.sessions(Side.B) == 1);
            Side dies = tcp.pair.active();
            tcp.pair.contactCentre().logOut("1001", FORCED_LOGOUT);
            tcp.pair.kill(dies);
            tcp.pair.revive(dies);
            tcp.heard.awaitNumber(OnConnection.class, i + 2);
            await().atMost(Heard.LIMIT)
                    .until(() -> tcp.pair.contactCentre().agent("1001").state() == Agent.State.AVAILABLE);
        }
    }

    private List<String> ofAgentAndCall() {
        return tcp.heard.names().stream()
                .filter(name -> name.startsWith("OnCall") || name.equals("OnAgentStateChange"))
                .toList();
    }

    private void become(AgentState state) {
        tcp.request(CtiOsRequest.of(Operation.SET_AGENT_STATE)
                .with("AgentState", state.number())
                .build());
        await().atMost(Heard.LIMIT).until(() -> agentState() == state);
    }

    private AgentState agentState() {
        return List.copyOf(tcp.session().snapshot().agents()).get(0).state();
    }
}
