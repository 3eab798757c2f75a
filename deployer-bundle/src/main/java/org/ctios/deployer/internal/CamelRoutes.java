package org.ctios.deployer.internal;

import org.apache.camel.impl.DefaultCamelContext;

/** Routes in a Camel context. */
final class CamelRoutes implements RunningRoutes {
    private final DefaultCamelContext context;
    private final CamelContexts contexts;

    CamelRoutes(DefaultCamelContext context, CamelContexts contexts) {
        this.context = context;
        this.contexts = contexts;
    }

    @Override
    public int count() {
        return context.getRoutesSize();
    }

    @Override
    public boolean uses(CamelPart part) {
        return switch (part.kind()) {
            case COMPONENT -> context.getComponentNames().contains(part.name());
            case LANGUAGE -> context.getLanguageNames().contains(part.name());
            case DATAFORMAT -> context.getDataFormatNames().contains(part.name());
        };
    }

    @Override
    public void stop() {
        contexts.close(context);
    }
}
