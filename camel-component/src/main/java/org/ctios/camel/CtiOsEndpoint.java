package org.ctios.camel;

import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.camel.AsyncEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.MultipleConsumersSupport;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;
import org.ctios.event.EventSelection;
import org.ctios.event.MessageFilter;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.CtiOsSession;
import org.ctios.session.InFailover;
import org.ctios.session.ListenerOptions;
import org.ctios.session.Operation;
import org.ctios.session.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Receive connection, agent and call events of a CTI OS session, and make calls, control them and change the states of
 * agents.
 *
 * <p>The endpoint names a session and says which of its events are wanted, or what it is to do. Servers, credentials, mode and reconnecting
 * belong to the session, which several routes can share.
 */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "ctios",
        title = "CTI OS",
        syntax = "ctios:sessionName",
        category = {Category.MESSAGING, Category.NETWORKING},
        headersClass = CtiOsConstants.class)
public final class CtiOsEndpoint extends DefaultEndpoint implements AsyncEndpoint, MultipleConsumersSupport {
    private final CtiOsComponent component;

    @UriPath(
            description =
                    "Name of the session, several names with commas between, or `*` for all sessions, those that come later"
                            + " too. In OSGi the configuration `etc/org.ctios.session-NAME.cfg` makes a session of that"
                            + " name, and the route waits for it when it is not there, while requests fail. Elsewhere a session that is named must"
                            + " be in the component's option `sessions` or in the Camel registry, or added to the component,"
                            + " before the route starts. A producer on more than one session takes the session from the header"
                            + " `CamelCtiosSession`.")
    @Metadata(required = true)
    private final String sessionName;

    private final SessionNames sessions;

    @UriParam(
            label = "consumer",
            defaultValue = EventSelection.ALL,
            description =
                    "The events to receive: a comma-separated list of families (`connection`, `agent`, `call`, `skillGroup`"
                            + " or `all`) and names of single events as the CIL writes them, either `OnCallDelivered` or"
                            + " `eCallDeliveredEvent`. Upper and lower case do not matter.")
    private String events = EventSelection.ALL;

    @UriParam(
            label = "consumer",
            description =
                    "Message filter of CTI OS that events must pass too, such as `MessageID=OnCallDelivered;DialedNumber=8000`."
                            + " Conditions are separated by semicolons and must all hold, values by commas, and an asterisk"
                            + " at the end of a value fits any rest. Connection events always pass.")
    private @Nullable String filter;

    @UriParam(
            label = "consumer",
            defaultValue = "SESSION",
            enums = "SESSION,CALL,AGENT",
            description =
                    "What keeps its order: all events of the session, the events of each call, or those of each agent."
                            + " `CALL` and `AGENT` make it possible to have more than one consumer.")
    private ListenerOptions.Ordering ordering = ListenerOptions.Ordering.SESSION;

    @UriParam(
            label = "consumer",
            defaultValue = "1",
            description =
                    "How many events of one session may be in the route at the same time, 1 to 1024. More than 1 needs"
                            + " `ordering=CALL` or `ordering=AGENT`. Sessions do not wait for each other.")
    private int concurrentConsumers = 1;

    @UriParam(
            label = "consumer",
            defaultValue = "false",
            description =
                    "Whether the route is told first how the session stands, when it starts and when a session comes later:"
                            + " its connection, every agent and every call that is known, as ordinary events with the header"
                            + " `CamelCtiosSnapshot`. The options `events` and `filter` hold for them. No event is lost"
                            + " or told twice between them and what follows.")
    private boolean sendSnapshot;

    @UriParam(
            label = "producer",
            description = "What the session is to do: a request such as `makeCall`, `answer`, `setAgentState` or"
                    + " `setCallData`, or `connect`, `disconnect` or `switchSide`. The body has the keywords of the request. The header"
                    + " `CamelCtiosOperation` takes its place for one message.")
    private @Nullable String operation;

    @UriParam(
            label = "producer",
            description = "The agent that requests are about when the body names no agent and no device. Without it the"
                    + " session's own agent.")
    private @Nullable String agentId;

    @UriParam(
            label = "producer",
            description =
                    "The device that requests are about when the body names no agent and no device. Without it that"
                            + " of the session's own agent.")
    private @Nullable String agentInstrument;

    @UriParam(
            label = "producer",
            description =
                    "The peripheral (ACD) that requests are about when the body names none. Without it the session's"
                            + " own.")
    private @Nullable Long peripheralId;

    @UriParam(
            label = "producer",
            defaultValue = "15000",
            javaType = "java.time.Duration",
            description =
                    "How long the confirmation of a request may take, in milliseconds or as `20s`, more than 0 and at"
                            + " most 1 hour.")
    private long timeout = CtiOsRequest.DEFAULT_TIMEOUT.toMillis();

    @UriParam(
            label = "producer",
            defaultValue = "REFUSE",
            enums = "REFUSE,WAIT",
            description =
                    "What becomes of a request while the session has no connection: it fails at once, or it waits for"
                            + " the session to come back. A request that was sent is never sent again.")
    private InFailoverPolicy inFailover = InFailoverPolicy.REFUSE;

    @UriParam(
            label = "producer",
            defaultValue = "60000",
            javaType = "java.time.Duration",
            description =
                    "How long a request waits with `inFailover=WAIT`, in milliseconds or as `2m`, at most 24 hours.")
    private long failoverTimeout = 60_000;

    CtiOsEndpoint(String uri, CtiOsComponent component, String sessionName) {
        super(uri, component);
        this.component = component;
        this.sessionName = sessionName;
        this.sessions = SessionNames.parse(sessionName);
    }

