package org.ctios.deployer.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;

/** Contexts outside OSGi, each remembered. */
final class PlainContexts implements CamelContexts {
    final List<DefaultCamelContext> created = new ArrayList<>();

    @Override
    public DefaultCamelContext create(String name, Map<String, String> properties) {
        DefaultCamelContext context = new DefaultCamelContext();
        CamelContexts.prepare(context, name, properties);
        created.add(context);
        return context;
    }

    @Override
    public void close(DefaultCamelContext context) {
        CamelContexts.stop(context);
    }

    DefaultCamelContext last() {
        return created.get(created.size() - 1);
    }
}
