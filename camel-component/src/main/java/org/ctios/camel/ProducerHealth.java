package org.ctios.camel;

import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.WritableHealthCheckRepository;
import org.apache.camel.util.ObjectHelper;
import org.jspecify.annotations.Nullable;

/** The health check of a producer, where the application has health checks. A consumer's is asked for by Camel. */
final class ProducerHealth {
    private final CtiOsEndpoint endpoint;
    private final SessionsHealthCheck check;
    private @Nullable WritableHealthCheckRepository repository;

    ProducerHealth(CtiOsEndpoint endpoint, SessionsInUse sessions) {
        this.endpoint = endpoint;
        // Several producers of one context may use the same session.
        String id = "producer:ctios-" + endpoint.getSessionName() + "-" + ObjectHelper.getIdentityHashCode(this);
        this.check = new SessionsHealthCheck(id, endpoint.sessions(), sessions);
    }

    void start() {
        if (endpoint.isHealthCheckProducerEnabled()) {
            repository = HealthCheckHelper.getHealthCheckRepository(
                    endpoint.getCamelContext(), "producers", WritableHealthCheckRepository.class);
        }
        if (repository != null) {
            repository.addHealthCheck(check);
        }
    }

    void stop() {
        if (repository != null) {
            repository.removeHealthCheck(check);
            repository = null;
        }
    }
}
