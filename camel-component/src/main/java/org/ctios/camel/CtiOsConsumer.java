package org.ctios.camel;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.Suspendable;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.DefaultConsumer;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.MessageFilter;
import org.ctios.session.ListenerOptions;
import org.ctios.session.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Turns events into exchanges on the thread that their session delivers them on: in the order that is asked for, and
 * the session queues what comes meanwhile. An exchange is through when the listener returns, so a transaction of the route
 * spans it. A suspended route stays subscribed and makes those threads wait, so nothing is lost.
 */
final class CtiOsConsumer extends DefaultConsumer implements Suspendable, ShutdownAware {
    private final CtiOsEndpoint endpoint;
    private final EventSelection selection;
    private final @Nullable MessageFilter filter;
    private final ListenerOptions options;
    private volatile RouteGate gate;
    private @Nullable Subscription subscription;

    CtiOsConsumer(CtiOsEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.selection = endpoint.selection();
        this.filter = endpoint.messageFilter();
        this.options = endpoint.listenerOptions();
        this.gate = new RouteGate(options.concurrency());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        RouteGate opened = new RouteGate(options.concurrency());
        gate = opened;
        subscription = endpoint.follow(session -> {
            String name = session.name();
            return session.addEventListener(event -> onEvent(opened, name, event), options);
        });
    }

    @Override
    protected void doStop() throws Exception {
        // First the gate: a thread that waits at it must not hold up the session.
        gate.close();
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
        super.doStop();
    }

    @Override
    protected void doSuspend() {
        gate.suspend();
    }

    @Override
    protected void doResume() {
        gate.resume();
    }

    @Override
    public boolean deferShutdown(ShutdownRunningTask task) {
        return false;
    }

    /** Makes the shutdown wait for the events that are on their way into the route. */
    @Override
    public int getPendingExchangesSize() {
        return gate.inside();
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {}

    private void onEvent(RouteGate opened, String session, CtiOsEvent event) {
        try {
            if (isWanted(event) && opened.enter(session)) {
                deliver(opened, session, event);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            handleException("interrupted while the route was suspended, not delivered: " + event.name(), e);
        }
    }

    private boolean isWanted(CtiOsEvent event) {
        return selection.contains(event) && (filter == null || filter.matches(event));
    }

    private void deliver(RouteGate opened, String session, CtiOsEvent event) {
        try {
            deliver(event);
        } finally {
            opened.leave(session);
        }
    }

    private void deliver(CtiOsEvent event) {
        Exchange exchange = createExchange(false);
        if (fill(exchange, event)) {
            process(exchange, event);
        }
        releaseExchange(exchange, false);
    }

    private boolean fill(Exchange exchange, CtiOsEvent event) {
        try {
            exchange.getIn().setBody(event);
            EventHeaders.write(event, exchange.getIn());
            return true;
        } catch (RuntimeException e) {
            handleException("Cannot read " + event.name(), exchange, e);
            return false;
        }
    }

    private void process(Exchange exchange, CtiOsEvent event) {
        try {
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        // When bridged it would go to the error handler of the route, which has had it.
        if (exchange.getException() != null && !endpoint.isBridgeErrorHandler()) {
            handleException("Error processing " + event.name(), exchange, exchange.getException());
        }
    }
}
