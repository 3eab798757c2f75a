package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.ctios.event.CallEvent;
import org.ctios.session.CallSnapshot;
import org.ctios.session.CallStatus;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.ctios.session.RequestFailedException;
import org.ctios.session.SessionState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of several agents, and what a session itself asks for, in the scenarios that come with the simulator, over real sockets. */
class ScenarioCallsOverTcpIT {
    private static final int LONGEST_INSTRUMENT = 4;
    private static final String ROUTE_POINT = "800555010";

    private static final String ANSWERED = "OnCallBegin@2001 OnCallDelivered@2001 OnCallEstablished@2001 ";
    private static final String RINGS_AT_THE_COLLEAGUE = "OnCallBegin@2001 OnCallServiceInitiatedEvent@2001 "
            + "OnCallOriginated@2001 OnCallBegin@2002 OnCallDelivered@2002 ";
    private static final String COLLEAGUE_ANSWERS = "OnCallEstablished@2002 ";
    private static final String HELD = "OnCallHeld@2001 ";
    private static final String TRANSFERRED =
            "OnCallTransferred@2001 OnCallDataUpdate@2002 OnCallEnd@2001 OnCallEnd@2001 ";
    private static final String ENDS_AT_THE_COLLEAGUE =
            "OnCallConnectionCleared@outside OnCallConnectionCleared@2002 " + "OnCallCleared@2002 OnCallEnd@2002";

    /** Call flows, sections 5, 7, 8 and 12: every event of the calls at its place, and no call is left in the end. */
    @ParameterizedTest
    @CsvSource({
        "agent-calls-a-colleague, " + RINGS_AT_THE_COLLEAGUE + COLLEAGUE_ANSWERS + HELD + "OnCallRetrieved@2001 "
                + "OnCallConnectionCleared@2001 OnCallConnectionCleared@2002 OnCallCleared@2001 OnCallEnd@2001 "
                + "OnCallEnd@2002",
        "call-is-transferred, " + ANSWERED + HELD + RINGS_AT_THE_COLLEAGUE + COLLEAGUE_ANSWERS + TRANSFERRED
                + ENDS_AT_THE_COLLEAGUE,
        "call-is-transferred-in-one-step, " + ANSWERED + HELD + RINGS_AT_THE_COLLEAGUE + TRANSFERRED + COLLEAGUE_ANSWERS
                + ENDS_AT_THE_COLLEAGUE,
        "call-becomes-a-conference, " + ANSWERED + HELD + RINGS_AT_THE_COLLEAGUE + COLLEAGUE_ANSWERS
                + "OnCallConferenced@2001 OnCallDataUpdate@2001 OnCallDataUpdate@2002 OnCallEnd@2001 "
                + "OnCallConnectionCleared@2001 OnCallEnd@2001 " + ENDS_AT_THE_COLLEAGUE,
        "call-is-odd, " + ANSWERED + "OnCallConnectionCleared@outside OnCallConnectionCleared@2001 OnCallEnd@2001"
    })
    void everyEventOfTheCallsIsTold(String name, String events) {
        try (OverTcp tcp = ScenariosOverTcpIT.play(name)) {
            assertCallsTold(tcp, events);
            assertNoCallIsLeft(tcp);
        }
    }

    /**
     * Call flows, sections 4 and 9: with the leg in the queue the call does not end. The session knows it, and can end it, at the
     * agent alone.
     */
    @ParameterizedTest
    @CsvSource(
            "call-leaves-a-queue, OnCallBegin@queue OnCallQueuedEvent@queue OnCallBegin@2001 OnCallDiverted@queue "
                    + "OnCallEnd@queue OnCallDelivered@2001 OnCallEstablished@2001 OnCallBegin@queue OnCallQueuedEvent@queue "
                    + "OnCallBegin@2002 OnCallDelivered@2002 OnCallConnectionCleared@queue OnCallEnd@queue OnCallEstablished@2002")
    void aCallGoesOnWhenItsLegInTheQueueIsGone(String name, String events) {
        try (OverTcp tcp = ScenariosOverTcpIT.play(name)) {
            assertCallsTold(tcp, events);
            assertThat(tcp.heard.all(CallEvent.class))
                    .filteredOn(event -> event.name().equals("OnCallDiverted")
                            || event.name().equals("OnCallConnectionCleared"))
                    .extracting(CallEvent::eventCause)
                    .containsExactly(28, 28);
            List<CallSnapshot> calls = tcp.session().snapshot().calls();
            assertThat(calls).hasSize(2);
            for (int i = 0; i < calls.size(); i++) {
                assertIsAtTheAgent(calls.get(i), "200" + (i + 1));
                tcp.request(CtiOsRequest.clearConnection(
                        "call.5000." + calls.get(i).connectionCallId() + ".200" + (i + 1)));
            }
            assertNoCallIsLeft(tcp);
        }
    }

