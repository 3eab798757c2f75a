package org.ctios.deployer.internal;

import java.util.List;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.karaf.core.OsgiCamelContextPublisher;
import org.apache.camel.karaf.core.OsgiDefaultCamelContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceListener;

/** Contexts that take their components from the bundles of the container, and are services while they run. */
final class OsgiContexts implements CamelContexts {
    private final BundleContext bundleContext;

    OsgiContexts(BundleContext bundleContext) {
        this.bundleContext = bundleContext;
    }

    @Override
    public DefaultCamelContext create(String name, Map<String, String> properties) {
        OsgiDefaultCamelContext context = new OsgiDefaultCamelContext(bundleContext);
        CamelContexts.prepare(context, name, properties);
        context.getManagementStrategy().addEventNotifier(new OsgiCamelContextPublisher(bundleContext));
        return context;
    }

    @Override
    public void close(DefaultCamelContext context) {
        List<ServiceListener> listeners = context.getLifecycleStrategies().stream()
                .filter(ServiceListener.class::isInstance)
                .map(ServiceListener.class::cast)
                .toList();
        CamelContexts.stop(context);
        // The context's view of the services as beans listens for ever otherwise.
        listeners.forEach(bundleContext::removeServiceListener);
    }
}
