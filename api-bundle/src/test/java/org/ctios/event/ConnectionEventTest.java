package org.ctios.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.session.Arguments;
import org.ctios.session.ServerSide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments.ArgumentSet;
import org.junit.jupiter.params.provider.MethodSource;

/** The session's own events and the fields that DG 12.5 ch. 6 gives them. */
class ConnectionEventTest {
    private static final Origin ORIGIN = new Origin("east", ServerSide.A, Instant.parse("2024-05-01T10:20:30Z"), 7);
    private static final int TIME_OF_DAY =
            (int) (LocalTime.ofInstant(ORIGIN.time(), ZoneId.systemDefault()).toNanoOfDay() / 1_000_000);

    private static final Arguments STATUS =
            Arguments.builder().set("StatusCTIServer", true).build();

    /** ch. 6, one row for each event: its id and exactly its fields. */
    static Stream<ArgumentSet> events() {
        return Stream.of(
                row(
                        new ConnectionEvent.OnConnection(ORIGIN, "cti-a:42027", true),
                        EventId.CONNECTION_ESTABLISHED,
                        timed().set("CurrentServer", "cti-a:42027").set("First", true)),
                row(
                        new ConnectionEvent.OnConnectionFailure(
                                ORIGIN, "cti-a:42027", ServerSide.A, ReasonCode.CONNECT_FAIL, 15, "off line", false),
                        EventId.CONNECTION_FAILURE,
                        timed().set("FailedServer", "cti-a:42027")
                                .set("ReasonCode", 3)
                                .set("FailureCode", 15)
                                .set("ErrorMessage", "off line")),
                row(
                        new ConnectionEvent.OnConnectionFailure(
                                ORIGIN, "cti-a:42027", ServerSide.A, ReasonCode.MISSED_HEARTBEATS, 0, "silent", false),
                        EventId.CONNECTION_FAILURE,
                        timed().set("FailedServer", "cti-a:42027")
                                .set("ReasonCode", 1)
                                .set("ErrorMessage", "silent")),
                row(
                        new ConnectionEvent.OnConnectionFailure(
                                ORIGIN, "cti-a:42027", ServerSide.A, ReasonCode.CONNECT_FAIL, 0, "refused", true),
                        EventId.CONNECTION_FAILURE,
                        timed().set("FailedServer", "cti-a:42027")
                                .set("ReasonCode", 3)
                                .set("ErrorMessage", "refused")
                                .set("FinalAttempt", true)),
                row(new ConnectionEvent.OnConnectionClosed(ORIGIN), EventId.CONNECTION_CLOSED, Arguments.builder()),
                row(
                        new ConnectionEvent.OnConnectionRejected(ORIGIN, 1, "version"),
                        EventId.CONNECTION_REJECTED,
                        timed().set("FailureCode", 1).set("ErrorMessage", "version")),
                row(
                        new ConnectionEvent.OnCTIOSFailure(ORIGIN, 10, 4, 5000L, "peripheral off line"),
                        EventId.CTIOS_FAILURE,
                        timed().set("FailureCode", 10)
                                .set("SystemEventID", 4)
                                .set("SystemEventArg1", 5000L)
                                .set("ErrorMessage", "peripheral off line")),
                row(
                        new ConnectionEvent.OnCTIOSFailure(ORIGIN, 14, 0, null, "denied"),
                        EventId.CTIOS_FAILURE,
                        timed().set("FailureCode", 14).set("ErrorMessage", "denied")),
                row(new ConnectionEvent.OnHeartbeat(ORIGIN), EventId.HEARTBEAT, timed()),
                row(
                        new ConnectionEvent.OnMissingHeartbeat(ORIGIN, 2, 5_000),
                        EventId.MISSING_HEARTBEAT,
                        timed().set("ConsecutiveMissedHeartbeats", 2).set("HeartbeatInterval", 5_000L)),
                row(
                        new ConnectionEvent.OnMonitorModeEstablished(ORIGIN, "42"),
                        EventId.MONITOR_MODE_ESTABLISHED,
                        timed().set("CILConnectionID", "42")),
                row(
                        new ConnectionEvent.OnSetAgentMode(ORIGIN, 5000, "7001", "42"),
                        EventId.SET_AGENT_MODE,
                        timed().set("PeripheralID", 5000L)
                                .set("AgentID", "7001")
                                .set("UniqueObjectID", "agent.5000.7001")
                                .set("CILConnectionID", "42")),
                row(
                        new ConnectionEvent.OnMonitorModeEstablished(ORIGIN, "42", STATUS),
                        EventId.MONITOR_MODE_ESTABLISHED,
                        timed().set("CILConnectionID", "42").set("StatusSystem", STATUS)),
                row(
                        new ConnectionEvent.OnSetAgentMode(ORIGIN, 5000, "7001", "42", STATUS),
                        EventId.SET_AGENT_MODE,
                        timed().set("PeripheralID", 5000L)
                                .set("AgentID", "7001")
                                .set("UniqueObjectID", "agent.5000.7001")
                                .set("CILConnectionID", "42")
                                .set("StatusSystem", STATUS)),
                row(
                        new ConnectionEvent.OnEventGap(
                                ORIGIN, ORIGIN.time(), ORIGIN.time().plusSeconds(4), ServerSide.A, null, 1, 2, 3, 4, 5),
                        EventId.EVENT_GAP,
                        timed().set("From", "2024-05-01T10:20:30Z")
                                .set("To", "2024-05-01T10:20:34Z")
                                .set("FromSide", "A")
                                .set("AgentsChanged", 1)
                                .set("CallsBegun", 2)
                                .set("CallsEnded", 3)
                                .set("CallsChanged", 4)
                                .set("Unanswered", 5)),
                row(
                        new ConnectionEvent.OnQueueFull(ORIGIN, "board", 10_000, 3),
                        EventId.QUEUE_FULL,
                        timed().set("Listener", "board").set("Waiting", 10_000).set("Dropped", 3L)),
                row(
                        new ConnectionEvent.OnCurrentCallChanged(ORIGIN, "call.5000.1.2001"),
                        EventId.CURRENT_CALL_CHANGED,
                        Arguments.builder().set("UniqueObjectID", "call.5000.1.2001")),
                row(
                        new ConnectionEvent.OnCurrentAgentReset(ORIGIN, "agent.5000.7001"),
                        EventId.CURRENT_AGENT_RESET,
                        Arguments.builder().set("UniqueObjectID", "agent.5000.7001")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventCarriesTheFieldsOfTheGuide(ConnectionEvent event, EventId id, Arguments expected) {
        assertThat(event.id()).isEqualTo(id);
        assertThat(event.name()).isEqualTo(id.cilName());
        assertThat(event.origin()).isEqualTo(ORIGIN);
        assertThat(event.arguments()).isEqualTo(expected);
        assertThat(event.frame()).isEmpty();
    }

    /** ch. 6, ReasonCode of OnConnectionFailure; what somebody wanted is ours, behind the guide's last number. */
    @Test
    void reasonCodesHaveTheNumbersOfTheGuide() {
        assertThat(ReasonCode.values()).extracting(ReasonCode::number).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(ReasonCode.SWITCH_ASKED.number()).isEqualTo(5);
        assertThat(ReasonCode.SETTINGS_CHANGED.number()).isEqualTo(6);
        assertThat(ReasonCode.values())
                .filteredOn(code -> !code.isFailure())
                .containsExactly(ReasonCode.SWITCH_ASKED, ReasonCode.SETTINGS_CHANGED, ReasonCode.QUEUE_FULL);
    }

    private static Arguments.Builder timed() {
        return Arguments.builder().set("EventTime", TIME_OF_DAY);
    }

    private static ArgumentSet row(ConnectionEvent event, EventId id, Arguments.Builder expected) {
        return org.junit.jupiter.params.provider.Arguments.argumentSet(event.name(), event, id, expected.build());
    }
}
