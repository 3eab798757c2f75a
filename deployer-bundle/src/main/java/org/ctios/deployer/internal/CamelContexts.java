package org.ctios.deployer.internal;

import org.apache.camel.impl.DefaultCamelContext;

/** Where Camel contexts come from and go to. */
interface CamelContexts {
    /** A context without routes, not started. */
    DefaultCamelContext create(String name);

    /** Stops it and leaves nothing of it behind. */
    void close(DefaultCamelContext context);
}