    /** Call flows, section 1: the request is over before the call that it makes begins, and the call is told once. */
    @ParameterizedTest
    @ValueSource(strings = "confirmation-comes-first")
    void aConfirmationBeforeItsEventsEndsTheRequest(String name) {
        try (OverTcp tcp = ScenariosOverTcpIT.play(name, ScenarioCallsOverTcpIT::makeCallAndClearIt)) {
            assertToldOnce(
                    tcp,
                    "OnMakeCallConf",
                    "OnCallBegin",
                    "OnCallServiceInitiatedEvent",
                    "OnCallOriginated",
                    "OnCallReachedNetworkEvent",
                    "OnClearConnectionConf",
                    "OnCallCleared",
                    "OnCallEnd");
            assertThat(tcp.pair.callsStarted()).isEqualTo(1);
            assertNoCallIsLeft(tcp);
        }
    }

    /** Call flows, section 1: the call is answered before the request is over, and both are told once. */
    @ParameterizedTest
    @ValueSource(strings = "confirmation-comes-last")
    void aConfirmationAfterItsEventsEndsTheRequest(String name) {
        try (OverTcp tcp = ScenariosOverTcpIT.play(name, each -> each.request(answer(each)))) {
            assertToldOnce(
                    tcp,
                    "OnCallBegin",
                    "OnCallDelivered",
                    "OnCallEstablished",
                    "OnAnswerCallConf",
                    "OnCallCleared",
                    "OnCallEnd");
            assertNoCallIsLeft(tcp);
        }
    }

    /** cil-semantics 1.6, -122: the request fails in its time and says that its outcome is unknown; the events tell it. */
    @ParameterizedTest
    @ValueSource(strings = "confirmation-is-lost")
    void aRequestWhoseConfirmationIsLostEndsInItsTime(String name) {
        try (OverTcp tcp = ScenariosOverTcpIT.play(name, ScenarioCallsOverTcpIT::answerInVain)) {
            assertToldOnce(tcp, "OnCallBegin", "OnCallDelivered", "OnCallEstablished", "OnCallCleared", "OnCallEnd");
            assertThat(tcp.heard.names()).doesNotContain("OnAnswerCallConf");
            assertNoCallIsLeft(tcp);
        }
    }

    private static void makeCallAndClearIt(OverTcp tcp) {
        tcp.awaitState(SessionState.MONITOR);
        String call = tcp.request(CtiOsRequest.of(Operation.MAKE_CALL)
                        .with("AgentInstrument", "2001")
                        .with("PeripheralID", OverTcp.PERIPHERAL)
                        .with("DialedNumber", "95551234")
                        .build())
                .arguments()
                .getValueString("UniqueObjectID");
        tcp.awaitFirst("OnCallReachedNetworkEvent");
        tcp.request(CtiOsRequest.clearConnection(call));
    }

    private static void answerInVain(OverTcp tcp) {
        RequestFailedException failure = tcp.fails(CtiOsRequest.of(Operation.ANSWER)
                .with(answer(tcp).arguments())
                .timeout(Duration.ofMillis(300))
                .build());
        assertThat(failure.error()).isEqualTo(CilError.E_CTIOS_UNKNOWN);
        assertThat(failure.isOutcomeUnknown()).isTrue();
    }

    /** The request to answer the call that rings, when it does. */
    private static CtiOsRequest answer(OverTcp tcp) {
        return CtiOsRequest.answer(((CallEvent) tcp.awaitFirst("OnCallDelivered")).uniqueObjectId());
    }

    /** Exactly these events of calls, in this order, each with the device that it names. */
    private static void assertCallsTold(OverTcp tcp, String events) {
        await().atMost(Heard.LIMIT)
                .untilAsserted(() -> assertThat(callsTold(tcp)).containsExactly(events.split(" ")));
    }

    /** Of these events each once, in this order, whatever comes between them. */
    private static void assertToldOnce(OverTcp tcp, String... events) {
        await().atMost(Heard.LIMIT).untilAsserted(() -> assertThat(tcp.heard.names())
                .filteredOn(List.of(events)::contains)
                .containsExactly(events));
    }

    private static void assertNoCallIsLeft(OverTcp tcp) {
        await().atMost(Heard.LIMIT)
                .untilAsserted(
                        () -> assertThat(tcp.session().snapshot().calls()).isEmpty());
    }

    private static void assertIsAtTheAgent(CallSnapshot call, String instrument) {
        assertThat(call.connections())
                .filteredOn(connection -> connection.deviceId().equals(instrument))
                .extracting(CallSnapshot.Connection::status)
                .containsExactly(CallStatus.LCS_CONNECT);
        assertThat(call.connections())
                .noneMatch(connection -> connection.deviceId().startsWith(ROUTE_POINT));
    }

    /** What the server told of calls by itself; who is outside, and the route point, have numbers of chance. */
    private static List<String> callsTold(OverTcp tcp) {
        return tcp.heard.all(CallEvent.class).stream()
                .filter(event -> event.name().startsWith("OnCall"))
                .filter(event -> !event.origin().resync())
                .map(event -> event.name() + "@" + place(event.connectionDeviceId()))
                .toList();
    }

    private static String place(String device) {
        if (device.startsWith(ROUTE_POINT)) {
            return "queue";
        }
        return device.length() > LONGEST_INSTRUMENT ? "outside" : device;
    }
}
