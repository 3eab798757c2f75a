package org.ctios.simulator.internal.server;

import java.util.ArrayList;
import java.util.List;
import org.ctios.simulator.internal.centre.Fact;
import org.ctios.simulator.internal.wire.EventMessages;

/**
 * Tells facts to sessions, and to those who monitor these sessions (guide, Client Monitor Service). On the model thread only.
 */
final class SessionMonitors {
    private final List<Monitor> all = new ArrayList<>();

    /**
     * One monitor.
     *
     * @param session who is told
     * @param id MonitorID
     * @param monitored whose events are told
     */
    record Monitor(Session session, long id, Session monitored) {}

    /** Adds one; false when the session monitors that other one already. */
    boolean add(Monitor monitor) {
        boolean known =
                all.stream().anyMatch(each -> each.session == monitor.session && each.monitored == monitor.monitored);
        return !known && all.add(monitor);
    }

    /** Ends one; false when the session has none with that number. */
    boolean remove(Session session, long id) {
        return all.removeIf(each -> each.session == session && each.id == id);
    }

    /** Ends all in which a session has a part. */
    void removeAll(Session session) {
        all.removeIf(each -> each.session == session || each.monitored == session);
    }

    /** Tells a session a fact, with the variables that it registered. */
    void tell(Session session, long monitorId, Fact fact) {
        tell(session, frame(session, monitorId, fact), fact);
    }

    /** Tells a session a fact that is written already. */
    void tell(Session session, byte[] frame, Fact fact) {
        session.sendEvent(frame);
        if (!all.isEmpty()) {
            List.copyOf(all).stream()
                    .filter(each ->
                            each.monitored == session && each.session.role().tellsEvents())
                    .forEach(each -> each.session.sendEvent(frame(each.session, each.id, fact)));
        }
    }

    private static byte[] frame(Session session, long monitorId, Fact fact) {
        return EventMessages.write(session.version(), monitorId, session.variables(), fact);
    }
}
