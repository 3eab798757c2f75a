package org.ctios.camel;

import java.util.Map;
import java.util.function.Function;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
import org.ctios.session.CtiOsSession;
import org.ctios.session.Subscription;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;

/**
 * The component {@code ctios:}. Sessions are looked for among those of {@link #addSession}, then in OSGi among the
 * services, elsewhere among the beans of the Camel registry.
 */
@Component("ctios")
public final class CtiOsComponent extends DefaultComponent {
    private final KnownSessions known = new KnownSessions(this::getCamelContext);
    private @Nullable SessionSource services;

    /**
     * Adds a session that routes can name. The caller keeps it: stopping the component does not close it.
     *
     * @param session not in use under its name by another session
     * @throws IllegalArgumentException when another session of that name was added
     */
    public void addSession(CtiOsSession session) {
        known.add(session);
    }

    /**
     * Called by Camel's OSGi support before the component starts.
     *
     * @param bundleContext of the bundle that contains this component
     */
    @Metadata(skip = true)
    public void setBundleContext(BundleContext bundleContext) {
        services = new ServiceSessions(bundleContext);
    }

    /** Holds on to the sessions of an endpoint, see {@link SessionSource}. */
    Subscription follow(SessionNames names, Function<CtiOsSession, Subscription> listen) {
        Subscriptions followed = new Subscriptions();
        if (names.isAll()) {
            followAll(new OneOfEachName(listen), followed);
        }
        names.names().forEach(name -> followed.add(() -> sessionSource(name).follow(name, listen)));
        return followed;
    }

    private void followAll(OneOfEachName sessions, Subscriptions followed) {
        SessionSource inOsgi = services;
        // First, so that it ends first: sessions that are let go one by one are not lost.
        followed.add(() -> sessions);
        followed.add(() -> inOsgi == null ? known.followAll(sessions) : known.followAdded(sessions));
        if (inOsgi != null) {
            followed.add(() -> inOsgi.followAll(sessions));
        }
    }

    private SessionSource sessionSource(String sessionName) {
        return services == null || known.isAdded(sessionName) ? known : services;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        CtiOsEndpoint endpoint = new CtiOsEndpoint(uri, this, remaining);
        setProperties(endpoint, parameters);
        // Here and not in the setter: then Camel's message about the endpoint contains ours.
        endpoint.check();
        return endpoint;
    }
}
