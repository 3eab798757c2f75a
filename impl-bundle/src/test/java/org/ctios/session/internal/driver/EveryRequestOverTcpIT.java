package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ctios.event.CallEvent;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventId;
import org.ctios.ged188.Dictionary;
import org.ctios.session.CilError;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.ctios.session.RequestFailedException;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.SimulatedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every request of docs/requests.md with a real server: taken, or refused by code and name, and told as its event. */
class EveryRequestOverTcpIT {
    /** Unified CCE has neither (DG 12.6 ch. 10). */
    private static final Set<Operation> NOT_ON_UNIFIED_CCE = Set.of(Operation.CLEAR, Operation.SINGLE_STEP_CONFERENCE);

    private static final Set<Operation> ABOUT_A_RINGING_CALL = Set.of(Operation.ANSWER, Operation.DEFLECT);
    private static final Set<Operation> ABOUT_TWO_CALLS =
            Set.of(Operation.ALTERNATE, Operation.RECONNECT, Operation.TRANSFER, Operation.CONFERENCE);

    private final OverTcp tcp = new OverTcp();
    private SimulatedCall call;

    @BeforeEach
    void agentsAtWork() {
        for (String agent : List.of("1001", "1003")) {
            tcp.pair.contactCentre().setAgentState(agent, State.NOT_READY, 1);
        }
        tcp.monitor("supervisor", "true");
        call = tcp.pair.contactCentre().startCall("1002").deliver();
    }

    @AfterEach
    void close() {
        tcp.close();
    }

    /** The confirmation says that the server took it; where the CIL has an event for that, it is told. */
    @ParameterizedTest
    @EnumSource
    void everyRequestIsTakenOrRefusedByName(Operation operation) {
        if (!ABOUT_A_RINGING_CALL.contains(operation)) {
            call.establish();
            await().atMost(Heard.LIMIT).until(() -> tcp.heard.names().contains("OnCallEstablished"));
        }
        CtiOsRequest request = request(operation);
        if (NOT_ON_UNIFIED_CCE.contains(operation)) {
            assertNotSupported(tcp.fails(request));
            return;
        }
        Confirmation confirmation = tcp.request(request);
        assertThat(confirmation.operation()).isEqualTo(operation);
        Stream.of(EventId.values())
                .filter(id -> (id.number() & 0xFFF)
                        == Dictionary.standard()
                                .messageType(operation.confirmationMessage())
                                .number())
                .filter(id -> operation != Operation.DISABLE_AGENT_STATISTICS
                        && operation != Operation.DISABLE_SKILL_GROUP_STATISTICS)
                .forEach(id -> assertTold(id));
    }

    /** Clause 5.2: whatever is told of a call names it, an answer the call it was asked for. */
    private void assertTold(EventId id) {
        CtiOsEvent told = tcp.awaitFirst(id.cilName());
        assertThat(told.id()).isEqualTo(id);
        if (told instanceof CallEvent about) {
            assertThat(about.uniqueObjectId()).matches("call\\.5000\\.\\d+\\.2002");
            assertThat(about.arguments().getValueString("UniqueObjectID")).isEqualTo(about.uniqueObjectId());
        }
    }

    /** The control failure code, the error of the switch, and the name of the code; the event says the same. */
    private void assertNotSupported(RequestFailedException failure) {
        assertThat(failure.error()).isEqualTo(CilError.CIL_FAIL);
        assertThat(failure.refusal().byPeripheral()).isTrue();
        assertThat(failure.refusal().code()).isEqualTo(15);
        assertThat(failure.refusal().symbol()).isEqualTo("CF_INVALID_FEATURE");
        assertThat(failure.refusal().peripheralErrorCode()).isEqualTo(13_015);
        assertThat(failure.getMessage()).contains("CF_INVALID_FEATURE", "13015");
        CtiOsEvent told = tcp.awaitFirst("OnControlFailureConf");
        assertThat(told.arguments().getValueLong("FailureCode")).isEqualTo(15);
        assertThat(told.arguments().getValueLong("PeripheralErrorCode")).isEqualTo(13_015);
        assertThat(told.arguments().getValueString("ErrorMessage")).isEqualTo("CF_INVALID_FEATURE");
    }

