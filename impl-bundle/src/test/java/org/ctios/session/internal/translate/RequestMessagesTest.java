package org.ctios.session.internal.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.NamedVariable;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.AgentState;
import org.ctios.session.Arguments;
import org.ctios.session.CallStatus;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.ctios.session.RequestFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the session adds to a request from what it knows, and what it refuses itself (DG 12.6 ch. 8 to 10). */
class RequestMessagesTest {
    private static final ProtocolVersion V24 = ProtocolVersion.cce(24);
    private final RequestMessages messages = new RequestMessages();

    private Message write(Operation operation, String keywords, Knowledge knowledge) {
        CtiOsRequest.Builder request = CtiOsRequest.of(operation);
        if (!keywords.isEmpty()) {
            request.with(GoldenRequestsTest.keywords(keywords));
        }
        return messages.write(request.build(), 1, V24, knowledge);
    }

    private RequestFailedException refusal(Operation operation, String keywords, Knowledge knowledge) {
        return catchThrowableOfType(RequestFailedException.class, () -> write(operation, keywords, knowledge));
    }

    // --- agents ---

    @Test
    void loginTakesAgentDeviceAndPasswordOfTheSession() {
        Message message = write(Operation.LOGIN, "", Known.agentMode());
        assertThat(message.typeNumber()).isEqualTo(MessageTypes.SET_AGENT_STATE_REQ);
        assertThat(message.uint(Fields.PERIPHERAL_ID)).isEqualTo(5000);
        assertThat(message.uint(Fields.AGENT_STATE)).isZero();
        assertThat(message.text(Fields.AGENT_ID)).isEqualTo("1001");
        assertThat(message.text(Fields.AGENT_INSTRUMENT)).isEqualTo("2001");
        assertThat(message.text(Fields.AGENT_PASSWORD)).isEqualTo("s3cret");
        assertThat(message.toString()).doesNotContain("s3cret");
    }

    /** A mobile agent's device carries the number, and the call mode is a work mode (cil-semantics 4.2). */
    @Test
    void aMobileAgentLogsInWithTheNumberOfThePhone() {
        Message message =
                write(Operation.LOGIN, "RemoteLogin=true AgentCallMode=4 AgentRemoteNumber=0049301", Known.agentMode());
        assertThat(message.text(Fields.AGENT_INSTRUMENT)).isEqualTo("2001;0049301");
        assertThat(message.uint(Fields.AGENT_WORK_MODE)).isEqualTo(4);
        assertThat(refusal(Operation.LOGIN, "RemoteLogin=1", Known.agentMode()))
                .hasMessageContaining("AgentRemoteNumber");
    }

    /** Behaviour 42: login of another agent than the session's is refused and nothing is sent (DG 7.0 p. 9-28). */
    @ParameterizedTest
    @CsvSource({"AgentID=1002", "PeripheralID=5001"})
    void loginOfAnotherAgentIsInconsistent(String keywords) {
        assertThat(refusal(Operation.LOGIN, keywords, Known.agentMode()).error())
                .isEqualTo(CilError.E_CTIOS_LOGIN_INCONSISTENT_ARGUMENTS);
    }

    /**
     * GED-188, SET_AGENT_STATE_REQ: id and password are needed for a logout as for a login. The CIL calls the password
     * optional (cil-semantics 4.3), so the session's own fills the gap.
     */
    @Test
    void logoutCarriesItsReasonAndThePasswordOfTheSession() {
        Message message =
                write(Operation.LOGOUT, "EventReasonCode=17", Known.agentMode().agent(AgentState.NOT_READY));
        assertThat(message.uint(Fields.AGENT_STATE)).isEqualTo(1);
        assertThat(message.uint(Fields.EVENT_REASON_CODE)).isEqualTo(17);
        assertThat(message.text(Fields.AGENT_ID)).isEqualTo("1001");
        assertThat(message.text(Fields.AGENT_PASSWORD)).isEqualTo("s3cret");
        assertThat(message.toString()).doesNotContain("s3cret");
    }

