package org.ctios.session.internal.measure;

import java.util.Map;
import org.ctios.event.EventFamily;
import org.ctios.session.SessionMeasures;

/** All that one session measures, for as long as it lives. Read by any thread. */
public final class SessionMeter {
    private final LatencyMeter heartbeat = LatencyMeter.forOneThread();
    private final LatencyMeter wireToListener = LatencyMeter.forManyThreads();
    private final LatencyMeter recovery = LatencyMeter.forOneThread();
    private final History history = new History();
    private final Contacts contacts = new Contacts();

    /** From a heartbeat to its answer. */
    public LatencyMeter heartbeat() {
        return heartbeat;
    }

    /** From the read of a message to the call of a listener. */
    public LatencyMeter wireToListener() {
        return wireToListener;
    }

    /** From a lost connection to the session as it was. */
    public LatencyMeter recovery() {
        return recovery;
    }

    /** What happened to the connections. */
    public History history() {
        return history;
    }

    /** What is known of both sides. */
    public Contacts contacts() {
        return contacts;
    }

    /** As users see it. */
    public SessionMeasures read(Map<EventFamily, Long> eventsByFamily) {
        return new SessionMeasures(
                heartbeat.read(),
                wireToListener.read(),
                recovery.read(),
                eventsByFamily,
                contacts.read(),
                history.read());
    }
}
