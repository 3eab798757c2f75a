package org.ctios.benchmarks.path;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.apache.camel.impl.engine.PrototypeExchangeFactory;
import org.ctios.camel.CtiOsConstants;
import org.ctios.event.CallEvent;
import org.ctios.session.CallStatus;
import org.jspecify.annotations.Nullable;

/** Camel contexts with the route that is measured: a processor that counts and reads three headers. */
final class Routes {
    /** The value of the header CallStatus as a number, as {@link LazyEvent} reads it. */
    private static final Map<String, Integer> STATES =
            Arrays.stream(CallStatus.values()).collect(Collectors.toMap(CallStatus::name, CallStatus::number));

    private Routes() {}

    /**
     * How Camel is set up.
     *
     * @param jmx whether routes are managed, as they are by default
     * @param pooled whether exchanges are pooled
     */
    record Setup(boolean jmx, boolean pooled) {
        @Override
        public String toString() {
            return (pooled ? "pooled" : "prototype") + ", JMX " + (jmx ? "on" : "off");
        }
    }

    static CamelContext context(Setup setup) {
        DefaultCamelContext context = new DefaultCamelContext(false);
        if (!setup.jmx()) {
            context.disableJMX();
        }
        context.getCamelContextExtension()
                .setExchangeFactory(setup.pooled() ? new PooledExchangeFactory() : new PrototypeExchangeFactory());
        return context;
    }

    /** Starts the route; what comes through it is counted. */
    static void start(CamelContext context, String scheme, Component component, String uri, Tally tally)
            throws Exception {
        start(context, scheme, component, uri, exchange -> count(exchange, tally));
    }

    /** Starts a route with one processor. */
    static void start(CamelContext context, String scheme, Component component, String uri, Processor processor)
            throws Exception {
        context.addComponent(scheme, component);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).process(processor);
            }
        });
        context.start();
    }

    static void count(Exchange exchange, Tally tally) {
        Message message = exchange.getMessage();
        Object call = message.getHeader(CtiOsConstants.CONNECTION_CALL_ID);
        if (call instanceof Long id) {
            if (tally.isTiming()) {
                tally.sentAt((int) serviceNumber(message.getBody()));
            }
            Object status = message.getHeader(CtiOsConstants.CALL_STATUS);
            tally.add(id, state(status), (String) message.getHeader(CtiOsConstants.ANI));
        }
    }

    private static long serviceNumber(Object body) {
        return body instanceof LazyEvent lazy ? lazy.serviceNumber() : ((CallEvent) body).serviceNumber();
    }

    private static int state(@Nullable Object status) {
        return status == null ? -1 : STATES.getOrDefault(status, -2);
    }
}
