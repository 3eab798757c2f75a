package org.ctios.session.internal.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.ctios.event.ConnectionEvent.OnCTIOSFailure;
import org.ctios.event.Origin;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.Arguments;
import org.ctios.session.ServerSide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CIL StatusSystem, and the OnCTIOSFailure that comes with a connection (DG 7.1 p. 8-10; DG 12.5 ch. 6). */
class SystemStatusTest {
    private static final Origin ORIGIN = new Origin("test", ServerSide.A, Instant.EPOCH, 1);

    private final SystemStatus status = new SystemStatus();

    /** Before a server said anything nothing is claimed. */
    @Test
    void withoutAConnectionNothingIsKnown() {
        assertThat(status.arguments()).isEqualTo(Arguments.none());
    }

    /** Versions before 14 have no list of peripherals. */
    @ParameterizedTest
    @ValueSource(ints = {13, 24})
    void aServerWithoutComplaintIsOnLine(int version) {
        status.opened(openConf(version, 0, true), 5000);
        assertThat(status.arguments().getValueBool("StatusCTIServer")).isTrue();
        assertThat(status.arguments().getValueBool("StatusCentralController")).isTrue();
        assertThat(peripherals().getValueBool("5000")).isTrue();
    }

    /** design.md 5.2, what is unknown is no error: a list may come sorted by field, so that some entries have no number. */
    @Test
    void aListThatIsNotInPairsStillNamesItsPeripherals() {
        int id = 208;
        int lines = 224;
        Message openConf = Message.builder(ProtocolVersion.cce(24), MessageTypes.OPEN_CONF)
                .set(Fields.PERIPHERAL_ONLINE, true)
                .add(id, new byte[] {0, 0, 0, 7})
                .add(id, new byte[] {0, 0, 0, 8})
                .add(lines, new byte[] {0, 1})
                .add(lines, new byte[] {0, 1})
                .build();
        status.opened(openConf, -1);
        assertThat(peripherals().keys()).containsExactly("7", "8");
        Message nameless = Message.builder(ProtocolVersion.cce(24), MessageTypes.OPEN_CONF)
                .set(Fields.PERIPHERAL_ONLINE, true)
                .add(lines, new byte[] {0, 1})
                .build();
        status.opened(nameless, -1);
        assertThat(status.arguments().isValid("StatusPeripherals")).isFalse();
    }

    /** guide, PGStatusCode: the bit says that some peripheral is off line; of several nobody knows which until it is told. */
    @Test
    void thatSomePeripheralIsOffLineSaysNothingOfEach() {
        status.opened(listing(4, 5000, 5001, 5003), -1);
        assertThat(status.arguments().isValid("StatusPeripherals")).isFalse();
        assertThat(status.event(ORIGIN).systemEventId()).isEqualTo(4);
        assertThat(status.event(ORIGIN).systemEventArg1()).isNull();
        assertThat(status.event(ORIGIN).errorMessage())
                .isEqualTo("SYS_PERIPHERAL_OFFLINE, the server does not say which, when the session was opened");
        hear(3, 5000);
        hear(3, 5001);
        hear(4, 5003);
        assertThat(peripherals().keys()).containsExactly("5000", "5001", "5003");
        assertThat(status.event(ORIGIN).systemEventArg1()).isEqualTo(5003);
        hear(3, 5003);
        assertThat(status.event(ORIGIN).systemEventId()).isEqualTo(8);
    }

    /** The same: where there is only one it can be of. */
    @Test
    void theOnlyOneThatCanBeOffLineIs() {
        status.opened(listing(4, 5000), -1);
        assertThat(peripherals().getValueBool("5000")).isFalse();
        status.opened(listing(4, 5000, 5001), 5000);
        assertThat(peripherals().getValueBool("5000")).isTrue();
        assertThat(peripherals().getValueBool("5001")).isFalse();
        assertThat(status.event(ORIGIN).systemEventArg1()).isEqualTo(5001);
    }

