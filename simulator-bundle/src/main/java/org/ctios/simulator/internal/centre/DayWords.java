package org.ctios.simulator.internal.centre;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ctios.simulator.Shift;

/** The parts of a day as texts of a command line or a configuration. What cannot be read is refused with what was expected. */
public final class DayWords {
    private static final Pattern SHIFT = Pattern.compile("(\\S+?)-(\\S+)((?:\\s+break\\s+\\S+?-\\S+)*)");
    private static final Pattern BREAK = Pattern.compile("break\\s+(\\S+?)-(\\S+)");

    private DayWords() {}

    /** Shifts with semicolons between them; none in an empty text. */
    public static List<Shift> shifts(String text) {
        return Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(DayWords::shift)
                .toList();
    }

    /** One shift: {@code 08:00-16:30 break 12:00-12:30}. */
    public static Shift shift(String text) {
        Matcher shift = SHIFT.matcher(text.strip());
        if (!shift.matches()) {
            throw new IllegalArgumentException(
                    "'" + text.strip() + "' is no shift; write 08:00-16:30 or 08:00-16:30 break 12:00-12:30");
        }
        List<Shift.Break> breaks = new ArrayList<>();
        Matcher each = BREAK.matcher(shift.group(3));
        while (each.find()) {
            breaks.add(new Shift.Break(time(each.group(1)), time(each.group(2))));
        }
        return new Shift(time(shift.group(1)), time(shift.group(2)), breaks);
    }

    /** A time of day: {@code 08:00} or {@code 08:00:30}. */
    public static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text.strip() + "' is no time of day; write 08:00", e);
        }
    }

    /** Shares of calls from a time of day on, with commas between them: {@code 00:00=0.1, 08:00=0.6, 10:00=1}. */
    public static Map<LocalTime, Double> curve(String text) {
        Map<LocalTime, Double> shares = new TreeMap<>();
        for (String each : text.split(",", -1)) {
            if (!each.isBlank()) {
                int equals = each.indexOf('=');
                if (equals < 0) {
                    throw noPart(each);
                }
                shares.put(time(each.substring(0, equals)), share(each, each.substring(equals + 1)));
            }
        }
        return shares;
    }

    private static double share(String part, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw noPart(part);
        }
    }

    private static IllegalArgumentException noPart(String text) {
        return new IllegalArgumentException("'" + text.strip()
                + "' is no part of a curve; write the time from which on, and a share from 0 to 1, as in 08:00=0.6");
    }
}
