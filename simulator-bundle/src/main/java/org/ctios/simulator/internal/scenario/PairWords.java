package org.ctios.simulator.internal.scenario;

import java.util.List;
import java.util.Map;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.TrafficMix;
import org.ctios.simulator.internal.fault.Nearest;
import org.ctios.simulator.internal.fault.Words;

/** Settings of the pair that a scenario wants: {@code pair key=value ...}. */
final class PairWords {
    private static final Map<String, Dialect> DIALECTS = Map.of("cce", Dialect.CCE, "ccx", Dialect.CCX);
    private static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false);
    private static final Map<String, Setting> SETTINGS = Map.ofEntries(
            entry("agents", (pair, value) -> pair.agents(Words.number(value))),
            entry("agentsWithoutSkillGroups", (pair, value) -> pair.agentsWithoutSkillGroups(Words.number(value))),
            entry("trafficMix", (pair, value) -> pair.trafficMix(TrafficMix.parse(value))),
            entry("callsPerMinute", (pair, value) -> pair.callsPerMinute(Words.number(value))),
            entry("seed", (pair, value) -> pair.seed(Words.number(value))),
            entry("speed", (pair, value) -> pair.speed(Words.number(value))),
            entry("oldestVersion", (pair, value) -> pair.oldestVersion(Words.number(value))),
            entry("newestVersion", (pair, value) -> pair.newestVersion(Words.number(value))),
            entry("clientPassword", (pair, value) -> pair.clientPassword(value)),
            entry("dialect", (pair, value) -> pair.dialect(oneOf("dialect", value, DIALECTS))),
            entry("activeStandby", (pair, value) -> pair.activeStandby(oneOf("activeStandby", value, FLAGS))),
            entry("eccVariables", (pair, value) -> pair.eccVariables(value.split(","))),
            entry("peripheralId", (pair, value) -> pair.peripheralId(Words.number(value))),
            entry("peripherals", (pair, value) -> pair.peripherals(Words.number(value))),
            entry("teams", (pair, value) -> pair.teams(Words.number(value))));
    private static final List<String> NAMES =
            SETTINGS.keySet().stream().sorted().toList();

    private PairWords() {}

    private static Map.Entry<String, Setting> entry(String name, Setting setting) {
        return Map.entry(name, setting);
    }

    private static <T> T oneOf(String name, String value, Map<String, T> choices) {
        T choice = choices.get(value);
        if (choice == null) {
            throw new IllegalArgumentException("'" + value + "' is no " + name + "; write "
                    + String.join(" or ", choices.keySet().stream().sorted().toList()));
        }
        return choice;
    }

    /** Sets them. */
    static void apply(List<String> words, CtiServerPair.Builder pair) {
        for (String word : words) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            Setting setting = SETTINGS.get(name);
            if (setting == null) {
                throw new IllegalArgumentException("'" + name + "' is no setting of the pair; expected one of "
                        + String.join(", ", NAMES) + Nearest.hint(name, NAMES));
            }
            if (equals < 0) {
                throw new IllegalArgumentException("'" + word + "' has no value; write " + name + "=value");
            }
            setting.apply(pair, word.substring(equals + 1));
        }
    }

    /** How a value is set. */
    private interface Setting {
        void apply(CtiServerPair.Builder pair, String value);
    }
}
