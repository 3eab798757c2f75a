package org.ctios.deployer.internal;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.component.properties.PropertiesComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.LifecycleStrategy;
import org.apache.camel.support.service.ServiceHelper;

/** Where Camel contexts come from and go to. */
interface CamelContexts {
    /**
     * A context without routes, not started.
     *
     * @param properties what placeholders in its routes stand for
     */
    DefaultCamelContext create(String name, Map<String, String> properties);

    /**
     * Gives a new context its name and its properties. A placeholder is one of these or nothing: Camel would take a variable of
     * the environment or a system property of that name first, which are there for other programs too.
     */
    static void prepare(DefaultCamelContext context, String name, Map<String, String> properties) {
        context.getCamelContextExtension().setName(name);
        Properties initial = new Properties();
        initial.putAll(properties);
        PropertiesComponent placeholders = (PropertiesComponent) context.getPropertiesComponent();
        placeholders.setInitialProperties(initial);
        placeholders.setSystemPropertiesMode(PropertiesComponent.SYSTEM_PROPERTIES_MODE_NEVER);
        placeholders.setEnvironmentVariableMode(PropertiesComponent.ENVIRONMENT_VARIABLES_MODE_NEVER);
    }

    /**
     * Stops it, whatever became of its start. Camel takes a context that it could not initialize for stopped, and leaves what
     * was made until then: beans of the file, threads, and what follows services.
     */
    static void stop(DefaultCamelContext context) {
        // Asked for before: a context that stopped makes some of it anew.
        List<LifecycleStrategy> strategies = List.copyOf(context.getLifecycleStrategies());
        Object[] last = {context.getExecutorServiceManager(), context.getTypeConverter(), context.getRegistry()};
        context.stop();
        // For what has stopped this does nothing.
        ServiceHelper.stopService(strategies);
        ServiceHelper.stopAndShutdownServices(last);
    }

    /** Stops it and leaves nothing of it behind. */
    void close(DefaultCamelContext context);
}
