package org.ctios.camel;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.Suspendable;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.DefaultConsumer;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.event.EventSelection;
import org.ctios.event.MessageFilter;
import org.ctios.session.CtiOsSession;
import org.ctios.session.ListenerOptions;
import org.ctios.session.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Turns events into exchanges on the thread that their session delivers them on: in the order that is asked for, and
 * the session queues what comes meanwhile. An exchange is through when the listener returns, so a transaction of the route
 * spans it. A suspended route stays subscribed and makes those threads wait, so nothing is lost.
 */
@ManagedResource(description = "Consumer of CTI OS events")
public final class CtiOsConsumer extends DefaultConsumer implements Suspendable, ShutdownAware {
    private final CtiOsEndpoint endpoint;
    private final EventSelection selection;
    private final @Nullable MessageFilter filter;
    private final ListenerOptions options;
    private final SessionsInUse sessions;
    private final ConsumerHealth ownHealth;
    private final LongAdder delivered = new LongAdder();
    private final LongAdder filtered = new LongAdder();
    private volatile RouteGate gate;
    private volatile @Nullable String route;
    private @Nullable Subscription subscription;

    CtiOsConsumer(CtiOsEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.selection = endpoint.selection();
        this.filter = endpoint.messageFilter();
        this.options = endpoint.listenerOptions();
        this.sessions = new SessionsInUse(endpoint.sessions());
        this.ownHealth = new ConsumerHealth(endpoint, sessions);
        this.gate = new RouteGate(options.concurrency());
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        if (endpoint.isHealthCheckConsumerEnabled()) {
            setHealthCheck(new SessionsHealthCheck("ctios-consumer-" + getRouteId(), endpoint.sessions(), sessions));
        }
    }

    /** Camel starts suspended consumers too: when it aborts a stop, and when it starts all routes. */
    @Override
    protected void doStart() throws Exception {
        super.doStart();
        if (subscription == null) {
            listen();
        } else {
            doResume();
        }
    }

    private void listen() {
        route = getRouteId() == null ? routeAround() : getRouteId();
        RouteGate opened = new RouteGate(options.concurrency());
        gate = opened;
        subscription = endpoint.follow((name, session) -> {
            RouteListener listener = new RouteListener(session, entrance(opened, name, session));
            Subscription use = sessions.use(name, session, session.addEventListener(listener, options));
            return () -> {
                // First the event at the gate: it must not come behind those of the session's successor.
                opened.end(listener.pass);
                use.close();
            };
        });
        endpoint.listens(this);
        if (getRouteId() == null) {
            ownHealth.start();
        }
    }

    /** Camel does not tell a consumer inside another one, as behind {@code master:}, which route it is for. */
    private @Nullable String routeAround() {
        return endpoint.getCamelContext().getRoutes().stream()
                .filter(each -> each.getProcessor() == getProcessor())
                .map(Route::getId)
                .findFirst()
                .orElse(null);
    }

    /** With {@code ctios:*} a session may get another name, and another session its former one. */
    private Supplier<RouteGate.Entrance> entrance(RouteGate opened, String followed, CtiOsSession session) {
        RouteGate.Entrance fixed = opened.entrance(followed);
        return endpoint.sessions().isAll() ? () -> opened.entrance(session.name()) : () -> fixed;
    }

    @Override
    protected void doStop() throws Exception {
        ownHealth.stop();
        endpoint.listensNoMore(this);
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

    /** The route that it listens for; null when it does so for something else, such as a template. */
    @Nullable
    String route() {
        return route;
    }

    SessionsInUse sessions() {
        return sessions;
    }

    /** States of the sessions, such as {@code MONITOR}; empty when there is none. */
    @ManagedAttribute(description = "State of the session, or of each when there are several")
    public String getSessionState() {
        return sessions.text(CtiOsSession::state);
    }

    /** Sides of the pairs that the sessions are connected to. */
    @ManagedAttribute(description = "Side that the session is connected to, A or B, or null")
    public String getSessionSide() {
        return sessions.text(session -> String.valueOf(session.status().side()));
    }

    /** When the sessions came to their states, ISO 8601. */
    @ManagedAttribute(description = "When the session came to its state")
    public String getSessionSince() {
        return sessions.text(session -> session.status().since());
    }

    /** Events that went into the route since the consumer was made. */
    @ManagedAttribute(description = "Events that went into the route")
    public long getEventsDelivered() {
        return delivered.sum();
    }

    /** Events that the options events and filter kept out. */
    @ManagedAttribute(description = "Events that the options events and filter kept out")
    public long getEventsFiltered() {
        return filtered.sum();
    }

    /** Events that are in the route now. */
    @ManagedAttribute(description = "Events that are in the route now")
    public int getEventsInside() {
        return gate.inside();
    }

    /** What one session tells the route. */
    private final class RouteListener implements CtiOsEventListener {
        private final CtiOsSession session;
        private final Supplier<RouteGate.Entrance> entrance;
        private final RouteGate.Pass pass = new RouteGate.Pass();
        private volatile Teller teller;

        RouteListener(CtiOsSession session, Supplier<RouteGate.Entrance> entrance) {
            this.session = session;
            this.teller = new Teller(session, session.name());
            this.entrance = entrance;
        }

        @Override
        public void onEvent(CtiOsEvent event) {
            try {
                receive(event);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                handleException("interrupted while the route was suspended, not delivered: " + event.name(), e);
            }
        }

        private void receive(CtiOsEvent event) throws InterruptedException {
            if (!isWanted(event)) {
                filtered.increment();
                return;
            }
            RouteGate.Entrance way = entrance.get();
            if (way.enter(pass)) {
                delivered.increment();
                deliver(way, event, this);
            }
        }

        /** With one session in the URI it is known who is meant, and a property would cost each event its time. */
        void sign(Exchange exchange, CtiOsEvent event) {
            if (!endpoint.sessions().isOne()) {
                exchange.setProperty(Teller.PROPERTY, teller(event.origin().session()));
            }
        }

        /** The same one until the name changes. */
        private Teller teller(String name) {
            Teller known = teller;
            if (!known.name().equals(name)) {
                known = new Teller(session, name);
                teller = known;
            }
            return known;
        }

        /** Several routes listen with the same class: an operator has to know which one does not keep up. */
        @Override
        public String listenerName() {
            return route == null
                    ? CtiOsConsumer.class.getName()
                    : "route " + route + " of " + endpoint.getCamelContext().getName();
        }
    }

    private boolean isWanted(CtiOsEvent event) {
        return selection.contains(event) && (filter == null || filter.matches(event));
    }

    private void deliver(RouteGate.Entrance entrance, CtiOsEvent event, RouteListener from) {
        try {
            deliver(event, from);
        } finally {
            entrance.leave();
        }
    }

    private void deliver(CtiOsEvent event, RouteListener from) {
        Exchange exchange = createExchange(false);
        if (fill(exchange, event, from)) {
            process(exchange, event);
        }
        releaseExchange(exchange, false);
    }

    /** What a session hands out can be read; one of another making that cannot be is found out here. */
    private boolean fill(Exchange exchange, CtiOsEvent event, RouteListener from) {
        try {
            exchange.setIn(new EventMessage(exchange, event));
            from.sign(exchange, event);
            return true;
        } catch (RuntimeException e) {
            exchange.getIn().setBody(event);
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
