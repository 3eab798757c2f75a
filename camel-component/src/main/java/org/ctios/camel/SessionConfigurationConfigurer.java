package org.ctios.camel;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.jspecify.annotations.Nullable;

/**
 * Makes Camel's property binding understand {@code sessions.NAME.KEY}; found by Camel under the name of {@link
 * SessionConfiguration}. Without it only {@code sessions[NAME.KEY]} can be written. The target is the map of all sessions first, then that of one.
 */
public final class SessionConfigurationConfigurer implements PropertyConfigurer, PropertyConfigurerGetter {
    /** Made by Camel. */
    public SessionConfigurationConfigurer() {}

    @Override
    public boolean configure(CamelContext context, Object target, String name, Object value, boolean ignoreCase) {
        map(target).put(name, value);
        return true;
    }

    @Override
    public @Nullable Class<?> getOptionType(String name, boolean ignoreCase) {
        return null;
    }

    @Override
    public Object getOptionValue(Object target, String name, boolean ignoreCase) {
        return map(target).computeIfAbsent(name, path -> new SessionConfiguration());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object target) {
        return (Map<String, Object>) target;
    }
}
