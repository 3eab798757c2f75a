package org.ctios.web.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.ctios.session.CtiOsSession;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The sessions there are, with the configuration each has. A session is found by the name that it has now: an edit may give it
 * another one. Of several that have the same name only the one that came first is shown.
 */
@Component(service = SessionRegistry.class, immediate = true)
public final class SessionRegistry {
    private static final String PID = "ctios.pid";

    private final List<Entry> sessions = new CopyOnWriteArrayList<>();
    private final EventHub hub;

    /**
     * A session.
     *
     * @param pid of its configuration; empty when it has none
     */
    record Entry(CtiOsSession session, String pid) {
        String name() {
            return session.name();
        }
    }

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
        sessions.add(new Entry(session, String.valueOf(properties.getOrDefault(PID, ""))));
        hub.trail(session.name()).startsAt(session.status());
    }

    /** Its properties changed, the name perhaps. */
    void updated(CtiOsSession session) {
        hub.trail(session.name()).startsAt(session.status());
    }

    void remove(CtiOsSession session) {
        sessions.removeIf(entry -> entry.session().equals(session));
    }

    /** All of them, by name. */
    List<Entry> all() {
        return List.copyOf(byName().values());
    }

    /**
     * One of them.
     *
     * @throws ApiFailure when there is none of that name
     */
    Entry get(String name) {
        Map<String, Entry> known = byName();
        Entry entry = known.get(name);
        if (entry == null) {
            throw ApiFailure.notFound("There is no session '" + name + "'. Sessions: "
                    + (known.isEmpty() ? "none" : String.join(", ", known.keySet())) + ".");
        }
        return entry;
    }

    private Map<String, Entry> byName() {
        return sessions.stream()
                .collect(Collectors.toMap(Entry::name, entry -> entry, (first, later) -> first, TreeMap::new));
    }
}
