package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.console.DevConsole;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.ctios.session.AgentState;
import org.ctios.session.ConnectionMode;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionState;
import org.ctios.session.SessionStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 5: works with {@code master:}. Two Camel contexts, a lock file of Camel's cluster service, one consumes. */
class MasterTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final long LOCK_MILLIS = 100;

    @TempDir
    Path locks;

    private final Node one = new Node("one");
    private final Node two = new Node("two");

    @AfterEach
    void stop() throws Exception {
        one.stop();
        two.stop();
    }

    @Test
    void onlyTheLeaderConsumesAndTheOtherTakesOverAndIsToldHowTheSessionStands() throws Exception {
        one.session.stands(TestEvents.known("demo", 10, AgentState.AVAILABLE));
        two.session.stands(TestEvents.known("demo", 77, AgentState.TALKING));
        one.start();
        await().atMost(LIMIT).until(() -> one.session.listenerCount() == 1);
        two.start();

        one.session.tell(TestEvents.agent(11, AgentState.TALKING));
        two.session.tell(TestEvents.agent(76, AgentState.TALKING));
        await().atMost(LIMIT).until(() -> one.sequences().equals(List.of(10L, 11L)));
        await().during(Duration.ofMillis(5 * LOCK_MILLIS)).until(() -> two.session.listenerCount() == 0);

        one.stop();
        assertThat(one.session.listenerCount()).isZero();
        await().atMost(LIMIT).until(() -> two.session.listenerCount() == 1);
        two.session.tell(TestEvents.agent(78, AgentState.AVAILABLE));

        await().atMost(LIMIT).until(() -> two.sequences().size() == 2);
        assertThat(two.sequences()).containsExactly(77L, 78L);
        assertThat(two.out.getExchanges().get(0).getIn().getHeader(CtiOsConstants.SNAPSHOT))
                .isEqualTo(true);
    }

    // Camel knows the consumer of master: alone; a node whose session is in failover must be no less visible for that.
    @Test
    void theLeaderIsReadyWhileItsSessionIsConnected() throws Exception {
        HealthCheckHelper.getHealthCheckRegistry(one.camel).setExposureLevel("full");
        HealthCheckHelper.getHealthCheckRepository(one.camel, "consumers");
        one.start();
        await().atMost(LIMIT).until(() -> one.session.listenerCount() == 1);
        await().atMost(LIMIT).until(() -> one.readiness().size() == 1);
        assertThat(one.readiness()).extracting(HealthCheck.Result::getState).containsExactly(HealthCheck.State.UP);

        one.session.stand(failover());

        assertThat(one.readiness()).singleElement().satisfies(down -> {
            assertThat(down.getState()).isEqualTo(HealthCheck.State.DOWN);
            assertThat(down.getMessage())
                    .hasValueSatisfying(message -> assertThat(message).contains("CTI OS session 'demo' is FAILOVER"));
        });
        one.camel.getRouteController().stopRoute("route");
        assertThat(one.readiness()).isEmpty();
    }

    // A health check of consumers that an application has turned off is not to come back by another way.
    @Test
    void theLeaderHasNoHealthCheckWhereConsumersHaveNone() throws Exception {
        HealthCheckHelper.getHealthCheckRepository(one.camel, "consumers").setEnabled(false);
        one.start();
        await().atMost(LIMIT).until(() -> one.session.listenerCount() == 1);
        await().atMost(LIMIT).until(() -> one.console().contains("uri: ctios://demo"));

        assertThat(one.readiness()).isEmpty();
    }

    @Test
    void theDeveloperConsoleShowsTheConsumerOfTheLeader() throws Exception {
        one.start();
        await().atMost(LIMIT).until(() -> one.console().contains("uri: ctios://demo"));

        assertThat(one.console())
                .contains("session: demo, state: MONITOR")
                .contains("route: route, uri: ctios://demo?sendSnapshot=true, delivered: 0");
        one.camel.getRouteController().stopRoute("route");
        assertThat(one.console()).doesNotContain("ctios://demo");
    }

    private static SessionStatus failover() {
        return new SessionStatus(
                SessionState.FAILOVER,
                Instant.EPOCH,
                ConnectionMode.MONITOR,
                ServerSide.A,
                "",
                "cti-b:43027",
                0,
                "side A was lost",
                List.of());
    }

    /** One of two Camel contexts that have a session to the same servers each. */
    private final class Node {
        final TestSession session = new TestSession("demo");
        final CamelContext camel = new DefaultCamelContext();
        final String id;
        MockEndpoint out;

        Node(String id) {
            this.id = id;
        }

        void start() throws Exception {
            FileLockClusterService cluster = new FileLockClusterService();
            cluster.setId(id);
            cluster.setRoot(locks.toString());
            cluster.setAcquireLockDelay(LOCK_MILLIS, TimeUnit.MILLISECONDS);
            cluster.setAcquireLockInterval(LOCK_MILLIS, TimeUnit.MILLISECONDS);
            camel.addService(cluster);
            camel.getRegistry().bind("demo", session);
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("master:east:ctios:demo?sendSnapshot=true")
                            .routeId("route")
                            .to("mock:out");
                }
            });
            camel.start();
            out = camel.getEndpoint("mock:out", MockEndpoint.class);
        }

        void stop() throws Exception {
            camel.close();
            session.close();
        }

        /** What the checks say that are the component's, not Camel's of the route. */
        List<HealthCheck.Result> readiness() {
            return HealthCheckHelper.invokeReadiness(camel).stream()
                    .filter(result -> result.getCheck().getId().startsWith("consumer:ctios-demo"))
                    .toList();
        }

        String console() {
            DevConsole console = PluginHelper.getDevConsoleResolver(camel).resolveDevConsole("ctios");
            CamelContextAware.trySetCamelContext(console, camel);
            return (String) console.call(DevConsole.MediaType.TEXT);
        }

        List<Long> sequences() {
            return out.getExchanges().stream()
                    .map(Exchange::getIn)
                    .map(message -> message.getHeader(CtiOsConstants.SEQUENCE, Long.class))
                    .toList();
        }
    }
}
