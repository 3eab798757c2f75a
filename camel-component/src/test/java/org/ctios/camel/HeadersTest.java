package org.ctios.camel;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Message;
import org.apache.camel.component.mock.MockEndpoint;
import org.ctios.event.ConnectionEvent;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventId;
import org.ctios.event.OnButtonEnablementChange;
import org.ctios.session.AgentState;
import org.junit.jupiter.api.Test;

/** Every header is there when the event carries the value, and only then. */
class HeadersTest extends CamelFixture {

    @Test
    void theBodyIsTheEventItself() throws Exception {
        CtiOsEvent event = TestEvents.connected(1);
        assertThat(received(event).getBody()).isSameAs(event);
    }

    @Test
    void aConnectionNamesTheServerThatIsConnected() throws Exception {
        assertThat(headers(TestEvents.connected(1)))
                .containsExactlyInAnyOrderEntriesOf(
                        common(EventId.CONNECTION_ESTABLISHED, 1, entry("CamelCtiosServer", "127.0.0.1:42027")));
    }

    @Test
    void aConnectionFailureTellsServerReasonAndMessage() throws Exception {
        assertThat(headers(TestEvents.lost(2, 0)))
                .containsExactlyInAnyOrderEntriesOf(common(
                        EventId.CONNECTION_FAILURE,
                        2,
                        entry("CamelCtiosServer", "127.0.0.1:42027"),
                        entry("CamelCtiosReasonCode", 2),
                        entry("CamelCtiosErrorMessage", "connection reset")));
    }

    @Test
    void theStatusThatTheServerGaveIsTheFailureCode() throws Exception {
        assertThat(headers(TestEvents.lost(2, 18))).containsEntry("CamelCtiosFailureCode", 18);
        assertThat(headers(new ConnectionEvent.OnConnectionRejected(TestEvents.origin(3), 9, "bad version")))
                .containsEntry("CamelCtiosFailureCode", 9)
                .containsEntry("CamelCtiosErrorMessage", "bad version");
        assertThat(headers(new ConnectionEvent.OnCTIOSFailure(TestEvents.origin(4), 10, 4, 5000L, "peripheral off")))
                .containsEntry("CamelCtiosFailureCode", 10)
                .containsEntry("CamelCtiosErrorMessage", "peripheral off");
    }

    @Test
    void agentModeNamesTheAgent() throws Exception {
        assertThat(headers(new ConnectionEvent.OnSetAgentMode(TestEvents.origin(1), 5000, "1001", "1.2.3.4:5")))
                .containsExactlyInAnyOrderEntriesOf(common(
                        EventId.SET_AGENT_MODE,
                        1,
                        entry("CamelCtiosPeripheralId", 5000L),
                        entry("CamelCtiosAgentId", "1001")));
    }

    @Test
    void anAgentEventTellsWhoAndHow() throws Exception {
        assertThat(headers(TestEvents.agent(3, AgentState.NOT_READY)))
                .containsExactlyInAnyOrderEntriesOf(common(
                        EventId.AGENT_STATE_CHANGE,
                        3,
                        entry("CamelCtiosUniqueObjectId", "agent.5000.1001"),
                        entry("CamelCtiosPeripheralId", 5000L),
                        entry("CamelCtiosAgentId", "1001"),
                        entry("CamelCtiosAgentState", "NOT_READY"),
                        entry("CamelCtiosAgentInstrument", "2001"),
                        entry("CamelCtiosEventReasonCode", 7)));
    }

    @Test
    void aCallEventTellsWhichCallAndItsNumbers() throws Exception {
        assertThat(headers(TestEvents.call(EventId.CALL_DELIVERED, 4)))
                .containsExactlyInAnyOrderEntriesOf(common(
                        EventId.CALL_DELIVERED,
                        4,
                        entry("CamelCtiosUniqueObjectId", "call.5000.4000000000.2001"),
                        entry("CamelCtiosPeripheralId", 5000L),
                        entry("CamelCtiosConnectionCallId", 4_000_000_000L),
                        entry("CamelCtiosConnectionDeviceId", "2001"),
                        entry("CamelCtiosCallStatus", "LCS_ALERTING"),
                        entry("CamelCtiosCallType", 1),
                        entry("CamelCtiosAni", "5551234"),
                        entry("CamelCtiosDialedNumber", "8000")));
    }

