package org.ctios.ged188;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of several fields must be given.
 *
 * @param fields the fields
 * @param when the fixed field that decides whether it applies, or null when it always does
 * @param mask bits of that field that matter
 * @param value what those bits must be; for a mask of single bits the bits themselves
 */
record Need(List<Field> fields, @Nullable Field when, long mask, long value) {

    /** Whether a finished message goes without all of them; {@code given} are the fields that were set. */
    boolean isUnmet(Message message, Collection<Field> given) {
        return applies(message) && fields.stream().noneMatch(field -> given.contains(field) && !message.isNone(field));
    }

    private boolean applies(Message message) {
        Field decides = when;
        return decides == null || (message.uint(decides, ~value) & mask) == value;
    }

    @Override
    public String toString() {
        String names = fields.stream().map(Field::name).collect(Collectors.joining(" or "));
        return when == null ? names : names + " when " + when + (mask == -1 ? " is " : " has ") + value;
    }
}
