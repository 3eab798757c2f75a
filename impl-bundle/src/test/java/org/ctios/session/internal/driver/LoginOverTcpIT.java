package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ctios.event.AgentEvent;
import org.ctios.event.ConnectionEvent.OnCTIOSFailure;
import org.ctios.event.ConnectionEvent.OnConnectionClosed;
import org.ctios.event.ConnectionEvent.OnConnectionRejected;
import org.ctios.event.ConnectionEvent.OnEventGap;
import org.ctios.event.ConnectionEvent.OnSetAgentMode;
import org.ctios.event.CtiOsEvent;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.AgentState;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.ctios.session.RequestFailedException;
import org.ctios.session.SessionState;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.SimulatedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Login, Logout and SetAgentState with real servers (cil-semantics 4). */
class LoginOverTcpIT {
    private static final int FORCED_LOGOUT = 50_002;

    private final OverTcp tcp = new OverTcp();

    @AfterEach
    void close() {
        tcp.close();
    }

    /** Behaviour 42: another agent than the session's is not logged in. */
    @Test
    void loginOfAnotherAgentIsRefused() {
        tcp.agent("1002");
        int told = tcp.heard.names().size();
        RequestFailedException failure = tcp.fails(
                CtiOsRequest.of(Operation.LOGIN).with("AgentID", "1003").build());
        assertThat(failure.error()).isEqualTo(CilError.E_CTIOS_LOGIN_INCONSISTENT_ARGUMENTS);
        assertThat(tcp.pair.contactCentre().agent("1003").state()).isEqualTo(State.LOGOUT);
        assertThat(tcp.heard.names().subList(told, tcp.heard.names().size())).doesNotContain("OnAgentStateChange");
    }

    /** Behaviour 44: a login needs a session that is connected. */
    @Test
    void loginWithoutAConnectionIsRefused() {
        tcp.create("mode", "none");
        assertThat(tcp.fails(CtiOsRequest.login()).error()).isEqualTo(CilError.E_CTIOS_INVALID_SESSION);
    }

    /** Behaviour 45: the state that was asked for when the agent was set, then the new one. */
    @Test
    void aLoginIsToldAsAChangeOfState() {
        tcp.agent("1002");
        tcp.request(CtiOsRequest.login());
        await().atMost(Heard.LIMIT).until(() -> states().contains(AgentState.NOT_READY));
        assertThat(tcp.heard.names())
                .containsSubsequence("OnQueryAgentStateConf", "OnSetAgentStateConf", "OnAgentStateChange");
        assertThat(tcp.pair.contactCentre().agent("1002").state()).isEqualTo(State.NOT_READY);
    }

    /** Behaviour 46: a wrong password is told with request and reason; with the switch the connection ends, as in the CIL. */
    @ParameterizedTest
    @CsvSource({"loginCloses, true", "'', false"})
    void aWrongPasswordIsToldAndEndsTheConnectionIfWanted(String compatibility, boolean closes) {
        StandaloneSession session = tcp.agent("1002", "compatibility", compatibility);
        tcp.fails(
                CtiOsRequest.of(Operation.LOGIN).with("AgentPassword", "wrong").build());
        CtiOsEvent failure = tcp.awaitFirst("OnControlFailureConf");
        assertThat(failure.arguments().getValueLong("MessageType")).isEqualTo(MessageTypes.SET_AGENT_STATE_REQ);
        assertThat(failure.arguments().getValueString("ErrorMessage")).isNotEmpty();
        if (closes) {
            tcp.heard.awaitNumber(OnConnectionClosed.class, 1);
            tcp.awaitState(SessionState.DISCONNECTED);
        } else {
            tcp.request(CtiOsRequest.login());
            assertThat(session.state()).isEqualTo(SessionState.AGENT);
        }
    }

    /** Behaviour 46: a login that the session sends by itself fails like one that a user asked for. */
    @ParameterizedTest
    @CsvSource({"loginCloses, true", "'', false"})
    void anAutologinWithAWrongPasswordIsToldLikeALogin(String compatibility, boolean closes) {
        Map<String, String> keys = Map.of(
                "mode", "agent",
                "autologin", "true",
                "agentId", "1002",
                "agentInstrument", "2002",
                ".agentPassword", "wrong",
                "peripheralId", OverTcp.PERIPHERAL,
                "compatibility", compatibility);
        tcp.create(keys.entrySet().stream()
                        .flatMap(key -> Stream.of(key.getKey(), key.getValue()))
                        .toArray(String[]::new))
                .connect();
        CtiOsEvent failure = tcp.awaitFirst("OnControlFailureConf");
        assertThat(failure.arguments().getValueLong("MessageType")).isEqualTo(MessageTypes.SET_AGENT_STATE_REQ);
        assertThat(failure.arguments().getValueString("UniqueObjectID")).isEqualTo("agent.5000.1002");
        if (closes) {
            tcp.heard.awaitNumber(OnConnectionClosed.class, 1);
            tcp.awaitState(SessionState.DISCONNECTED);
        } else {
            tcp.awaitState(SessionState.AGENT);
        }
    }

