package org.ctios.session.internal.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ctios.session.ConfigurationProblem;

/** Checks a configuration without making a session. Keys that a session does not know are problems here. */
public final class ConfigurationCheck {
    // The ports are looked for only where a server is named.
    private static final Map<String, String> NAMES_BOTH_SERVERS = Map.of("ctiosA", "a", "ctiosB", "b");
    private static final int MOST_SLIPS = 3;

    private ConfigurationCheck() {}

    /** All keys that a configuration may have. */
    public static Set<String> keys() {
        return new TreeSet<>(SettingsReader.read("", NAMES_BOTH_SERVERS).knownKeys());
    }

    /** What is wrong; empty when all is well. */
    public static List<ConfigurationProblem> problems(String name, Map<String, ?> configuration) {
        SettingsReader.Result result = SettingsReader.read(name, configuration);
        List<ConfigurationProblem> problems = new ArrayList<>(result.problems());
        result.unknownKeys().forEach(key -> problems.add(unknown(key)));
        return problems;
    }

    /** The value may be a password under a misspelt key. */
    private static ConfigurationProblem unknown(String key) {
        return new ConfigurationProblem(key, "***", "is no key of a session", cure(key));
    }

    private static String cure(String key) {
        return keys().stream()
                .filter(known -> !known.startsWith(".") && slips(key, known) <= MOST_SLIPS)
                .min(Comparator.comparingInt(known -> slips(key, known)))
                .map(known -> "Write " + known + " if that is what you mean, or leave it out")
                .orElse("Leave it out; docs/configuration.md has the keys there are");
    }

    /** How many letters have to be put in, taken away or changed to make one text of the other. */
    private static int slips(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[b.length()];
    }
}
