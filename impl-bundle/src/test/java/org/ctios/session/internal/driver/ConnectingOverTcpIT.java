package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.ctios.event.ConnectionEvent.OnCTIOSFailure;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.ConnectionEvent.OnConnectionClosed;
import org.ctios.event.ConnectionEvent.OnConnectionFailure;
import org.ctios.event.ConnectionEvent.OnConnectionRejected;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionSnapshot;
import org.ctios.session.SessionState;
import org.ctios.session.StandaloneSession;
import org.ctios.session.internal.config.ArgumentsReader;
import org.ctios.session.internal.config.Endpoints;
import org.ctios.session.internal.config.Servers;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connect and Disconnect with real servers (cil-semantics 1.2 to 1.4). */
class ConnectingOverTcpIT {
    private OverTcp tcp = new OverTcp();

    @AfterEach
    void close() {
        tcp.close();
    }

    /** Behaviour 1: no arguments, no connection, no event. */
    @Test
    void connectWithNullIsRefused() {
        StandaloneSession session = tcp.create();
        tcp.refused(CilError.E_CTIOS_INVALID_ARGUMENT, () -> session.connect(null));
        assertThat(session.state()).isEqualTo(SessionState.DISCONNECTED);
    }

    /** Who closes a session does not argue: {@code forcedDisconnect} is for disconnecting, and nothing may go on behind it. */
    @Test
    void aSessionIsOverWhenItIsClosedInAFailover() {
        StandaloneSession session = tcp.monitor("compatibility", "forcedDisconnect");
        tcp.refuseBoth();
        tcp.pair.kill(tcp.pair.active());
        tcp.awaitState(SessionState.FAILOVER);
        session.close();
        assertThat(session.state()).isEqualTo(SessionState.DISCONNECTED);
        assertThat(session.connect()).isEqualTo(CilError.E_CTIOS_UNEXPECTED);
        assertThat(session.state()).isEqualTo(SessionState.DISCONNECTED);
    }

    /** Behaviour 2: without a server it is refused, and a valid Connect is possible afterwards. */
    @Test
    void connectWithoutAServerIsRefusedAndAValidOneFollows() {
        StandaloneSession session = tcp.create();
        Arguments nowhere = Arguments.builder().set("Heartbeat", 5).build();
        tcp.refused(CilError.E_CTIOS_MISSING_ARGUMENT, () -> session.connect(nowhere));
        assertThat(session.connect(only("CtiosA", "PortA", tcp.pair.active()))).isEqualTo(CilError.CIL_OK);
        tcp.awaitState(SessionState.MONITOR);
    }

    /** Behaviour 3: one server stands for both sides. */
    @Test
    void oneServerStandsForBothSides() {
        StandaloneSession session = tcp.create();
        tcp.refuseBoth();
        session.connect(only("CtiosB", "PortB", Side.B));
        tcp.heard.awaitNumber(OnConnectionFailure.class, 2);
        assertThat(tcp.heard.all(OnConnectionFailure.class).subList(0, 2))
                .extracting(OnConnectionFailure::failedSide)
                .containsExactlyInAnyOrder(ServerSide.A, ServerSide.B);
        assertThat(tcp.heard.all(OnConnectionFailure.class))
                .extracting(OnConnectionFailure::failedServer)
                .containsOnly("127.0.0.1:" + tcp.pair.port(Side.B));
    }

    /** Behaviour 4: without ports those of a CTI Server are tried, as those of a CTI OS server would be in vain. */
    @Test
    void withoutPortsThoseOfACtiServerAreTried() {
        Arguments hosts =
                Arguments.builder().set("CtiosA", "one").set("CtiosB", "two").build();
        Servers servers = ArgumentsReader.servers(hosts, false).value();
        assertThat(servers).isNotNull();
        Endpoints endpoints = servers.endpoints();
        assertThat(endpoints.a()).hasToString("one:42027");
        assertThat(endpoints.b()).hasToString("two:43027");
    }

    /** Behaviour 5: the answer is there at once, and the one OnConnection names time and server. */
    @Test
    void connectIsAnsweredAtOnceAndToldOnce() {
        tcp.pair.faults(Side.A).freeze();
        StandaloneSession session = tcp.create();
        assertThat(session.connect()).isEqualTo(CilError.CIL_OK);
        assertThat(CilError.CIL_OK.number()).isEqualTo(1);
        assertThat(tcp.heard.all()).isEmpty();
        tcp.pair.faults(Side.A).thaw();
        tcp.awaitState(SessionState.MONITOR);
        tcp.awaitFirst("OnMonitorModeEstablished");
        assertThat(tcp.heard.all(OnConnection.class)).singleElement().satisfies(connection -> {
            assertThat(connection.arguments().getValueLong("EventTime")).isBetween(0L, 86_400_000L);
            assertThat(connection.arguments().getValueString("CurrentServer"))
                    .isEqualTo("127.0.0.1:" + tcp.pair.port(Side.A));
        });
    }