    /** Behaviour 47: before, at and after the logout, in this order. */
    @Test
    void aLogoutIsToldThreeTimes() {
        loggedIn();
        tcp.request(CtiOsRequest.logout(3));
        tcp.awaitFirst("OnPostLogout");
        List<CtiOsEvent> events = tcp.heard.all();
        int before = tcp.heard.names().indexOf("OnPreLogout");
        assertThat(tcp.heard.names().subList(before, before + 3))
                .containsExactly("OnPreLogout", "OnAgentStateChange", "OnPostLogout");
        assertThat(((AgentEvent) events.get(before + 1)).agentState()).isEqualTo(AgentState.LOGOUT);
        assertThat(((AgentEvent) events.get(before + 1)).eventReasonCode()).isEqualTo(3);
    }

    /** Behaviour 48: a logout during a call fails, and that is told before the failure of the request. */
    @Test
    void aLogoutThatFailsIsToldFirst() {
        loggedIn();
        SimulatedCall call = tcp.pair.contactCentre().startCall("1002");
        call.deliver();
        call.establish();
        await().atMost(Heard.LIMIT).until(() -> states().contains(AgentState.TALKING));
        tcp.fails(CtiOsRequest.logout(3));
        tcp.awaitFirst("OnControlFailureConf");
        assertThat(tcp.heard.names())
                .containsSubsequence("OnLogoutFailed", "OnControlFailureConf")
                .doesNotContain("OnPreLogout");
    }

    /** Behaviour 74: a state that the CTI Server itself refuses is told like one that the switch refuses. */
    @Test
    void aStateTheCtiServerRefusesIsTold() {
        loggedIn();
        tcp.fails(CtiOsRequest.of(Operation.SET_AGENT_STATE)
                .with("AgentState", "AVAILABLE")
                .with("AgentWorkMode", 99)
                .build());
        CtiOsEvent failure = tcp.awaitFirst("OnControlFailureConf");
        assertThat(failure.arguments().getValueLong("MessageType")).isEqualTo(MessageTypes.SET_AGENT_STATE_REQ);
        assertThat(failure.arguments().getValueString("ErrorMessage")).isEqualTo("E_CTI_INVALID_AGENT_WORK_MODE");
    }

    /** Behaviour 49: the confirmation comes first and leaves the agent's state as it is. */
    @Test
    void theConfirmationAloneChangesNoState() {
        loggedIn();
        tcp.pair.faults(tcp.pair.active()).lose(type -> type == MessageTypes.AGENT_STATE_EVENT);
        tcp.request(CtiOsRequest.setAgentState(AgentState.AVAILABLE));
        tcp.awaitFirst("OnSetAgentStateConf");
        assertThat(agentState()).isEqualTo(AgentState.NOT_READY);
        tcp.pair.faults(tcp.pair.active()).heal();
        int behind = tcp.heard.names().size();
        tcp.request(CtiOsRequest.setAgentState(AgentState.NOT_READY));
        tcp.request(CtiOsRequest.setAgentState(AgentState.AVAILABLE));
        await().atMost(Heard.LIMIT).until(() -> agentState() == AgentState.AVAILABLE);
        tcp.awaitEvent("OnAgentStateChange", behind);
        assertThat(tcp.heard.names().subList(behind, tcp.heard.names().size()))
                .startsWith("OnSetAgentStateConf")
                .contains("OnAgentStateChange");
    }

    /** Behaviour 50, none: an agent who is logged in is taken over without a word. */
    @Test
    void anAgentWhoIsLoggedInIsTakenOver() {
        tcp.pair.contactCentre().setAgentState("1002", State.AVAILABLE, 0);
        tcp.autologin("1002", "duplicateLogin", "none");
        tcp.heard.awaitNumber(OnSetAgentMode.class, 1);
        assertThat(duplicates()).isEmpty();
        assertThat(tcp.pair.contactCentre().agent("1002").state()).isEqualTo(State.AVAILABLE);
    }

