package org.ctios.simulator.internal.wire;

import org.ctios.ged188.Dictionary;

/** Numbers of the guide that more than one message uses. */
final class Numbers {
    /** Special value for no number of four bytes. */
    static final long NONE = 0xFFFF_FFFFL;

    /** Special value for no number of two bytes. */
    static final long NONE_SHORT = 0xFFFFL;

    /** The kind of ACD this pair belongs to. */
    static final long PERIPHERAL_TYPE = value("PeripheralType", "PT_ENTERPRISE_AGENT");

    private Numbers() {}

    static long value(String enumeration, String symbol) {
        return Dictionary.standard().enumeration(enumeration).value(symbol);
    }
}
