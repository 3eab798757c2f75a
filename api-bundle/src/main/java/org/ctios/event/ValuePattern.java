package org.ctios.event;

import org.ctios.session.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * One value of a condition: a literal, or what stands before an asterisk.
 *
 * @param text the literal or the beginning
 * @param prefix whether it is a beginning
 * @param number the literal as a number, null when it is none
 */
record ValuePattern(String text, boolean prefix, @Nullable Long number) {
    private static final int LONGEST_NUMBER = 18;

    /** Reads a value; what follows an asterisk does not count. */
    static ValuePattern of(String value) {
        int asterisk = value.indexOf('*');
        if (asterisk >= 0) {
            return new ValuePattern(value.substring(0, asterisk), true, null);
        }
        return new ValuePattern(value, false, number(value));
    }

    /** A decimal number without sign; null when the text is none. */
    static @Nullable Long number(String text) {
        boolean digits = !text.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(each -> each >= '0' && each <= '9');
        return digits ? Long.valueOf(text) : null;
    }

    /** Whether a value of an event fits: a list fits when one of its elements does. */
    boolean matches(Object value) {
        if (value instanceof Arguments list) {
            return matchesAny(list);
        }
        if (value instanceof Boolean truth) {
            return prefix ? truth.toString().startsWith(text) : matches(truth);
        }
        if (number != null && value instanceof Number given) {
            return number == given.longValue();
        }
        String given = value.toString();
        return prefix ? given.startsWith(text) : given.equals(text);
    }

    private boolean matches(Boolean truth) {
        return number == null ? truth.toString().equalsIgnoreCase(text) : truth == (number != 0);
    }

    private boolean matchesAny(Arguments list) {
        for (int i = 1; i <= list.numElements(); i++) {
            Object element = list.getElement(i);
            if (element != null && matches(element)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return prefix ? text + "*" : text;
    }
}
