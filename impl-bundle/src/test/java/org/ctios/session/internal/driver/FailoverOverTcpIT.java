package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.ConnectionEvent.OnConnectionFailure;
import org.ctios.event.ConnectionEvent.OnHeartbeat;
import org.ctios.event.ConnectionEvent.OnMissingHeartbeat;
import org.ctios.event.ConnectionEvent.OnSetAgentMode;
import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.session.CilError;
import org.ctios.session.SessionState;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Failover and heartbeats with real servers (cil-semantics 2.2 to 2.4). */
class FailoverOverTcpIT {
    private final OverTcp tcp = new OverTcp();

    @AfterEach
    void close() {
        tcp.close();
    }

    /** Behaviour 22: a side that refuses is followed by the other one, in turns. */
    @Test
    void attemptsGoToTheSidesInTurns() {
        tcp.refuseBoth();
        tcp.create().connect();
        tcp.heard.awaitNumber(OnConnectionFailure.class, 6);
        List<String> sides = tcp.heard.all(OnConnectionFailure.class).stream()
                .limit(6)
                .map(failure -> failure.failedSide().name())
                .toList();
        assertThat(sides).containsExactly("A", "B", "A", "B", "A", "B");
    }

    /** Behaviour 23: after the configured number of retries the last failure has the keyword, and no attempt follows. */
    @Test
    void theLastRetryIsTheFinalAttempt() {
        StandaloneSession session = tcp.monitor("reconnect.maxRetries", "5", "heartbeat", "0.1");
        tcp.heard.awaitNumber(OnHeartbeat.class, 1);
        // Side B first, or a quick session has a connection there in between.
        tcp.pair.kill(Side.B);
        tcp.pair.kill(Side.A);
        tcp.awaitState(SessionState.GAVE_UP);
        tcp.heard.awaitNumber(OnConnectionFailure.class, 6);
        List<OnConnectionFailure> failures = tcp.heard.all(OnConnectionFailure.class);
        assertThat(failures).hasSize(6);
        assertThat(failures.get(5).arguments().isValid("FinalAttempt")).isTrue();
        assertThat(failures.subList(0, 5))
                .noneMatch(failure -> failure.arguments().isValid("FinalAttempt"));
        assertThat(session.statistics().attemptsFailed()).isEqualTo(5);
    }

    /** Behaviour 27: an answered heartbeat is told with its time. */
    @Test
    void anAnsweredHeartbeatIsTold() {
        tcp.monitor("heartbeat", "0.1");
        OnHeartbeat answered = tcp.heard.awaitNumber(OnHeartbeat.class, 2);
        assertThat(answered.arguments().getValueLong("EventTime")).isBetween(0L, 86_400_000L);
        assertThat(tcp.heard.all(OnMissingHeartbeat.class)).isEmpty();
    }

    /** Behaviours 30 and 31: a dead server is noticed without a heartbeat, and the other one is told by its name. */
    @Test
    void aDeadServerIsLeftAtOnceForTheOtherOne() {
        StandaloneSession session = tcp.monitor("heartbeat", "60");
        String first = session.status().currentServer();
        tcp.failover();
        assertThat(tcp.heard.all(OnMissingHeartbeat.class)).isEmpty();
        assertThat(tcp.heard.all(OnConnectionFailure.class))
                .first()
                .extracting(OnConnectionFailure::reasonCode)
                .isEqualTo(ReasonCode.TRANSPORT_ERROR);
        String second = "127.0.0.1:" + tcp.pair.port(Side.B);
        assertThat(first).isEqualTo("127.0.0.1:" + tcp.pair.port(Side.A));
        assertThat(session.status().currentServer()).isEqualTo(second);
        assertThat(tcp.heard.awaitNumber(OnConnection.class, 2).arguments().getValueString("CurrentServer"))
                .isEqualTo(second);
    }

    /** Behaviour 32: nobody has to set the agent again. */
    @Test
    void agentModeComesBackByItself() {
        tcp.agent("1002");
        tcp.failover();
        OnSetAgentMode restored = tcp.heard.awaitNumber(OnSetAgentMode.class, 2);
        assertThat(restored.agentId()).isEqualTo("1002");
    }

    /** Behaviour 33: who sets the agent on every OnConnection is refused after a failover, and nothing is sent twice. */
    @Test
    void anApplicationMaySetTheAgentOnEveryConnection() {
        StandaloneSession session = tcp.create("mode", "none");
        List<CilError> answers = new CopyOnWriteArrayList<>();
        session.addEventListener(event -> {
            if (event instanceof OnConnection) {
                answers.add(session.setAgent(OverTcp.agentArguments("1002")));
            }
        });
        session.connect();
        tcp.awaitState(SessionState.AGENT);
        tcp.failover();
        await().atMost(Heard.LIMIT).until(() -> answers.size() == 2);
        assertThat(answers).containsExactly(CilError.CIL_OK, CilError.E_CTIOS_AGENT_ALREADY_IN_SESSION);
        tcp.heard.awaitNumber(OnSetAgentMode.class, 2);
        assertThat(tcp.heard.all(OnConnection.class)).hasSize(2);
        assertThat(tcp.pair.sessionsOpened())
                .as("open, with the agent, after the failover")
                .isEqualTo(3);
    }

    /** Behaviour 34: the server being tried is known, and there is no current one. */
    @Test
    void theServerBeingTriedIsNamed() {
        tcp.monitor();
        tcp.refuseBoth();
        tcp.pair.kill(Side.A);
        tcp.pair.kill(Side.B);
        tcp.awaitState(SessionState.FAILOVER);
        assertThat(tcp.session().status().tryingServer())
                .isIn("127.0.0.1:" + tcp.pair.port(Side.A), "127.0.0.1:" + tcp.pair.port(Side.B));
        assertThat(tcp.session().status().currentServer()).isEmpty();
    }
}
