package org.ctios.simulator.internal.wire;

import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Field;
import org.ctios.ged188.MessageBuilder;
import org.ctios.simulator.internal.centre.CallContext;
import org.ctios.simulator.internal.centre.CallModel;
import org.ctios.simulator.internal.centre.Party;
import org.jspecify.annotations.Nullable;

/**
 * A device as messages name it.
 *
 * @param type DeviceIDType
 * @param id its number
 */
record Device(long type, String id) {
    private static final long INSTRUMENT = type("DEVID_DEVICE_IDENTIFIER");
    private static final long EXTERNAL = type("DEVID_EXTERNAL");
    private static final long ROUTE_POINT = type("DEVID_ROUTE_POINT");

    static Device of(Party party) {
        return switch (party.kind()) {
            case AGENT -> instrument(party.device());
            case OUTSIDER -> external(party.device());
            case QUEUE -> routePoint(party.device());
        };
    }

    /** What was dialed. */
    static Device called(CallContext context) {
        if (context.isRouted()) {
            return routePoint(context.dialedNumber());
        }
        return context.dialedInside() ? instrument(context.dialedNumber()) : external(context.dialedNumber());
    }

    /** Where a call was diverted to; what is at another peripheral is outside. */
    static Device target(Party from, String number) {
        CallModel call = from.call();
        boolean inside = call.parties().stream()
                .anyMatch(party -> party.kind() == Party.Kind.AGENT
                        && party.peripheral() == from.peripheral()
                        && party.device().equals(number));
        if (inside) {
            return instrument(number);
        }
        return number.equals(call.context().dialedNumber()) ? called(call.context()) : external(number);
    }

    void write(MessageBuilder message, Field typeField, Field idField) {
        message.set(typeField, type).set(idField, id);
    }

    /** Writes a device there may not be. */
    static void writeOrNone(@Nullable Device device, MessageBuilder message, Field typeField, Field idField) {
        if (device == null) {
            message.set(typeField, Numbers.NONE_SHORT);
        } else {
            device.write(message, typeField, idField);
        }
    }

    static Device instrument(String id) {
        return new Device(INSTRUMENT, id);
    }

    static Device external(String id) {
        return new Device(EXTERNAL, id);
    }

    static Device routePoint(String id) {
        return new Device(ROUTE_POINT, id);
    }

    private static long type(String symbol) {
        return Dictionary.standard().enumeration("DeviceIDType").value(symbol);
    }
}
