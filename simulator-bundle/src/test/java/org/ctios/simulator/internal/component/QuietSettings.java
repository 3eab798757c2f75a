package org.ctios.simulator.internal.component;

import java.util.HashMap;
import java.util.Map;

/** Configurations of a pair on free ports where nothing happens by itself. */
final class QuietSettings {
    private QuietSettings() {}

    /** With other keys besides, or other values, by turns. */
    static Map<String, Object> settings(String... keysAndValues) {
        Map<String, Object> settings = new HashMap<>(Map.of("portA", "0", "portB", "0", "callsPerMinute", "0"));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            settings.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return settings;
    }
}