    /** Behaviour 6: what of the system is on line is told with the connection, in a session without mode as well. */
    @Test
    void theStateOfTheSystemIsToldWithTheConnection() {
        tcp.withoutMode();
        OnCTIOSFailure status = tcp.heard.awaitNumber(OnCTIOSFailure.class, 1);
        assertThat(status.arguments().getValueLong("FailureCode")).isEqualTo(10);
        assertThat(tcp.heard.names()).containsExactly("OnConnection", "OnCTIOSFailure");
    }

    /** Behaviour 7: nobody is there; the session says so and goes on. */
    @Test
    void connectWithoutServersLeadsIntoFailover() {
        tcp.refuseBoth();
        StandaloneSession session = tcp.create();
        assertThat(session.connect()).isEqualTo(CilError.CIL_OK);
        OnConnectionFailure failure = tcp.heard.awaitNumber(OnConnectionFailure.class, 1);
        assertThat(failure.reasonCode().number()).isEqualTo(3);
        assertThat(session.state()).isEqualTo(SessionState.FAILOVER);
    }

    /** Behaviour 7 in the other reading: the first attempt counts, although the second one finds a server at once. */
    @Test
    void withFailFastTheFirstAttemptCounts() {
        tcp.pair.faults(Side.A).refuse();
        tcp.pair.switchOver();
        StandaloneSession session = tcp.create("compatibility", "failFast", "reconnect.firstSide", "A");
        assertThat(session.connect()).isEqualTo(CilError.CIL_FAIL);
        tcp.awaitState(SessionState.MONITOR);
        assertThat(tcp.heard.all(OnConnectionFailure.class)).hasSize(1);
    }

    /** A refusal for good is no success either. */
    @Test
    void withFailFastARejectionIsAFailure() {
        tcp.pair.faults(Side.A).refuseSessions("INVALID_PASSWORD");
        assertThat(tcp.create("compatibility", "failFast").connect()).isEqualTo(CilError.CIL_FAIL);
        assertThat(tcp.session().state()).isEqualTo(SessionState.REJECTED);
    }

    /** A listener must not wait, whatever reading is chosen. */
    @Test
    void withFailFastAListenerDoesNotWait() {
        tcp.refuseBoth();
        StandaloneSession session = tcp.create("compatibility", "failFast");
        List<CilError> answers = new CopyOnWriteArrayList<>();
        session.addEventListener(event -> {
            if (event instanceof OnConnectionClosed) {
                answers.add(session.connect());
            }
        });
        session.connect();
        session.disconnect();
        await().atMost(Heard.LIMIT).until(() -> !answers.isEmpty());
        assertThat(answers).containsExactly(CilError.CIL_OK);
    }

    /** Behaviours 8 and 9: Connect is refused in failover, and the earlier one succeeds when a server comes up. */
    @Test
    void theConnectThatFailedSucceedsWhenAServerComesUp() {
        tcp.refuseBoth();
        StandaloneSession session = tcp.create();
        session.connect();
        tcp.heard.awaitNumber(OnConnectionFailure.class, 1);
        assertThat(session.connect(only("CtiosA", "PortA", Side.B))).isEqualTo(CilError.E_CTIOS_IN_FAILOVER);
        tcp.pair.faults(Side.A).heal();
        tcp.awaitState(SessionState.MONITOR);
        assertThat(tcp.heard.awaitNumber(OnConnection.class, 1).currentServer())
                .isEqualTo("127.0.0.1:" + tcp.pair.port(Side.A));
        assertThat(tcp.heard.all(OnConnection.class)).hasSize(1);
    }

    /** Behaviour 10: a connected session stays as it is. */
    @Test
    void connectOnAConnectedSessionChangesNothing() {
        StandaloneSession session = tcp.monitor();
        tcp.refused(CilError.E_CTIOS_SESSION_NOT_DISCONNECTED, session::connect);
        assertThat(session.state()).isEqualTo(SessionState.MONITOR);
        assertThat(tcp.pair.sessionsOpened()).isEqualTo(1);
    }

    /** Behaviour 11: a second Connect during the first one is refused, and there is one connection. */
    @Test
    void connectWhileConnectingIsRefused() {
        tcp.pair.faults(Side.A).freeze();
        StandaloneSession session = tcp.create();
        session.connect();
        assertThat(session.connect()).isEqualTo(CilError.E_CTIOS_SESSION_NOT_DISCONNECTED);
        tcp.pair.faults(Side.A).thaw();
        tcp.awaitState(SessionState.MONITOR);
        tcp.awaitFirst("OnMonitorModeEstablished");
        assertThat(tcp.heard.all(OnConnection.class)).hasSize(1);
        assertThat(tcp.pair.sessionsOpened()).isEqualTo(1);
    }

