package org.ctios.session;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keyword to value, as the CIL passes everything (DG 12.5 ch. 12). Immutable; keywords are compared without regard to
 * case and surrounding blanks. Values are texts, numbers, truth values and nested {@code Arguments}. Iteration follows
 * the order of insertion, and indexes count from 1.
 *
 * <p>A getter converts where the value allows it, a number to its decimal text and back; where it does not, the getter
 * gives null and throws nothing (DG 12.5 ch. 7). A number that the type of the getter cannot hold is such a case.
 */
public final class Arguments {
    private static final Arguments NONE = new Builder().build();
    private static final long UINT_MAX = 0xFFFF_FFFFL;
    private static final long USHORT_MAX = 0xFFFF;
    /** More than any double has. What has more is no number of anything here, and its digits could fill the memory. */
    private static final int MOST_PLACES = 400;

    private final Map<String, Entry> entries;
    private final List<Entry> elements;

    private record Entry(String key, Object value) {
        Entry withoutSecrets() {
            return value instanceof Arguments nested ? new Entry(key, nested.withoutSecrets()) : this;
        }
    }

    private Arguments(Map<String, Entry> entries) {
        this.entries = entries;
        this.elements = List.copyOf(entries.values());
    }

    /** No arguments. */
    public static Arguments none() {
        return NONE;
    }

    /** Starts a set of arguments. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether the keyword is there. */
    public boolean isValid(String key) {
        return entries.containsKey(normal(key));
    }

    /** The value as it is, or null. */
    public @Nullable Object getValue(String key) {
        Entry entry = entries.get(normal(key));
        return entry == null ? null : entry.value();
    }

    /** The value as text, numbers in decimal digits and whole ones without a point; null when absent or nested. */
    public @Nullable String getValueString(String key) {
        Object value = getValue(key);
        if (value instanceof Number number) {
            return digits(number);
        }
        return value == null || value instanceof Arguments ? null : value.toString();
    }

    /** Types with a fraction write 1001 as 1001.0, and 55512345 with an exponent. */
    private static String digits(Number number) {
        BigDecimal exact = isInteger(number) ? null : decimal(number);
        if (exact == null || Math.abs((long) exact.scale()) > MOST_PLACES) {
            return number.toString();
        }
        BigDecimal shortest = exact.stripTrailingZeros();
        return (shortest.scale() <= 0 ? shortest : exact).toPlainString();
    }

    private static boolean isInteger(Number number) {
        return number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte;
    }

