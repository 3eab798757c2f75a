package org.ctios.session.internal.component;

import java.util.Dictionary;
import java.util.HashMap;
import java.util.Map;
import org.ctios.event.CtiOsEventListener;
import org.ctios.session.CtiOsSession;
import org.ctios.session.internal.driver.SessionRuntime;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
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
 *
 * <p>While a session comes or goes, the framework calls whoever waits for it, on this thread, and they may have to wait for
 * others who bring a listener, or stop this bundle, at the same time. So what those need has a lock of its own, which is held
 * for a moment.
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

    /** Held while a configuration comes, changes or goes. */
    private final Object changes = new Object();

    /** Guards what follows, and the subscriptions of each session. */
    private final Object members = new Object();

    private final Map<String, ConfiguredSession> sessions = new HashMap<>();
    private final Map<ServiceReference<CtiOsEventListener>, ListenerService> listeners = new HashMap<>();

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
    public void updated(String pid, Dictionary<String, ?> values) {
        Map<String, Object> configuration = new HashMap<>(FrameworkUtil.asMap(values));
        synchronized (changes) {
            ConfiguredSession known = find(pid);
            if (known != null) {
                known.reconfigure(configuration);
            } else {
                open(pid, configuration);
            }
        }
    }

    private @Nullable ConfiguredSession find(String pid) {
        synchronized (members) {
            return sessions.get(pid);
        }
    }

    /**
     * The session is known here before its service is: a component that needs the session may register its listener, on
     * this very thread, while the session is registered.
     */
    private void open(String pid, Map<String, Object> configuration) {
        ConfiguredSession coming;
        synchronized (members) {
            if (over) {
                return;
            }
            coming = new ConfiguredSession(InstanceName.of(configuration), runtime(), listeners);
            sessions.put(pid, coming);
        }
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
    public void deleted(String pid) {
        synchronized (changes) {
            ConfiguredSession gone = find(pid);
            if (gone != null) {
                close(pid, gone);
            }
        }
    }

    /** And is known here until its service is gone, for a listener that goes with it hears nothing more. */
    private void close(String pid, ConfiguredSession gone) {
        try {
            gone.close();
        } finally {
            forget(pid);
        }
    }

    private void forget(String pid) {
        SessionRuntime unused = null;
        synchronized (members) {
            sessions.remove(pid);
            if (sessions.isEmpty()) {
                unused = runtime;
                runtime = null;
            }
        }
        if (unused != null) {
            unused.close();
        }
    }

    @Deactivate
    void deactivate() {
        Map<String, ConfiguredSession> all;
        synchronized (members) {
            over = true;
            all = Map.copyOf(sessions);
        }
        all.forEach(this::close);
    }

    @Reference(
            service = CtiOsEventListener.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addListener(ServiceReference<CtiOsEventListener> reference, CtiOsEventListener listener) {
        ListenerService service = new ListenerService(listener, reference.getProperty(CtiOsEventListener.SESSION));
        synchronized (members) {
            listeners.put(reference, service);
            sessions.values().forEach(session -> session.add(reference, service));
        }
    }

    /** Its properties changed, the names of sessions perhaps. */
    void updatedListener(ServiceReference<CtiOsEventListener> reference) {
        synchronized (members) {
            ListenerService known = listeners.get(reference);
            if (known != null) {
                known.rename(reference.getProperty(CtiOsEventListener.SESSION));
            }
        }
    }

    void removeListener(ServiceReference<CtiOsEventListener> reference) {
        synchronized (members) {
            ListenerService gone = listeners.remove(reference);
            // A session that went before may still have events for it. It gets them when it is this bundle that goes.
            if (gone != null && !over) {
                gone.leave();
            }
            sessions.values().forEach(session -> session.remove(reference));
        }
    }

    private SessionRuntime runtime() {
        SessionRuntime running = runtime;
        if (running == null) {
            running = new SessionRuntime();
            runtime = running;
        }
        return running;
    }
}