    /** guide, OPEN_CONF: PeripheralOnline is of the agent's own one, which is what matters to a session in agent mode. */
    @Test
    void anAgentsOwnPeripheralIsOnLineWhicheverOtherOneIsNot() {
        status.opened(listing(4, 5000, 5001, 5003), 5000);
        assertThat(peripherals().keys()).containsExactly("5000");
        assertThat(peripherals().getValueBool("5000")).isTrue();
        assertThat(status.event(ORIGIN).systemEventId()).isEqualTo(8);
    }

    /** A monitor asks for no peripheral; it learns of them one by one. */
    @Test
    void aMonitorLearnsOfPeripheralsByTheirEvents() {
        status.opened(openConf(24, 0, true), -1);
        assertThat(status.arguments().isValid("StatusPeripherals")).isFalse();
        hear(4, 5001);
        assertThat(peripherals().getValueBool("5001")).isFalse();
        hear(3, 5001);
        assertThat(peripherals().getValueBool("5001")).isTrue();
    }

    /** The events change what OPEN_CONF said, and another connection begins anew. */
    @Test
    void systemEventsChangeTheStatus() {
        status.opened(openConf(24, 0, true), 5000);
        hear(2, 0);
        hear(7, 0);
        assertThat(status.arguments().getValueBool("StatusCentralController")).isFalse();
        assertThat(status.arguments().getValueBool("StatusCTIServer")).isFalse();
        hear(1, 0);
        hear(8, 0);
        assertThat(status.arguments().getValueBool("StatusCentralController")).isTrue();
        assertThat(status.arguments().getValueBool("StatusCTIServer")).isTrue();
        hear(4, 5001);
        status.opened(openConf(24, 0, true), 5000);
        assertThat(peripherals().keys()).containsExactly("5000");
    }

    /** Behaviour 6: FailureCode 10, and the part that is off line, else that the server is on line. */
    @ParameterizedTest
    @CsvSource({"0, true, 8,", "1, true, 6,", "2, true, 2,", "8, true, 7,", "4, false, 4, 5000", "0, false, 4, 5000"})
    void theWorstPartIsToldWithTheConnection(long pgStatus, boolean online, int event, Long argument) {
        status.opened(openConf(24, pgStatus, online), 5000);
        OnCTIOSFailure told = status.event(ORIGIN);
        assertThat(told.failureCode()).isEqualTo(10);
        assertThat(told.systemEventId()).isEqualTo(event);
        assertThat(told.systemEventArg1()).isEqualTo(argument);
    }

    /** SYS_PERIPHERAL_GATEWAY_OFFLINE has no counterpart; a peripheral that comes back does so by its gateway. */
    @Test
    void aGatewayIsBackWithItsPeripheral() {
        status.opened(openConf(24, 0, true), 5000);
        hear(6, 0);
        hear(4, 5000);
        assertThat(status.event(ORIGIN).systemEventId()).isEqualTo(6);
        hear(3, 5000);
        assertThat(status.event(ORIGIN).systemEventId()).isEqualTo(8);
    }

    private void hear(int event, long argument) {
        status.heard(Message.builder(ProtocolVersion.cce(24), MessageTypes.SYSTEM_EVENT)
                .set(Fields.SYSTEM_EVENT_ID, event)
                .set(Fields.SYSTEM_EVENT_ARG1, argument)
                .build());
    }

    private Arguments peripherals() {
        Arguments peripherals = status.arguments().getValueArray("StatusPeripherals");
        assertThat(peripherals).isNotNull();
        return peripherals;
    }

    private static Message listing(long pgStatus, long... peripherals) {
        MessageBuilder message = Message.builder(ProtocolVersion.cce(24), MessageTypes.OPEN_CONF)
                .set(Fields.PG_STATUS, pgStatus)
                .set(Fields.PERIPHERAL_ONLINE, true)
                .set(Fields.NUM_PERIPHERALS, peripherals.length);
        for (long each : peripherals) {
            message.set(Fields.FLT_PERIPHERAL_ID, each).set(Fields.MULTILINE_AGENT_CONTROL, 1);
        }
        return message.build();
    }

    private static Message openConf(int version, long pgStatus, boolean online) {
        return Message.builder(ProtocolVersion.cce(version), MessageTypes.OPEN_CONF)
                .set(Fields.PG_STATUS, pgStatus)
                .set(Fields.PERIPHERAL_ONLINE, online)
                .build();
    }
}
