package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.ctios.event.AgentEvent;
import org.ctios.event.CallEvent;
import org.ctios.event.ConnectionEvent;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.ConnectionEvent.OnConnectionClosed;
import org.ctios.event.ConnectionEvent.OnConnectionFailure;
import org.ctios.event.ConnectionEvent.OnEventGap;
import org.ctios.event.ConnectionEvent.OnMonitorModeEstablished;
import org.ctios.event.ConnectionEvent.OnSetAgentMode;
import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.event.CtiOsEvent;
import org.ctios.session.AgentState;
import org.ctios.session.CallSnapshot;
import org.ctios.session.Confirmation;
import org.ctios.session.ConnectionChange;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.InFailover;
import org.ctios.session.Operation;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionState;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.Agent;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;
import org.ctios.simulator.SimulatedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Edits of a session that is up, with real servers (docs/decisions/0011): what another connection costs, and what not. */
class EditsOverTcpIT {
    private final OverTcp tcp = new OverTcp();
    private final CtiServerPair other =
            CtiServerPair.builder().agents(2).callsPerMinute(0).start();

    @AfterEach
    void close() {
        tcp.close();
        other.close();
    }

    private SimulatedCall establish(String agent) {
        SimulatedCall call = tcp.pair.contactCentre().startCall(agent);
        call.deliver();
        call.establish();
        await("a call").atMost(Heard.LIMIT).until(() -> tcp.session().snapshot().calls().stream()
                .anyMatch(known -> known.connectionCallId() == call.id()));
        return call;
    }

    private List<String> connectionEvents(int behind) {
        return tcp.heard.all().stream()
                .skip(behind)
                .filter(ConnectionEvent.class::isInstance)
                .map(CtiOsEvent::name)
                .toList();
    }

    private List<String> ended() {
        return tcp.heard.all(CallEvent.class).stream()
                .filter(event ->
                        event.name().equals("OnCallEnd") && event.origin().resync())
                .map(event -> event.arguments().getValueString("UniqueObjectID"))
                .toList();
    }

    /** Rule 7 of docs/reliability.md: who was told of a call is told of its end, though nobody heard it. */
    @Test
    void aCallThatEndsDuringTheReconnectOfAnEditIsEnded() {
        StandaloneSession session = tcp.monitor();
        SimulatedCall over = establish("1001");
        SimulatedCall stays = establish("1002");
        int before = tcp.heard.all().size();
        tcp.refuseBoth();

        tcp.edit("clientId", "other");
        await("an attempt").atMost(Heard.LIMIT).until(() -> tcp.heard.all(OnConnectionFailure.class).stream()
                .anyMatch(failure -> failure.reasonCode() == ReasonCode.CONNECT_FAIL));
        assertThat(session.state()).isEqualTo(SessionState.FAILOVER);
        assertThat(session.status().side()).isNull();
        over.end();
        tcp.healBoth();
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 2);

