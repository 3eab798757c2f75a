package org.ctios.examples.kafka;

import java.util.Map;
import org.apache.camel.CamelContext;
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

/**
 * Runs the route for as long as its configuration file and the components it is made of are there; an edit of the file
 * stops it and starts it anew.
 */
@Component(
        service = {},
        configurationPid = "org.ctios.examples.kafka",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        reference = {
            @Reference(name = "ctios", service = ComponentResolver.class, target = "(component=ctios)"),
            @Reference(name = "kafka", service = ComponentResolver.class, target = "(component=kafka)"),
            @Reference(name = "master", service = ComponentResolver.class, target = "(component=master)"),
            @Reference(name = "simple", service = LanguageResolver.class, target = "(language=simple)")
        })
@Designate(ocd = KafkaForm.class)
public final class KafkaContext {
    private final CamelContext camel;

    /** Starts the route. */
    @Activate
    public KafkaContext(BundleContext bundleContext, Map<String, Object> configuration) throws Exception {
        KafkaSettings settings = KafkaSettings.of(configuration);
        camel = new OsgiDefaultCamelContext(bundleContext);
        camel.getCamelContextExtension().setName("ctios-example-kafka");
        camel.getManagementStrategy().addEventNotifier(new OsgiCamelContextPublisher(bundleContext));
        KafkaExample.start(camel, settings);
    }

    @Deactivate
    void stop() {
        camel.stop();
    }
}