    /**
     * The value as a whole number, also from decimal text; null when absent, no whole number or too large. Unsigned 32-bit
     * values fit.
     */
    public @Nullable Long getValueLong(String key) {
        Object value = getValue(key);
        if (value instanceof Number number) {
            return isInteger(number) ? Long.valueOf(number.longValue()) : whole(decimal(number));
        }
        try {
            return value instanceof String text ? Long.valueOf(text.strip()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The exact value of a number of any type; null for what is none, such as NaN. */
    private static @Nullable BigDecimal decimal(Number number) {
        try {
            return new BigDecimal(number.toString());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Long whole(@Nullable BigDecimal number) {
        try {
            return number == null ? null : number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** The value as a signed 32-bit number (CIL {@code INT}); null when absent, no number or too large. */
    public @Nullable Integer getValueInt(String key) {
        Long number = getValueLong(key);
        return number == null || number != number.intValue() ? null : Integer.valueOf(number.intValue());
    }

    /**
     * The value as an unsigned 32-bit number (CIL {@code UNSIGNED INT}, also bit masks); null when absent, no number or
     * too large. A negative 32-bit number is read by its bits.
     */
    public @Nullable Long getValueUInt(String key) {
        Long number = getValueLong(key);
        return number == null || number < Integer.MIN_VALUE || number > UINT_MAX
                ? null
                : Long.valueOf(number & UINT_MAX);
    }

    /** The value as a signed 16-bit number (CIL {@code SHORT}); null when absent, no number or too large. */
    public @Nullable Short getValueShort(String key) {
        Long number = getValueLong(key);
        return number == null || number != number.shortValue() ? null : Short.valueOf(number.shortValue());
    }

    /**
     * The value as an unsigned 16-bit number (CIL {@code UNSIGNED SHORT}); null when absent, no number or too large. A
     * negative 16-bit number is read by its bits.
     */
    public @Nullable Integer getValueUShort(String key) {
        Long number = getValueLong(key);
        return number == null || number < Short.MIN_VALUE || number > USHORT_MAX
                ? null
                : Integer.valueOf((int) (number & USHORT_MAX));
    }

    /** The value as a truth value: a number other than 0, or the text {@code true}; null when absent or neither. */
    public @Nullable Boolean getValueBool(String key) {
        Object value = getValue(key);
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof Number given) {
            BigDecimal number = decimal(given);
            return number == null ? null : number.signum() != 0;
        }
        String text = value instanceof String string ? string.strip() : "";
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.valueOf(text);
        }
        Long number = getValueLong(key);
        return number == null ? null : number != 0;
    }

    /** The nested arguments, or null. */
    public @Nullable Arguments getValueArray(String key) {
        return getValue(key) instanceof Arguments nested ? nested : null;
    }

    /** How many there are. */
    public int numElements() {
        return entries.size();
    }

    /**
     * The value at an index, as it is.
     *
     * @param index from 1
     * @return null when there is none at that index
     */
    public @Nullable Object getElement(int index) {
        return index < 1 || index > elements.size()
                ? null
                : elements.get(index - 1).value();
    }

    /**
     * The keyword at an index, as it was written.
     *
     * @param index from 1
     * @return null when there is none at that index
     */
    public @Nullable String getElementKey(int index) {
        return index < 1 || index > elements.size()
                ? null
                : elements.get(index - 1).key();
    }

    /** The keywords, as they were written. */
    public Set<String> keys() {
        return asMap().keySet();
    }

    /** All of it as a map with the keywords as they were written; nested arguments become maps. A copy. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Entry entry : entries.values()) {
            map.put(entry.key(), entry.value() instanceof Arguments nested ? nested.asMap() : entry.value());
        }
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Arguments arguments && values().equals(arguments.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** What counts for equality: keywords without their spelling. */
    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        entries.forEach((key, entry) -> values.put(key, entry.value()));
        return values;
    }

    /** The same without what must not be shown ({@link #isSecret}), in nested arguments too. */
    public Arguments withoutSecrets() {
        Map<String, Entry> open = new LinkedHashMap<>();
        entries.forEach((normal, entry) -> {
            if (!isSecretName(normal)) {
                open.put(normal, entry.withoutSecrets());
            }
        });
        return new Arguments(open);
    }

    /** All pairs; values that must not be shown ({@link #isSecret}) are masked. */
    @Override
    public String toString() {
        List<String> pairs = new ArrayList<>();
        for (Entry entry : entries.values()) {
            pairs.add(entry.key() + "=" + (isSecret(entry.key()) ? "***" : entry.value()));
        }
        return "{" + String.join(", ", pairs) + "}";
    }

    /**
     * Whether the value of a keyword must not be shown: that of one that ends in {@code Password}, in any case, and of {@code
     * AuthorizationCode}, which lets somebody dial. It holds for an element of an array, {@code user.Password[0]}, too.
     */
    public static boolean isSecret(String keyword) {
        return isSecretName(normal(keyword));
    }

    private static boolean isSecretName(String normal) {
        int index = normal.endsWith("]") ? normal.lastIndexOf('[') : -1;
        String name = index < 0 ? normal : normal.substring(0, index).stripTrailing();
        return name.endsWith("password") || name.equals("authorizationcode");
    }

    private static String normal(String key) {
        return key.strip().toLowerCase(Locale.ROOT);
    }

    /** Collects arguments. Not thread-safe. */
    public static final class Builder {
        private final Map<String, Entry> entries = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Sets a value; a null value is left out.
         *
         * @param value a {@code String}, {@code Boolean}, number or {@code Arguments}
         * @throws IllegalArgumentException for a value of another type or an empty keyword
         */
        public Builder set(String key, @Nullable Object value) {
            if (normal(key).isEmpty()) {
                throw new IllegalArgumentException("a keyword must not be empty");
            }
            if (value == null) {
                return this;
            }
            if (!(value instanceof String
                    || value instanceof Boolean
                    || value instanceof Number
                    || value instanceof Arguments)) {
                throw new IllegalArgumentException(
                        key + " cannot hold a " + value.getClass().getName());
            }
            entries.put(normal(key), new Entry(key.strip(), value));
            return this;
        }

        /** The finished arguments. */
        public Arguments build() {
            return new Arguments(new LinkedHashMap<>(entries));
        }
    }
}
