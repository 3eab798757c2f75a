package org.ctios.simulator.internal.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.ctios.simulator.internal.fault.Nearest;

/** The words of a command line: which options were given, and their values or defaults. What is wrong is told by its option. */
final class CommandLine {
    private final Map<String, String> values;
    private final Set<String> switches;
    private final Set<String> given = new TreeSet<>();

    /**
     * Reads the arguments; a value follows its option, or stands behind an equals sign.
     *
     * @param defaults options that have a value
     * @param switches options that have none
     * @throws IllegalArgumentException when an option is unknown, or has no value
     */
    CommandLine(Map<String, String> defaults, Set<String> switches, String... arguments) {
        this.values = new TreeMap<>(defaults);
        this.switches = switches;
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        while (!left.isEmpty()) {
            take(left.remove(), left);
        }
    }

    /** Whether an option was given. */
    boolean has(String option) {
        return given.contains(option);
    }

    /** All options that were given. */
    Set<String> given() {
        return given;
    }

    String text(String option) {
        return values.getOrDefault(option, "");
    }

    int integer(String option) {
        return number(option, Integer::valueOf, "a whole number");
    }

    long longInteger(String option) {
        return number(option, Long::valueOf, "a whole number");
    }

    /** A number, or {@code max}, which is infinite. */
    double numberOrMax(String option) {
        return text(option).equals("max")
                ? Double.POSITIVE_INFINITY
                : number(option, CommandLine::finite, "a number or max");
    }

    double number(String option) {
        return number(option, CommandLine::finite, "a number");
    }

    Duration seconds(String option) {
        int seconds = integer(option);
        if (seconds < 0) {
            throw new IllegalArgumentException(option + " = " + seconds + ": give 0 or more seconds");
        }
        return Duration.ofSeconds(seconds);
    }

    /** A value in words, whose reader says itself what is wrong. */
    <T> T words(String option, Function<String, T> reader) {
        try {
            return reader.apply(text(option));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
        }
    }

    private <T> T number(String option, Function<String, T> parser, String kind) {
        try {
            return parser.apply(text(option));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " = " + text(option) + ": give " + kind, e);
        }
    }

    private static double finite(String text) {
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw new NumberFormatException(text);
        }
        return value;
    }

    private void take(String argument, Deque<String> left) {
        int equals = argument.indexOf('=');
        String option = argument.equals("-h") ? "--help" : equals < 0 ? argument : argument.substring(0, equals);
        if (!values.containsKey(option) && !switches.contains(option)) {
            List<String> known = new ArrayList<>(values.keySet());
            known.addAll(switches);
            throw new IllegalArgumentException("unknown option " + option + Nearest.end(option, known) + " See --help");
        }
        boolean again = !given.add(option);
        if (switches.contains(option)) {
            if (equals >= 0) {
                throw new IllegalArgumentException(option + " takes no value; see --help");
            }
            return;
        }
        if (equals < 0 && left.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value; see --help");
        }
        if (again) {
            throw new IllegalArgumentException(option + " was given twice; "
                    + (option.equals("--fault")
                            ? "write several faults with semicolons between them"
                            : "leave one of them out"));
        }
        values.put(option, equals < 0 ? left.remove() : argument.substring(equals + 1));
    }
}
