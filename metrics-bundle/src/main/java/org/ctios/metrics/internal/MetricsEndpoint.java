package org.ctios.metrics.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.servlet.Servlet;
import org.ctios.session.CtiOsSession;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the servlet to the container's HTTP whiteboard, at the configured path. A change makes a new one. */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.ctios.metrics")
@Designate(ocd = MetricsConfiguration.class)
public final class MetricsEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctios.metrics");
    private static final String PATTERN = "osgi.http.whiteboard.servlet.pattern";
    private static final String NAME = "osgi.http.whiteboard.servlet.name";
    private static final String DEFAULT_PATH = "/ctios/metrics";

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<CtiOsSession> sessions = new CopyOnWriteArrayList<>();

    private final ServiceRegistration<Servlet> registration;

    /** Registers the servlet. */
    @Activate
    public MetricsEndpoint(BundleContext context, MetricsConfiguration configuration) {
        String path = path(configuration.path().strip());
        String role = configuration.role().strip();
        @Nullable
        Gate gate = role.isEmpty() ? null : new JaasGate(configuration.realm().strip(), role);
        registration = context.registerService(
                Servlet.class,
                new MetricsServlet(() -> SessionMetrics.text(Reading.of(sessions)), gate),
                FrameworkUtil.asDictionary(Map.of(PATTERN, path, NAME, "CTI OS metrics")));
        LOG.info("Metrics are at {}, {}", path, gate == null ? "for everybody" : "for users with the role " + role);
    }

    @Deactivate
    void deactivate() {
        registration.unregister();
    }

    private static String path(String wanted) {
        if (wanted.matches("(/[\\w.-]+)+")) {
            return wanted;
        }
        LOG.warn(
                "etc/org.ctios.metrics.cfg: path = {} is no path, {} is used. Write one such as /ctios/metrics",
                wanted,
                DEFAULT_PATH);
        return DEFAULT_PATH;
    }
}
