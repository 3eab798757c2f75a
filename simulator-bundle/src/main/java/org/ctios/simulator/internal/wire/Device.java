package org.ctios.simulator.internal.wire;

import org.ctios.ged188.Dictionary;

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
