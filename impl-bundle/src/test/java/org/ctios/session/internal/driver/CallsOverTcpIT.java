package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ctios.event.CallEvent;
import org.ctios.event.ConnectionEvent.OnCurrentCallChanged;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.OnButtonEnablementChange;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.AgentState;
import org.ctios.session.CallSnapshot;
import org.ctios.session.CallStatus;
import org.ctios.session.CilError;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.CtiOsSessions;
import org.ctios.session.EnablementBit;
import org.ctios.session.Operation;
import org.ctios.session.RequestFailedException;
import org.ctios.session.SessionSnapshot;
import org.ctios.session.SessionState;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.SimulatedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls, their data and the current call with real servers (cil-semantics 5.2, 6.1 and 6.3). */
class CallsOverTcpIT {
    private final OverTcp tcp = new OverTcp();

    @AfterEach
    void close() {
        tcp.close();
    }

    /** Behaviour 67: who hears of a call finds it in the snapshot; after its end it is not there any more. */
    @Test
    void aCallIsKnownBeforeItsBeginIsTold() {
        StandaloneSession session = tcp.monitor();
        Map<String, Boolean> known = new ConcurrentHashMap<>();
        session.addEventListener(event -> {
            if (event instanceof CallEvent call) {
                known.putIfAbsent(call.name(), knows(session.snapshot(), call.connectionCallId()));
            }
        });
        SimulatedCall call = tcp.pair.contactCentre().startCall("1001").deliver();
        await().atMost(Heard.LIMIT).until(() -> known.containsKey("OnCallBegin"));
        call.end();
        await().atMost(Heard.LIMIT).until(() -> known.containsKey("OnCallEnd"));
        assertThat(known).containsEntry("OnCallBegin", true);
        assertThat(knows(session.snapshot(), call.id())).isFalse();
    }

    /** Behaviour 68: whatever becomes of a call, it begins first and ends last. */
    @Test
    void aCallBeginsFirstAndEndsLast() {
        tcp.monitor();
        for (String agent : List.of("1001", "1002")) {
            SimulatedCall call = tcp.pair.contactCentre().startCall(agent);
            call.deliver();
            call.establish();
            call.hold();
            call.setVariable(1, "x");
            call.end();
        }
        await().atMost(Heard.LIMIT)
                .until(() ->
                        tcp.heard.names().stream().filter("OnCallEnd"::equals).count() == 2);
        Map<Long, List<CallEvent>> calls = tcp.heard.all(CallEvent.class).stream()
                .collect(java.util.stream.Collectors.groupingBy(CallEvent::connectionCallId));
        assertThat(calls).hasSize(2);
        calls.values().forEach(events -> {
            assertThat(events).hasSizeGreaterThan(5);
            assertThat(events.get(0).name()).isEqualTo("OnCallBegin");
            assertThat(events.get(events.size() - 1).name()).isEqualTo("OnCallEnd");
        });
    }

    /** Behaviour 69: an update of two variables leaves everything else of the call as it was. */
    @Test
    void anUpdateChangesWhatItNames() {
        StandaloneSession session = tcp.monitor();
        SimulatedCall call = tcp.pair.contactCentre().startCall("1001").deliver();
        call.setVariable(1, "one");
        call.setEcc("Name", "value");
        await().atMost(Heard.LIMIT)
                .until(() -> "value".equals(tcp.onlyCall().eccVariables().get("user.Name")));
        CallSnapshot before = tcp.onlyCall();
        tcp.request(CtiOsRequest.setCallData(
                "call.5000." + call.id() + ".2001", Map.of("CallVariable1", "other", "CallVariable10", "ten")));
        await().atMost(Heard.LIMIT)
                .until(() -> "ten".equals(tcp.onlyCall().callVariables().get(10)));
        CallSnapshot after = tcp.onlyCall();
        Map<Integer, String> expected = new HashMap<>(before.callVariables());
        expected.putAll(Map.of(1, "other", 10, "ten"));
        assertThat(before.callVariables()).containsEntry(1, "one").doesNotContainKey(10);
        assertThat(after.callVariables()).isEqualTo(expected);
        assertThat(after.eccVariables()).isEqualTo(before.eccVariables());
        assertThat(after.connections()).isEqualTo(before.connections());
        assertThat(after.ani()).isEqualTo(before.ani());
        assertThat(session.snapshot().agents()).hasSize(4);
    }

