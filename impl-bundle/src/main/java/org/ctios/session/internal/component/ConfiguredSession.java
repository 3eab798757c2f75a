package org.ctios.session.internal.component;

import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.session.ConnectionMode;
import org.ctios.session.CtiOsSession;
import org.ctios.session.Subscription;
import org.ctios.session.internal.driver.LiveSession;
import org.ctios.session.internal.driver.SessionRuntime;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** The session of one configuration, its service, and the listener services it tells. */
final class ConfiguredSession {
    private final LiveSession session;
    private final Map<CtiOsEventListener, Subscription> subscriptions = new HashMap<>();
    private @Nullable ServiceRegistration<CtiOsSession> registration;

    /**
     * Makes the session, which nobody but the listeners knows before {@link #open}.
     *
     * @param name as long as the configuration gives none
     * @param listeners listener services with the names of sessions they want, empty for all
     */
    ConfiguredSession(String name, SessionRuntime runtime, Map<CtiOsEventListener, List<String>> listeners) {
        this.session = new LiveSession(name, runtime);
        listeners.forEach(this::add);
    }

    /** Registers the session and starts connecting in the background. */
    void open(BundleContext context, Map<String, ?> configuration) {
        // Whoever waits for the service adds its listener while it is registered, and must not miss the first
        // connection.
        session.holdBack(true);
        session.reconfigure(configuration);
        registration = context.registerService(CtiOsSession.class, session, properties(session, configuration));
        session.holdBack(false);
    }

    void reconfigure(Map<String, ?> configuration) {
        session.reconfigure(configuration);
        ServiceRegistration<CtiOsSession> registered = registration;
        if (registered != null) {
            registered.setProperties(properties(session, configuration));
        }
    }

    void add(CtiOsEventListener listener, List<String> names) {
        subscriptions.put(listener, subscribe(session, listener, names));
    }

    void remove(CtiOsEventListener listener) {
        Subscription removed = subscriptions.remove(listener);
        if (removed != null) {
            removed.close();
        }
    }

    void close() {
        ServiceRegistration<CtiOsSession> registered = registration;
        registration = null;
        if (registered != null) {
            registered.unregister();
        }
        session.close();
    }

    private static Subscription subscribe(LiveSession session, CtiOsEventListener listener, List<String> names) {
        if (names.isEmpty()) {
            return session.addEventListener(listener);
        }
        return session.addEventListener(new OfSomeSessions(listener, names));
    }

    /** A listener for the sessions that it names. */
    private record OfSomeSessions(CtiOsEventListener listener, List<String> names) implements CtiOsEventListener {
        @Override
        public void onEvent(CtiOsEvent event) {
            if (names.contains(event.origin().session())) {
                listener.onEvent(event);
            }
        }

        @Override
        public String listenerName() {
            return listener.listenerName();
        }
    }

    /** No configured value, secrets least of all, becomes a service property by itself. */
    private static Dictionary<String, Object> properties(LiveSession session, Map<String, ?> configuration) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(CtiOsSession.NAME, session.name());
        if (session.configuredMode() != ConnectionMode.NOT_SET) {
            properties.put(CtiOsSession.MODE, session.configuredMode().name().toLowerCase(Locale.ROOT));
        }
        Object pid = configuration.get("service.pid");
        if (pid != null) {
            properties.put("ctios.pid", pid);
        }
        return FrameworkUtil.asDictionary(properties);
    }
}
