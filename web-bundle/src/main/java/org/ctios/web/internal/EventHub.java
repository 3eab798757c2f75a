package org.ctios.web.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The one listener of the page: hears every session from its first event on, whoever looks. It never blocks, so that it
 * holds up no session.
 */
@Component(service = {CtiOsEventListener.class, EventHub.class})
public final class EventHub implements CtiOsEventListener {
    /** Sessions whose past is kept, those that are gone included. */
    private static final int MOST_TRAILS = 256;

    private final Map<String, SessionTrail> trails = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SessionTrail> eldest) {
            return size() > MOST_TRAILS;
        }
    };
    private final Watches watches = new Watches();

    /** Hears nothing yet. */
    @Activate
    public EventHub() {}

    @Override
    public void onEvent(CtiOsEvent event) {
        trail(event.origin().session()).add(event);
        watches.offer(event);
    }

    /** What was heard of a session so far. */
    SessionTrail trail(String session) {
        synchronized (trails) {
            return trails.computeIfAbsent(session, name -> new SessionTrail());
        }
    }

    /** Who looks at events as they come. */
    Watches watches() {
        return watches;
    }
}
