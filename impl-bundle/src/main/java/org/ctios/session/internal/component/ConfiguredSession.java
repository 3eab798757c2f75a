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
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** The session of one configuration, its service, and the listener services it tells. */
final class ConfiguredSession {
    private final LiveSession session;
    private final Map<CtiOsEventListener, Subscription> subscriptions;
    private final ServiceRegistration<CtiOsSession> registration;

    private ConfiguredSession(
            LiveSession session,
            Map<CtiOsEventListener, Subscription> subscriptions,
            ServiceRegistration<CtiOsSession> registration) {
        this.session = session;
        this.subscriptions = subscriptions;
        this.registration = registration;
    }

    /**
     * Makes the session, registers it, and starts connecting in the background.
     *
     * @param listeners listener services with the names of sessions they want, empty for all
     */
    static ConfiguredSession open(
            BundleContext context,
            Map<String, ?> configuration,
            SessionRuntime runtime,
            Map<CtiOsEventListener, List<String>> listeners) {
        LiveSession session = new LiveSession(InstanceName.of(configuration), runtime);
        Map<CtiOsEventListener, Subscription> subscriptions = new HashMap<>();
        listeners.forEach((listener, names) -> subscriptions.put(listener, subscribe(session, listener, names)));
        // Whoever waits for the service adds its listener while it is registered, and must not miss the first
        // connection.
        session.holdBack(true);
        session.reconfigure(configuration);
        ServiceRegistration<CtiOsSession> registration =
                context.registerService(CtiOsSession.class, session, properties(session, configuration));
        session.holdBack(false);
        return new ConfiguredSession(session, subscriptions, registration);
    }

    void reconfigure(Map<String, ?> configuration) {
        session.reconfigure(configuration);
        registration.setProperties(properties(session, configuration));
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
        registration.unregister();
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
