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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The session of one configuration, its service, and the listener services it tells. */
final class ConfiguredSession {
    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredSession.class);

    private final LiveSession session;
    /** Guarded by the lock of the factory. */
    private final Map<ServiceReference<CtiOsEventListener>, Subscription> subscriptions = new HashMap<>();

    private @Nullable ServiceRegistration<CtiOsSession> registration;
    private boolean closed;

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
        if (isKept(context.registerService(CtiOsSession.class, session, properties(session, configuration)))) {
            session.holdBack(false);
        }
    }

    /** A session may be closed by another thread while it is being registered. */
    private boolean isKept(ServiceRegistration<CtiOsSession> registered) {
        synchronized (this) {
            if (!closed) {
                registration = registered;
                return true;
            }
        }
        try {
            registered.unregister();
        } catch (IllegalStateException e) {
            LOG.debug("The framework has taken the service of a session back with the bundle", e);
        }
        return false;
    }

    void reconfigure(Map<String, ?> configuration) {
        session.reconfigure(configuration);
        ServiceRegistration<CtiOsSession> registered = registration();
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
        ServiceRegistration<CtiOsSession> registered;
        synchronized (this) {
            closed = true;
            registered = registration;
            registration = null;
        }
        if (registered != null) {
            registered.unregister();
        }
        session.close();
    }

    private synchronized @Nullable ServiceRegistration<CtiOsSession> registration() {
        return registration;
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
