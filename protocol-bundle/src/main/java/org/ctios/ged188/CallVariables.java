package org.ctios.ged188;

import java.util.List;

/** The fields of the ten call variables, CallVariable1 to CallVariable10, by their numbers. */
public final class CallVariables {
    /** All of them, CallVariable1 first; unmodifiable. */
    public static final List<Field> FIELDS = List.of(
            Fields.CALL_VARIABLE1,
            Fields.CALL_VARIABLE2,
            Fields.CALL_VARIABLE3,
            Fields.CALL_VARIABLE4,
            Fields.CALL_VARIABLE5,
            Fields.CALL_VARIABLE6,
            Fields.CALL_VARIABLE7,
            Fields.CALL_VARIABLE8,
            Fields.CALL_VARIABLE9,
            Fields.CALL_VARIABLE10);

    private CallVariables() {}

    /**
     * The field of a call variable.
     *
     * @param number 1 to 10
     * @return its field
     * @throws IllegalArgumentException for a number that is not 1 to 10
     */
    public static Field field(int number) {
        if (number < 1 || number > FIELDS.size()) {
            throw new IllegalArgumentException("call variables are numbered 1 to 10, not " + number);
        }
        return FIELDS.get(number - 1);
    }
}
