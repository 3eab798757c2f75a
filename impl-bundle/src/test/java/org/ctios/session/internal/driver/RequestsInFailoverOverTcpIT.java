package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.CilError;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.InFailover;
import org.ctios.session.Operation;
import org.ctios.session.RequestFailedException;
import org.ctios.session.SessionState;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of requests while there is no server, or no mode, with real servers: the policy of InFailover. */
class RequestsInFailoverOverTcpIT {
    private final OverTcp tcp = new OverTcp();

    @BeforeEach
    void login() {
        tcp.pair.contactCentre().setAgentState("1002", State.NOT_READY, 1);
    }

    @AfterEach
    void close() {
        tcp.close();
    }

    /** cil-semantics 1.6, -114: refused at once, and nothing reaches the server when it is back. */
    @Test
    void inFailoverARequestIsRefusedAtOnce() {
        StandaloneSession session = tcp.monitor();
        strand();
        RequestFailedException failure = tcp.fails(call().build());
        assertThat(failure.error()).isEqualTo(CilError.E_CTIOS_IN_FAILOVER);
        assertThat(failure.isOutcomeUnknown()).isFalse();
        comeBack();
        assertThat(session.state()).isEqualTo(SessionState.MONITOR);
        assertThat(tcp.pair.callsStarted()).isZero();
    }

    /** With InFailover.waitUpTo it is kept, and sent once when the session is back. */
    @Test
    void aPatientRequestIsSentWhenTheSessionIsBack() {
        tcp.monitor();
        strand();
        CompletableFuture<Confirmation> answer = ask(call(), 60_000);
        comeBack();
        assertThat(answer.join().arguments().getValueLong("ConnectionCallID")).isPositive();
        assertThat(tcp.pair.callsStarted()).isEqualTo(1);
    }

    /**
     * Behaviour 51, cil-semantics 2.4 (8): the servers logged the agent out. The session logs it in again before it sends what
     * waits, which a logged out agent would be refused.
     */
    @Test
    void aPatientRequestIsSentWhenTheAgentIsLoggedInAgain() {
        tcp.autologin("1002");
        await().atMost(Heard.LIMIT)
                .until(() -> !tcp.session().snapshot().agents().isEmpty());
        strand();
        tcp.pair.contactCentre().setAgentState("1002", State.LOGOUT, 0);
        CompletableFuture<Confirmation> answer = ask(available(), 60_000);
        comeBack(SessionState.AGENT);
        answer.join();
        await().atMost(Heard.LIMIT).until(() -> state("1002") == State.AVAILABLE);
    }

    /** The same at the first connection, where there is no former state to give back. */
    @Test
    void aPatientRequestIsSentAfterTheFirstLogin() {
        tcp.pair.contactCentre().setAgentState("1002", State.LOGOUT, 0);
        tcp.refuseBoth();
        tcp.create(
                        "mode",
                        "agent",
                        "autologin",
                        "true",
                        "agentId",
                        "1002",
                        "agentInstrument",
                        "2002",
                        ".agentPassword",
                        "pw1002",
                        "peripheralId",
                        OverTcp.PERIPHERAL)
                .connect();
        CompletableFuture<Confirmation> answer = ask(available(), 60_000);
        tcp.healBoth();
        answer.join();
        await().atMost(Heard.LIMIT).until(() -> state("1002") == State.AVAILABLE);
    }

    /** A login that is refused is the end of it too: what waits is not kept for a login that never comes. */
    @Test
    void aPatientRequestDoesNotWaitForALoginThatIsRefused() {
        tcp.autologin("1002", ".agentPassword", "wrong");
        await().atMost(Heard.LIMIT)
                .until(() -> !tcp.session().snapshot().agents().isEmpty());
        strand();
        tcp.pair.contactCentre().setAgentState("1002", State.LOGOUT, 0);
        CompletableFuture<Confirmation> answer = ask(available(), 60_000);
        comeBack(SessionState.AGENT);
        assertThat(failure(answer).error()).isEqualTo(CilError.E_CTIOS_AGENT_NOT_LOGIN);
    }

    /** With loginCloses a refused login ends the connection, and nothing that waits goes out before. */
    @Test
    void aPatientRequestIsNotSentWhenARefusedLoginEndsTheConnection() {
        tcp.autologin("1002", ".agentPassword", "wrong", "compatibility", "loginCloses");
        await().atMost(Heard.LIMIT)
                .until(() -> !tcp.session().snapshot().agents().isEmpty());
        strand();
        tcp.pair.contactCentre().setAgentState("1002", State.LOGOUT, 0);
        CompletableFuture<Confirmation> answer = ask(call(), 60_000);
        comeBack(SessionState.DISCONNECTED);
        assertThat(failure(answer).isOutcomeUnknown()).isFalse();
        assertThat(tcp.pair.callsStarted()).isZero();
    }

