package org.ctios.simulator.internal.component;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.ctios.simulator.TrafficMix;
import org.ctios.simulator.internal.centre.DayPlan;
import org.ctios.simulator.internal.centre.DayWords;
import org.ctios.simulator.internal.centre.EccVariables;
import org.ctios.simulator.internal.fault.FaultOrder;
import org.ctios.simulator.internal.server.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Values of a configuration by key, as text from a file or typed from the console; where one is missing, the default of
 * {@link SimulatorConfiguration}. What cannot be read is refused with {@code key = value: cure}.
 */
final class Values {
    private final Map<String, ?> properties;

    Values(Map<String, ?> properties) {
        this.properties = properties;
    }

    String text(String key) {
        return of(key).toString().strip();
    }

    int integer(String key) {
        return parse(key, Integer::valueOf, "give a whole number");
    }

    long longInteger(String key) {
        return parse(key, Long::valueOf, "give a whole number");
    }

    double number(String key) {
        return parse(key, Double::valueOf, "give a number");
    }

    int seconds(String key) {
        int seconds = parse(key, Integer::valueOf, "give whole seconds");
        if (seconds < 0) {
            throw refused(key, seconds, "give 0 or more seconds");
        }
        return seconds;
    }

    boolean flag(String key) {
        String text = text(key);
        if (!text.equals("true") && !text.equals("false")) {
            throw refused(key, text, "give true or false");
        }
        return text.equals("true");
    }

    Dialect dialect(String key) {
        String text = text(key);
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "cce" -> Dialect.CCE;
            case "ccx" -> Dialect.CCX;
            default -> throw refused(key, text, "give cce or ccx");
        };
    }

    boolean up(String key) {
        String text = text(key);
        if (!text.equals("up") && !text.equals("down")) {
            throw refused(key, text, "give up or down");
        }
        return text.equals("up");
    }

    /** Sides are taken away by keys of their own, which tell at any time whether a side shall be up. */
    List<FaultOrder> faults(String key) {
        String text = text(key);
        try {
            List<FaultOrder> faults = FaultOrder.parseAll(text);
            for (FaultOrder fault : faults) {
                if (fault.toString().matches("\\S+ (kill|revive)")) {
                    throw refused(key, text, "write sideA or sideB = down, or up");
                }
            }
            return faults;
        } catch (IllegalArgumentException e) {
            String reason = String.valueOf(e.getMessage());
            throw reason.startsWith(key + " =") ? e : refused(key, text, reason);
        }
    }

    EccVariables ecc(String key) {
        return said(key, EccVariables::parse);
    }

    TrafficMix mix(String key) {
        return said(key, TrafficMix::parse);
    }

    /** What the keys of the day say together. */
    DayPlan day() {
        return DayPlan.of(
                text("timeOfDay").isEmpty() ? null : said("timeOfDay", DayWords::time),
                said("shifts", DayWords::shifts),
                said("callCurve", text -> DayPlan.of(null, List.of(), DayWords.curve(text))
                        .curve()));
    }

    /** A text in words that say themselves what is wrong with them. */
    private <T> T said(String key, Function<String, T> parser) {
        try {
            return parser.apply(text(key));
        } catch (IllegalArgumentException e) {
            throw refused(key, text(key), String.valueOf(e.getMessage()));
        }
    }

    @Nullable
    Secret secret(String key) {
        String text = of(key).toString();
        return text.isEmpty() ? null : new Secret(text);
    }

    private <T> T parse(String key, Function<String, T> parser, String cure) {
        String text = text(key);
        try {
            return parser.apply(text);
        } catch (NumberFormatException e) {
            throw refused(key, text, cure);
        }
    }

    private Object of(String key) {
        Object value = properties.get(key);
        return value != null ? value : defaultOf(key);
    }

    private static Object defaultOf(String key) {
        try {
            // By the rule of Declarative Services a leading underscore of the member is the dot of the key.
            return SimulatorConfiguration.class
                    .getDeclaredMethod(key.replace('.', '_'))
                    .getDefaultValue();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("no key " + key, e);
        }
    }

    private static IllegalArgumentException refused(String key, Object value, String cure) {
        return new IllegalArgumentException(key + " = " + value + ": " + cure);
    }
}