    /** A script or JSON may give any type of number. */
    @Test
    void numbersOfAnyTypeAreWrittenAsTheirDigits() {
        Message state = messages.write(
                CtiOsRequest.of(Operation.SET_AGENT_STATE)
                        .with("AgentID", 1001.0)
                        .with("AgentState", 2.0)
                        .build(),
                1,
                V24,
                Known.agentMode());
        assertThat(state.text(Fields.AGENT_ID)).isEqualTo("1001");
        assertThat(state.uint(Fields.AGENT_STATE)).isEqualTo(2);

        Message call = messages.write(
                CtiOsRequest.of(Operation.MAKE_CALL)
                        .with("DialedNumber", 55_512_345.0)
                        .build(),
                1,
                V24,
                Known.agentMode());
        assertThat(call.text(Fields.DIALED_NUMBER)).isEqualTo("55512345");
    }

    /** SetAgentState logs in and out too, and needs the password for it as Login and Logout do (GED-188, SET_AGENT_STATE_REQ). */
    @ParameterizedTest
    @CsvSource({"LOGIN, s3cret", "LOGOUT, s3cret", "NOT_READY, "})
    void aStateThatLogsInOrOutCarriesThePasswordOfTheSession(String state, String password) {
        Message message = write(
                Operation.SET_AGENT_STATE,
                "AgentState=" + state,
                Known.agentMode().agent(AgentState.NOT_READY));
        assertThat(message.text(Fields.AGENT_PASSWORD)).isEqualTo(password);
    }

    /** A password that is given counts, an empty one is none, and nobody else is sent the one of the session. */
    @ParameterizedTest
    @CsvSource({"AgentPassword=other, other", "AgentPassword=, ", "AgentID=1002 AgentInstrument=2002, "})
    void thePasswordOfTheSessionIsForItsOwnAgent(String keywords, String password) {
        Message message = write(Operation.LOGOUT, keywords, Known.agentMode().agent(AgentState.NOT_READY));
        assertThat(message.text(Fields.AGENT_PASSWORD)).isEqualTo(password);
    }

    @ParameterizedTest
    @CsvSource({"LOGOUT,''", "SET_AGENT_STATE,AgentState=3", "QUERY_AGENT_STATISTICS,''"})
    void anAgentKnownToBeLoggedOutCannotBeAskedForMore(Operation operation, String keywords) {
        assertThat(refusal(operation, keywords, Known.agentMode().agent(AgentState.LOGOUT))
                        .error())
                .isEqualTo(CilError.E_CTIOS_AGENT_NOT_LOGIN);
    }

    @ParameterizedTest
    @CsvSource({"2,2", "NOT_READY,2", "notReady,2", "eAvailable,3", "eWorkNotReady,5"})
    void aStateIsGivenByNumberOrName(String state, long number) {
        Message message = write(Operation.SET_AGENT_STATE, "AgentState=" + state, Known.agentMode());
        assertThat(message.uint(Fields.AGENT_STATE)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"AgentState=9", "AgentState=ready", "AgentState=-1", "AgentState=3 ForcedFlag=7"})
    void aStateThatIsNoneIsRefused(String keywords) {
        assertThat(refusal(Operation.SET_AGENT_STATE, keywords, Known.agentMode())
                        .error())
                .isEqualTo(CilError.E_CTIOS_INVALID_ARGUMENT);
    }

    @Test
    void anotherAgentDoesNotGetTheDeviceOfTheSessionsAgent() {
        assertThat(refusal(Operation.SET_AGENT_STATE, "AgentState=1 AgentID=1002", Known.agentMode()))
                .hasMessageContaining("AgentInstrument")
                .extracting(RequestFailedException::error)
                .isEqualTo(CilError.E_CTIOS_MISSING_ARGUMENT);
    }

    @Test
    void aLongAgentIdHasAFieldOfItsOwn() {
        Message message =
                write(Operation.QUERY_AGENT_STATE, "AgentID=agent.0123456789 PeripheralID=1", Known.monitorMode());
        assertThat(message.text(Fields.AGENT_ID_LONG)).isEqualTo("agent.0123456789");
        assertThat(message.has(Fields.AGENT_ID)).isFalse();
    }

