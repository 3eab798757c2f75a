package org.ctios.examples.screenpop;

import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.karaf.core.OsgiCamelContextPublisher;
import org.apache.camel.karaf.core.OsgiDefaultCamelContext;
import org.apache.camel.spi.ComponentResolver;
import org.apache.camel.spi.LanguageResolver;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Runs the route while its configuration is there, and the component {@code ctios:} and the language that it is made of. */
@Component(
        service = {},
        configurationPid = "org.ctios.examples.screenpop",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        reference = {
            @Reference(name = "ctios", service = ComponentResolver.class, target = "(component=ctios)"),
            @Reference(name = "simple", service = LanguageResolver.class, target = "(language=simple)")
        })
@Designate(ocd = ScreenPopSettings.class)
public final class ScreenPop {
    private static final int SHUTDOWN_SECONDS = 5;

    private final CamelContext camel;

    /** Starts the route. */
    @Activate
    public ScreenPop(BundleContext bundleContext, ScreenPopSettings settings) throws Exception {
        ScreenPopRoutes routes = new ScreenPopRoutes(settings.session(), settings.lookups(), crm(settings));
        camel = new OsgiDefaultCamelContext(bundleContext);
        camel.getCamelContextExtension().setName("screen-pop");
        // Makes the context a service, which shell commands and other bundles can find.
        camel.getManagementStrategy().addEventNotifier(new OsgiCamelContextPublisher(bundleContext));
        camel.getShutdownStrategy().setTimeout(SHUTDOWN_SECONDS);
        start(camel, routes);
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

    private static Crm crm(ScreenPopSettings settings) {
        return new Crm(settings.url(), Duration.ofMillis(settings.timeout()), Duration.ofMillis(settings.pause()));
    }

    @Deactivate
    void stop() {
        camel.stop();
    }
}
