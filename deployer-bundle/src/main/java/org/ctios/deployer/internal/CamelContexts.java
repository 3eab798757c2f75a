package org.ctios.deployer.internal;

import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;

/** Where Camel contexts come from and go to. */
interface CamelContexts {
    /**
     * A context without routes, not started.
     *
     * @param properties what placeholders in its routes stand for
     */
    DefaultCamelContext create(String name, Map<String, String> properties);

    /** Stops it and leaves nothing of it behind. */
    void close(DefaultCamelContext context);
}