    /** Behaviour 81: both desktop types ask for the same, another one is refused (cil-semantics 6.1). */
    @Test
    void theDesktopTypeIsCheckedAndMakesNoDifference() {
        Message agent = write(Operation.REQUEST_DESKTOP_SETTINGS, "DesktopType=0", Known.agentMode());
        Message supervisor = write(Operation.REQUEST_DESKTOP_SETTINGS, "DesktopType=1", Known.agentMode());
        assertThat(agent.toBytes()).isEqualTo(supervisor.toBytes());
        assertThat(refusal(Operation.REQUEST_DESKTOP_SETTINGS, "DesktopType=2", Known.agentMode())
                        .error())
                .isEqualTo(CilError.E_CTIOS_INVALID_DESKTOP_TYPE);
    }

    // --- calls ---

    @Test
    void theCallThatFitsIsMeantWhenNoneIsNamed() {
        Known two = Known.agentMode().call(1, CallStatus.LCS_HELD).call(2, CallStatus.LCS_ALERTING);
        assertThat(write(Operation.ANSWER, "", two).uint(Fields.CONNECTION_CALL_ID))
                .isEqualTo(2);
        assertThat(write(Operation.ANSWER, "", two).text(Fields.CONNECTION_DEVICE_ID))
                .isEqualTo("2001");
        assertThat(write(Operation.RETRIEVE, "", two).uint(Fields.HELD_CONNECTION_CALL_ID))
                .isEqualTo(1);
    }

    @Test
    void theCurrentCallIsMeantWhenSeveralFit() {
        Known two = Known.agentMode().call(1, CallStatus.LCS_HELD).call(2, CallStatus.LCS_HELD);
        assertThat(refusal(Operation.RETRIEVE, "", two).error()).isEqualTo(CilError.E_CTIOS_INVALID_CALL);
        assertThat(write(Operation.RETRIEVE, "", two.current(2)).uint(Fields.HELD_CONNECTION_CALL_ID))
                .isEqualTo(2);
    }

    /** Behaviour 73: a call that is connected cannot be answered (cil-semantics 6.3). */
    @ParameterizedTest
    @CsvSource({
        "ANSWER, LCS_CONNECT, E_CTIOS_CALL_NOT_ALERTING",
        "RETRIEVE, LCS_CONNECT, E_CTIOS_CALL_NOT_ON_HOLD",
        "HOLD, LCS_HELD, E_CTIOS_CALL_ALREADY_ON_HOLD"
    })
    void aRequestThatTheCallsStateForbidsIsRefused(Operation operation, CallStatus status, CilError error) {
        Known known = Known.agentMode().call(1, status).current(1);
        assertThat(refusal(operation, "", known).error()).isEqualTo(error);
        assertThat(refusal(operation, "UniqueObjectID=call.5000.1.2001", known).error())
                .isEqualTo(error);
    }

    @Test
    void aCallTheModelDoesNotKnowIsLeftToTheServer() {
        Message message = write(Operation.ANSWER, "UniqueObjectID=call.5000.9.2001", Known.monitorMode());
        assertThat(message.uint(Fields.CONNECTION_CALL_ID)).isEqualTo(9);
        assertThat(message.uint(Fields.PERIPHERAL_ID)).isEqualTo(5000);
    }

    @Test
    void theDeviceOfANumberIsTheAgentsOwnOrHasToBeGiven() {
        Known known = Known.agentMode().call(0xFFFF_FFF0L, CallStatus.LCS_CONNECT);
        Message message = write(Operation.CLEAR_CONNECTION, "ConnectionCallID=4294967280", known);
        assertThat(message.uint(Fields.CONNECTION_CALL_ID)).isEqualTo(4294967280L);
        assertThat(message.text(Fields.CONNECTION_DEVICE_ID)).isEqualTo("2001");
        assertThat(refusal(Operation.CLEAR_CONNECTION, "ConnectionCallID=1 PeripheralID=1", Known.monitorMode()))
                .hasMessageContaining("ConnectionDeviceID");
    }

    @ParameterizedTest
    @CsvSource({"call.5000.1", "agent.5000.1", "call.x.1.2001", "call.5000.-1.2001", "call.5000.99999999999.2001"})
    void aNameThatIsNoneOrHasNoDeviceIsRefused(String id) {
        assertThat(refusal(Operation.HOLD, "UniqueObjectID=" + id, Known.monitorMode()))
                .isNotNull();
    }

