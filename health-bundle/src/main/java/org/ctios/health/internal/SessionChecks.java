package org.ctios.health.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.hc.api.HealthCheck;
import org.ctios.session.CtiOsSession;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Six health checks for each session service, as long as it is there. Registered by hand: Declarative Services has one
 * service for each component, not one for each session.
 */
@Component(service = SessionChecks.class, immediate = true, configurationPid = "org.ctios.health")
@Designate(ocd = HealthConfiguration.class)
public final class SessionChecks {
    static final List<SessionCheck> ALL = List.of(
            new ConnectedCheck(),
            new FailoverCheck(),
            new QueueCheck(),
            new ConfigurationHealthCheck(),
            new OtherSideCheck(),
            new CertificateCheck());

    private final BundleContext context;
    private final IdentityHashMap<CtiOsSession, Registered> sessions = new IdentityHashMap<>();
    private volatile Limits limits;

    private record Registered(String name, List<ServiceRegistration<HealthCheck>> checks) {}

    /** Nothing registered yet. */
    @Activate
    public SessionChecks(BundleContext context, HealthConfiguration configuration) {
        this.context = context;
        this.limits = Limits.of(configuration);
    }

    @Modified
    void modified(HealthConfiguration configuration) {
        limits = Limits.of(configuration);
    }

    /** The limits in force. */
    Limits limits() {
        return limits;
    }

    /** A session has come. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    synchronized void addSession(CtiOsSession session) {
        String name = session.name();
        List<ServiceRegistration<HealthCheck>> checks = new ArrayList<>();
        for (SessionCheck check : ALL) {
            HealthCheck service = () -> check.of(session, limits, Instant.now());
            checks.add(context.registerService(HealthCheck.class, service, properties(name, check)));
        }
        sessions.put(session, new Registered(name, checks));
    }

    /** Its properties changed, the name perhaps. */
    synchronized void updatedSession(CtiOsSession session) {
        Registered before = sessions.get(session);
        if (before != null && !before.name().equals(session.name())) {
            removeSession(session);
            addSession(session);
        }
    }

    /** A session has gone. */
    synchronized void removeSession(CtiOsSession session) {
        Registered gone = sessions.remove(session);
        if (gone != null) {
            gone.checks().forEach(ServiceRegistration::unregister);
        }
    }

    @Deactivate
    synchronized void deactivate() {
        sessions.values().forEach(each -> each.checks().forEach(ServiceRegistration::unregister));
        sessions.clear();
    }

    private static Dictionary<String, Object> properties(String session, SessionCheck check) {
        String topic = check.topic().replace(' ', '-');
        return FrameworkUtil.asDictionary(Map.of(
                HealthCheck.NAME,
                "CTI OS " + session + ": " + check.topic(),
                HealthCheck.TAGS,
                new String[] {"ctios", "ctios-" + session, topic},
                HealthCheck.MBEAN_NAME,
                "ctios-" + session + "-" + topic));
    }
}