    /** The wait ends with its time; the request is not sent afterwards. */
    @Test
    void patienceEndsAndNothingIsSentLater() {
        tcp.monitor();
        strand();
        CompletableFuture<Confirmation> answer = ask(call(), 200);
        RequestFailedException failure = failure(answer);
        assertThat(failure.error()).isEqualTo(CilError.E_CTIOS_IN_FAILOVER);
        assertThat(failure.isOutcomeUnknown()).isFalse();
        comeBack();
        assertThat(tcp.pair.callsStarted()).isZero();
    }

    /** A request on the wire when the server dies is never sent again: its outcome is unknown, and there is one call. */
    @Test
    void whatWasOnTheWireIsNotSentTwice() {
        tcp.monitor();
        Side side = tcp.pair.active();
        tcp.pair.faults(side).lose(type -> type == MessageTypes.MAKE_CALL_CONF);
        CompletableFuture<Confirmation> answer = ask(call(), 60_000);
        await().atMost(Heard.LIMIT).until(() -> tcp.pair.callsStarted() == 1);
        tcp.failover();
        RequestFailedException failure = failure(answer);
        assertThat(failure.error()).isEqualTo(CilError.E_CTIOS_IN_FAILOVER);
        assertThat(failure.isOutcomeUnknown()).isTrue();
        tcp.request(CtiOsRequest.of(Operation.QUERY_AGENT_STATE)
                .with("AgentID", "1002")
                .with("PeripheralID", OverTcp.PERIPHERAL)
                .build());
        assertThat(tcp.pair.callsStarted()).isEqualTo(1);
    }

    /** cil-semantics 1.6, -149: connected without a mode there is nothing to wait for and nobody to ask. */
    @Test
    void withoutAModeARequestSaysSo() {
        StandaloneSession session = tcp.withoutMode();
        long sent = session.statistics().framesSent();
        RequestFailedException failure = tcp.fails(call().build());
        assertThat(failure.error()).isEqualTo(CilError.E_CTIOS_MODE_NOT_SET);
        assertThat(failure.isOutcomeUnknown()).isFalse();
        assertThat(session.statistics().framesSent()).isEqualTo(sent);
    }

    /** A patient request waits for the mode as it does for the session. */
    @Test
    void aPatientRequestWaitsForTheMode() {
        StandaloneSession session = tcp.withoutMode();
        CompletableFuture<Confirmation> answer = ask(call(), 60_000);
        assertThat(session.setAgent(OverTcp.agentArguments("1002"))).isEqualTo(CilError.CIL_OK);
        answer.join();
        assertThat(tcp.pair.callsStarted()).isEqualTo(1);
    }

    private static CtiOsRequest.Builder call() {
        return CtiOsRequest.of(Operation.MAKE_CALL)
                .with("AgentInstrument", "2002")
                .with("PeripheralID", OverTcp.PERIPHERAL)
                .with("DialedNumber", "5551234");
    }

    private static CtiOsRequest.Builder available() {
        return CtiOsRequest.of(Operation.SET_AGENT_STATE).with("AgentState", "AVAILABLE");
    }

    private State state(String agent) {
        return tcp.pair.contactCentre().agent(agent).state();
    }

    private CompletableFuture<Confirmation> ask(CtiOsRequest.Builder request, long patience) {
        return tcp.session()
                .request(request.inFailover(InFailover.waitUpTo(Duration.ofMillis(patience)))
                        .build())
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS);
    }

    private static RequestFailedException failure(CompletableFuture<Confirmation> answer) {
        try {
            throw new AssertionError("not refused: " + answer.join());
        } catch (CompletionException e) {
            return (RequestFailedException) e.getCause();
        }
    }

    /** Both servers die. */
    private void strand() {
        tcp.pair.kill(tcp.pair.active().other());
        tcp.pair.kill(tcp.pair.active());
        tcp.awaitState(SessionState.FAILOVER);
    }

    private void comeBack() {
        comeBack(SessionState.MONITOR);
    }

    private void comeBack(SessionState state) {
        tcp.pair.revive(Side.A);
        tcp.pair.revive(Side.B);
        tcp.awaitState(state);
    }
}
