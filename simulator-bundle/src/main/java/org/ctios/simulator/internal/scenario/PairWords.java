package org.ctios.simulator.internal.scenario;

import java.util.List;
import java.util.Map;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.internal.fault.Nearest;
import org.ctios.simulator.internal.fault.Words;

/** Settings of the pair that a scenario wants: {@code pair key=value ...}. */
final class PairWords {
    private static final Map<String, Setting> SETTINGS = Map.of(
            "agents", (pair, value) -> pair.agents(Words.number(value)),
            "callsPerMinute", (pair, value) -> pair.callsPerMinute(Words.number(value)),
            "seed", (pair, value) -> pair.seed(Words.number(value)),
            "speed", (pair, value) -> pair.speed(Words.number(value)),
            "oldestVersion", (pair, value) -> pair.oldestVersion(Words.number(value)),
            "newestVersion", (pair, value) -> pair.newestVersion(Words.number(value)),
            "clientPassword", (pair, value) -> pair.clientPassword(value),
            "dialect", (pair, value) -> pair.dialect(value.equals("ccx") ? Dialect.CCX : Dialect.CCE),
            "activeStandby", (pair, value) -> pair.activeStandby(value.equals("true")),
            "peripheralId", (pair, value) -> pair.peripheralId(Words.number(value)));
    private static final List<String> NAMES =
            SETTINGS.keySet().stream().sorted().toList();

    private PairWords() {}

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
