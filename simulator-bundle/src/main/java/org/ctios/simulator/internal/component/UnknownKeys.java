package org.ctios.simulator.internal.component;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ctios.simulator.internal.fault.Nearest;

/** Keys of a configuration that mean nothing, which are mostly misspelt ones. */
final class UnknownKeys {
    /** What the framework, the file and the features add. */
    private static final List<String> OF_OTHERS = List.of("service.", "component.", "felix.", "osgi.", "org.apache.");

    private static final List<String> KNOWN = Stream.of(SimulatorConfiguration.class.getDeclaredMethods())
            .map(Method::getName)
            .map(member -> member.replace('_', '.'))
            .toList();

    private UnknownKeys() {}

    /** A sentence for each, with the key that was probably meant. */
    static List<String> in(Map<String, ?> properties) {
        return properties.keySet().stream()
                .filter(key -> !KNOWN.contains(key) && OF_OTHERS.stream().noneMatch(key::startsWith))
                .sorted()
                .map(key -> "there is no key " + key + Nearest.hint(key, KNOWN))
                .toList();
    }
}