        assertThat(ended()).containsExactly("call.5000." + over.id() + ".2001");
        assertThat(tcp.heard.all(OnEventGap.class)).singleElement().satisfies(gap -> {
            assertThat(gap.callsEnded()).isEqualTo(1);
            assertThat(gap.callsBegun()).isZero();
            assertThat(gap.unanswered()).isZero();
        });
        assertThat(session.snapshot().calls())
                .extracting(CallSnapshot::connectionCallId)
                .containsExactly(stays.id());
        assertThat(connectionEvents(before))
                .startsWith("OnConnectionFailure")
                .containsSubsequence("OnConnection", "OnEventGap", "OnMonitorModeEstablished")
                .doesNotContain("OnConnectionClosed");
    }

    /** What an edit is told as: no failure, and counted as none. */
    @Test
    void anEditIsToldAsAFailoverThatSomebodyWanted() {
        StandaloneSession session = tcp.monitor();
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 1);
        int before = tcp.heard.all().size();
        tcp.edit("clientId", "other");
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 2);

        assertThat(connectionEvents(before))
                .startsWith("OnConnectionFailure", "OnConnection")
                .endsWith("OnEventGap", "OnMonitorModeEstablished");
        OnConnectionFailure left = tcp.heard.all(OnConnectionFailure.class).get(0);
        assertThat(left.reasonCode()).isEqualTo(ReasonCode.SETTINGS_CHANGED);
        assertThat(left.failedSide())
                .isEqualTo(ServerSide.valueOf(tcp.pair.active().name()));
        assertThat(left.finalAttempt()).isFalse();
        assertThat(tcp.heard.all(OnConnection.class))
                .extracting(OnConnection::first)
                .containsExactly(true, false);
        assertThat(session.statistics().failovers()).isZero();
        assertThat(session.statistics().attemptsFailed()).isZero();
        assertThat(session.measures().history())
                .extracting(ConnectionChange::kind)
                .containsExactly(
                        ConnectionChange.Kind.CONNECTED, ConnectionChange.Kind.LEFT, ConnectionChange.Kind.CONNECTED);
    }

    /** Another pair knows none of the calls: they end, agents whom it does not know have no state, and nobody stays as a ghost. */
    @Test
    void anotherPairOfServersTellsItsOwnTruth() {
        StandaloneSession session = tcp.monitor();
        SimulatedCall here = establish("1001");
        SimulatedCall there = other.contactCentre().startCall("1002");
        there.deliver();
        there.establish();
        other.contactCentre().setAgentState("1001", State.NOT_READY, 0);
        tcp.pair.contactCentre().setAgentState("1003", State.AVAILABLE, 0);
        await().atMost(Heard.LIMIT).until(() -> agentState("1003") == AgentState.AVAILABLE);

        tcp.edit("endpoints", other.endpoints());
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 2);

        assertThat(session.status().currentServer()).isEqualTo("127.0.0.1:" + other.port(Side.A));
        assertThat(tcp.heard.all(OnConnectionClosed.class)).isEmpty();
        assertThat(session.snapshot().calls()).singleElement().satisfies(call -> {
            assertThat(call.connectionCallId()).isEqualTo(there.id());
            assertThat(call.connection("2002")).isNotNull();
            assertThat(call.connection("2001")).isNull();
        });
        assertThat(ended()).contains("call.5000." + here.id() + ".2001");
        List<String> known =
                other.contactCentre().agents().stream().map(Agent::id).toList();
        assertThat(Truth.known(session.snapshot(), other, known::contains)).isEqualTo(Truth.of(other, known::contains));
        assertThat(agentState("1003")).isEqualTo(AgentState.UNKNOWN);
        assertThat(tcp.heard.all(AgentEvent.class)).anySatisfy(event -> {
            assertThat(event.agentId()).isEqualTo("1003");
            assertThat(event.agentState()).isEqualTo(AgentState.UNKNOWN);
            assertThat(event.origin().resync()).isTrue();
        });
    }

    /** RPT 7.2 p. 149: an agent who was logged out meanwhile comes back to the state from before. */
    @Test
    void anAgentComesBackToTheStateFromBefore() {
        tcp.autologin("1002");
        tcp.pair.contactCentre().setAgentState("1002", State.AVAILABLE, 0);
        await().atMost(Heard.LIMIT).until(() -> agentState("1002") == AgentState.AVAILABLE);
        tcp.refuseBoth();
        tcp.edit("clientId", "other");
        tcp.heard.awaitNumber(OnConnectionFailure.class, 2);
        tcp.pair.contactCentre().setAgentState("1002", State.LOGOUT, 0);
        tcp.healBoth();

        tcp.heard.awaitNumber(OnSetAgentMode.class, 2);
        await().atMost(Heard.LIMIT)
                .until(() -> tcp.pair.contactCentre().agent("1002").state() == State.AVAILABLE);
        await().atMost(Heard.LIMIT).until(() -> agentState("1002") == AgentState.AVAILABLE);
        tcp.heard.awaitNumber(OnEventGap.class, 1);
        assertThat(tcp.heard.all(OnConnectionClosed.class)).isEmpty();
    }

    private AgentState agentState(String id) {
        return tcp.session().snapshot().agents().stream()
                .filter(agent -> agent.agentId().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }

    /** DG 12.5 ch. 8: another agent is another session, and what was known of the one before is forgotten. */
    @Test
    void anotherAgentIsAnotherSession() {
        StandaloneSession session = tcp.autologin("1001");
        establish("1001");
        int before = tcp.heard.all().size();
        tcp.edit("agentId", "1002", "agentInstrument", "2002", ".agentPassword", "pw1002");
        tcp.heard.awaitNumber(OnSetAgentMode.class, 2);

        assertThat(connectionEvents(before)).startsWith("OnConnectionClosed", "OnConnection");
        assertThat(tcp.heard.all(OnConnection.class))
                .extracting(OnConnection::first)
                .containsExactly(true, true);
        await().atMost(Heard.LIMIT)
                .until(() -> tcp.pair.contactCentre().agent("1002").state() == State.NOT_READY);
        assertThat(tcp.heard.all(OnEventGap.class)).isEmpty();
        assertThat(session.snapshot().calls()).isEmpty();
        assertThat(session.snapshot().agents())
                .allMatch(agent -> agent.agentId().equals("1002"));
    }

    /** What the old session still hears is told as the old session would tell it: its filter counts until its end. */
    @Test
    void aSessionThatEndsForAnEditKeepsItsFilterToTheEnd() {
        StandaloneSession session = tcp.monitor("filter", "MessageID=30");
        tcp.pair.faults(tcp.pair.active()).slow(Duration.ofMillis(200));
        long received = session.statistics().framesReceived();
        tcp.pair.contactCentre().startCall("1002").deliver();
        tcp.edit("mode", "none");
        tcp.heard.awaitNumber(OnConnectionClosed.class, 1);
        assertThat(session.statistics().framesReceived())
                .as("the call and CLOSE_CONF")
                .isGreaterThan(received + 1);
        assertThat(tcp.heard.all(CallEvent.class)).isEmpty();
    }

    /** A request that is on its way is answered before the connection goes; one that may wait is sent over the next one. */
    @Test
    void requestsSurviveAnEdit() throws Exception {
        StandaloneSession session = tcp.monitor();
        tcp.pair.faults(tcp.pair.active()).slow(Duration.ofMillis(100));
        long sent = session.statistics().framesSent();
        CompletableFuture<Confirmation> answer = session.request(query("1001")).toCompletableFuture();
        await("the request")
                .atMost(Heard.LIMIT)
                .until(() -> session.statistics().framesSent() > sent);
        tcp.edit("clientId", "other");
        CompletableFuture<Confirmation> later = session.request(query("1002")).toCompletableFuture();
        assertThat(answer.get(5, TimeUnit.SECONDS).operation()).isEqualTo(Operation.QUERY_AGENT_STATE);
        assertThat(later.get(5, TimeUnit.SECONDS).operation()).isEqualTo(Operation.QUERY_AGENT_STATE);
    }

    private static CtiOsRequest query(String agent) {
        return CtiOsRequest.of(Operation.QUERY_AGENT_STATE)
                .with("AgentID", agent)
                .with("PeripheralID", OverTcp.PERIPHERAL)
                .inFailover(InFailover.waitUpTo(Duration.ofSeconds(5)))
                .build();
    }
}