    @Test
    void aDeviceMayHoldDots() {
        Message message = write(Operation.CLEAR, "UniqueObjectID=call.1.2.a@10.0.0.1", Known.monitorMode());
        assertThat(message.text(Fields.CONNECTION_DEVICE_ID)).isEqualTo("a@10.0.0.1");
    }

    /** Transfer may be asked of either call; the held one is the original (cil-semantics 6.3, call-flows 7.1). */
    @ParameterizedTest
    @CsvSource({"''", "UniqueObjectID=call.5000.1.2001", "UniqueObjectID=call.5000.2.2001"})
    void theHeldCallIsTheOneThatIsTransferred(String keywords) {
        Known known = Known.agentMode().call(1, CallStatus.LCS_HELD).call(2, CallStatus.LCS_CONNECT);
        Message message = write(Operation.TRANSFER, keywords, known);
        assertThat(message.uint(Fields.HELD_CONNECTION_CALL_ID)).isEqualTo(1);
        assertThat(message.uint(Fields.ACTIVE_CONNECTION_CALL_ID)).isEqualTo(2);
    }

    /** cil-semantics 6.3: a call that is over and only waits for END_CALL, as long as wrap-up lasts, is none of the two. */
    @ParameterizedTest
    @CsvSource({"TRANSFER", "CONFERENCE", "RECONNECT"})
    void aCallThatIsOverIsNotTheSecondOne(Operation operation) {
        Known known = Known.agentMode()
                .call(1, CallStatus.LCS_HELD)
                .call(2, CallStatus.LCS_CONNECT)
                .call(3, CallStatus.LCS_NULL);
        Message message = write(operation, "", known);
        assertThat(message.uint(Fields.HELD_CONNECTION_CALL_ID)).isEqualTo(1);
        assertThat(message.uint(Fields.ACTIVE_CONNECTION_CALL_ID)).isEqualTo(2);
    }

    @Test
    void aTransferNeedsASecondCallAndOneOnHold() {
        assertThat(refusal(Operation.TRANSFER, "", Known.agentMode().call(1, CallStatus.LCS_CONNECT))
                        .error())
                .isEqualTo(CilError.E_CTIOS_INVALID_CALL);
        Known both = Known.agentMode()
                .call(1, CallStatus.LCS_CONNECT)
                .call(2, CallStatus.LCS_CONNECT)
                .current(1);
        assertThat(refusal(Operation.CONFERENCE, "", both).error()).isEqualTo(CilError.E_CTIOS_CALL_NOT_ON_HOLD);
    }

    // --- call data ---

    /** Behaviour 75: what is not given disappears, an empty text changes nothing, a blank clears (DG 12.6 ch. 10). */
    @Test
    void callVariablesThatAreNotGivenAreCleared() {
        Known known = Known.agentMode()
                .call(1, CallStatus.LCS_CONNECT, Map.of(1, "a", 2, "b", 3, "c", 4, "d"), Map.of("user.x", "1"));
        CtiOsRequest request = CtiOsRequest.of(Operation.SET_CALL_DATA)
                .with("CallVariable1", "new")
                .with("CallVariable2", "")
                .with("CallVariable3", " ")
                .build();
        Message message = messages.write(request, 1, V24, known);
        assertThat(message.text(Fields.CALL_VARIABLE1)).isEqualTo("new");
        assertThat(message.has(Fields.CALL_VARIABLE2)).isFalse();
        assertThat(message.text(Fields.CALL_VARIABLE3)).isEqualTo(" ");
        assertThat(message.text(Fields.CALL_VARIABLE4)).isEqualTo(" ");
        assertThat(message.has(Fields.CALL_VARIABLE5)).isFalse();
        assertThat(message.namedVariables()).isEmpty();
    }

    @Test
    void theOthersStayWhenThatIsAskedFor() {
        Known known = Known.agentMode().call(1, CallStatus.LCS_CONNECT, Map.of(2, "b"), Map.of());
        Message message = write(Operation.SET_CALL_DATA, "CallVariable1=x KeepOthers=true", known);
        assertThat(message.has(Fields.CALL_VARIABLE2)).isFalse();
    }

    @Test
    void eccVariablesAreReplacedAsASet() {
        Known known = Known.agentMode()
                .call(1, CallStatus.LCS_CONNECT, Map.of(), Map.of("user.A", "1", "user.B", "2", "user.C[0]", "3"));
        Message message = write(Operation.SET_CALL_DATA, "ECC.user.a=9", known);
        assertThat(message.namedVariables())
                .containsExactly(
                        NamedVariable.scalar("a", "9"), NamedVariable.scalar("B", " "), new NamedVariable("C", 0, " "));
    }

