package org.ctios.camel;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.ctios.session.CtiOsSession;
import org.jspecify.annotations.Nullable;

/** The sessions of a producer. Of several the message says which one is to be asked. */
final class AskedSessions {
    private final CtiOsEndpoint endpoint;
    private final SessionNames names;
    private final SessionsInUse present;

    AskedSessions(CtiOsEndpoint endpoint, SessionsInUse present) {
        this.endpoint = endpoint;
        this.names = endpoint.sessions();
        this.present = present;
    }

    /**
     * The session that a message is for.
     *
     * @param word what it is to do
     * @throws IllegalArgumentException when the message does not say which session is meant
     * @throws IllegalStateException when it is not there now
     */
    CtiOsSession of(Message message, String word) {
        String name = names.isOne() ? names.only() : named(message, word);
        CtiOsSession session = present(name, message.getExchange());
        if (session == null) {
            throw new IllegalStateException(word + " failed: there is no CTI OS session named '" + name
                    + "' now; it comes with its configuration etc/org.ctios.session-" + name + ".cfg");
        }
        return session;
    }

    /** The one that told the event of the exchange, if that is meant and still there. */
    private @Nullable CtiOsSession present(String name, Exchange exchange) {
        CtiOsSession teller = names.isOne() ? null : Teller.of(exchange, name);
        return teller != null && present.contains(teller) ? teller : present.find(name);
    }

    private String named(Message message, String word) {
        String name = message.getHeader(CtiOsConstants.SESSION, String.class);
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException(word + " failed: " + endpoint.getEndpointUri()
                    + " stands for several sessions; set the header " + CtiOsConstants.SESSION
                    + " to the name of one, as events have it, or write one name in the URI");
        }
        if (!names.contains(name)) {
            throw new IllegalArgumentException(word + " failed: the session '" + name + "' of the header "
                    + CtiOsConstants.SESSION + " is none of " + endpoint.getEndpointUri());
        }
        return name;
    }
}
