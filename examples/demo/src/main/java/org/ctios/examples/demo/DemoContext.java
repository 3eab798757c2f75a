package org.ctios.examples.demo;

import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.karaf.core.OsgiCamelContextPublisher;
import org.apache.camel.karaf.core.OsgiDefaultCamelContext;
import org.apache.camel.spi.ComponentResolver;
import org.apache.camel.spi.LanguageResolver;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Runs the routes for as long as what they are made of is there, the component {@code ctios:} and the language of their texts:
 * the references make this wait for them, and stop and start again when they are updated.
 */
@Component(
        service = {},
        reference = {
            @Reference(name = "ctios", service = ComponentResolver.class, target = "(component=ctios)"),
            @Reference(name = "simple", service = LanguageResolver.class, target = "(language=simple)")
        })
public final class DemoContext {
    private static final int SHUTDOWN_SECONDS = 5;

    private final CamelContext camel;

    /** Starts the routes. */
    @Activate
    public DemoContext(BundleContext bundleContext) throws Exception {
        camel = new OsgiDefaultCamelContext(bundleContext);
        camel.getCamelContextExtension().setName("ctios-demo");
        // Makes the context a service, which shell commands and other bundles can find.
        camel.getManagementStrategy().addEventNotifier(new OsgiCamelContextPublisher(bundleContext));
        camel.getShutdownStrategy().setTimeout(SHUTDOWN_SECONDS);
        start(camel, new DemoRoutes());
    }

    /** The routes come last: a context that fails to start with faulty ones is beyond stopping, one that runs is not. */
    static void start(CamelContext camel, RoutesBuilder routes) throws Exception {
        try {
            camel.start();
            camel.addRoutes(routes);
        } catch (Exception e) {
            camel.stop();
            throw e;
        }
    }

    @Deactivate
    void stop() {
        camel.stop();
    }
}
