package org.ctios.camel;

import java.util.function.Function;
import org.ctios.session.CtiOsSession;
import org.ctios.session.Subscription;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/** Sessions in OSGi: services, which may come late, go and come back. */
final class ServiceSessions implements SessionSource {
    private final BundleContext bundleContext;

    ServiceSessions(BundleContext bundleContext) {
        this.bundleContext = bundleContext;
    }

    @Override
    public Subscription follow(String name, Function<CtiOsSession, Subscription> listen) {
        SessionTracker tracker = new SessionTracker(bundleContext, filter(name), name, listen);
        tracker.start();
        return tracker;
    }

    @Override
    public Subscription followAll(OneOfEachName sessions) {
        AllSessionsTracker tracker = new AllSessionsTracker(bundleContext, sessions);
        tracker.open();
        return tracker;
    }

    private static Filter filter(String name) {
        String text = "(&(" + Constants.OBJECTCLASS + "=" + CtiOsSession.class.getName() + ")(" + CtiOsSession.NAME
                + "=" + name.replaceAll("[\\\\*()]", "\\\\$0") + "))";
        try {
            return FrameworkUtil.createFilter(text);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("'" + name + "' cannot be the name of a session", e);
        }
    }
}
