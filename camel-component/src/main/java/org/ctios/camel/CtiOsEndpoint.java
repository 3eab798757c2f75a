package org.ctios.camel;

import org.apache.camel.AsyncEndpoint;
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
public final class CtiOsEndpoint extends DefaultEndpoint implements AsyncEndpoint {
    private final CtiOsComponent component;

    @UriPath(
            description =
                    "Name of the session. In OSGi the configuration `etc/org.ctios.session-NAME.cfg` makes a session of that"
                            + " name, and the route waits for it when it is not there, while requests fail. Elsewhere a session of that name must"
                            + " be in the Camel registry, or added to the component, before the route starts.")
    @Metadata(required = true)
    private final String sessionName;

    @UriParam
    private final CtiOsConfiguration configuration = new CtiOsConfiguration();

    CtiOsEndpoint(String uri, CtiOsComponent component, String sessionName) {
        super(uri, component);
        this.component = component;
        this.sessionName = sessionName;
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

    /** Name of the session. */
    public String getSessionName() {
        return sessionName;
    }

    /** The options. */
    public CtiOsConfiguration getConfiguration() {
        return configuration;
    }

    SessionSource sessionSource() {
        return component.sessionSource(sessionName);
    }
}