    @Test
    void whatAnEventDoesNotCarryHasNoHeader() throws Exception {
        assertThat(headers(TestEvents.bareCall(5)).keySet())
                .containsExactlyInAnyOrder(
                        "CamelCtiosEvent",
                        "CamelCtiosEventId",
                        "CamelCtiosEventFamily",
                        "CamelCtiosSession",
                        "CamelCtiosSequence",
                        "CamelCtiosTime",
                        "CamelMessageTimestamp",
                        "CamelCtiosUniqueObjectId",
                        "CamelCtiosConnectionCallId");
    }

    /** An event of another kind has the headers of what it is about. */
    @Test
    void aChangeOfButtonsNamesItsObject() throws Exception {
        CtiOsEvent event = new OnButtonEnablementChange(
                TestEvents.origin(1), "agent.5000.1001", 0x0100_0000L, EventId.AGENT_STATE_CHANGE);
        assertThat(headers(event))
                .containsExactlyInAnyOrderEntriesOf(common(
                        EventId.BUTTON_ENABLEMENT_CHANGE,
                        1,
                        entry("CamelCtiosUniqueObjectId", "agent.5000.1001"),
                        entry("CamelCtiosPeripheralId", 5000L)));
    }

    // Issue 5: every exchange names its session, side and peripheral, where they are known.
    @Test
    void aConnectionEventNamesThePeripheralThatItIsAbout() throws Exception {
        assertThat(headers(new ConnectionEvent.OnCTIOSFailure(TestEvents.origin(1), 10, 4, 5000L, "peripheral off")))
                .containsEntry("CamelCtiosPeripheralId", 5000L);
        assertThat(headers(new ConnectionEvent.OnCTIOSFailure(TestEvents.origin(2), 10, 1, null, "central off")))
                .doesNotContainKey("CamelCtiosPeripheralId");
        assertThat(headers(new ConnectionEvent.OnCurrentCallChanged(TestEvents.origin(3), "call.5000.77.2001")))
                .containsEntry("CamelCtiosUniqueObjectId", "call.5000.77.2001")
                .containsEntry("CamelCtiosPeripheralId", 5000L);
        assertThat(headers(new ConnectionEvent.OnCurrentAgentReset(TestEvents.origin(4), "agent.5000.1001")))
                .containsEntry("CamelCtiosUniqueObjectId", "agent.5000.1001")
                .containsEntry("CamelCtiosPeripheralId", 5000L);
    }

    @Test
    void anAnnouncedCallNamesAgentAndCaller() throws Exception {
        assertThat(headers(new TestEvents.Announced(TestEvents.origin(1))))
                .containsExactlyInAnyOrderEntriesOf(common(
                        EventId.AGENT_PRECALL,
                        1,
                        entry("CamelCtiosPeripheralId", 5000L),
                        entry("CamelCtiosAgentId", "1001"),
                        entry("CamelCtiosAgentInstrument", "2001"),
                        entry("CamelCtiosAni", "5551234")));
    }

    @SafeVarargs
    private static Map<String, Object> common(EventId id, long sequence, Map.Entry<String, Object>... more) {
        Map<String, Object> headers = new HashMap<>(Map.of(
                "CamelCtiosEvent",
                id.cilName(),
                "CamelCtiosEventId",
                id.number(),
                "CamelCtiosEventFamily",
                id.family().word(),
                "CamelCtiosSession",
                "demo",
                "CamelCtiosSide",
                "A",
                "CamelCtiosSequence",
                sequence,
                "CamelCtiosTime",
                TestEvents.TIME,
                "CamelMessageTimestamp",
                1795336200125L));
        headers.putAll(Map.ofEntries(more));
        return headers;
    }

    private Map<String, Object> headers(CtiOsEvent event) throws Exception {
        return received(event).getHeaders();
    }

    private Message received(CtiOsEvent event) throws Exception {
        MockEndpoint out = camel.isStarted() ? out() : route("ctios:demo");
        out.reset();
        out.expectedMessageCount(1);
        session.tell(event);
        out.assertIsSatisfied();
        return out.getExchanges().get(0).getIn();
    }
}