    /** Behaviour 70: a call that failed stays failed, and the events of its clearing tell no status. */
    @Test
    void aFailedCallStaysFailed() {
        loggedIn("1002");
        tcp.request(CtiOsRequest.makeCall("2002", "2003"));
        CallEvent failed = (CallEvent) tcp.awaitFirst("OnCallFailed");
        assertThat(failed.callStatus()).isEqualTo(CallStatus.LCS_FAIL);
        assertThat(statusAt("2002")).isEqualTo(CallStatus.LCS_FAIL);
        int behind = tcp.heard.names().indexOf("OnCallFailed") + 1;
        tcp.request(CtiOsRequest.clearConnection(failed.uniqueObjectId()));
        tcp.awaitFirst("OnCallEnd");
        List<CallEvent> later = tcp.heard.all().subList(behind, tcp.heard.all().size()).stream()
                .filter(CallEvent.class::isInstance)
                .map(CallEvent.class::cast)
                .toList();
        assertThat(later).extracting(CtiOsEvent::name).contains("OnCallCleared");
        assertThat(later).allSatisfy(event -> {
            assertThat(event.callStatus()).as(event.name()).isNull();
            assertThat(event.arguments().isValid("CallStatus")).as(event.name()).isFalse();
        });
    }

    /** Behaviour 71: the only call is the current one, and what may be done changes with it. */
    @Test
    void theOnlyCallIsTheCurrentOne() {
        loggedIn("1002");
        SimulatedCall call = tcp.pair.contactCentre().startCall("1002");
        call.deliver();
        OnCurrentCallChanged changed = tcp.heard.awaitNumber(OnCurrentCallChanged.class, 1);
        assertThat(changed.uniqueObjectId()).isEqualTo("call.5000." + call.id() + ".2002");
        await().atMost(Heard.LIMIT).until(() -> lastMask().contains(EnablementBit.ENABLE_ANSWER));
        call.establish();
        await().atMost(Heard.LIMIT).until(() -> lastMask().contains(EnablementBit.ENABLE_HOLD));
        assertThat(lastMask()).doesNotContain(EnablementBit.ENABLE_ANSWER);
    }

    /** Behaviours 71 and 72: of two calls the application chooses one, and choosing it again changes nothing. */
    @Test
    void theCurrentCallIsChosenOnce() {
        StandaloneSession session = loggedIn("1002");
        SimulatedCall call = tcp.pair.contactCentre().startCall("1002");
        call.deliver();
        call.establish();
        tcp.awaitFirst("OnCallEstablished");
        String first = "call.5000." + call.id() + ".2002";
        Confirmation consult = tcp.request(CtiOsRequest.of(Operation.MAKE_CONSULT_CALL)
                .with("UniqueObjectID", first)
                .with("DialedNumber", "555")
                .with("ConsultType", 1)
                .build());
        String second = consult.arguments().getValueString("UniqueObjectID");
        assertThat(session.setCurrentCall(second)).isEqualTo(CilError.CIL_OK);
        await().atMost(Heard.LIMIT).until(() -> currentCall().equals(second));
        await().atMost(Heard.LIMIT).until(() -> tcp.heard.names().contains("OnCallHeld"));
        tcp.refused(CilError.E_CTIOS_CALL_ALREADY_CURRENT_IN_SESSION, () -> session.setCurrentCall(second));
        assertThat(session.setCurrentCall(first)).isEqualTo(CilError.CIL_OK);
        await().atMost(Heard.LIMIT).until(() -> currentCall().equals(first));
    }

    /** Behaviour 73: what is talking cannot be answered; nothing is sent. */
    @Test
    void aCallThatIsConnectedCannotBeAnswered() {
        loggedIn("1002");
        SimulatedCall call = tcp.pair.contactCentre().startCall("1002");
        call.deliver();
        call.establish();
        tcp.awaitFirst("OnCallEstablished");
        RequestFailedException failure = tcp.fails(CtiOsRequest.answer("call.5000." + call.id() + ".2002"));
        assertThat(failure.error()).isEqualTo(CilError.E_CTIOS_CALL_NOT_ALERTING);
    }

    /** Behaviour 74: the request is sent, and the switch's refusal is told with its type. */
    @Test
    void aCallTheSwitchRefusesIsTold() {
        loggedIn("1002");
        RequestFailedException failure = tcp.fails(CtiOsRequest.makeCall("2002", "2002"));
        assertThat(failure.refusal()).isNotNull();
        CtiOsEvent told = tcp.awaitFirst("OnControlFailureConf");
        assertThat(told.arguments().getValueLong("MessageType")).isEqualTo(MessageTypes.MAKE_CALL_REQ);
    }

