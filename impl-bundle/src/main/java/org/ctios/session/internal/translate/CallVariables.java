package org.ctios.session.internal.translate;

import java.util.List;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;

/** The fields of the ten call variables. */
final class CallVariables {
    private static final List<Field> FIELDS = List.of(
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
     * @throws IllegalArgumentException for a number that is not 1 to 10
     */
    static Field field(int number) {
        if (number < 1 || number > FIELDS.size()) {
            throw new IllegalArgumentException("call variables are numbered 1 to 10, not " + number);
        }
        return FIELDS.get(number - 1);
    }
}
