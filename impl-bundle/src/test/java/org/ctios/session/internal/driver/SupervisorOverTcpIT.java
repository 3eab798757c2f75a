package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.ctios.event.AgentEvent;
import org.ctios.event.CallEvent;
import org.ctios.event.CtiOsEvent;
import org.ctios.session.AgentState;
import org.ctios.session.CilError;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.CtiOsSessions;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Supervisors, teams, emergencies and help (cil-semantics 5.3 and 6.2) with real servers. Agent 1001 leads the team. */
class SupervisorOverTcpIT {
    private final OverTcp tcp = new OverTcp();

    @AfterEach
    void close() {
        tcp.close();
    }

    /** DG 12.5 ch. 6, OnNewAgentTeamMember: one for each agent of the team, and one for each change. */
    @ParameterizedTest
    @ValueSource(strings = {"monitor", "agent"})
    void theTeamIsToldAgentByAgentAndSoAreItsChanges(String mode) {
        tcp.pair.contactCentre().setAgentState("1003", State.AVAILABLE, 0);
        supervisor(mode);
        await().atMost(Heard.LIMIT).until(() -> members().size() == 4);
        assertThat(members()).extracting(AgentEvent::agentId).containsExactly("1001", "1002", "1003", "1004");
        assertThat(members().get(0).arguments().getValueInt("AgentFlags")).isEqualTo(1);
        assertThat(members().get(1).arguments().getValueInt("AgentFlags")).isZero();
        assertThat(members().get(2).agentState()).isEqualTo(AgentState.AVAILABLE);
        tcp.pair.contactCentre().setTeamMember("1004", false);
        tcp.pair.contactCentre().setTeamMember("1004", false);
        tcp.pair.contactCentre().setTeamMember("1004", true);
        await().atMost(Heard.LIMIT).until(() -> members().size() == 6);
        assertThat(members().subList(4, 6))
                .extracting(each -> each.agentId() + " " + each.arguments().getValueInt("ConfigOperation"))
                .containsExactly("1004 2", "1004 1");
    }

    /** Behaviour 56: what a filter keeps back is not told, of a team as of anything else, and has no number. */
    @Test
    void ofATeamTheMembersAreToldThatPassTheFilter() {
        tcp.monitor("supervisor", "true", "filter", "AgentID=1003");
        await().atMost(Heard.LIMIT).until(() -> members().size() == 1);
        tcp.pair.contactCentre().setTeamMember("1004", false);
        tcp.pair.contactCentre().setTeamMember("1003", false);
        await().atMost(Heard.LIMIT).until(() -> members().size() == 2);
        assertThat(members()).extracting(AgentEvent::agentId).containsOnly("1003");
        assertThat(tcp.heard.all()).extracting(each -> each.origin().sequence()).doesNotHaveDuplicates();
    }

    /** docs/configuration.md, supervisor: who does not ask for the service hears of no team and supervises nobody. */
    @Test
    void withoutTheServiceNothingOfIt() {
        tcp.monitor();
        tcp.pair.contactCentre().setTeamMember("1004", false);
        RequestFailedException failure = tcp.fails(teams());
        assertThat(failure.refusal().symbol()).isEqualTo("E_CTI_INVALID_SERVICE");
        assertThat(failure.getMessage()).contains("supervisor = true");
        assertThat(members()).isEmpty();
    }

    /** guide, MONITOR_AGENT_TEAM_START_REQ: a supervisor hears the states of the team until the monitor ends. */
    @Test
    void aTeamIsMonitoredUntilItIsStopped() {
        tcp.pair.contactCentre().setAgentState("1003", State.NOT_READY, 1);
        supervisor("agent");
        assertThat(tcp.request(teams()).arguments().getValueLong("TeamID")).isEqualTo(1);
        Confirmation started = tcp.request(CtiOsRequest.of(Operation.START_MONITORING_AGENT_TEAM)
                .with("TeamID", 1)
                .build());
        tcp.pair.contactCentre().setAgentState("1003", State.AVAILABLE, 0);
        await().atMost(Heard.LIMIT).until(() -> statesOf("1003").contains(AgentState.AVAILABLE));
        assertThat(tcp.fails(CtiOsRequest.of(Operation.START_MONITORING_AGENT_TEAM)
                                .with("TeamID", 1)
                                .build())
                        .refusal()
                        .symbol())
                .isEqualTo("E_CTI_AGENT_TEAM_MONITOR_ALREADY_EXISTS");
        tcp.request(CtiOsRequest.of(Operation.STOP_MONITORING_AGENT_TEAM)
                .with("MonitorID", started.arguments().getValueLong("MonitorID"))
                .build());
        tcp.pair.contactCentre().setAgentState("1003", State.NOT_READY, 1);
        // The answer comes behind whatever was told before.
        tcp.request(teams());
        assertThat(statesOf("1003")).containsExactly(AgentState.AVAILABLE);
    }

