package org.ctios.simulator.internal.scenario;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import org.ctios.ged188.Enumeration;
import org.ctios.ged188.Field;
import org.ctios.ged188.MessageType;
import org.ctios.ged188.WireType;
import org.ctios.simulator.internal.fault.Nearest;

/**
 * Whether a value can be right. Done when a scenario is read, so that no client is blamed for a slip of its author; which
 * version a client will speak is not known then, and what is right in no version is wrong.
 */
final class FieldCheck {
    private static final int FEW = 12;

    private FieldCheck() {}

    /**
     * Checks a value that is expected.
     *
     * @throws IllegalArgumentException with what can stand there
     */
    static void expected(MessageType type, FieldWords words) {
        String value = words.value();
        boolean anything = value.equals(FieldWords.ANY) && !words.contains();
        if (words.ecc() != null || anything || value.equals(FieldWords.ABSENT) || Variables.isName(value)) {
            return;
        }
        if (isWrong(type, words.field(), form -> !form.wire().isNumber() || form.number(value) != null)) {
            throw new IllegalArgumentException(
                    value.equals(FieldWords.NONE)
                            ? "'none' can be sent, but not be expected; give the number, such as 0xffffffff"
                            : reason(form(type, words.field()), words.field(), value));
        }
    }

    /**
     * Checks a value that is sent.
     *
     * @throws IllegalArgumentException with what can stand there
     */
    static void sent(MessageType type, FieldWords words) {
        String value = words.value();
        if (words.contains()) {
            throw new IllegalArgumentException(
                    "'" + words.text() + "' can be expected, but not be sent; write Name=value");
        }
        if (words.ecc() != null || Variables.isName(value)) {
            return;
        }
        if (isWrong(type, words.field(), form -> canBeSent(form, value))) {
            throw new IllegalArgumentException(reason(form(type, words.field()), words.field(), value));
        }
    }

    private static boolean canBeSent(FieldForm form, String value) {
        if (form.wire().isNumber()) {
            return value.equals(FieldWords.NONE) || form.number(value) != null;
        }
        return form.wire() != WireType.UNSPEC || isHexadecimal(value);
    }

    private static boolean isHexadecimal(String value) {
        try {
            return HexFormat.of().parseHex(value).length > 0 || value.isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isWrong(MessageType type, Field field, Predicate<FieldForm> right) {
        return FieldForm.all(type, field).noneMatch(right);
    }

    private static FieldForm form(MessageType type, Field field) {
        return FieldForm.all(type, field).findFirst().orElseThrow();
    }

    /** Why a value that a form cannot hold is refused. */
    static String reason(FieldForm form, Field field, String value) {
        WireType wire = form.wire();
        if (!wire.isNumber()) {
            return "'" + value + "' is not hexadecimal; " + field
                    + " is raw, write two digits for each byte, such as 00ff";
        }
        if (NumberWords.isDigits(value)) {
            return field + " cannot be " + value + "; it is at most " + NumberWords.largest(wire);
        }
        String wrong = "' is no value of " + field + "; give a ";
        if (wire == WireType.TIME) {
            return "'" + value + wrong + "time, such as 2026-11-29T12:00:00Z, or seconds since 1970";
        }
        Enumeration names = form.names();
        if (names == null) {
            return "'" + value + wrong + "number";
        }
        String word = wrongOne(form, value);
        return "'" + word + wrong + "number or " + choices(names)
                + hint(word, names.values().keySet());
    }

    /** The first name of several that is none. */
    private static String wrongOne(FieldForm form, String value) {
        return List.of(value.split("\\|", -1)).stream()
                .filter(word -> form.number(word) == null)
                .findFirst()
                .orElse(value);
    }

    private static String choices(Enumeration names) {
        Collection<String> all = names.values().keySet();
        return all.size() > FEW ? "a name of " + names.name() : "one of " + String.join(", ", all);
    }

    /** A name may have been meant without what all names of its kind begin with. */
    private static String hint(String word, Collection<String> names) {
        return names.stream()
                .filter(name -> !word.isEmpty() && name.endsWith("_" + word))
                .findFirst()
                .map(name -> "; did you mean " + name + "?")
                .orElseGet(() -> Nearest.hint(word, names));
    }
}
