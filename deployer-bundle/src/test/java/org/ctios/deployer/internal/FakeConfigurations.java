package org.ctios.deployer.internal;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Configurations that can be looked for by a filter, and nothing else. */
final class FakeConfigurations {
    private final List<Hashtable<String, Object>> all = new ArrayList<>();
    private boolean deletedWhenFound;

    void add(Map<String, Object> properties) {
        all.add(new Hashtable<>(properties));
    }

    /** From now on those that are found are gone when they are asked. */
    void deleteWhenFound() {
        deletedWhenFound = true;
    }

    ConfigurationAdmin admin() {
        return fake(ConfigurationAdmin.class, filter -> find((String) filter));
    }

    private Configuration[] find(String filter) throws InvalidSyntaxException {
        List<Configuration> found = new ArrayList<>();
        for (Hashtable<String, Object> properties : all) {
            if (FrameworkUtil.createFilter(filter).match(properties)) {
                found.add(fake(Configuration.class, none -> values(properties)));
            }
        }
        // As the specification has it.
        return found.isEmpty() ? null : found.toArray(Configuration[]::new);
    }

    private Hashtable<String, Object> values(Hashtable<String, Object> properties) {
        if (deletedWhenFound) {
            throw new IllegalStateException("deleted");
        }
        return properties;
    }

    private interface Answer {
        Object to(Object argument) throws InvalidSyntaxException;
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(arguments == null ? null : arguments[0])));
    }
}
