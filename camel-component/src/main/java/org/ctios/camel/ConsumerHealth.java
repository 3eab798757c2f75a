package org.ctios.camel;

import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckRepository;
import org.apache.camel.util.ObjectHelper;
import org.jspecify.annotations.Nullable;

/**
 * The health check of a consumer inside another one, as behind {@code master:}, where the application has health checks.
 * Camel asks only the consumers of routes for theirs.
 */
final class ConsumerHealth {
    private final CtiOsEndpoint endpoint;
    private final SessionsHealthCheck check;
    private @Nullable HealthCheckRegistry registry;

    ConsumerHealth(CtiOsEndpoint endpoint, SessionsInUse sessions) {
        this.endpoint = endpoint;
        String id = "consumer:ctios-" + endpoint.getSessionName() + "-" + ObjectHelper.getIdentityHashCode(this);
        this.check = new SessionsHealthCheck(id, endpoint.sessions(), sessions);
    }

    void start() {
        HealthCheckRegistry found = HealthCheckHelper.getHealthCheckRegistry(endpoint.getCamelContext());
        if (found != null && endpoint.isHealthCheckConsumerEnabled() && isWanted(found)) {
            found.register(check);
            registry = found;
        }
    }

    /** Whoever turned off the checks of consumers means this one too. */
    private static boolean isWanted(HealthCheckRegistry registry) {
        return registry.getRepository("consumers")
                .map(HealthCheckRepository::isEnabled)
                .orElse(true);
    }

    void stop() {
        if (registry != null) {
            registry.unregister(check);
            registry = null;
        }
    }
}
