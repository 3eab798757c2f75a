package org.ctios.camel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Message;
import org.ctios.session.CtiOsSession;
import org.ctios.session.Subscription;

/** The sessions of a producer. Of several the message says which one is to be asked. */
final class AskedSessions {
    private final CtiOsEndpoint endpoint;
    private final SessionNames names;
    private final Map<String, CtiOsSession> present = new ConcurrentHashMap<>();

    AskedSessions(CtiOsEndpoint endpoint) {
        this.endpoint = endpoint;
        this.names = endpoint.sessions();
    }

    /**
     * Holds on to the sessions.
     *
     * @param inUse counts them
     */
    Subscription follow(SessionsInUse inUse) {
        return endpoint.follow(found -> {
            String name = names.isOne() ? names.only() : found.name();
            present.put(name, found);
            return inUse.use(found, () -> present.remove(name, found));
        });
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
        CtiOsSession session = present.get(name);
        if (session == null) {
            throw new IllegalStateException(word + " failed: there is no CTI OS session named '" + name
                    + "' now; it comes with its configuration etc/org.ctios.session-" + name + ".cfg");
        }
        return session;
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
