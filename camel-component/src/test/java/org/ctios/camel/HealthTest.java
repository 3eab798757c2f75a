package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRepository;
import org.ctios.session.ConnectionMode;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionState;
import org.ctios.session.SessionStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an orchestrator asks before it sends traffic: is the session of a route there and connected? */
class HealthTest extends CamelFixture {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @BeforeEach
    void showAllResults() {
        HealthCheckHelper.getHealthCheckRegistry(camel).setExposureLevel("full");
        HealthCheckHelper.getHealthCheckRepository(camel, "consumers");
    }

    @Test
    void aConsumerIsReadyWhileItsSessionIsConnected() throws Exception {
        route("ctios:demo");
        assertThat(consumer().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(consumer().getDetails())
                .containsEntry("session.demo.state", "MONITOR")
                .containsEntry("endpoint.uri", "ctios://demo");

        session.stand(failover());

        HealthCheck.Result down = consumer();
        assertThat(down.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(down.getMessage())
                .hasValue("CTI OS session 'demo' is FAILOVER since 2026-11-22T12:00:00Z: side A was lost");
        assertThat(down.getDetails()).containsEntry("session.demo.side", "A");
        assertThat(HealthCheckHelper.isResultsUp(HealthCheckHelper.invokeLiveness(camel), false))
                .as("a lost server is no reason to kill the process")
                .isTrue();
    }

    @Test
    void aProducerIsReadyWhileItsSessionIsConnected() throws Exception {
        producers().setEnabled(true);
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to("ctios:demo?operation=login");
            }
        });
        assertThat(producer()).extracting(HealthCheck.Result::getState).containsExactly(HealthCheck.State.UP);

        session.stand(failover());
        assertThat(producer()).extracting(HealthCheck.Result::getState).containsExactly(HealthCheck.State.DOWN);

        camel.stop();
        assertThat(producers().stream()).isEmpty();
    }

    @Test
    void theComponentCanLeaveItsConsumersAndProducersOut() throws Exception {
        CtiOsComponent component = camel.getComponent("ctios", CtiOsComponent.class);
        component.setHealthCheckConsumerEnabled(false);
        component.setHealthCheckProducerEnabled(false);
        producers().setEnabled(true);
        session.stand(failover());
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("ctios:demo").routeId("route").to("ctios:demo?operation=login");
            }
        });

        assertThat(HealthCheckHelper.isResultsUp(HealthCheckHelper.invokeReadiness(camel), true))
                .isTrue();
    }

    private HealthCheck.Result consumer() {
        return HealthCheckHelper.invokeReadiness(camel).stream()
                .filter(result -> result.getCheck().getId().equals("consumer:route"))
                .findFirst()
                .orElseThrow();
    }

    private List<HealthCheck.Result> producer() {
        return HealthCheckHelper.invokeReadiness(camel).stream()
                .filter(result -> result.getCheck().getId().startsWith("producer:ctios-demo"))
                .toList();
    }

    private HealthCheckRepository producers() {
        return HealthCheckHelper.getHealthCheckRepository(camel, "producers");
    }

    private static SessionStatus failover() {
        return new SessionStatus(
                SessionState.FAILOVER,
                NOON,
                ConnectionMode.MONITOR,
                ServerSide.A,
                "",
                "cti-b:43027",
                0,
                "side A was lost",
                List.of());
    }
}
