package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

/**
 * Camel starts consumers that it suspended before, and does not always call it a resumption. A second subscription beside
 * the first would leave that waiting at a gate that nobody opens, until its queue is full and the session stops reading.
 */
class StartedWhileSuspendedTest extends CamelFixture {
    // It suspends the consumer to wait for the exchange, and then starts it.
    @Test
    void aStopThatIsAbortedLetsTheRouteGoOnWithTheSameSubscription() throws Exception {
        Semaphore inside = new Semaphore(0);
        Semaphore go = new Semaphore(0);
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("ctios:demo")
                        .routeId("route")
                        .process(exchange -> {
                            inside.release();
                            go.acquire();
                        })
                        .to("mock:out");
            }
        });
        session.tell(TestEvents.connected(1), TestEvents.connected(2));
        assertThat(inside.tryAcquire(5, TimeUnit.SECONDS)).isTrue();

        assertThat(camel.getRouteController().stopRoute("route", 100, TimeUnit.MILLISECONDS, true))
                .isFalse();

        assertThat(session.listenerCount()).isEqualTo(1);
        go.release(3);
        eventsUpTo3ArriveOnce();
    }

    @Test
    void startingAllRoutesResumesTheOneThatIsSuspended() throws Exception {
        route("ctios:demo");
        camel.getRouteController().suspendRoute("route");
        session.tell(TestEvents.connected(1), TestEvents.connected(2));
        awaitEventAtTheGate();

        camel.getRouteController().startAllRoutes();

        assertThat(camel.getRouteController().getRouteStatus("route")).isEqualTo(ServiceStatus.Started);
        assertThat(session.listenerCount()).isEqualTo(1);
        eventsUpTo3ArriveOnce();
    }

    @Test
    void aRouteThatWasResumedByAStartEndsAsAnyOther() throws Exception {
        route("ctios:demo");
        camel.getRouteController().suspendRoute("route");
        camel.getRouteController().startAllRoutes();

        camel.getRouteController().stopRoute("route");
        assertThat(session.listenerCount()).isZero();
        camel.getRouteController().startRoute("route");

        assertThat(session.listenerCount()).isEqualTo(1);
        session.tell(TestEvents.connected(3));
        await().atMost(LIMIT).until(() -> out().getReceivedCounter() == 1);
    }

    private void eventsUpTo3ArriveOnce() throws Exception {
        MockEndpoint out = out();
        session.tell(TestEvents.connected(3));
        await().atMost(LIMIT).until(() -> out.getReceivedCounter() >= 3);
        session.awaitDelivered();

        assertThat(out.getExchanges())
                .extracting(exchange -> exchange.getIn().getHeader(CtiOsConstants.SEQUENCE))
                .isEqualTo(List.of(1L, 2L, 3L));
    }
}
