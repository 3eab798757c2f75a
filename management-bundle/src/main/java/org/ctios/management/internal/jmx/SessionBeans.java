package org.ctios.management.internal.jmx;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import javax.management.InstanceAlreadyExistsException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.management.StandardEmitterMBean;
import org.ctios.session.CtiOsSession;
import org.ctios.session.Subscription;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An MBean {@code org.ctios:type=Session,name=NAME} for each session service, as long as the service is there. It goes to
 * the server of the Java platform, which is the one that Karaf's connectors and access lists are about.
 */
@Component(
        service = {},
        immediate = true)
public final class SessionBeans {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctios.management.jmx");
    private static final String PLAIN_NAME = "[\\w.-]+";

    private final MBeanServer server;
    private final IdentityHashMap<CtiOsSession, Shown> shown = new IdentityHashMap<>();

    /** Their names are taken by others, for now. */
    private final List<CtiOsSession> hidden = new ArrayList<>();

    private record Shown(ObjectName name, ConnectionNotices notices, Subscription subscription) {}

    /** For Declarative Services. */
    @Activate
    public SessionBeans() {
        this(ManagementFactory.getPlatformMBeanServer());
    }

    SessionBeans(MBeanServer server) {
        this.server = server;
    }

    /** A session has come. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    synchronized void addSession(CtiOsSession session) {
        try {
            ObjectName name = objectName(session.name());
            ConnectionNotices notices = new ConnectionNotices(name);
            server.registerMBean(
                    new StandardEmitterMBean(new SessionBean(session), SessionMXBean.class, true, notices), name);
            shown.put(session, new Shown(name, notices, session.addEventListener(notices)));
        } catch (InstanceAlreadyExistsException e) {
            hidden.add(session);
            LOG.warn(
                    "Two sessions are named {}; JMX shows one of them. Give the other one another name in its file",
                    session.name());
        } catch (JMException e) {
            LOG.error("Session {} is not shown in JMX: {}. Give it a plainer name", session.name(), e.toString());
        }
    }

    /** Its properties changed, the name perhaps. */
    synchronized void updatedSession(CtiOsSession session) {
        Shown before = shown.get(session);
        if (before == null || !before.name().getKeyProperty("name").equals(quoted(session.name()))) {
            removeSession(session);
            addSession(session);
        }
    }

    /** A session has gone. */
    synchronized void removeSession(CtiOsSession session) {
        hidden.removeIf(each -> each == session);
        Shown gone = shown.remove(session);
        if (gone != null) {
            hide(gone);
            showNext(gone.name());
        }
    }

    private void hide(Shown gone) {
        gone.subscription().close();
        gone.notices().close();
        try {
            server.unregisterMBean(gone.name());
        } catch (InstanceNotFoundException e) {
            LOG.debug("Somebody else took {} away", gone.name());
        } catch (JMException e) {
            LOG.warn("{} stays in JMX: {}. Restart the bundle ctios-management", gone.name(), e.toString());
        }
    }

    private void showNext(ObjectName free) {
        String name = free.getKeyProperty("name");
        hidden.stream()
                .filter(each -> quoted(each.name()).equals(name))
                .findFirst()
                .ifPresent(next -> {
                    hidden.removeIf(each -> each == next);
                    addSession(next);
                });
    }

    @Deactivate
    synchronized void deactivate() {
        hidden.clear();
        for (CtiOsSession session : shown.keySet().toArray(CtiOsSession[]::new)) {
            removeSession(session);
        }
    }

    private static ObjectName objectName(String name) throws MalformedObjectNameException {
        return new ObjectName("org.ctios:type=Session,name=" + quoted(name));
    }

    private static String quoted(String name) {
        return name.matches(PLAIN_NAME) ? name : ObjectName.quote(name);
    }
}
