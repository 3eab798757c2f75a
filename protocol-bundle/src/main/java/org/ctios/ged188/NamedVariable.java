package org.ctios.ged188;

/**
 * A named call variable (ECC variable) of a message: NAMEDVAR, or one element of a NAMEDARRAY.
 *
 * @param name name without the prefix {@code user.} that CTI OS adds
 * @param index element of an array from 0, or -1 for a scalar
 * @param value the text
 */
public record NamedVariable(String name, int index, String value) {
    /** A scalar variable. */
    public static NamedVariable scalar(String name, String value) {
        return new NamedVariable(name, -1, value);
    }

    /** Whether this is an element of an array. */
    public boolean isElement() {
        return index >= 0;
    }
}
