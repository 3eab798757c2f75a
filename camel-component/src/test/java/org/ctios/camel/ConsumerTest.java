package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.spi.ExceptionHandler;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventId;
import org.ctios.event.Origin;
import org.ctios.session.AgentState;
import org.ctios.session.Arguments;
import org.junit.jupiter.api.Test;

/** Life cycle, order and failures of a consumer. */
class ConsumerTest extends CamelFixture {

    @Test
    void eventsArriveInTheOrderOfTheSessionOneAtATime() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        start(routes(exchange -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            inside.decrementAndGet();
        }));
        out().expectedMessageCount(500);

        session.tell(connections(1, 500));

        out().assertIsSatisfied();
        assertThat(sequences()).isSorted().hasSize(500).doesNotHaveDuplicates();
        assertThat(most).hasValue(1);
    }

    @Test
    void twoRoutesOnOneSessionGetAllEventsEach() throws Exception {
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("ctios:demo?events=agent").to("mock:agents");
                from("ctios:demo?events=connection").to("mock:connections");
            }
        });
        MockEndpoint agents = camel.getEndpoint("mock:agents", MockEndpoint.class);
        MockEndpoint connections = camel.getEndpoint("mock:connections", MockEndpoint.class);
        agents.expectedMessageCount(1);
        connections.expectedMessageCount(2);

        session.tell(TestEvents.connected(1), TestEvents.agent(2, AgentState.AVAILABLE), TestEvents.connected(3));

        MockEndpoint.assertIsSatisfied(camel);
    }

    @Test
    void aFailingRouteGetsTheNextEventAndTheSessionSeesNothing() throws Exception {
        start(routes(exchange -> {
            if (sequence(exchange) == 1L) {
                throw new IllegalStateException("the lookup failed");
            }
        }));
        out().expectedMessageCount(1);

        session.tell(TestEvents.connected(1), TestEvents.connected(2));

        out().assertIsSatisfied();
        assertThat(sequences()).containsExactly(2L);
        assertThat(session.thrownByListener()).isNull();
    }

    @Test
    void theExceptionHandlerOfTheEndpointGetsTheExchangeThatFailed() throws Exception {
        Failures failures = new Failures();
        camel.getRegistry().bind("failures", failures);
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("ctios:demo?exceptionHandler=#failures").throwException(new IllegalStateException("broken"));
            }
        });

        session.tell(TestEvents.connected(7));

        await().atMost(LIMIT).until(() -> failures.exchange != null);
        assertThat(failures.exception).hasMessage("broken");
        assertThat(failures.exchange.getIn().getHeader(CtiOsConstants.SEQUENCE)).isEqualTo(7L);
    }

    // bridgeErrorHandler is for what fails before the route: here the event cannot be read.
    @Test
    void anEventThatCannotBeReadGoesToTheErrorHandlerOfTheRouteWhenBridged() throws Exception {
        start(new RouteBuilder() {
            @Override
            public void configure() {
                onException(UnsupportedOperationException.class).handled(true).to("mock:failed");
                from("ctios:demo?bridgeErrorHandler=true").to("mock:out");
            }
        });
        MockEndpoint failed = camel.getEndpoint("mock:failed", MockEndpoint.class);
        failed.expectedMessageCount(1);
        out().expectedMessageCount(1);

        session.tell(
                new Unread(() -> {
                    throw new UnsupportedOperationException("cannot be read");
                }),
                TestEvents.connected(2));

        MockEndpoint.assertIsSatisfied(camel);
        assertThat(failed.getExchanges().get(0).getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class))
                .hasMessage("cannot be read");
    }

    // What failed in the route has been through its error handler already.
    @Test
    void anExchangeThatFailsInTheRouteGoesToItsErrorHandlerOnceWhenBridged() throws Exception {
        start(new RouteBuilder() {
            @Override
            public void configure() {
                onException(IllegalStateException.class).to("mock:failed");
                from("ctios:demo?bridgeErrorHandler=true&events=OnConnection")
                        .throwException(new IllegalStateException("broken"));
            }
        });
        MockEndpoint failed = camel.getEndpoint("mock:failed", MockEndpoint.class);

        session.tell(TestEvents.connected(1));
        session.awaitDelivered();

        assertThat(failed.getReceivedCounter()).isEqualTo(1);
    }

    @Test
    void aSuspendedRouteLosesNothing() throws Exception {
        MockEndpoint out = route("ctios:demo");
        camel.getRouteController().suspendRoute("route");
        assertThat(camel.getRouteController().getRouteStatus("route")).isEqualTo(ServiceStatus.Suspended);
        session.tell(connections(1, 20));
        awaitEventAtTheGate();
        assertThat(out.getReceivedCounter()).isZero();

        out.expectedMessageCount(20);
        camel.getRouteController().resumeRoute("route");

        out.assertIsSatisfied();
        assertThat(sequences()).isSorted().hasSize(20);
    }

    @Test
    void aSuspendedRouteWithWaitingEventsStopsAtOnce() throws Exception {
        route("ctios:demo");
        camel.getRouteController().suspendRoute("route");
        session.tell(connections(1, 20));
        awaitEventAtTheGate();

        camel.getRouteController().stopRoute("route", 5, TimeUnit.SECONDS);

        assertThat(camel.getRouteController().getRouteStatus("route")).isEqualTo(ServiceStatus.Stopped);
        assertThat(session.listenerCount()).isZero();
        assertThat(session.releasesItsThreads()).isTrue();
        assertThat(out().getReceivedCounter()).isZero();
    }

    @Test
    void aSessionThatEndsWhileTheRouteIsSuspendedReportsTheEventThatWaited() throws Exception {
        Failures failures = new Failures();
        camel.getRegistry().bind("failures", failures);
        route("ctios:demo?exceptionHandler=#failures");
        camel.getRouteController().suspendRoute("route");
        session.tell(TestEvents.connected(1));

        awaitEventAtTheGate();

        session.close();

        await().atMost(LIMIT).until(() -> failures.exception != null);

        assertThat(failures.message).contains("suspended").contains("OnConnection");
    }

    @Test
    void aStoppedRouteListensNoMoreAndAStartedOneAgain() throws Exception {
        MockEndpoint out = route("ctios:demo");
        assertThat(session.listenerCount()).isEqualTo(1);

        camel.getRouteController().stopRoute("route");
        assertThat(session.listenerCount()).isZero();
        session.tell(TestEvents.connected(1));

        camel.getRouteController().startRoute("route");
        out.expectedMessageCount(1);
        session.tell(TestEvents.connected(2));
        out.assertIsSatisfied();
        assertThat(sequences()).containsExactly(2L);
    }

    @Test
    void stoppingWaitsForTheEventThatIsInTheRoute() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        Semaphore go = new Semaphore(0);
        start(routes(exchange -> {
            inside.countDown();
            go.acquire();
        }));
        session.tell(TestEvents.connected(1));
        assertThat(inside.await(5, TimeUnit.SECONDS)).isTrue();
        MockEndpoint out = out();

        Thread stopper = new Thread(camel::stop);
        stopper.start();
        await().atMost(LIMIT).until(() -> !camel.getStatus().isStarted());
        assertThat(out.getReceivedCounter()).isZero();
        go.release();
        stopper.join(LIMIT.toMillis());

        assertThat(camel.isStopped()).isTrue();
        assertThat(out.getReceivedCounter()).isEqualTo(1);
    }

    // Camel itself counts an exchange only once it is in the route.
    @Test
    void stoppingWaitsForTheEventThatIsJustBeingTaken() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        Semaphore go = new Semaphore(0);
        MockEndpoint out = route("ctios:demo");
        session.tell(new Unread(() -> {
            inside.countDown();
            go.acquireUninterruptibly();
            return TestEvents.origin(1);
        }));
        assertThat(inside.await(5, TimeUnit.SECONDS)).isTrue();

        Thread stopper = new Thread(camel::stop);
        stopper.start();
        await().atMost(LIMIT)
                .until(() -> camel.getRouteController().getRouteStatus("route") != ServiceStatus.Started
                        || camel.getStatus().isStopping());
        await().during(Duration.ofMillis(200)).until(stopper::isAlive);
        go.release();
        stopper.join(LIMIT.toMillis());

        assertThat(out.getReceivedCounter()).isEqualTo(1);
    }

    @Test
    void aRouteOnASessionThatIsMissingFailsAtStartAndSaysWhatToDo() {
        assertThatThrownBy(() -> route("ctios:west"))
                .hasMessageContaining("there is no CTI OS session named 'west'; known: [demo]")
                .hasMessageContaining("bind it in the Camel registry as 'west'")
                .hasMessageContaining("CtiOsComponent.addSession");
    }

    @Test
    void aSessionIsFoundByItsOwnNameUnderAnyBeanName() throws Exception {
        TestSession west = new TestSession("west");
        camel.getRegistry().bind("aBean", west);
        camel.getRegistry().bind("theSameBean", west);
        MockEndpoint out = route("ctios:west");
        out.expectedMessageCount(1);

        west.tell(TestEvents.connected(1));

        out.assertIsSatisfied();
        west.close();
    }

    @Test
    void twoBeansOfOneNameAreRefused() {
        camel.getRegistry().bind("one", new TestSession("west"));
        camel.getRegistry().bind("two", new TestSession("west"));
        assertThatThrownBy(() -> route("ctios:west"))
                .hasMessageContaining("2 CTI OS sessions in the Camel registry have the name 'west'");
    }

    @Test
    void aSessionThatWasAddedToTheComponentWinsOverABean() throws Exception {
        TestSession added = new TestSession("demo");
        CtiOsComponent component = camel.getComponent("ctios", CtiOsComponent.class);
        component.addSession(added);
        component.addSession(added);
        assertThatThrownBy(() -> component.addSession(new TestSession("demo")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'demo' was added already");

        route("ctios:demo");

        assertThat(added.listenerCount()).isEqualTo(1);
        assertThat(session.listenerCount()).isZero();
        camel.stop();
        added.close();
    }

    private RouteBuilder routes(Processor processor) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("ctios:demo").routeId("route").process(processor).to("mock:out");
            }
        };
    }

    private List<Long> sequences() {
        return out().getExchanges().stream().map(ConsumerTest::sequence).toList();
    }

    private static Long sequence(Exchange exchange) {
        return exchange.getIn().getHeader(CtiOsConstants.SEQUENCE, Long.class);
    }

    private static CtiOsEvent[] connections(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(TestEvents::connected).toArray(CtiOsEvent[]::new);
    }

    /** An event that is read when the test says so. */
    private record Unread(Supplier<Origin> reading) implements CtiOsEvent {
        @Override
        public EventId id() {
            return EventId.CALL_DELIVERED;
        }

        @Override
        public Origin origin() {
            return reading.get();
        }

        @Override
        public Arguments arguments() {
            return Arguments.none();
        }
    }

    private static final class Failures implements ExceptionHandler {
        volatile String message;
        volatile Exchange exchange;
        volatile Throwable exception;

        @Override
        public void handleException(Throwable exception) {
            handleException("", null, exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            handleException(message, null, exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            this.message = message;
            this.exception = exception;
            this.exchange = exchange == null ? null : exchange.copy();
        }
    }
}