    @Override
    public Producer createProducer() {
        return new CtiOsProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        Consumer consumer = new CtiOsConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    /** True: each route has a subscription of its own, also when several have the same URI. */
    @Override
    public boolean isMultipleConsumersSupported() {
        return true;
    }

    /** Name of the session, as written; several with commas between, or an asterisk. */
    public String getSessionName() {
        return sessionName;
    }

    /** The events to receive, as written. */
    public String getEvents() {
        return events;
    }

    /**
     * Sets the events to receive, for consumers that are made later.
     *
     * @param events families and event names, separated by commas, in any case
     */
    public void setEvents(String events) {
        this.events = events;
    }

    /** The message filter of consumers, as written; null lets all events pass. */
    public @Nullable String getFilter() {
        return filter;
    }

    /** Sets what {@link #getFilter} gives. */
    public void setFilter(@Nullable String filter) {
        this.filter = filter;
    }

    /** What keeps its order. */
    public ListenerOptions.Ordering getOrdering() {
        return ordering;
    }

    /** Sets what {@link #getOrdering} gives. */
    public void setOrdering(ListenerOptions.Ordering ordering) {
        this.ordering = ordering;
    }

    /** How many events of one session may be in the route at the same time. */
    public int getConcurrentConsumers() {
        return concurrentConsumers;
    }

    /** Sets what {@link #getConcurrentConsumers} gives. */
    public void setConcurrentConsumers(int concurrentConsumers) {
        this.concurrentConsumers = concurrentConsumers;
    }

    /** Whether the route is told first how the session stands. */
    public boolean isSendSnapshot() {
        return sendSnapshot;
    }

    /** Sets what {@link #isSendSnapshot} gives. */
    public void setSendSnapshot(boolean sendSnapshot) {
        this.sendSnapshot = sendSnapshot;
    }

    /** What producers make the session do, as written; null when each message says it. */
    public @Nullable String getOperation() {
        return operation;
    }

    /** Sets what {@link #getOperation} gives. */
    public void setOperation(@Nullable String operation) {
        this.operation = operation;
    }

    /** The agent of requests that name none, or null. */
    public @Nullable String getAgentId() {
        return agentId;
    }

    /** Sets what {@link #getAgentId} gives. */
    public void setAgentId(@Nullable String agentId) {
        this.agentId = agentId;
    }

    /** The device of requests that name none, or null. */
    public @Nullable String getAgentInstrument() {
        return agentInstrument;
    }

    /** Sets what {@link #getAgentInstrument} gives. */
    public void setAgentInstrument(@Nullable String agentInstrument) {
        this.agentInstrument = agentInstrument;
    }

    /** The peripheral of requests that name none, or null. */
    public @Nullable Long getPeripheralId() {
        return peripheralId;
    }

    /** Sets what {@link #getPeripheralId} gives. */
    public void setPeripheralId(@Nullable Long peripheralId) {
        this.peripheralId = peripheralId;
    }

    /** How long a confirmation may take, in milliseconds. */
    public long getTimeout() {
        return timeout;
    }

    /** Sets what {@link #getTimeout} gives. */
    public void setTimeout(long timeout) {
        this.timeout = timeout;
    }

    /** What becomes of a request while the session has no connection. */
    public InFailoverPolicy getInFailover() {
        return inFailover;
    }

    /** Sets what {@link #getInFailover} gives. */
    public void setInFailover(InFailoverPolicy inFailover) {
        this.inFailover = inFailover;
    }

    /** How long a request waits for the session to come back, in milliseconds. */
    public long getFailoverTimeout() {
        return failoverTimeout;
    }

    /** Sets what {@link #getFailoverTimeout} gives. */
    public void setFailoverTimeout(long failoverTimeout) {
        this.failoverTimeout = failoverTimeout;
    }

    /** Checks all options. */
    void check() {
        selection();
        messageFilter();
        listenerOptions();
        action();
        newRequest(Operation.LOGIN);
    }

    EventSelection selection() {
        try {
            return EventSelection.parse(events);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("option events: " + e.getMessage(), e);
        }
    }

    @Nullable
    MessageFilter messageFilter() {
        String text = filter;
        return text == null ? null : checked("filter", () -> MessageFilter.parse(text));
    }

    ListenerOptions listenerOptions() {
        return checked("concurrentConsumers", () -> new ListenerOptions(ordering, concurrentConsumers, sendSnapshot));
    }

    @Nullable
    SessionAction action() {
        return operation == null ? null : SessionAction.of(operation, this);
    }

    /** A request with the options that are the same for all operations. */
    CtiOsRequest.Builder newRequest(Operation wanted) {
        CtiOsRequest.Builder request = CtiOsRequest.of(wanted);
        checked("timeout", () -> request.timeout(Duration.ofMillis(timeout)));
        if (inFailover == InFailoverPolicy.WAIT) {
            checked(
                    "failoverTimeout",
                    () -> request.inFailover(InFailover.waitUpTo(Duration.ofMillis(failoverTimeout))));
        }
        return request;
    }

    /** Which sessions are meant. */
    SessionNames sessions() {
        return sessions;
    }

    /** Holds on to the sessions that are meant, see {@link CtiOsComponent#follow}. */
    Subscription follow(BiFunction<String, CtiOsSession, Subscription> listen) {
        return component.follow(sessions, listen);
    }

    /** A consumer has started, of a route or inside another consumer. */
    void listens(CtiOsConsumer consumer) {
        component.consumers().add(consumer);
    }

    void listensNoMore(CtiOsConsumer consumer) {
        component.consumers().remove(consumer);
    }

    boolean isHealthCheckConsumerEnabled() {
        return component.isHealthCheckConsumerEnabled();
    }

    boolean isHealthCheckProducerEnabled() {
        return component.isHealthCheckProducerEnabled();
    }

    private static <T> T checked(String option, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("option " + option + ": " + e.getMessage(), e);
        }
    }
}
