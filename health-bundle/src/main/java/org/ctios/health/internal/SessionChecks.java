package org.ctios.health.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.hc.api.HealthCheck;
import org.ctios.session.CtiOsSession;
import org.jspecify.annotations.Nullable;
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
 *
 * <p>It takes the bare properties, because a value of the wrong type shall be told and not end the component: the result of
 * Felix over no checks at all is OK.
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
    // Its lock is held over no call to the framework: who is told of a registration may wait for a session to go.
    private final IdentityHashMap<CtiOsSession, Registered> sessions = new IdentityHashMap<>();
    private volatile Limits limits;
    private boolean ended;

    /** The checks of one session under one name, while they are registered and until they are not wanted any more. */
    private static final class Registered {
        private final String name;
        private List<ServiceRegistration<HealthCheck>> checks = List.of();

        private Registered(String name) {
            this.name = name;
        }
    }

    /** Nothing registered yet. */
    @Activate
    public SessionChecks(BundleContext context, Map<String, Object> configuration) {
        this.context = context;
        this.limits = Limits.of(configuration);
    }

    @Modified
    void modified(Map<String, Object> configuration) {
        limits = Limits.of(configuration);
    }

    /** The limits in force. */
    Limits limits() {
        return limits;
    }

    /** A session has come. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSession(CtiOsSession session) {
        Registered now = new Registered(session.name());
        synchronized (sessions) {
            if (ended) {
                return;
            }
            sessions.put(session, now);
        }
        register(session, now);
    }

    /** Its properties changed, the name perhaps. */
    void updatedSession(CtiOsSession session) {
        Registered now = new Registered(session.name());
        Registered before;
        synchronized (sessions) {
            before = sessions.get(session);
            if (before == null || before.name.equals(now.name)) {
                return;
            }
            sessions.put(session, now);
        }
        unregister(before);
        register(session, now);
    }

    /** A session has gone. */
    void removeSession(CtiOsSession session) {
        Registered gone;
        synchronized (sessions) {
            gone = sessions.remove(session);
        }
        unregister(gone);
    }

    @Deactivate
    void deactivate() {
        List<Registered> all;
        synchronized (sessions) {
            ended = true;
            all = List.copyOf(sessions.values());
            sessions.clear();
        }
        all.forEach(SessionChecks::unregister);
    }

    /** Whoever took them out of the map meanwhile found nothing to unregister. */
    private void register(CtiOsSession session, Registered now) {
        List<ServiceRegistration<HealthCheck>> checks = new ArrayList<>();
        for (SessionCheck check : ALL) {
            HealthCheck service = () -> check.of(session, limits, Instant.now());
            checks.add(context.registerService(HealthCheck.class, service, properties(now.name, check)));
        }
        boolean wanted;
        synchronized (sessions) {
            wanted = sessions.get(session) == now;
            if (wanted) {
                now.checks = checks;
            }
        }
        if (!wanted) {
            checks.forEach(ServiceRegistration::unregister);
        }
    }

    private static void unregister(@Nullable Registered gone) {
        if (gone != null) {
            gone.checks.forEach(ServiceRegistration::unregister);
        }
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
