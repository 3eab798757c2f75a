package org.ctios.session.internal.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Settings for tests, read from keys as an administrator would write them. */
public final class SampleSettings {
    /** A pair on two hosts; heartbeat 5 s, three misses, waits without surprises. */
    static final Map<String, String> PAIR = Map.of("endpoints", "cti-a:42027,cti-b:43027", "clientId", "tester");

    private static final Map<String, String> AGENT = Map.of(
            "mode", "agent",
            "agentId", "7001",
            "agentInstrument", "3001",
            "peripheralId", "5000",
            ".agentPassword", "s3cret-agent");

    private SampleSettings() {}

    /** Monitor mode, with changes as key, value, key, value. */
    public static SessionSettings monitor(String... changes) {
        return read(PAIR, changes);
    }

    /** Agent 7001 at instrument 3001 of peripheral 5000, with changes. */
    public static SessionSettings agent(String... changes) {
        Map<String, String> keys = new HashMap<>(PAIR);
        keys.putAll(AGENT);
        return read(keys, changes);
    }

    private static SessionSettings read(Map<String, String> keys, String... changes) {
        Map<String, String> all = new HashMap<>(keys);
        for (int i = 0; i < changes.length; i += 2) {
            all.put(changes[i], changes[i + 1]);
        }
        SettingsReader.Result result = SettingsReader.read("east", all);
        return Objects.requireNonNull(result.settings(), () -> result.problems().toString());
    }
}