    /** Behaviour 50, warn: it is told, and the agent is taken over. */
    @Test
    void anAgentWhoIsLoggedInIsToldOf() {
        tcp.pair.contactCentre().setAgentState("1002", State.AVAILABLE, 0);
        tcp.autologin("1002", "duplicateLogin", "warn");
        tcp.heard.awaitNumber(OnSetAgentMode.class, 1);
        await().atMost(Heard.LIMIT).until(() -> duplicates().size() == 1);
        assertThat(tcp.session().state()).isEqualTo(SessionState.AGENT);
    }

    /** Behaviour 50, reject: it is told, and the session leaves the agent alone. */
    @Test
    void anAgentWhoIsLoggedInIsLeftAlone() {
        tcp.pair.contactCentre().setAgentState("1002", State.AVAILABLE, 0);
        StandaloneSession session = tcp.create(
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
                "5000",
                "duplicateLogin",
                "reject");
        session.connect();
        tcp.heard.awaitNumber(OnConnectionRejected.class, 1);
        assertThat(duplicates()).hasSize(1);
        assertThat(session.state()).isEqualTo(SessionState.REJECTED);
        assertThat(tcp.pair.contactCentre().agent("1002").state()).isEqualTo(State.AVAILABLE);
    }

    /** Behaviour 51: the agent is logged in again after a failover and has the state from before. */
    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"AVAILABLE", "NOT_READY"})
    void autologinGivesTheStateBackAfterAFailover(State state) {
        tcp.autologin("1002");
        await().atMost(Heard.LIMIT).until(() -> agentState() == AgentState.NOT_READY);
        tcp.pair.contactCentre().setAgentState("1002", state, 0);
        await().atMost(Heard.LIMIT).until(() -> agentState().name().equals(state.name()));
        tcp.pair.faults(tcp.pair.active()).freeze();
        tcp.pair.contactCentre().setAgentState("1002", State.LOGOUT, 0);
        tcp.pair.kill(tcp.pair.active());
        tcp.heard.awaitNumber(OnSetAgentMode.class, 2);
        await().atMost(Heard.LIMIT)
                .until(() -> tcp.pair.contactCentre().agent("1002").state() == state);
        await().atMost(Heard.LIMIT).until(() -> agentState().name().equals(state.name()));
    }

    /** Behaviour 52: a logout that a failing system forces is no reason to disconnect. */
    @Test
    void aForcedLogoutDoesNotEndTheSession() {
        loggedIn();
        tcp.pair.contactCentre().setAgentState("1002", State.LOGOUT, FORCED_LOGOUT);
        AgentEvent after = (AgentEvent) tcp.awaitFirst("OnPostLogout");
        assertThat(after.eventReasonCode()).isEqualTo(FORCED_LOGOUT);
        tcp.request(CtiOsRequest.login());
        assertThat(tcp.session().state()).isEqualTo(SessionState.AGENT);
        assertThat(tcp.heard.all(OnConnectionClosed.class)).isEmpty();
    }

    /** Behaviour 53: a call that ended during a failover is ended by the session. */
    @Test
    void aCallThatEndedUnseenIsEnded() {
        loggedIn();
        SimulatedCall call = tcp.pair.contactCentre().startCall("1002");
        call.deliver();
        call.establish();
        tcp.awaitFirst("OnCallEstablished");
        String id = "call.5000." + call.id() + ".2002";
        tcp.pair.faults(tcp.pair.active()).freeze();
        call.end();
        tcp.pair.kill(tcp.pair.active());
        tcp.heard.awaitNumber(OnEventGap.class, 1);
        CtiOsEvent ended = tcp.awaitFirst("OnCallEnd");
        assertThat(ended.origin().resync()).isTrue();
        assertThat(ended.arguments().getValueString("UniqueObjectID")).isEqualTo(id);
        assertThat(tcp.session().snapshot().calls()).isEmpty();
    }

    private void loggedIn() {
        tcp.agent("1002");
        tcp.request(CtiOsRequest.login());
        await().atMost(Heard.LIMIT).until(() -> agentState() == AgentState.NOT_READY);
    }

    private AgentState agentState() {
        return tcp.session().snapshot().agents().stream()
                .filter(agent -> agent.agentId().equals("1002"))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private List<AgentState> states() {
        return tcp.heard.all(AgentEvent.class).stream()
                .filter(event -> event.name().equals("OnAgentStateChange"))
                .map(AgentEvent::agentState)
                .toList();
    }

    private List<OnCTIOSFailure> duplicates() {
        return tcp.heard.all(OnCTIOSFailure.class).stream()
                .filter(failure -> failure.failureCode() == 12)
                .toList();
    }
}
