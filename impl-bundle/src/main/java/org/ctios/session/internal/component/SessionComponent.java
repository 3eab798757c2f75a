package org.ctios.session.internal.component;

import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ctios.event.CtiOsEventListener;
import org.ctios.session.ConnectionMode;
import org.ctios.session.CtiOsSession;
import org.ctios.session.Subscription;
import org.ctios.session.internal.driver.LiveSession;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/**
 * One session for each factory configuration. The service is registered by hand and not by Declarative Services,
 * because its name may come from the file name and because no configured value, secrets least of all, becomes a service
 * property by itself.
 */
@Component(
        configurationPid = CtiOsSession.FACTORY_PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true,
        service = {})
@Designate(ocd = SessionConfiguration.class, factory = true)
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"org.ctios.session.CtiOsSession\"")
public final class SessionComponent {
    private final LiveSession session;
    private final Map<CtiOsEventListener, Whiteboard> whiteboard = new HashMap<>();
    private final ServiceRegistration<CtiOsSession> registration;

    /** A listener service with the names it wants. */
    private record Whiteboard(List<String> names, Subscription subscription) {}

    /** Makes the session, registers it, and starts connecting in the background. */
    @Activate
    public SessionComponent(
            BundleContext context, Map<String, Object> configuration, @Reference SharedRuntime runtime) {
        session = new LiveSession(InstanceName.of(configuration), runtime.get());
        session.reconfigure(configuration);
        registration = context.registerService(CtiOsSession.class, session, properties(configuration));
    }

    @Modified
    void modified(Map<String, Object> configuration) {
        session.reconfigure(configuration);
        registration.setProperties(properties(configuration));
    }

    @Deactivate
    void deactivate() {
        registration.unregister();
        session.close();
    }

    @Reference(
            service = CtiOsEventListener.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addListener(CtiOsEventListener listener, Map<String, Object> properties) {
        List<String> names = names(properties.get(CtiOsEventListener.SESSION));
        Subscription subscription = session.addEventListener(event -> {
            if (names.isEmpty() || names.contains(event.origin().session())) {
                listener.onEvent(event);
            }
        });
        synchronized (whiteboard) {
            whiteboard.put(listener, new Whiteboard(names, subscription));
        }
    }

    void removeListener(CtiOsEventListener listener) {
        synchronized (whiteboard) {
            Whiteboard removed = whiteboard.remove(listener);
            if (removed != null) {
                removed.subscription().close();
            }
        }
    }

    private static List<String> names(@Nullable Object value) {
        if (value instanceof String[] names) {
            return List.of(names);
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    private Dictionary<String, Object> properties(Map<String, Object> configuration) {
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
