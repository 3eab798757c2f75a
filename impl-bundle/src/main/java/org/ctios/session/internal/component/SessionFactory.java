package org.ctios.session.internal.component;

import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ctios.event.CtiOsEventListener;
import org.ctios.session.CtiOsSession;
import org.ctios.session.internal.driver.SessionRuntime;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/**
 * One session for each factory configuration. ConfigAdmin brings the configurations here and not to a component for
 * each, because Declarative Services would keep their values, passwords too, for as long as the session lives; see
 * {@code docs/decisions/0007-passwords-in-memory.md}.
 */
@Component(
        configurationPid = CtiOsSession.FACTORY_PID,
        configurationPolicy = ConfigurationPolicy.IGNORE,
        immediate = true,
        property = "service.pid=" + CtiOsSession.FACTORY_PID)
@Designate(ocd = SessionConfiguration.class, factory = true)
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.ctios.session.CtiOsSession\"")
public final class SessionFactory implements ManagedServiceFactory {
    private final BundleContext context;
    private final Map<String, ConfiguredSession> sessions = new HashMap<>();
    private final Map<CtiOsEventListener, List<String>> listeners = new HashMap<>();

    /** The threads that all sessions share, for as long as there is one. */
    private @Nullable SessionRuntime runtime;

    private boolean over;

    /** Called by Declarative Services, once. */
    @Activate
    public SessionFactory(BundleContext context) {
        this.context = context;
    }

    @Override
    public String getName() {
        return "CTI OS sessions";
    }

    /** Never refuses: a faulty configuration is a state of its session. */
    @Override
    public synchronized void updated(String pid, Dictionary<String, ?> values) {
        Map<String, Object> configuration = new HashMap<>(FrameworkUtil.asMap(values));
        ConfiguredSession known = sessions.get(pid);
        if (known != null) {
            known.reconfigure(configuration);
        } else if (!over) {
            open(pid, configuration);
        }
    }

    /**
     * The session is known here before its service is: a component that needs the session may register its listener, on
     * this very thread, while the session is registered.
     */
    private void open(String pid, Map<String, Object> configuration) {
        ConfiguredSession coming = new ConfiguredSession(InstanceName.of(configuration), runtime(), listeners);
        sessions.put(pid, coming);
        boolean open = false;
        try {
            coming.open(context, configuration);
            open = true;
        } finally {
            if (!open) {
                close(pid, coming);
            }
        }
    }

    @Override
    public synchronized void deleted(String pid) {
        ConfiguredSession gone = sessions.get(pid);
        if (gone != null) {
            close(pid, gone);
        }
    }

    /** And is known here until its service is gone, for a listener that goes with it hears nothing more. */
    private void close(String pid, ConfiguredSession gone) {
        try {
            gone.close();
        } finally {
            sessions.remove(pid);
            stopWithTheLast();
        }
    }

    @Deactivate
    synchronized void deactivate() {
        over = true;
        sessions.values().forEach(ConfiguredSession::close);
        sessions.clear();
        stopWithTheLast();
    }

    @Reference(
            service = CtiOsEventListener.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    synchronized void addListener(CtiOsEventListener listener, Map<String, Object> properties) {
        List<String> names = names(properties.get(CtiOsEventListener.SESSION));
        listeners.put(listener, names);
        sessions.values().forEach(session -> session.add(listener, names));
    }

    synchronized void removeListener(CtiOsEventListener listener) {
        listeners.remove(listener);
        sessions.values().forEach(session -> session.remove(listener));
    }

    private SessionRuntime runtime() {
        SessionRuntime running = runtime;
        if (running == null) {
            running = new SessionRuntime();
            runtime = running;
        }
        return running;
    }

    private void stopWithTheLast() {
        SessionRuntime running = runtime;
        if (sessions.isEmpty() && running != null) {
            running.close();
            runtime = null;
        }
    }

    private static List<String> names(@Nullable Object value) {
        if (value instanceof String[] names) {
            return List.of(names);
        }
        return value == null ? List.of() : List.of(value.toString());
    }
}
