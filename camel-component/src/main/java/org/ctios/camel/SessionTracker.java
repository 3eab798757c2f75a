package org.ctios.camel;

import java.util.function.Function;
import org.ctios.session.CtiOsSession;
import org.ctios.session.Subscription;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to one of the session services that fit, and to the next when that one goes. */
final class SessionTracker extends ServiceTracker<CtiOsSession, CtiOsSession> implements Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(SessionTracker.class);

    private final String name;
    private final Object lock = new Object();
    private final Namesakes present;
    private boolean waiting;
    private boolean closing;

    SessionTracker(BundleContext context, Filter filter, String name, Function<CtiOsSession, Subscription> listen) {
        super(context, filter, null);
        this.name = name;
        this.present = new Namesakes(listen);
    }

    void start() {
        open();
        synchronized (lock) {
            waiting = present.isEmpty();
            if (waiting) {
                LOG.info("ctios:{} waits for its session: no service of that name is there yet", name);
            }
        }
    }

    /** Whoever lets go does not wait for the session to come back. */
    @Override
    public void close() {
        synchronized (lock) {
            closing = true;
        }
        super.close();
    }

    @Override
    public @Nullable CtiOsSession addingService(ServiceReference<CtiOsSession> reference) {
        CtiOsSession session = super.addingService(reference);
        if (session != null) {
            came(session);
        }
        return session;
    }

    @Override
    public void removedService(ServiceReference<CtiOsSession> reference, CtiOsSession session) {
        left(session);
        try {
            super.removedService(reference, session);
        } catch (IllegalStateException e) {
            // The component's bundle stopped first: the framework has given the service back already.
            LOG.debug("ctios:{} outlived the bundle of the component", name, e);
        }
    }

    private void came(CtiOsSession session) {
        synchronized (lock) {
            present.came(session);
            if (waiting) {
                waiting = false;
                LOG.info("ctios:{} has its session", name);
            }
        }
    }

    private void left(CtiOsSession session) {
        synchronized (lock) {
            present.left(session);
            if (present.isEmpty() && !closing) {
                waiting = true;
                LOG.info("ctios:{} lost its session and waits for it to come back", name);
            }
        }
    }
}
