package org.ctios.simulator.internal.fault;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.MessageType;
import org.ctios.simulator.ConfirmationOrder;
import org.ctios.simulator.Faults;
import org.ctios.simulator.internal.server.NamedTypes;

/** What single words mean. What cannot be read is refused with what was expected. */
public final class Words {
    private static final Pattern TIME = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s|min)");
    private static final long LONGEST_MILLIS = Duration.ofDays(1).toMillis();
    private static final Map<String, ConfirmationOrder> ORDERS =
            words(ConfirmationOrder.BEFORE, ConfirmationOrder.AFTER, ConfirmationOrder.EITHER, ConfirmationOrder.USUAL);

    private Words() {}

    /** The word for a constant: {@code half-open} for HALF_OPEN. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Constants by their words, in their order. */
    @SafeVarargs
    public static <E extends Enum<E>> Map<String, E> words(E... constants) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : constants) {
            words.put(word(constant), constant);
        }
        return words;
    }

    /** A time such as {@code 50ms}, {@code 1.5s} or {@code 2min}, at most a day. */
    public static Duration time(String word) {
        Matcher time = TIME.matcher(word);
        if (!time.matches()) {
            throw new IllegalArgumentException("'" + word + "' is no time; write it as 50ms, 1.5s or 2min");
        }
        long unit =
                switch (time.group(2)) {
                    case "ms" -> 1;
                    case "s" -> 1_000;
                    default -> 60_000;
                };
        BigDecimal millis = new BigDecimal(time.group(1)).multiply(BigDecimal.valueOf(unit));
        if (millis.compareTo(BigDecimal.valueOf(LONGEST_MILLIS)) > 0) {
            throw new IllegalArgumentException("'" + word + "' is too long; give at most a day");
        }
        return Duration.ofMillis(millis.longValue());
    }

    /** Message types: names with commas between them, {@code confirmations}, {@code events}, {@code all} or {@code none}. */
    static IntPredicate types(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        IntPredicate types =
                switch (lower) {
                    case "confirmations" -> Faults.confirmations();
                    case "events" -> Faults.events();
                    case "all" -> type -> true;
                    case "none" -> type -> false;
                    default -> named(word);
                };
        return new NamedTypes(lower.equals("none") ? lower : word, types);
    }

    /** An order of confirmations: {@code before}, {@code after}, {@code either} or {@code usual}. */
    static ConfirmationOrder order(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        oneOf(lower, "order of confirmations", ORDERS.keySet());
        return Objects.requireNonNull(ORDERS.get(lower));
    }

    /** A message type by its name in the guide. */
    public static MessageType type(String name) {
        Dictionary dictionary = Dictionary.standard();
        try {
            return dictionary.messageType(name);
        } catch (IllegalArgumentException e) {
            List<String> names =
                    dictionary.messageTypes().stream().map(MessageType::name).toList();
            throw new IllegalArgumentException(
                    "GED-188 has no message type '" + name + "'" + Nearest.hint(name, names), e);
        }
    }

    /** Bytes in hexadecimal. */
    public static byte[] bytes(String word) {
        try {
            return HexFormat.of().parseHex(word);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + word + "' is not hexadecimal; write two digits for each byte, such as 00ff", e);
        }
    }

    /** A whole number that is not negative. */
    public static int number(String word) {
        if (!word.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("'" + word + "' is no whole number");
        }
        return Integer.parseInt(word);
    }

    /** A whole number of an ID, which may have four bytes. */
    static long longNumber(String word) {
        if (!word.matches("\\d{1,10}")) {
            throw new IllegalArgumentException("'" + word + "' is no whole number");
        }
        return Long.parseLong(word);
    }

    /** One of some words. */
    public static void oneOf(String word, String what, Collection<String> words) {
        if (!words.contains(word)) {
            throw new IllegalArgumentException("'" + word + "' is no " + what + "; give one of "
                    + String.join(", ", words) + Nearest.hint(word, words));
        }
    }

    private static IntPredicate named(String word) {
        Set<Integer> numbers = new HashSet<>();
        for (String name : word.split(",", -1)) {
            numbers.add(type(name).number());
        }
        return numbers::contains;
    }
}