    private CtiOsRequest request(Operation operation) {
        CtiOsRequest.Builder request = CtiOsRequest.of(operation);
        if (operation.keyword("PeripheralID") != null) {
            request.with("PeripheralID", OverTcp.PERIPHERAL);
        }
        if (operation.keyword("UniqueObjectID") != null && !isCallForHelp(operation)) {
            request.with("UniqueObjectID", ABOUT_TWO_CALLS.contains(operation) ? consulting() : own());
        } else if (operation.keyword("AgentID") != null) {
            request.with("AgentID", operation == Operation.LOGIN ? "1004" : "1003");
        }
        more(operation).forEach(request::with);
        return request.build();
    }

    private static boolean isCallForHelp(Operation operation) {
        return operation == Operation.MAKE_EMERGENCY_CALL || operation == Operation.REQUEST_SUPERVISOR_ASSIST;
    }

    private Map<String, Object> more(Operation operation) {
        return switch (operation) {
            case LOGIN -> Map.of("AgentInstrument", "2004", "AgentPassword", "pw1004");
            case LOGOUT -> Map.of("AgentInstrument", "2003", "EventReasonCode", 1);
            case SET_AGENT_STATE -> Map.of("AgentInstrument", "2003", "AgentState", "AVAILABLE");
            case SET_AGENT_GREETING_ACTION -> Map.of("AgentAction", 2);
            case QUERY_SKILL_GROUP_STATISTICS, ENABLE_SKILL_GROUP_STATISTICS, DISABLE_SKILL_GROUP_STATISTICS ->
                Map.of("SkillGroupNumber", 1);
            case REQUEST_AGENT_TEAM_LIST -> Map.of("SupervisorID", 5001);
            case START_MONITORING_AGENT_TEAM -> Map.of("TeamID", 1);
            case STOP_MONITORING_AGENT_TEAM ->
                Map.of(
                        "MonitorID",
                        tcp.request(request(Operation.START_MONITORING_AGENT_TEAM))
                                .arguments()
                                .getValueLong("MonitorID"));
            case SUPERVISE_CALL ->
                Map.of("SupervisoryAction", 1, "CallReference", own(), "SupervisorInstrument", "2001");
            case REPORT_BAD_CALL_LINE, START_RECORD -> Map.of("AgentID", "1002");
            case STOP_RECORD ->
                Map.of(
                        "AgentID",
                        "1002",
                        "SessionID",
                        tcp.request(request(Operation.START_RECORD)).arguments().getValueLong("SessionID"));
            case SEND_CHAT_MESSAGE -> Map.of("Distribution", "all", "Message", "hello");
            case MAKE_CALL -> Map.of("AgentInstrument", "2003", "DialedNumber", "5551234");
            case MAKE_CONSULT_CALL -> Map.of("DialedNumber", "5551234", "ConsultType", 1);
            case SINGLE_STEP_TRANSFER, SINGLE_STEP_CONFERENCE -> Map.of("DialedNumber", "5551234");
            case ALTERNATE, RECONNECT, TRANSFER, CONFERENCE -> Map.of("CallReferenceObjectID", own());
            case RETRIEVE -> {
                tcp.request(request(Operation.HOLD));
                tcp.awaitFirst("OnCallHeld");
                yield Map.of();
            }
            case DEFLECT -> Map.of("CalledDeviceID", "2003");
            case SEND_DTMF_SIGNAL -> Map.of("DTMFString", "12#");
            case SET_CALL_DATA -> Map.of("CallVariable1", "x");
            case SNAPSHOT_DEVICE, QUERY_DEVICE_INFO -> Map.of("AgentInstrument", "2002");
            default -> Map.of();
        };
    }

    private String own() {
        return "call.5000." + call.id() + ".2002";
    }

    /** The agent consults somebody who answers; the call is held. */
    private String consulting() {
        Confirmation consult = tcp.request(request(Operation.MAKE_CONSULT_CALL));
        String id = consult.arguments().getValueString("UniqueObjectID");
        await().atMost(Heard.LIMIT).until(() -> tcp.heard.all(CallEvent.class).stream()
                .anyMatch(event ->
                        event.name().equals("OnCallEstablished") && id.contains("." + event.connectionCallId() + ".")));
        return id;
    }
}
