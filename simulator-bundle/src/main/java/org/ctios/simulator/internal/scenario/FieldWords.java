package org.ctios.simulator.internal.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.MessageType;
import org.ctios.ged188.NamedVariable;
import org.ctios.simulator.internal.fault.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * One {@code Name=value} or {@code Name~value} behind a message type. Immutable.
 *
 * @param field the field; of an ECC variable the field that carries it
 * @param ecc name of the ECC variable, or null
 * @param contains whether {@code ~} stands between: bits that are set, or a text with {@code *} in it
 * @param value what stands behind it
 */
record FieldWords(Field field, @Nullable String ecc, boolean contains, String value) {
    /** What stands for a field that must not be there. */
    static final String ABSENT = "-";

    /** What stands for any value. */
    static final String ANY = "*";

    /** What stands for the guide's "none" in a message that is sent. */
    static final String NONE = "none";

    private static final String ECC = "ecc:";
    private static final Pattern ELEMENT = Pattern.compile("(.+)\\[(\\d{1,3})]");

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException when the type has no such field in any version
     */
    static FieldWords parse(MessageType type, String word) {
        int equals = word.indexOf('=');
        int tilde = word.indexOf('~');
        boolean contains = tilde >= 0 && (equals < 0 || tilde < equals);
        int end = contains ? tilde : equals;
        if (end < 1) {
            throw new IllegalArgumentException("'" + word + "' is no field; write Name=value");
        }
        String name = word.substring(0, end);
        String value = word.substring(end + 1);
        if (name.startsWith(ECC)) {
            return ecc(type, new FieldWords(Fields.NAMED_VARIABLE, name.substring(ECC.length()), contains, value));
        }
        return new FieldWords(field(type, name), null, contains, value);
    }

    /** The ECC variable with this value: {@code user.topic}, or an element of an array, {@code user.topics[2]}. */
    NamedVariable variable(String text) {
        Matcher element = ELEMENT.matcher(Objects.requireNonNull(ecc));
        return element.matches()
                ? new NamedVariable(element.group(1), Integer.parseInt(element.group(2)), text)
                : NamedVariable.scalar(ecc, text);
    }

    /** As it stood there. */
    String text() {
        return (ecc == null ? field.name() : ECC + ecc) + (contains ? "~" : "=") + value;
    }

    private static Field field(MessageType type, String name) {
        Collection<Field> all = Dictionary.standard().fields();
        Field field = all.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("GED-188 has no field '" + name + "'"
                        + Nearest.hint(name, all.stream().map(Field::name).toList())));
        if (FieldForm.all(type, field).findFirst().isEmpty()) {
            throw new IllegalArgumentException(type.name() + " has no field " + name);
        }
        return field;
    }

    private static FieldWords ecc(MessageType type, FieldWords words) {
        boolean element = words.variable("").isElement();
        if (FieldForm.all(type, element ? Fields.NAMED_ARRAY : Fields.NAMED_VARIABLE)
                .findFirst()
                .isEmpty()) {
            throw new IllegalArgumentException(type.name() + " carries no ECC variables");
        }
        return words;
    }

    /** All fields of a line, in their order. */
    static List<FieldWords> parseAll(MessageType type, List<String> words) {
        return words.stream().map(word -> parse(type, word)).toList();
    }
}
