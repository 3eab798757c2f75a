package org.ctios.web.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.ctios.session.CtiOsSession;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The sessions there are, by name, with the configuration each has. */
@Component(service = SessionRegistry.class, immediate = true)
public final class SessionRegistry {
    private static final String PID = "ctios.pid";

    private final Map<String, Entry> sessions = new ConcurrentSkipListMap<>();
    private final EventHub hub;

    /**
     * A session.
     *
     * @param pid of its configuration; empty when it has none
     */
    record Entry(CtiOsSession session, String pid) {}

    /** Tells the hub how each session stood when it came. */
    @Activate
    public SessionRegistry(@Reference EventHub hub) {
        this.hub = hub;
    }

    @Reference(
            service = CtiOsSession.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void add(CtiOsSession session, Map<String, Object> properties) {
        sessions.put(session.name(), new Entry(session, String.valueOf(properties.getOrDefault(PID, ""))));
        hub.trail(session.name()).startsAt(session.status());
    }

    void remove(CtiOsSession session) {
        sessions.values().removeIf(entry -> entry.session().equals(session));
    }

    /** All of them, by name. */
    List<Entry> all() {
        return List.copyOf(sessions.values());
    }

    /**
     * One of them.
     *
     * @throws ApiFailure when there is none of that name
     */
    Entry get(String name) {
        Entry entry = sessions.get(name);
        if (entry == null) {
            throw ApiFailure.notFound("There is no session '" + name + "'. Sessions: "
                    + (sessions.isEmpty() ? "none" : String.join(", ", sessions.keySet())) + ".");
        }
        return entry;
    }
}
