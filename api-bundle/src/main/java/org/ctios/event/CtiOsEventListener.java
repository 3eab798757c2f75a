package org.ctios.event;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Gets the events of a session. Register it with {@link org.ctios.session.CtiOsSession#addEventListener}, or in OSGi
 * as a service: with the property {@link #SESSION} it hears the sessions of that name, without it all sessions.
 */
@ConsumerType
@FunctionalInterface
public interface CtiOsEventListener {
    /** Service property: name of the session to listen to, or an array or collection of names. */
    String SESSION = "ctios.session.name";

    /**
     * Called for each event, in order, never twice at the same time for one registration, unless it was added with {@link
     * org.ctios.session.ListenerOptions} that say otherwise. It may block: that delays only
     * this listener. An exception is logged and counted; the next event follows.
     */
    void onEvent(CtiOsEvent event);

    /**
     * What the listener is called where a session tells how its listeners keep up: in {@link
     * org.ctios.session.ListenerStatistics}, the log, JMX and metrics, with the number of its registration behind it. Whoever
     * may see those sees it, so no secret belongs in it. Asked once, when the listener is registered.
     *
     * @return by default the class that wrote the listener, also of a lambda
     */
    default String listenerName() {
        String name = getClass().getName();
        int lambda = name.indexOf("$$Lambda");
        return lambda < 0 ? name : name.substring(0, lambda);
    }
}
