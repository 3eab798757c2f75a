package org.ctios.ged188;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** An enumeration or bit mask of the guide: symbolic names of the values that a field carries. Immutable. */
public final class Enumeration {
    private final String name;
    private final boolean mask;
    private final Map<String, Long> values;
    private final Map<Long, String> symbols = new LinkedHashMap<>();

    Enumeration(String name, boolean mask, Map<String, Long> values) {
        this.name = name;
        this.mask = mask;
        this.values = Map.copyOf(values);
        values.forEach((symbol, value) -> symbols.putIfAbsent(value, symbol));
    }

    /** The name, such as {@code AgentState}. */
    public String name() {
        return name;
    }

    /** Whether the values are bits that can be combined. */
    public boolean isMask() {
        return mask;
    }

    /** The symbol of a value, for a mask the symbols of its bits joined by {@code |}; null when the value is unknown. */
    public @Nullable String symbol(long value) {
        String exact = symbols.get(value);
        return exact != null || !mask ? exact : bits(value);
    }

    /**
     * The value of a symbol.
     *
     * @throws IllegalArgumentException when the enumeration has no such symbol
     */
    public long value(String symbol) {
        Long value = values.get(symbol);
        if (value == null) {
            throw new IllegalArgumentException(name + " has no " + symbol);
        }
        return value;
    }

    private @Nullable String bits(long value) {
        StringJoiner joined = new StringJoiner("|");
        long left = value;
        for (Map.Entry<Long, String> entry : symbols.entrySet()) {
            long bit = entry.getKey();
            if (Long.bitCount(bit) == 1 && (left & bit) != 0) {
                joined.add(entry.getValue());
                left &= ~bit;
            }
        }
        if (left != 0) {
            joined.add("0x" + Long.toHexString(left));
        }
        return joined.length() == 0 ? null : joined.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
