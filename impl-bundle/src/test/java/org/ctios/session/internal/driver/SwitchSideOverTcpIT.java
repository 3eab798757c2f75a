package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.ctios.event.ConnectionEvent;
import org.ctios.event.ConnectionEvent.OnCTIOSFailure;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.ConnectionEvent.OnConnectionFailure;
import org.ctios.event.ConnectionEvent.OnEventGap;
import org.ctios.event.ConnectionEvent.OnMonitorModeEstablished;
import org.ctios.event.ConnectionEvent.OnSetAgentMode;
import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.session.CilError;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.ctios.session.RequestFailedException;
import org.ctios.session.ServerSide;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.Agent;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Faults;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code CtiOsSession.switchSide} with real servers (issue 6 scope 2). The second server is another pair's active one. */
class SwitchSideOverTcpIT {
    private final OverTcp tcp = new OverTcp();
    private final CtiServerPair other =
            CtiServerPair.builder().agents(4).callsPerMinute(0).start();

    @AfterEach
    void close() {
        tcp.close();
        other.close();
    }

    private String[] endpoints() {
        return new String[] {
            "endpoints",
            "127.0.0.1:" + tcp.pair.port(Side.A) + ",127.0.0.1:" + other.port(Side.A),
            "reconnect.firstSide",
            "A"
        };
    }

    private List<String> told(int behind) {
        return tcp.heard.all().stream()
                .skip(behind)
                .filter(ConnectionEvent.class::isInstance)
                .map(event -> event.name())
                .toList();
    }

    /** The events of a failover, with the reason; what the new side knows otherwise is told as after every gap. */
    @Test
    void theOtherSideTakesOver() {
        other.contactCentre().setAgentState("1002", Agent.State.NOT_READY, 0);
        StandaloneSession session = tcp.monitor(endpoints());
        int before = tcp.heard.all().size();
        assertThat(session.switchSide()).isEqualTo(CilError.CIL_OK);
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 2);

