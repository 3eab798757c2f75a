package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsSession;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceRegistration;

/** One route on several session services: {@code ctios:east,west} and {@code ctios:*}. */
class SeveralServicesTest extends OsgiFixture {
    private final TestSession east = new TestSession("east");
    private final TestSession west = new TestSession("west");

    @Test
    void allServicesAreFollowedThoseThatComeLaterToo() throws Exception {
        register(east, 0);
        MockEndpoint out = route("ctios:*");
        register(west, 0);
        out.expectedMessageCount(2);

        east.tell(TestEvents.connected("east", 1));
        west.tell(TestEvents.connected("west", 1));

        out.assertIsSatisfied();
        assertThat(session.listenerCount())
                .as("a bean of the registry is no service")
                .isZero();
    }

    @Test
    void aServiceThatGoesIsLetGoAndFollowedAgainWhenItComesBack() throws Exception {
        ServiceRegistration<CtiOsSession> registration = register(east, 0);
        register(west, 0);
        route("ctios:*");

        registration.unregister();
        assertThat(east.listenerCount()).isZero();
        assertThat(west.listenerCount()).isEqualTo(1);

        register(east, 0);
        assertThat(east.listenerCount()).isEqualTo(1);
    }

    // A second provider under the same name must not double the events.
    @Test
    void ofTwoServicesWithOneNameOneIsFollowedAndTheOtherWhenItGoes() throws Exception {
        TestSession other = new TestSession("east");
        ServiceRegistration<CtiOsSession> registration = register(east, 0);
        register(other, 100);
        route("ctios:*");
        assertThat(east.listenerCount() + other.listenerCount()).isEqualTo(1);

        registration.unregister();

        assertThat(east.listenerCount()).isZero();
        assertThat(other.listenerCount()).isEqualTo(1);
        other.close();
    }

    @Test
    void aServiceThatChangesItsNameTakesItsPlaceUnderTheNewOne() throws Exception {
        ServiceRegistration<CtiOsSession> registration = register(east, 0);
        register(west, 0);
        route("ctios:*");

        registration.setProperties(new Hashtable<>(Map.of(CtiOsSession.NAME, "west")));
        assertThat(east.listenerCount() + west.listenerCount()).isEqualTo(1);

        registration.setProperties(new Hashtable<>(Map.of(CtiOsSession.NAME, "south")));
        assertThat(east.listenerCount()).isEqualTo(1);
        assertThat(west.listenerCount()).isEqualTo(1);
    }

    // "A suspended route stays subscribed": closing the subscription would drop what waits in the session's queue.
    @Test
    void whatWaitsIsStillDeliveredAfterASessionHasChangedItsName() throws Exception {
        ServiceRegistration<CtiOsSession> registration = register(east, 0);
        MockEndpoint out = route("ctios:*");
        out.expectedMessageCount(3);
        camel.getRouteController().suspendRoute("route");
        east.tell(TestEvents.connected("east", 1), TestEvents.connected("east", 2), TestEvents.connected("east", 3));

        registration.setProperties(new Hashtable<>(Map.of(CtiOsSession.NAME, "south")));
        camel.getRouteController().resumeRoute("route");

        out.assertIsSatisfied();
        registration.unregister();
        assertThat(east.listenerCount()).isZero();
    }

    @Test
    void aSessionIsAskedUnderItsNewNameAndTheOldOneIsFreeForAnother() throws Exception {
        ServiceRegistration<CtiOsSession> registration = register(east, 0);
        TestSession other = new TestSession("east");
        other.takeCommands(CilError.CIL_OK);
        east.takeCommands(CilError.CIL_OK);
        camel.start();
        try (ProducerTemplate template = camel.createProducerTemplate()) {
            ask(template, "east");
            east.rename("south");
            registration.setProperties(new Hashtable<>(Map.of(CtiOsSession.NAME, "south")));
            register(other, 0);

            ask(template, "south");
            ask(template, "east");
        }
        assertThat(east.commands()).containsExactly("switchSide", "switchSide");
        assertThat(other.commands()).containsExactly("switchSide");
        other.close();
    }