    /** cil-semantics 6.2, SuperviseCall 1 and 0: the supervisor has a call of its own, which is cleared again. */
    @ParameterizedTest
    @CsvSource({"1,21,46", "2,22,47"})
    void aSupervisorListensToACallUntilItIsCleared(int action, int callType, int cause) {
        SimulatedCall call = talking("1002");
        supervisor("monitor");
        int before = tcp.heard.all().size();
        Confirmation taken = tcp.request(supervise(action, call));
        assertThat(taken.arguments().getValueLong("ConnectionCallID")).isEqualTo(call.id());
        CallEvent begin = (CallEvent) tcp.awaitEvent("OnCallBegin", before);
        assertThat(begin.connectionDeviceId()).isEqualTo("2001");
        assertThat(begin.callType()).isEqualTo(callType);
        CallEvent established = (CallEvent) tcp.awaitEvent("OnCallEstablished", before);
        assertThat(established.eventCause()).isEqualTo(cause);
        assertThat(established.arguments().getValueInt("LineType"))
                .as("silent monitor")
                .isEqualTo(9);
        tcp.request(supervise(0, call));
        CallEvent end = (CallEvent) tcp.awaitFirst("OnCallEnd");
        assertThat(end.uniqueObjectId()).isEqualTo(begin.uniqueObjectId());
        assertThat(tcp.onlyCall().connectionCallId()).isEqualTo(call.id());
    }

    /** cil-semantics 6.2, SuperviseCall 3: the supervisor is a party of the agent's call until it leaves. */
    @Test
    void aSupervisorBargesInAndLeavesAgain() {
        SimulatedCall call = talking("1002");
        supervisor("agent");
        tcp.request(supervise(3, call));
        CallEvent begin = (CallEvent) tcp.awaitFirst("OnCallBegin");
        assertThat(begin.uniqueObjectId()).isEqualTo("call.5000." + call.id() + ".2001");
        assertThat(begin.callType()).isEqualTo(23);
        assertThat(((CallEvent) tcp.awaitFirst("OnCallEstablished")).eventCause())
                .isEqualTo(48);
        assertThat(devices(call.id())).contains("2001 CONNECTED", "2002 CONNECTED");
        tcp.request(supervise(0, call));
        tcp.awaitFirst("OnCallEnd");
        assertThat(devices(call.id())).contains("2002 CONNECTED").doesNotContain("2001 CONNECTED");
        assertThat(tcp.pair.contactCentre().calls().get(0).callType()).isEqualTo(2);
    }

    /** cil-semantics 6.2, SuperviseCall 4: the supervisor has the call, the agent is dropped. */
    @Test
    void aSupervisorInterceptsACall() {
        SimulatedCall call = talking("1002");
        supervisor("monitor");
        tcp.request(supervise(4, call));
        CallEvent cleared = (CallEvent) tcp.awaitFirst("OnCallConnectionCleared");
        assertThat(cleared.connectionDeviceId()).isEqualTo("2002");
        assertThat(cleared.eventCause()).isEqualTo(49);
        CallEvent end = (CallEvent) tcp.awaitFirst("OnCallEnd");
        assertThat(end.uniqueObjectId()).isEqualTo("call.5000." + call.id() + ".2002");
        assertThat(devices(call.id())).contains("2001 CONNECTED").doesNotContain("2002 CONNECTED");
        assertThat(tcp.onlyCall().callType()).isEqualTo(24);
    }

    /** A refusal says what is wrong by code and name: there is no call to supervise, or who asks is no supervisor. */
    @Test
    void whatCannotBeSupervisedIsRefusedByName() {
        tcp.pair.contactCentre().setAgentState("1002", State.NOT_READY, 1);
        supervisor("monitor");
        RequestFailedException idle = tcp.fails(CtiOsRequest.of(Operation.SUPERVISE_CALL)
                .with("SupervisoryAction", 1)
                .with("AgentReference", "agent.5000.1002")
                .with("SupervisorInstrument", "2001")
                .build());
        assertThat(idle.error()).isEqualTo(CilError.CIL_FAIL);
        assertThat(idle.refusal().code()).isEqualTo(24);
        assertThat(idle.refusal().symbol()).isEqualTo("CF_NO_ACTIVE_CALL");
        SimulatedCall call = talking("1002");
        RequestFailedException noSupervisor = tcp.fails(CtiOsRequest.of(Operation.SUPERVISE_CALL)
                .with("SupervisoryAction", 3)
                .with("CallReference", "call.5000." + call.id() + ".2002")
                .with("SupervisorInstrument", "2003")
                .build());
        assertThat(noSupervisor.refusal().symbol()).isEqualTo("CF_PRIVILEGE_VIOLATION_ON_CALLING_DEVICE");
    }

