package org.ctios.session.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.internal.model.Wire.PERIPHERAL;
import static org.ctios.session.internal.model.Wire.TIME;

import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.CallSnapshot;
import org.ctios.session.CallStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parties of a conference that a server names by the kind of their device, not by that of their connection. */
class PartiesByDeviceTest {
    private final ObjectModel model = new ObjectModel();

    /** The type of a party may be a DeviceIDType: 75 is outside, 76 an agent's device (guide, Tag Values). */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void partiesThatAreNamedByTheKindOfTheirDeviceStayTheirConnections(boolean callerTold) {
        if (callerTold) {
            apply(Wire.calledBy("0301", MessageTypes.CALL_DELIVERED_EVENT, 20, "2003", CallStatus.LCS_ALERTING));
        } else {
            apply(outside(MessageTypes.BEGIN_CALL_EVENT, 20), outside(MessageTypes.CALL_ESTABLISHED_EVENT, 20));
        }
        apply(
                Wire.begin(20, "2003"),
                Wire.established(20, "2003"),
                Wire.held(20, "2003"),
                Wire.begin(21, "2003"),
                Wire.established(21, "2003"),
                Wire.begin(21, "2004"),
                Wire.established(21, "2004"),
                Wire.merged(
                        MessageTypes.CALL_CONFERENCED_EVENT,
                        20,
                        21,
                        "2003",
                        device -> device.equals("0301") ? 75 : 76,
                        20L,
                        "0301",
                        20L,
                        "2003",
                        20L,
                        "2004"),
                Wire.end(21, "2003"));
        assertThat(model.call(PERIPHERAL, 21)).isNull();
        assertThat(model.call(PERIPHERAL, 20).connections())
                .extracting(each -> each.deviceIdType() + " " + each.deviceId() + " " + each.status())
                .containsExactlyInAnyOrder("1 0301 LCS_CONNECT", "0 2003 LCS_CONNECT", "0 2004 LCS_CONNECT");
        apply(
                outside(MessageTypes.CALL_CONNECTION_CLEARED_EVENT, 20),
                outside(MessageTypes.END_CALL_EVENT, 20),
                Wire.connectionCleared(20, "2003"),
                Wire.end(20, "2003"));
        assertThat(model.call(PERIPHERAL, 20).connections())
                .filteredOn(each -> each.status() != CallStatus.LCS_NULL)
                .extracting(CallSnapshot.Connection::deviceId)
                .containsExactly("2004");
        apply(Wire.connectionCleared(20, "2004"), Wire.end(20, "2004"));
        assertThat(model.call(PERIPHERAL, 20)).isNull();
    }

    /** A party that nobody was told of before has whatever ConnectionDeviceIDType the next event gives it. */
    @Test
    void aPartyThatIsNewIsNamedByItsDeviceAlone() {
        apply(
                Wire.begin(20, "2003"),
                Wire.begin(21, "2003"),
                Wire.merged(
                        MessageTypes.CALL_CONFERENCED_EVENT, 20, 21, "2003", device -> 75, 20L, "2003", 20L, "0302"),
                Wire.end(21, "2003"),
                outside(MessageTypes.CALL_HELD_EVENT, 20, "0302"));
        assertThat(model.call(PERIPHERAL, 20).connections())
                .extracting(each -> each.deviceIdType() + " " + each.deviceId())
                .containsExactlyInAnyOrder("0 2003", "1 0302");
        apply(outside(MessageTypes.CALL_CONNECTION_CLEARED_EVENT, 20, "0302"), Wire.end(20, "2003"));
        assertThat(model.call(PERIPHERAL, 20)).isNull();
    }

    private static Message outside(int type, long callId) {
        return outside(type, callId, "0301");
    }

    /** An event about the connection of a device outside, which is a dynamic one. */
    private static Message outside(int type, long callId, String device) {
        MessageBuilder event = Wire.connection(type, callId, device).set(Fields.CONNECTION_DEVICE_ID_TYPE, 1);
        return type == MessageTypes.CALL_ESTABLISHED_EVENT || type == MessageTypes.CALL_HELD_EVENT
                ? event.set(Fields.LOCAL_CONNECTION_STATE, CallStatus.LCS_CONNECT.number())
                        .build()
                : event.buildIncomplete();
    }

    private void apply(Message... messages) {
        for (Message each : messages) {
            model.apply(each, -1, TIME);
        }
    }
}
