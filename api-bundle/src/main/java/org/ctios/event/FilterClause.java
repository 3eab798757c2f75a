package org.ctios.event;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a filter: a key, and the values of which one must fit.
 *
 * @param key as it was written
 * @param normalKey for comparing
 */
record FilterClause(String key, String normalKey, List<ValuePattern> values) {
    FilterClause(String key, List<ValuePattern> values) {
        this(key, key.toLowerCase(Locale.ROOT), values.stream().distinct().toList());
    }

    boolean isAbout(String lowerCaseKey) {
        return normalKey.equals(lowerCaseKey);
    }

    /** Whether the event carries the key with a value that fits. */
    boolean matches(EventValues event) {
        return event.any(normalKey, this::accepts);
    }

    /** Whether a value fits; an absent one does not. */
    boolean accepts(@Nullable Object value) {
        if (value == null) {
            return false;
        }
        for (ValuePattern pattern : values) {
            if (pattern.matches(value)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return key + "=" + values.stream().map(ValuePattern::toString).collect(Collectors.joining(","));
    }
}