    // --- arguments ---

    @Test
    void aMissingKeywordIsNamed() {
        RequestFailedException failure = refusal(Operation.MAKE_CALL, "", Known.agentMode());
        assertThat(failure.error()).isEqualTo(CilError.E_CTIOS_MISSING_ARGUMENT);
        assertThat(failure).hasMessageContaining("makeCall").hasMessageContaining("DialedNumber");
        assertThat(refusal(Operation.MAKE_CALL, "DialedNumber=", Known.agentMode())
                        .error())
                .isEqualTo(CilError.E_CTIOS_MISSING_ARGUMENT);
        assertThat(refusal(Operation.MAKE_CALL, "DialedNumber=1 PeripheralID=1", Known.monitorMode()))
                .hasMessageContaining("AgentInstrument");
        assertThat(refusal(Operation.MAKE_CALL, "DialedNumber=1 AgentInstrument=1", Known.monitorMode()))
                .hasMessageContaining("PeripheralID");
    }

    @ParameterizedTest
    @CsvSource({
        "MAKE_CALL, DialedNumber=0123456789012345678901234567890123456789, DialedNumber",
        "MAKE_CALL, DialedNumber=1 CallVariable1=\u4e2d, CallVariable1",
        "MAKE_CALL, DialedNumber=1 CallPlacementType=7, CallPlacementType",
        "MAKE_CALL, DialedNumber=1 AlertRings=70000, AlertRings",
        "MAKE_CALL, DialedNumber=1 AlertRings=many, AlertRings",
        "MAKE_CALL, DialedNumber=1 Priority=perhaps, Priority",
        "MAKE_CALL, DialedNumber=1 ECC=x, ECC",
        "MAKE_CALL, DialedNumber=1 ECC.user.a[=1, ECC",
        "SNAPSHOT_DEVICE, SnapshotDeviceType=70000, SnapshotDeviceType",
        "SEND_DTMF_SIGNAL, DTMFString=12x UniqueObjectID=call.1.2.3, DTMFString",
        "SEND_CHAT_MESSAGE, Distribution=agent Message=x, Distribution",
        "SUPERVISE_CALL, SupervisoryAction=5 AgentReference=agent.1.2, SupervisoryAction",
        "SUPERVISE_CALL, SupervisoryAction=1 AgentReference=1001, AgentReference"
    })
    void aWrongValueIsToldByItsKeywordAndNotShown(Operation operation, String keywords, String keyword) {
        RequestFailedException failure = refusal(operation, keywords, Known.agentMode());
        assertThat(failure.error()).isEqualTo(CilError.E_CTIOS_INVALID_ARGUMENT);
        assertThat(failure).hasMessageContaining("the keyword " + keyword + " ");
        assertThat(failure).hasMessageMatching(".*[.]");
    }

    @Test
    void aMessageThatTheVersionDoesNotHaveIsNotImplemented() {
        CtiOsRequest request = CtiOsRequest.of(Operation.SET_AGENT_GREETING_ACTION)
                .with("AgentAction", 1)
                .build();
        RequestFailedException failure = catchThrowableOfType(
                RequestFailedException.class,
                () -> messages.write(request, 1, ProtocolVersion.cce(14), Known.agentMode()));
        assertThat(failure.error()).isEqualTo(CilError.E_CTIOS_METHOD_NO_IMPLEMENTED);
        assertThat(failure).hasMessageContaining("14");
    }

    @Test
    void numbersComeAsTextToo() {
        CtiOsRequest request = CtiOsRequest.of(Operation.QUERY_SKILL_GROUP_STATISTICS)
                .with(Arguments.builder()
                        .set(" skillgroupnumber ", "7")
                        .set("PeripheralID", 5000)
                        .build())
                .build();
        Message message = messages.write(request, 1, V24, Known.monitorMode());
        assertThat(message.uint(Fields.SKILL_GROUP_NUMBER)).isEqualTo(7);
        assertThat(message.isNone(Fields.SKILL_GROUP_ID)).isTrue();
    }
}
