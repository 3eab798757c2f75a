package org.ctios.camel;

import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;

/**
 * Receive connection, agent and call events of a CTI OS session.
 *
 * <p>The endpoint names a session and says which of its events are wanted. Servers, credentials, mode and reconnecting
 * belong to the session, which several routes can share.
 */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "ctios",
        title = "CTI OS",
        syntax = "ctios:sessionName",
        consumerOnly = true,
        category = {Category.MESSAGING, Category.NETWORKING},
        headersClass = CtiOsConstants.class)
public final class CtiOsEndpoint extends DefaultEndpoint {
    private final CtiOsComponent component;

    @UriPath(
            description =
                    "Name of the session. In OSGi the configuration `etc/org.ctios.session-NAME.cfg` makes a session of that"
                            + " name, and the route waits for it when it is not there. Elsewhere a session of that name must"
                            + " be in the Camel registry, or added to the component, before the route starts.")
    @Metadata(required = true)
    private final String sessionName;

    @UriParam(
            defaultValue = EventSelection.ALL,
            description =
                    "The events to receive: a comma-separated list of families (`connection`, `agent`, `call`, `skillGroup`"
                            + " or `all`) and names of single events as the CIL writes them, either `OnCallDelivered` or"
                            + " `eCallDeliveredEvent`. Upper and lower case do not matter.")
    private String events = EventSelection.ALL;

    CtiOsEndpoint(String uri, CtiOsComponent component, String sessionName) {
        super(uri, component);
        this.component = component;
        this.sessionName = sessionName;
    }

    /** Always fails: the component only consumes. */
    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("ctios: cannot be used in to(), only in from(): " + getEndpointUri());
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        Consumer consumer = new CtiOsConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    /** Name of the session. */
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

    EventSelection selection() {
        return EventSelection.parse(events);
    }

    SessionSource sessionSource() {
        return component.sessionSource(sessionName);
    }
}
