package org.ctios.deployer.internal;

import java.io.IOException;
import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;

/** What the placeholders of a file stand for: the configuration {@code etc/org.ctios.routes-NAME.cfg}, if there is one. */
final class RouteProperties {
    private static final String FACTORY_PID = "org.ctios.routes";

    private final ConfigurationAdmin configurations;

    RouteProperties(ConfigurationAdmin configurations) {
        this.configurations = configurations;
    }

    /** The file with the properties for routes of that name, as people know it. */
    static String fileFor(String name) {
        return "etc/" + FACTORY_PID + "-" + name + ".cfg";
    }

    /** The properties for routes of that name as they are now, maybe none. Later changes do not show in it. */
    Map<String, String> of(String name) {
        Map<String, String> properties = new HashMap<>();
        for (Configuration configuration : configurations(name)) {
            Dictionary<String, Object> values = valuesOf(configuration);
            if (values != null) {
                Collections.list(values.keys()).forEach(key -> properties.put(key, String.valueOf(values.get(key))));
            }
        }
        return properties;
    }

    private static @Nullable Dictionary<String, Object> valuesOf(Configuration configuration) {
        try {
            return configuration.getProperties();
        } catch (IllegalStateException deletedSinceItWasFound) {
            return null;
        }
    }

    /** The name of the routes that a configuration is for, {@code null} when it is for something else. */
    static @Nullable String nameIn(ConfigurationEvent event) {
        String pid = event.getPid();
        return FACTORY_PID.equals(event.getFactoryPid()) ? pid.substring(pid.indexOf('~') + 1) : null;
    }

    private Configuration[] configurations(String name) {
        try {
            Configuration[] found = configurations.listConfigurations("(service.pid=" + FACTORY_PID + "~" + name + ")");
            return found == null ? new Configuration[0] : found;
        } catch (IOException | InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
