package org.ctios.camel;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;
import org.ctios.session.CtiOsSession;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;

/**
 * The component {@code ctios:}. Sessions are looked for among those of {@link #addSession}, then in OSGi among the
 * services, elsewhere among the beans of the Camel registry.
 */
@Component("ctios")
public final class CtiOsComponent extends DefaultComponent {
    private final KnownSessions known =
            new KnownSessions(() -> getCamelContext().getRegistry());
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

    SessionSource sessionSource(String sessionName) {
        return services == null || known.isAdded(sessionName) ? known : services;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        CtiOsEndpoint endpoint = new CtiOsEndpoint(uri, this, sessionName(remaining));
        setProperties(endpoint, parameters);
        // Here and not in the setter: then Camel's message about the endpoint contains ours.
        endpoint.check();
        return endpoint;
    }

    private static String sessionName(String remaining) {
        if (remaining.isBlank() || remaining.contains("*") || remaining.contains(",")) {
            throw new IllegalArgumentException(
                    "'" + remaining + "' does not name a session; write the name of one, as in ctios:east");
        }
        return remaining;
    }
}
