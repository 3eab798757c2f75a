package org.ctios.camel;

import org.apache.camel.Exchange;
import org.ctios.session.CtiOsSession;
import org.jspecify.annotations.Nullable;

/**
 * The session that told an event, for whoever answers it: the session may get another name on the way, and another session its
 * former one.
 *
 * @param session the session itself
 * @param name what the event calls it
 */
record Teller(CtiOsSession session, String name) {
    /** Of the exchange, and no header: those leave it for other systems. */
    static final String PROPERTY = "CamelCtiosTeller";

    /** The session that told the event of an exchange under that name; null when none did. */
    static @Nullable CtiOsSession of(Exchange exchange, String name) {
        Teller teller = exchange.getProperty(PROPERTY, Teller.class);
        return teller != null && teller.name.equals(name) ? teller.session : null;
    }

    /** What Camel's tracer shows of it. */
    @Override
    public String toString() {
        return name;
    }
}
