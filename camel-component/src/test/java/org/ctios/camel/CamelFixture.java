package org.ctios.camel;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;

/** A Camel context and the session {@code demo} in its registry. */
abstract class CamelFixture {
    static final Duration LIMIT = Duration.ofSeconds(10);

    final CamelContext camel = new DefaultCamelContext();
    final TestSession session = new TestSession("demo");

    CamelFixture() {
        camel.getRegistry().bind("demo", session);
        camel.getShutdownStrategy().setTimeout(5);
    }

    /** Starts a route with the id {@code route} from a URI to {@code mock:out}. */
    final MockEndpoint route(String uri) throws Exception {
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId("route").to("mock:out");
            }
        });
        return out();
    }

    final void start(RouteBuilder routes) throws Exception {
        camel.addRoutes(routes);
        camel.start();
    }

    final MockEndpoint out() {
        return camel.getEndpoint("mock:out", MockEndpoint.class);
    }

    /** Waits until a listener's thread is held back before the route. */
    static void awaitEventAtTheGate() {
        await().atMost(LIMIT).until(() -> eventsAtTheGate() > 0);
    }

    /** How many listeners' threads are held back before a route. */
    static long eventsAtTheGate() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack ->
                        Stream.of(stack).anyMatch(frame -> frame.getClassName().equals(RouteGate.class.getName())))
                .count();
    }

    @AfterEach
    final void stop() throws Exception {
        camel.close();
        session.close();
    }
}