    /** Behaviours 12 and 16: until the server has confirmed the end there is neither another Connect nor Disconnect. */
    @Test
    void duringADisconnectThereIsNoOther() {
        StandaloneSession session = tcp.monitor();
        tcp.pair.faults(Side.A).freeze();
        assertThat(session.disconnect()).isEqualTo(CilError.CIL_OK);
        tcp.refused(CilError.E_CTIOS_SESSION_NOT_DISCONNECTED, session::connect);
        tcp.refused(CilError.E_CTIOS_SESSION_DISCONNECT_PENDING, session::disconnect);
        tcp.pair.faults(Side.A).thaw();
        tcp.heard.awaitNumber(OnConnectionClosed.class, 1);
        assertThat(session.connect()).isEqualTo(CilError.CIL_OK);
    }

    /** Behaviours 13 and 14: the end has no fields, is no failure, and is the last thing that is told. */
    @Test
    void theEndIsToldLastAndWithoutFields() {
        StandaloneSession session = tcp.monitor();
        session.disconnect();
        OnConnectionClosed closed = tcp.heard.awaitNumber(OnConnectionClosed.class, 1);
        tcp.pair.contactCentre().startCall().deliver();
        assertThat(closed.arguments().keys()).isEmpty();
        await().during(Duration.ofMillis(200)).atMost(Heard.LIMIT).until(() -> lastIs("OnConnectionClosed"));
        assertThat(tcp.heard.all(OnConnectionFailure.class)).isEmpty();
    }

    /** Behaviour 15: the calls are forgotten; the agent that was read before keeps its properties. */
    @Test
    void afterADisconnectCallsAreGoneAndAnAgentThatWasReadStays() {
        tcp.pair.contactCentre().startCall("1001").deliver();
        StandaloneSession session = tcp.monitor();
        SessionSnapshot before = session.snapshot();
        assertThat(before.calls()).hasSize(1);
        AgentSnapshot agent = before.agents().get(0);
        session.disconnect();
        tcp.heard.awaitNumber(OnConnectionClosed.class, 1);
        assertThat(session.snapshot().calls()).isEmpty();
        assertThat(session.snapshot().agents()).isEmpty();
        assertThat(agent.uniqueObjectId()).isEqualTo("agent.5000." + agent.agentId());
    }

    /** Behaviour 17: there is nothing to end. */
    @Test
    void disconnectOfASessionThatNeverConnectedIsRefused() {
        StandaloneSession session = tcp.create();
        tcp.refused(CilError.E_CTIOS_SESSION_NOT_CONNECTED, session::disconnect);
    }

    /** Behaviour 18: with ForcedDisconnect and without it the attempts end, and Connect works again. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void disconnectEndsAFailover(boolean forced) {
        StandaloneSession session = tcp.monitor();
        tcp.refuseBoth();
        tcp.pair.kill(Side.A);
        tcp.pair.kill(Side.B);
        tcp.awaitState(SessionState.FAILOVER);
        Arguments arguments =
                Arguments.builder().set("ForcedDisconnect", forced ? 1 : null).build();
        assertThat(session.disconnect(arguments)).isEqualTo(CilError.CIL_OK);
        tcp.heard.awaitNumber(OnConnectionClosed.class, 1);
        long attempts = session.statistics().attemptsFailed();
        await().during(Duration.ofMillis(400))
                .atMost(Heard.LIMIT)
                .until(() -> session.statistics().attemptsFailed() == attempts);
        tcp.pair.faults(Side.A).heal();
        assertThat(session.connect()).isEqualTo(CilError.CIL_OK);
        tcp.awaitState(SessionState.MONITOR);
    }

    /** Behaviour 19: whether the request before a Disconnect is carried out is open, but whoever waits for it hears. */
    @Test
    void aRequestThatADisconnectOvertakesIsAnswered() {
        StandaloneSession session = tcp.agent("1002");
        tcp.pair.faults(Side.A).freeze();
        CompletableFuture<Confirmation> login =
                session.request(CtiOsRequest.login()).toCompletableFuture();
        assertThat(session.disconnect()).isEqualTo(CilError.CIL_OK);
        tcp.pair.faults(Side.A).thaw();
        assertThat(login.handle((confirmation, failure) -> true)
                        .orTimeout(15, TimeUnit.SECONDS)
                        .join())
                .isTrue();
    }

    /** Behaviour 20: no common version, no connection. */
    @Test
    void aServerOfAnotherVersionIsRejected() {
        tcp.close();
        tcp = new OverTcp(CtiServerPair.builder().oldestVersion(25));
        StandaloneSession session = tcp.create("protocolVersion", "15");
        session.connect();
        OnConnectionRejected rejected = tcp.heard.awaitNumber(OnConnectionRejected.class, 1);
        assertThat(rejected.reason()).contains("E_CTI_INVALID_VERSION");
        assertThat(tcp.heard.all(OnConnection.class)).isEmpty();
        assertThat(session.state()).isEqualTo(SessionState.REJECTED);
    }

    private boolean lastIs(String name) {
        List<String> names = tcp.heard.names();
        return names.get(names.size() - 1).equals(name);
    }

    private Arguments only(String server, String port, Side side) {
        return Arguments.builder()
                .set(server, "127.0.0.1")
                .set(port, tcp.pair.port(side))
                .build();
    }
}
