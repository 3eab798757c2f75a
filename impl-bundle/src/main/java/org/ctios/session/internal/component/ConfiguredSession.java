package org.ctios.session.internal.component;

import java.util.Dictionary;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.ctios.event.CtiOsEventListener;
import org.ctios.session.ConnectionMode;
import org.ctios.session.CtiOsSession;
import org.ctios.session.Subscription;
import org.ctios.session.internal.driver.LiveSession;
import org.ctios.session.internal.driver.SessionRuntime;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** The session of one configuration, its service, and the listener services it tells. */
final class ConfiguredSession {
    private final LiveSession session;
    /** Guarded by the lock of the factory. */
    private final Map<ServiceReference<CtiOsEventListener>, Subscription> subscriptions = new HashMap<>();

    private @Nullable ServiceRegistration<CtiOsSession> registration;

    /**
     * Makes the session, which nobody but the listeners knows before {@link #open}.
     *
     * @param name as long as the configuration gives none
     * @param listeners the listener services that there are
     */
    ConfiguredSession(
            String name, SessionRuntime runtime, Map<ServiceReference<CtiOsEventListener>, ListenerService> listeners) {
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

    void add(ServiceReference<CtiOsEventListener> reference, ListenerService listener) {
        subscriptions.put(reference, session.addEventListener(listener));
    }

    void remove(ServiceReference<CtiOsEventListener> reference) {
        Subscription removed = subscriptions.remove(reference);
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
