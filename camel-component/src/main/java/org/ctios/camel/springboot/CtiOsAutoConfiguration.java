package org.ctios.camel.springboot;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Component;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.support.PropertyBindingSupport;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.util.StringHelper;
import org.ctios.camel.CtiOsComponent;
import org.ctios.camel.SessionConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Sets the options of the component from {@code camel.component.ctios.*}; found by Spring Boot. Camel's own components have a
 * starter each for that.
 */
@AutoConfiguration
public class CtiOsAutoConfiguration {
    private static final String PREFIX = "camel.component.ctios";
    private static final Bindable<Map<String, Object>> OPTIONS = Bindable.mapOf(String.class, Object.class);

    /** Made by Spring. */
    public CtiOsAutoConfiguration() {}

    /** Called by Camel for each component before it starts; a property that is no option fails the start. */
    @Bean
    ComponentCustomizer ctiOsComponentOptions(Environment environment) {
        return ComponentCustomizer.builder(CtiOsComponent.class)
                .build((name, component) -> configure(component, options(environment)));
    }

    private static Map<String, Object> options(Environment environment) {
        return Binder.get(environment).bind(PREFIX, OPTIONS).orElseGet(LinkedHashMap::new);
    }

    private static void configure(CtiOsComponent component, Map<String, Object> options) {
        // The component has its configurer when it is initialized.
        ServiceHelper.initService(component);
        options.forEach((name, value) -> set(component, StringHelper.dashToCamelCase(name), value));
    }

    private static void set(CtiOsComponent component, String name, Object value) {
        if (value instanceof Map<?, ?> sessions && name.equals("sessions")) {
            sessions.forEach((session, keys) -> add(component, String.valueOf(session), keys));
        } else {
            bind(component, name, value);
        }
    }

    private static void add(CtiOsComponent component, String session, Object keys) {
        SessionConfiguration configuration = new SessionConfiguration();
        if (keys instanceof Map<?, ?> map) {
            map.forEach((key, value) -> configuration.put(String.valueOf(key), value));
        } else {
            throw new IllegalArgumentException(PREFIX + ".sessions." + session + " is a value; write " + PREFIX
                    + ".sessions." + session + ".endpoints=hostA,hostB for a session");
        }
        component.getSessions().put(session, configuration);
    }

    private static void bind(Component component, String name, Object value) {
        PropertyBindingSupport.build()
                .withConfigurer(component.getComponentPropertyConfigurer())
                .withIgnoreCase(true)
                .withMandatory(true)
                .bind(component.getCamelContext(), component, name, value);
    }
}
