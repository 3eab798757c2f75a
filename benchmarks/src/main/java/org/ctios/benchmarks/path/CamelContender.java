package org.ctios.benchmarks.path;

import org.apache.camel.CamelContext;

/** A path that ends in a Camel route. */
abstract class CamelContender implements Contender {
    private final Tally tally = new Tally();
    private final SenderProcess.Port port;
    private final CamelContext context;

    /** With a context that has no route yet. */
    CamelContender(SenderProcess.Port port, Routes.Setup setup) throws Exception {
        this.port = port;
        this.context = Routes.context(setup);
    }

    /** Where the route runs. */
    final CamelContext context() {
        return context;
    }

    @Override
    public final Tally tally() {
        return tally;
    }

    @Override
    public final SenderProcess.Port port() {
        return port;
    }

    @Override
    public void close() {
        context.stop();
    }
}
