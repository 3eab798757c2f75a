package org.ctios.session.internal.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.ServerSide.A;
import static org.ctios.session.ServerSide.B;
import static org.ctios.session.internal.translate.Events.ORIGIN;
import static org.ctios.session.internal.translate.Events.event;
import static org.ctios.session.internal.translate.Events.message;

import java.util.stream.Stream;
import org.ctios.event.ConnectionEvent;
import org.ctios.event.ConnectionEvent.OnCTIOSFailure;
import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.ConnectionMode;
import org.ctios.session.internal.automaton.Fact;
import org.ctios.session.internal.config.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the session tells of itself, and system events (DG 12.5 ch. 6, ISessionEvents). */
class EventTranslatorTest {
    private static final Endpoint SERVER = new Endpoint("cti-a", 42027);

    private final EventTranslator translator = new EventTranslator();

    static Stream<Arguments> facts() {
        return Stream.of(
                row(new Fact.Connected(A, SERVER, true), new ConnectionEvent.OnConnection(ORIGIN, "cti-a:42027", true)),
                row(
                        new Fact.ConnectionFailed(A, SERVER, ReasonCode.MISSED_HEARTBEATS, 0, "silent", false),
                        new ConnectionEvent.OnConnectionFailure(
                                ORIGIN, "cti-a:42027", A, ReasonCode.MISSED_HEARTBEATS, 0, "silent", false)),
                row(
                        new Fact.SwitchFailed(A, B, new Endpoint("cti-b", 43027), 15, "off line"),
                        new OnCTIOSFailure(
                                ORIGIN,
                                OnCTIOSFailure.SWITCH_SIDE_FAILED,
                                0,
                                null,
                                "the session stays at side A, it cannot switch to side B, cti-b:43027: off line")),
                row(new Fact.Closed(), new ConnectionEvent.OnConnectionClosed(ORIGIN)),
                row(
                        new Fact.Rejected(A, 36, "password"),
                        new ConnectionEvent.OnConnectionRejected(ORIGIN, 36, "password")),
                row(new Fact.HeartbeatAnswered(A), new ConnectionEvent.OnHeartbeat(ORIGIN)),
                row(new Fact.HeartbeatMissed(A, 2, 5_000), new ConnectionEvent.OnMissingHeartbeat(ORIGIN, 2, 5_000)),
                row(new Fact.MonitorMode(A, "42"), new ConnectionEvent.OnMonitorModeEstablished(ORIGIN, "42")),
                row(
                        new Fact.AgentMode(A, 5000, "7001", "42"),
                        new ConnectionEvent.OnSetAgentMode(ORIGIN, 5000, "7001", "42")),
                row(
                        new Fact.LoggedInAlready(A, "agent 7001 is logged in already"),
                        new OnCTIOSFailure(ORIGIN, 12, 0, null, "agent 7001 is logged in already")),
                row(
                        new Fact.ModeDenied(A, ConnectionMode.MONITOR, "denied"),
                        new OnCTIOSFailure(ORIGIN, 14, 0, null, "denied")),
                row(
                        new Fact.ModeDenied(A, ConnectionMode.AGENT, "denied"),
                        new OnCTIOSFailure(ORIGIN, 2, 0, null, "denied")));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void eachFactIsItsEvent(Fact fact, ConnectionEvent event) {
        assertThat(translator.event(fact, ORIGIN, org.ctios.session.Arguments.none()))
                .isEqualTo(event);
    }

    /** The table above has them all. */
    @Test
    void noFactIsForgotten() {
        assertThat(facts().map(row -> (Class) row.get()[0].getClass())).contains(Fact.class.getPermittedSubclasses());
    }

    /** Behaviour 6: SYSTEM_EVENT is OnCTIOSFailure with FailureCode 10; the argument belongs to peripherals only. */
    @ParameterizedTest
    @CsvSource({
        "1,,SYS_CENTRAL_CONTROLLER_ONLINE",
        "3,5000,SYS_PERIPHERAL_ONLINE 5000",
        "4,5000,SYS_PERIPHERAL_OFFLINE 5000",
        "99,,system event 99"
    })
    void aSystemEventIsACtiOsFailure(int id, Long argument, String words) {
        Message message = message(24, MessageTypes.SYSTEM_EVENT)
                .set(Fields.SYSTEM_EVENT_ID, id)
                .set(Fields.SYSTEM_EVENT_ARG1, 5000)
                .build();
        assertThat(event(message)).isEqualTo(new OnCTIOSFailure(ORIGIN, 10, id, argument, words));
    }

    /** Text that the server adds is for people. */
    @Test
    void aSystemEventsTextIsPartOfTheMessage() {
        Message message = message(15, MessageTypes.SYSTEM_EVENT)
                .set(Fields.SYSTEM_EVENT_ID, 5)
                .set(Fields.TEXT, "maintenance at ten")
                .build();
        assertThat(event(message).arguments().getValueString("ErrorMessage")).endsWith(": maintenance at ten");
    }

    /** Answers and messages of other services are no events. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                -1,
                0,
                MessageTypes.OPEN_CONF,
                MessageTypes.FAILURE_CONF,
                MessageTypes.FAILURE_EVENT,
                MessageTypes.HEARTBEAT_CONF,
                MessageTypes.CLOSE_CONF,
                256,
                100_000
            })
    void otherMessagesAreNoEvents(int type) {
        assertThat(translator.isEvent(type)).isFalse();
    }

    @Test
    void aMessageThatIsNoEventHasNone() {
        assertThat(translator.event(message(24, MessageTypes.CLOSE_CONF).build(), ORIGIN, -1))
                .isNull();
    }

    private static Arguments row(Fact fact, ConnectionEvent event) {
        return Arguments.argumentSet(event.name(), fact, event);
    }
}
