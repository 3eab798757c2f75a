package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.ctios.session.Arguments;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsSession;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceRegistration;

/** In OSGi a route follows the session service of its name, which comes and goes; a real framework plays it. */
class SessionServicesTest extends OsgiFixture {
    @Test
    void aRouteStartsWithoutItsSessionAndListensWhenItComes() throws Exception {
        route("ctios:demo");
        TestSession late = new TestSession("demo");

        register(late, 0);

        assertThat(tells(late)).isTrue();
    }

    @Test
    void aSessionThatComesBackIsListenedToAgain() throws Exception {
        TestSession first = new TestSession("demo");
        ServiceRegistration<CtiOsSession> registration = register(first, 0);
        route("ctios:demo");
        assertThat(tells(first)).isTrue();

        registration.unregister();
        assertThat(first.listenerCount()).isZero();
        TestSession second = new TestSession("demo");
        register(second, 0);

        assertThat(tells(second)).isTrue();
    }

    @Test
    void anotherNameIsAnotherSession() throws Exception {
        TestSession west = new TestSession("west");
        register(west, 0);
        route("ctios:demo");
        assertThat(west.listenerCount()).isZero();
    }

    // A second provider under the same name must not double the events.
    @Test
    void ofTwoServicesWithOneNameOneIsListenedToAndTheOtherWhenItGoes() throws Exception {
        TestSession one = new TestSession("demo");
        TestSession other = new TestSession("demo");
        ServiceRegistration<CtiOsSession> registration = register(one, 0);
        register(other, 100);
        route("ctios:demo");
        TestSession followed = one.listenerCount() == 1 ? one : other;
        assertThat(one.listenerCount() + other.listenerCount()).isEqualTo(1);

        registration.unregister();

        assertThat(one.listenerCount()).isZero();
        assertThat(tells(other)).isTrue();
        assertThat(followed.thrownByListener()).isNull();
    }

    // The old session's thread may still be in the route when the new session comes with its own.
    @Test
    void theNextSessionWaitsUntilTheRouteIsThroughWithTheLastEventOfTheOldOne() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        Semaphore go = new Semaphore(0);
        TestSession old = new TestSession("demo");
        TestSession next = new TestSession("demo");
        ServiceRegistration<CtiOsSession> registration = register(old, 0);
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("ctios:demo")
                        .process(exchange -> {
                            inside.countDown();
                            go.acquire();
                        })
                        .to("mock:out");
            }
        });
        out().expectedMessageCount(2);
        old.tell(TestEvents.connected(8));
        assertThat(inside.await(5, TimeUnit.SECONDS)).isTrue();

        registration.unregister();
        register(next, 0);
        next.tell(TestEvents.connected(1));
        awaitEventAtTheGate();
        go.release(2);

        out().assertIsSatisfied();
        assertThat(out().getExchanges())
                .extracting(exchange -> exchange.getIn().getHeader(CtiOsConstants.SEQUENCE))
                .containsExactly(8L, 1L);
    }

    // sendSnapshot: "No event is lost or told twice between them and what follows"; one of before would spoil the
    // table.
    @Test
    void anEventThatWaitsAtASuspendedRouteIsGoneWithItsSession() throws Exception {
        TestSession old = new TestSession("demo");
        TestSession next = new TestSession("demo");
        ServiceRegistration<CtiOsSession> registration = register(old, 0);
        MockEndpoint out = route("ctios:demo");
        camel.getRouteController().suspendRoute("route");
        old.tell(TestEvents.connected(8));
        awaitEventAtTheGate();

        registration.unregister();
        assertThat(old.releasesItsThreads()).isTrue();
        register(next, 0);
        next.tell(TestEvents.connected(1), TestEvents.connected(2), TestEvents.connected(3));
        camel.getRouteController().resumeRoute("route");
        next.awaitDelivered();

        assertThat(out.getExchanges())
                .extracting(exchange -> exchange.getIn().getHeader(CtiOsConstants.SEQUENCE))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void aStoppedRouteListensToNoServiceThatComesLater() throws Exception {
        TestSession first = new TestSession("demo");
        register(first, 0);
        route("ctios:demo");

        camel.getRouteController().stopRoute("route");
        TestSession second = new TestSession("demo");
        register(second, 0);

        assertThat(first.listenerCount()).isZero();
        assertThat(second.listenerCount()).isZero();
        assertThat(framework.getServicesInUse() == null).isTrue();
    }

    @Test
    void onlyARouteThatRunsSaysThatItLostItsSession() throws Exception {
        ServiceRegistration<CtiOsSession> registration = register(new TestSession("demo"), 0);
        route("ctios:demo");

        assertThat(logged(() -> camel.getRouteController().stopRoute("route"))).doesNotContain("lost");

        camel.getRouteController().startRoute("route");
        assertThat(logged(registration::unregister)).contains("ctios:demo lost its session");
    }

    private interface Step {
        void run() throws Exception;
    }

    /** What is written to the log meanwhile. */
    private static String logged(Step step) throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            step.run();
        } finally {
            System.setErr(before);
        }
        return log.toString(StandardCharsets.UTF_8);
    }

    @Test
    void requestsFailWhileTheSessionIsAwayAndSayWhereItComesFrom() throws Exception {
        camel.start();
        try (ProducerTemplate template = camel.createProducerTemplate()) {
            assertThat(template.request("ctios:demo?operation=login", exchange -> {})
                            .getException())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("login failed: there is no CTI OS session named 'demo' now")
                    .hasMessageContaining("etc/org.ctios.session-demo.cfg");

            TestSession late = new TestSession("demo");
            late.answer(request ->
                    CompletableFuture.completedFuture(new Confirmation(request.operation(), Arguments.none())));
            ServiceRegistration<CtiOsSession> registration = register(late, 0);
            assertThat(template.requestBody("ctios:demo?operation=login", null, Map.class))
                    .isEmpty();

            registration.unregister();
            assertThat(template.request("ctios:demo?operation=login", exchange -> {})
                            .getException())
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aNameWithCharactersOfTheFilterLanguageIsTakenLiterally() throws Exception {
        TestSession odd = new TestSession("a(b)\\c");
        Dictionary<String, Object> properties = new Hashtable<>(Map.of(CtiOsSession.NAME, odd.name()));
        framework.getBundleContext().registerService(CtiOsSession.class, odd, properties);

        try (var following = new ServiceSessions(framework.getBundleContext())
                .follow(odd.name(), found -> found.addEventListener(event -> {}))) {
            assertThat(odd.listenerCount()).isEqualTo(1);
        }
        assertThat(odd.listenerCount()).isZero();
    }

    @Test
    void aSessionThatWasAddedByHandIsPreferred() throws Exception {
        TestSession added = new TestSession("demo");
        camel.getComponent("ctios", CtiOsComponent.class).addSession(added);
        TestSession service = new TestSession("demo");
        register(service, 0);

        route("ctios:demo");

        assertThat(added.listenerCount()).isEqualTo(1);
        assertThat(service.listenerCount()).isZero();
    }

    private boolean tells(TestSession followed) throws Exception {
        MockEndpoint out = out();
        out.reset();
        out.expectedMessageCount(1);
        followed.tell(TestEvents.connected(1));
        out.assertIsSatisfied();
        return followed.listenerCount() == 1;
    }
}