    /** guide, EMERGENCY_CALL_EVENT; DG 12.5 ch. 6, OnEmergencyCall: bridges and the supervisor hear of it, and a call comes. */
    @Test
    void anEmergencyReachesTheSupervisor() {
        tcp.pair.contactCentre().setAgentState("1001", State.NOT_READY, 1);
        SimulatedCall call = talking("1002");
        supervisor("agent");
        Heard other = new Heard();
        try (StandaloneSession agent = CtiOsSessions.create("agent", agent("1002"))) {
            agent.addEventListener(other);
            await().atMost(Heard.LIMIT).until(() -> agent.state() == SessionState.AGENT);
            Confirmation made = agent.request(CtiOsRequest.plain(Operation.MAKE_EMERGENCY_CALL))
                    .toCompletableFuture()
                    .join();
            CtiOsEvent told = tcp.awaitFirst("OnEmergencyCall");
            assertThat(told.arguments().getValueString("AgentID")).isEqualTo("1002");
            assertThat(told.arguments().getValueString("AgentInstrument")).isEqualTo("2002");
            assertThat(told.arguments().getValueLong("ConnectionCallID")).isEqualTo(call.id());
            assertThat(told.arguments().getValueString("ClientAddress")).isEqualTo("127.0.0.1");
            CallEvent ring = (CallEvent) tcp.awaitFirst("OnCallDelivered");
            assertThat(ring.connectionCallId()).isEqualTo(made.arguments().getValueLong("ConnectionCallID"));
            assertThat(((CallEvent) tcp.awaitFirst("OnCallBegin")).callType()).isEqualTo(20);
            assertThat(other.names()).doesNotContain("OnEmergencyCall");
        }
    }

    /** guide, SUPERVISOR_ASSIST_REQ: help is a call of type 19 to the supervisor. */
    @Test
    void helpIsACallToTheSupervisor() {
        tcp.pair.contactCentre().setAgentState("1001", State.NOT_READY, 1);
        tcp.agent("1002");
        tcp.request(CtiOsRequest.login());
        tcp.request(CtiOsRequest.plain(Operation.REQUEST_SUPERVISOR_ASSIST));
        CallEvent begin = (CallEvent) tcp.awaitFirst("OnCallBegin");
        assertThat(begin.callType()).isEqualTo(19);
        assertThat(begin.dialedNumber()).isEqualTo("2001");
        tcp.awaitFirst("OnCallDelivered");
    }

    private java.util.Map<String, String> agent(String id) {
        return java.util.Map.of(
                "endpoints",
                tcp.pair.endpoints(),
                "mode",
                "agent",
                "agentId",
                id,
                "agentInstrument",
                OverTcp.device(id),
                "peripheralId",
                OverTcp.PERIPHERAL);
    }

    private void supervisor(String mode) {
        if (mode.equals("agent")) {
            tcp.agent("1001", "supervisor", "true");
        } else {
            tcp.monitor("supervisor", "true");
        }
    }

    private SimulatedCall talking(String agent) {
        tcp.pair.contactCentre().setAgentState("1001", State.NOT_READY, 1);
        return tcp.pair.contactCentre().startCall(agent).deliver().establish();
    }

    private static CtiOsRequest supervise(int action, SimulatedCall call) {
        return CtiOsRequest.of(Operation.SUPERVISE_CALL)
                .with("SupervisoryAction", action)
                .with("CallReference", "call.5000." + call.id() + ".2002")
                .with("SupervisorInstrument", "2001")
                .build();
    }

    private static CtiOsRequest teams() {
        return CtiOsRequest.of(Operation.REQUEST_AGENT_TEAM_LIST)
                .with("SupervisorID", 5001)
                .build();
    }

    private List<AgentEvent> members() {
        return tcp.heard.all(AgentEvent.class).stream()
                .filter(event -> event.name().equals("OnNewAgentTeamMember"))
                .toList();
    }

    private List<AgentState> statesOf(String agent) {
        return tcp.heard.all(AgentEvent.class).stream()
                .filter(event -> event.name().equals("OnAgentStateChange") && agent.equals(event.agentId()))
                .map(AgentEvent::agentState)
                .toList();
    }

    private List<String> devices(long callId) {
        return tcp.pair.contactCentre().calls().stream()
                .filter(call -> call.id() == callId)
                .flatMap(call -> call.connections().stream())
                .map(each -> each.deviceId() + " " + each.state())
                .toList();
    }
}
