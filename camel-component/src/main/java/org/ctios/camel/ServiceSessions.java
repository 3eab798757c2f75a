package org.ctios.camel;

import java.util.function.Function;
import org.ctios.session.CtiOsSession;
import org.ctios.session.Subscription;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
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

    /** The services that the bundle of the component sees; null outside OSGi. */
    static @Nullable ServiceSessions ofThisBundle() {
        Bundle bundle = FrameworkUtil.getBundle(ServiceSessions.class);
        BundleContext context = bundle == null ? null : bundle.getBundleContext();
        return context == null ? null : new ServiceSessions(context);
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