    /** Behaviour 75: what is not given is gone, what is empty stays as it was, a blank clears. */
    @Test
    void setCallDataReplacesTheData() {
        loggedIn("1002");
        SimulatedCall call = tcp.pair.contactCentre().startCall("1002").deliver();
        for (int i = 1; i <= 4; i++) {
            call.setVariable(i, "old" + i);
        }
        await().atMost(Heard.LIMIT)
                .until(() -> "old4".equals(tcp.onlyCall().callVariables().get(4)));
        tcp.request(CtiOsRequest.of(Operation.SET_CALL_DATA)
                .with("UniqueObjectID", "call.5000." + call.id() + ".2002")
                .with("CallVariable1", "new")
                .with("CallVariable2", "")
                .with("CallVariable3", " ")
                .build());
        await().atMost(Heard.LIMIT)
                .until(() -> "new".equals(tcp.onlyCall().callVariables().get(1)));
        Map<Integer, String> now = tcp.onlyCall().callVariables();
        assertThat(now).containsEntry(2, "old2");
        assertThat(now.getOrDefault(3, "")).as("a blank clears").isBlank();
        assertThat(now.getOrDefault(4, "")).as("not given").isBlank();
    }

    /** Behaviour 81: both desktop types ask for the same settings; the answer is the CTI Server's desk settings. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void bothDesktopTypesGetTheSameSettings(int desktop) {
        tcp.agent("1002");
        tcp.request(settings(desktop));
        CtiOsEvent settings = tcp.awaitFirst("OnAgentDeskSettingsConf");
        assertThat(settings.arguments().getValueLong("DeskSettingsMask")).isZero();
    }

    /** Behaviour 81: any other desktop type is refused and nothing is sent. */
    @Test
    void anotherDesktopTypeIsRefused() {
        StandaloneSession session = tcp.agent("1002");
        long sent = session.statistics().framesSent();
        assertThat(tcp.fails(settings(2)).error()).isEqualTo(CilError.E_CTIOS_INVALID_DESKTOP_TYPE);
        assertThat(session.statistics().framesSent()).isEqualTo(sent);
    }

    /** Behaviour 83: each of two sessions hears of the agent by itself. */
    @Test
    void twoSessionsHearOfTheSameAgent() {
        tcp.monitor();
        Heard other = new Heard();
        try (StandaloneSession second = CtiOsSessions.create("second", Map.of("endpoints", tcp.pair.endpoints()))) {
            second.addEventListener(other);
            await().atMost(Heard.LIMIT).until(() -> second.state() == SessionState.MONITOR);
            tcp.pair.contactCentre().setAgentState("1002", org.ctios.simulator.Agent.State.AVAILABLE, 0);
            await().atMost(Heard.LIMIT).until(() -> other.names().contains("OnAgentStateChange"));
            CtiOsEvent first = tcp.awaitFirst("OnAgentStateChange");
            assertThat(first.origin().session()).isEqualTo("test");
            assertThat(other.all()).allMatch(event -> event.origin().session().equals("second"));
        }
    }

    private StandaloneSession loggedIn(String agent) {
        StandaloneSession session = tcp.agent(agent);
        tcp.request(CtiOsRequest.login());
        await().atMost(Heard.LIMIT)
                .until(() -> session.snapshot().agents().get(0).state() == AgentState.NOT_READY);
        return session;
    }

    private static boolean knows(SessionSnapshot snapshot, long callId) {
        return snapshot.calls().stream().anyMatch(call -> call.connectionCallId() == callId);
    }

    private CallStatus statusAt(String device) {
        CallSnapshot.Connection connection = tcp.onlyCall().connection(device);
        assertThat(connection).isNotNull();
        return connection.status();
    }

    private java.util.Set<EnablementBit> lastMask() {
        List<OnButtonEnablementChange> masks = tcp.heard.all(OnButtonEnablementChange.class);
        return EnablementBit.of(
                masks.isEmpty() ? 0 : masks.get(masks.size() - 1).enablementMask());
    }

    private String currentCall() {
        List<OnCurrentCallChanged> changes = tcp.heard.all(OnCurrentCallChanged.class);
        return changes.isEmpty() ? "" : changes.get(changes.size() - 1).uniqueObjectId();
    }

    private static CtiOsRequest settings(int desktop) {
        return CtiOsRequest.of(Operation.REQUEST_DESKTOP_SETTINGS)
                .with("DesktopType", desktop)
                .build();
    }
}