        assertThat(session.status().side()).isEqualTo(ServerSide.B);
        assertThat(told(before)).containsSubsequence("OnConnectionFailure", "OnConnection", "OnEventGap");
        OnConnectionFailure left = tcp.heard.all(OnConnectionFailure.class).get(0);
        assertThat(left.reasonCode()).isEqualTo(ReasonCode.SWITCH_ASKED);
        assertThat(left.failedSide()).isEqualTo(ServerSide.A);
        assertThat(tcp.heard.all(OnConnection.class).get(1).first()).isFalse();
        assertThat(tcp.heard.all(OnEventGap.class)).hasSize(1);
        assertThat(session.statistics().switches()).isEqualTo(1);
        assertThat(session.statistics().failovers()).isZero();
        await("the end of the old session")
                .atMost(Heard.LIMIT)
                .until(() -> tcp.pair.sessions(Side.A) == 0 && other.sessions(Side.A) == 1);
        assertThat(tcp.heard.all(OnCTIOSFailure.class))
                .noneMatch(failure -> failure.failureCode() == OnCTIOSFailure.SWITCH_SIDE_FAILED);
    }

    /** And back again, as often as wanted. */
    @Test
    void theWayBackIsTheSame() {
        StandaloneSession session = tcp.monitor(endpoints());
        for (int i = 0; i < 6; i++) {
            assertThat(session.switchSide()).isEqualTo(CilError.CIL_OK);
            tcp.heard.awaitNumber(OnMonitorModeEstablished.class, i + 2);
        }
        assertThat(session.status().side()).isEqualTo(ServerSide.A);
        assertThat(session.statistics().switches()).isEqualTo(6);
    }

    /** A request that is on its way is answered by the side that is being left. */
    @Test
    void aRequestOnItsWayIsStillAnswered() throws Exception {
        StandaloneSession session = tcp.monitor(endpoints());
        tcp.pair.faults(Side.A).delay(Faults.confirmations(), Duration.ofMillis(700));
        CompletableFuture<Confirmation> answer = session.request(CtiOsRequest.of(Operation.QUERY_AGENT_STATE)
                        .with("AgentID", "1001")
                        .with("PeripheralID", OverTcp.PERIPHERAL)
                        .build())
                .toCompletableFuture();
        await("the request")
                .atMost(Heard.LIMIT)
                .until(() -> session.statistics().framesSent() > 3);
        assertThat(session.switchSide()).isEqualTo(CilError.CIL_OK);
        tcp.heard.awaitNumber(OnConnection.class, 2);
        assertThat(answer.get(5, TimeUnit.SECONDS).operation()).isEqualTo(Operation.QUERY_AGENT_STATE);
        assertThat(session.status().side()).isEqualTo(ServerSide.B);
    }

    /** Rule 13 of docs/reliability.md: who waits for a connection that ends is told so, and does not wait for the time-out. */
    @Test
    void aRequestThatTheSideThatIsLeftNeverAnswersEndsWithItsConnection() throws Exception {
        StandaloneSession session = tcp.monitor(endpoints());
        tcp.pair.faults(Side.A).lose(Faults.confirmations());
        CompletableFuture<Confirmation> answer = session.request(CtiOsRequest.of(Operation.QUERY_AGENT_STATE)
                        .with("AgentID", "1001")
                        .with("PeripheralID", OverTcp.PERIPHERAL)
                        .timeout(Duration.ofMinutes(10))
                        .build())
                .toCompletableFuture();
        await("the request")
                .atMost(Heard.LIMIT)
                .until(() -> session.statistics().framesSent() > 3);
        assertThat(session.switchSide()).isEqualTo(CilError.CIL_OK);
        tcp.heard.awaitNumber(OnConnection.class, 2);
        tcp.pair.faults(Side.A).reset();
        assertThatThrownBy(() -> answer.get(Heard.LIMIT.toSeconds(), TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(RequestFailedException.class, failure -> {
                    assertThat(failure.error()).isEqualTo(CilError.E_CTIOS_IN_FAILOVER);
                    assertThat(failure.isOutcomeUnknown()).isTrue();
                });
        assertThat(session.status().side()).isEqualTo(ServerSide.B);
    }

    /** In a classic pair one server is active, the other one says that it is off line: nothing happens to the session. */
    @Test
    void aSideThatIsOffLineCostsNothing() {
        StandaloneSession session = tcp.monitor();
        int before = tcp.heard.all().size();
        assertThat(session.switchSide()).isEqualTo(CilError.CIL_OK);
        OnCTIOSFailure stays = (OnCTIOSFailure) tcp.awaitEvent("OnCTIOSFailure", before);
        assertThat(stays.failureCode()).isEqualTo(OnCTIOSFailure.SWITCH_SIDE_FAILED);
        assertThat(stays.errorMessage())
                .startsWith("the session stays at side A, it cannot switch to side B, 127.0.0.1:")
                .contains("OFFLINE");
        assertThat(told(before)).containsExactly("OnCTIOSFailure");
        assertThat(session.status().side()).isEqualTo(ServerSide.A);
        assertThat(session.status().tryingServer()).isEmpty();
        assertThat(session.statistics().switches()).isZero();
    }

    @Test
    void aSideThatIsDownCostsNothing() {
        other.faults(Side.A).refuse();
        StandaloneSession session = tcp.monitor(endpoints());
        int before = tcp.heard.all().size();
        assertThat(session.switchSide()).isEqualTo(CilError.CIL_OK);
        tcp.awaitEvent("OnCTIOSFailure", before);
        assertThat(told(before)).containsExactly("OnCTIOSFailure");
    }

    /** An agent keeps its state; its session at the side that is left is closed first. */
    @Test
    void anAgentGoesToTheOtherSide() {
        StandaloneSession session = tcp.autologin("1001", endpoints());
        assertThat(session.switchSide()).isEqualTo(CilError.CIL_OK);
        tcp.heard.awaitNumber(OnSetAgentMode.class, 2);
        assertThat(session.status().side()).isEqualTo(ServerSide.B);
        assertThat(tcp.heard.all(OnConnectionFailure.class))
                .singleElement()
                .satisfies(left -> assertThat(left.reasonCode()).isEqualTo(ReasonCode.SWITCH_ASKED));
    }

    @Test
    void aSessionWithoutConfigurationHasNoOtherSide() {
        assertThat(tcp.create(endpoints()).switchSide()).isEqualTo(CilError.E_CTIOS_SESSION_NOT_CONNECTED);
    }
}
