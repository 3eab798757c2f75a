package org.ctios.camel;

import org.ctios.session.CtiOsSession;
import org.ctios.session.Subscription;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of all session services. */
final class AllSessionsTracker extends ServiceTracker<CtiOsSession, AllSessionsTracker.Named> implements Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(AllSessionsTracker.class);

    private final OneOfEachName sessions;

    /** A service and the name that it had when it was told of. */
    static final class Named {
        private final CtiOsSession session;
        private String name;

        private Named(CtiOsSession session, String name) {
            this.session = session;
            this.name = name;
        }
    }

    AllSessionsTracker(BundleContext context, OneOfEachName sessions) {
        super(context, CtiOsSession.class, null);
        this.sessions = sessions;
    }

    @Override
    public @Nullable Named addingService(ServiceReference<CtiOsSession> reference) {
        CtiOsSession session = context.getService(reference);
        if (session == null) {
            return null;
        }
        Named named = new Named(session, nameOf(reference, session));
        sessions.came(named.name, session);
        return named;
    }

    /** The name of a session may be changed while it runs. */
    @Override
    public void modifiedService(ServiceReference<CtiOsSession> reference, Named named) {
        String now = nameOf(reference, named.session);
        if (!now.equals(named.name)) {
            sessions.renamed(named.name, now, named.session);
            named.name = now;
        }
    }

    @Override
    public void removedService(ServiceReference<CtiOsSession> reference, Named named) {
        sessions.left(named.name, named.session);
        try {
            context.ungetService(reference);
        } catch (IllegalStateException e) {
            // The component's bundle stopped first: the framework has given the service back already.
            LOG.debug("ctios:* outlived the bundle of the component", e);
        }
    }

    private static String nameOf(ServiceReference<CtiOsSession> reference, CtiOsSession session) {
        return reference.getProperty(CtiOsSession.NAME) instanceof String name ? name : session.name();
    }
}
