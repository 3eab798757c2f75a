package org.ctios.simulator.internal.cli;

import java.util.Map;

/** What a pair says of its settings, in the names of the options. */
final class OptionNames {
    private static final Map<String, String> OF_KEYS = Map.ofEntries(
            Map.entry("host", "--host"),
            Map.entry("portA", "--port-a"),
            Map.entry("portB", "--port-b"),
            Map.entry("agents", "--agents"),
            Map.entry("agentsWithoutSkillGroups", "--agents-without-skill-groups"),
            Map.entry("callsPerMinute", "--calls-per-minute"),
            Map.entry("peripheralId", "--peripheral"),
            Map.entry("peripherals", "--peripherals"),
            Map.entry("teams", "--teams"),
            Map.entry("oldestVersion", "--oldest-version"),
            Map.entry("newestVersion", "--newest-version"),
            Map.entry("speed", "--speed"));

    private static final Map<String, String> OF_STORES =
            Map.of("tls.keyStore", "--tls-keystore", "tls.trustStore", "--tls-truststore");

    private static final String ACTIVE_STANDBY = "activeStandby = true:";

    private OptionNames() {}

    /** The option that a message of a setting, {@code key = value: cure}, is about; empty when there is none. */
    static String of(String message) {
        int equals = message.indexOf(" = ");
        String key = equals < 0 ? "" : message.substring(0, equals);
        return key.equals("activeStandby") ? "--active-standby" : OF_KEYS.getOrDefault(key, "");
    }

    /** The message of a setting, {@code key = value: cure}, with options for keys; others as they are. */
    static String in(String message) {
        int equals = message.indexOf(" = ");
        String key = equals < 0 ? "" : message.substring(0, equals);
        if (OF_STORES.containsKey(key)) {
            return OF_STORES.get(key) + message.substring(equals);
        }
        if (message.startsWith(ACTIVE_STANDBY)) {
            return "--active-standby"
                    + options(message.substring(ACTIVE_STANDBY.length())).replace("dialect = ccx", "--ccx");
        }
        return OF_KEYS.containsKey(key) ? OF_KEYS.get(key) + options(message.substring(equals)) : message;
    }

    private static String options(String cure) {
        String named = cure;
        for (Map.Entry<String, String> each : OF_KEYS.entrySet()) {
            if (!each.getValue().equals("--" + each.getKey())) {
                named = named.replaceAll("\\b" + each.getKey() + "\\b", each.getValue());
            }
        }
        return named;
    }
}