    // "answers where the event came from"
    @Test
    void anEventFromBeforeARenameIsAnsweredWhereItCameFrom() throws Exception {
        ServiceRegistration<CtiOsSession> registration = register(east, 0);
        TestSession other = new TestSession("east");
        other.takeCommands(CilError.CIL_OK);
        east.takeCommands(CilError.CIL_OK);
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("ctios:*")
                        .routeId("route")
                        .setBody(constant("looked up"))
                        .to("ctios:*?operation=switchSide")
                        .to("mock:out");
            }
        });
        out().expectedMessageCount(1);
        camel.getRouteController().suspendRoute("route");
        east.tell(TestEvents.connected("east", 1));
        awaitEventAtTheGate();
        east.rename("south");
        registration.setProperties(new Hashtable<>(Map.of(CtiOsSession.NAME, "south")));
        register(other, 0);

        camel.getRouteController().resumeRoute("route");

        out().assertIsSatisfied();
        assertThat(east.commands()).containsExactly("switchSide");
        assertThat(other.commands()).isEmpty();
        other.close();
    }

    // The header is the application's: once it is set anew it says which session is meant.
    @Test
    void aRouteMayAskAnotherSessionThanTheOneThatToldTheEvent() throws Exception {
        register(east, 0);
        register(west, 0);
        west.takeCommands(CilError.CIL_OK);
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("ctios:*")
                        .setHeader(CtiOsConstants.SESSION, constant("west"))
                        .to("ctios:*?operation=switchSide")
                        .to("mock:out");
            }
        });
        out().expectedMessageCount(1);

        east.tell(TestEvents.connected("east", 1));

        out().assertIsSatisfied();
        assertThat(west.commands()).containsExactly("switchSide");
        assertThat(east.commands()).isEmpty();
    }

    private static void ask(ProducerTemplate template, String session) {
        template.requestBodyAndHeader("ctios:*?operation=switchSide", null, CtiOsConstants.SESSION, session);
    }

    @Test
    void aSessionDoesNotWaitForTheOneThatHadItsNameBefore() throws Exception {
        ServiceRegistration<CtiOsSession> registration = register(east, 0);
        TestSession other = new TestSession("east");
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("ctios:*")
                        .filter(header(CtiOsConstants.SESSION).isEqualTo("south"))
                        .process(exchange -> {
                            inside.countDown();
                            release.await();
                        })
                        .end()
                        .to("mock:out");
            }
        });
        camel.start();
        east.rename("south");
        registration.setProperties(new Hashtable<>(Map.of(CtiOsSession.NAME, "south")));
        register(other, 0);
        MockEndpoint out = camel.getEndpoint("mock:out", MockEndpoint.class);
        out.expectedMessageCount(1);
        try {
            east.tell(TestEvents.connected("south", 1));
            assertThat(inside.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
            other.tell(TestEvents.connected("east", 1));
            out.assertIsSatisfied();
        } finally {
            release.countDown();
        }
        other.close();
    }

    @Test
    void aListWaitsForTheServicesThatItNames() throws Exception {
        register(east, 0);
        MockEndpoint out = route("ctios:east,west");
        assertThat(east.listenerCount()).isEqualTo(1);
        register(west, 0);
        register(new TestSession("south"), 0);
        out.expectedMessageCount(1);

        west.tell(TestEvents.connected("west", 1));

        out.assertIsSatisfied();
    }

    @Test
    void aSessionThatWasAddedByHandIsPreferred() throws Exception {
        TestSession added = new TestSession("east");
        camel.getComponent("ctios", CtiOsComponent.class).addSession(added);
        register(east, 0);
        register(west, 0);

        route("ctios:*");

        assertThat(added.listenerCount()).isEqualTo(1);
        assertThat(east.listenerCount()).isZero();
        assertThat(west.listenerCount()).isEqualTo(1);
        added.close();
    }

    @Test
    void aStoppedRouteGivesAllServicesBack() throws Exception {
        register(east, 0);
        register(west, 0);
        route("ctios:*");

        camel.getRouteController().stopRoute("route");

        assertThat(east.listenerCount() + west.listenerCount()).isZero();
        assertThat(framework.getServicesInUse() == null).isTrue();
    }

    // "up while each session that it names is there and connected"
    @Test
    void aListIsNotReadyUntilEachSessionThatItNamesIsThere() throws Exception {
        HealthCheckHelper.getHealthCheckRegistry(camel).setExposureLevel("full");
        HealthCheckHelper.getHealthCheckRepository(camel, "consumers");
        HealthCheckHelper.getHealthCheckRepository(camel, "producers").setEnabled(true);
        register(east, 0);
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("ctios:east,west").routeId("route").to("ctios:east,west?operation=login");
            }
        });

        for (String side : new String[] {"consumer:", "producer:"}) {
            HealthCheck.Result down = readiness(side);
            assertThat(down.getState()).as(side).isEqualTo(HealthCheck.State.DOWN);
            assertThat(down.getMessage()).hasValue("there is no CTI OS session named 'west' now");
            assertThat(down.getDetails()).containsEntry("session.east.state", "MONITOR");
        }

        register(west, 0);
        for (String side : new String[] {"consumer:", "producer:"}) {
            assertThat(readiness(side).getState()).as(side).isEqualTo(HealthCheck.State.UP);
        }
    }

    private HealthCheck.Result readiness(String side) {
        return HealthCheckHelper.invokeReadiness(camel).stream()
                .filter(result -> result.getCheck().getId().startsWith(side))
                .findFirst()
                .orElseThrow();
    }
}
