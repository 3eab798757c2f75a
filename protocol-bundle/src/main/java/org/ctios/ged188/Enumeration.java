package org.ctios.ged188;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.ctios.ged188.MessageEntry.Confidence;
import org.jspecify.annotations.Nullable;

/** An enumeration or bit mask of the guide: symbolic names of the values that a field carries. Immutable. */
public final class Enumeration {
    private final String name;
    private final boolean mask;
    private final @Nullable String continuedBy;
    private final Availability where;
    private final List<Value> entries;
    private final List<String> carriers;
    private final Confidence confidence;
    private final Map<String, Long> values = new LinkedHashMap<>();
    private final Map<Long, String> symbols = new LinkedHashMap<>();
    private @Nullable Enumeration continued;

    /**
     * A value as the dictionary file has it.
     *
     * @param number null when it was never published
     * @param alias another name that some documents use, or null
     */
    record Value(String symbol, @Nullable Long number, @Nullable String alias, Availability where, boolean confirmed) {}

    Enumeration(
            String name,
            boolean mask,
            @Nullable String continuedBy,
            Availability where,
            List<Value> entries,
            List<String> carriers,
            Confidence confidence) {
        this.name = name;
        this.mask = mask;
        this.continuedBy = continuedBy;
        this.where = where;
        this.entries = List.copyOf(entries);
        this.carriers = List.copyOf(carriers);
        this.confidence = confidence;
        entries.forEach(this::add);
    }

    private void add(Value value) {
        Long number = value.number();
        if (number == null) {
            return;
        }
        values.put(value.symbol(), number);
        symbols.putIfAbsent(number, value.symbol());
        String alias = value.alias();
        if (alias != null) {
            values.put(alias, number);
        }
    }

    /** The name, such as {@code AgentState}. */
    public String name() {
        return name;
    }

    /** Whether the values are bits that can be combined. */
    public boolean isMask() {
        return mask;
    }

    /** The values by symbol, in the order of the guide; names of other documents for the same value included. */
    public Map<String, Long> values() {
        return Collections.unmodifiableMap(values);
    }

    /** The symbol of a value, for a mask the symbols of its bits joined by {@code |}; null when the value is unknown. */
    public @Nullable String symbol(long value) {
        String exact = symbols.get(value);
        if (exact != null) {
            return exact;
        }
        if (continued != null) {
            return continued.symbol(value);
        }
        return mask ? bits(value) : null;
    }

    /**
     * The value of a symbol.
     *
     * @throws IllegalArgumentException when the enumeration has no such symbol
     */
    public long value(String symbol) {
        Long value = values.get(symbol);
        if (value == null && continued != null) {
            return continued.value(symbol);
        }
        if (value == null) {
            throw new IllegalArgumentException(name + " has no " + symbol);
        }
        return value;
    }

    /**
     * The value of what {@link #symbol} gives: a symbol, or for a mask several joined by {@code |}, with hexadecimal
     * numbers among them.
     *
     * @throws IllegalArgumentException when the enumeration has no such symbol
     */
    public long parse(String symbols) {
        long value = 0;
        for (String each : symbols.split("\\|", -1)) {
            value |= mask && each.startsWith("0x") ? Long.decode(each) : value(each);
        }
        return value;
    }

    /** All bits of a mask that a version has, combined. */
    public long all(ProtocolVersion version) {
        return entries.stream()
                .filter(each -> each.where().in(version))
                .map(Value::number)
                .filter(number -> number != null && mask)
                .reduce(0L, (left, right) -> left | right);
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

    /** Connects enumerations that go on in others; before the dictionary is given out. */
    void connect(Map<String, Enumeration> all) {
        continued = continuedBy == null ? null : all.get(continuedBy);
    }

    List<Value> entries() {
        return entries;
    }

    /** Fields, or message type and field with a dot between them. */
    List<String> carriers() {
        return carriers;
    }

    Availability where() {
        return where;
    }

    Confidence confidence() {
        return confidence;
    }

    @Override
    public String toString() {
        return name;
    }
}
