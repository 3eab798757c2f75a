package org.ctios.deployer.internal;

import org.apache.camel.RouteConfigurationsBuilder;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.StartupSummaryLevel;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.spi.RoutesBuilderLoader;
import org.apache.camel.support.PluginHelper;

/** Loads files with Camel's own loaders, each into a context of its own. */
final class CamelEngine implements RouteEngine {
    private static final int MOST_SECONDS_TO_STOP = 10;

    private final CamelContexts contexts;

    CamelEngine(CamelContexts contexts) {
        this.contexts = contexts;
    }

    @Override
    public void check(String name, RouteSource source) throws RouteFault {
        DefaultCamelContext trial = contexts.create(name, source.properties());
        // The MBeans bear the names of those that may run at the moment.
        trial.disableJMX();
        trial.setStartupSummaryLevel(StartupSummaryLevel.Off);
        attempt(trial, source, () -> {
            read(trial, source);
            trial.init();
        });
        contexts.close(trial);
    }

    @Override
    public LoadedRoutes load(String name, RouteSource source) throws RouteFault {
        DefaultCamelContext context = contexts.create(name, source.properties());
        context.getShutdownStrategy().setTimeout(MOST_SECONDS_TO_STOP);
        attempt(context, source, () -> read(context, source));
        return () -> {
            attempt(context, source, context::start);
            return new CamelRoutes(context, contexts);
        };
    }

    private interface Step {
        void run() throws Exception;
    }

    private void attempt(DefaultCamelContext context, RouteSource source, Step step) throws RouteFault {
        try {
            step.run();
        } catch (Exception | LinkageError e) {
            RouteFault fault = CamelFault.of(e, context, source.properties());
            contexts.close(context);
            throw fault;
        }
    }

    private static void read(DefaultCamelContext context, RouteSource source) throws Exception {
        Resource resource = source.resource();
        RoutesBuilderLoader loader = loader(context, source.format());
        loader.preParseRoute(resource);
        RoutesBuilder builder = loader.loadRoutesBuilder(resource);
        if (builder == null) {
            throw new RouteFault("", "Camel finds nothing in it that it can read.", null, null);
        }
        if (builder instanceof RouteConfigurationsBuilder configurations) {
            context.addRoutesConfigurations(configurations);
        }
        context.addRoutes(builder);
    }

    private static RoutesBuilderLoader loader(DefaultCamelContext context, RouteFormat format) throws Exception {
        RoutesBuilderLoader loader = PluginHelper.getRoutesLoader(context).getRoutesLoader(format.loader());
        if (loader == null) {
            throw new RouteFault("", "Camel's loader for " + format + " is not installed.", null, null);
        }
        return loader;
    }
}
