package org.ctios.simulator.internal.scenario;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Enumeration;
import org.ctios.ged188.Field;
import org.ctios.ged188.FieldSet;
import org.ctios.ged188.Message;
import org.ctios.ged188.NamedVariable;
import org.ctios.ged188.WireType;
import org.jspecify.annotations.Nullable;

/** Compares fields of a message, or of an entry of a list, with what is expected of them. Not thread-safe. */
final class FieldMatch {
    private final Message whole;
    private final FieldSet message;
    private final Variables variables;

    /**
     * Compares fields.
     *
     * @param whole the message
     * @param part what is looked into: the message, or an entry of a list in it
     */
    FieldMatch(Message whole, FieldSet part, Variables variables) {
        this.whole = whole;
        this.message = part;
        this.variables = variables;
    }

    /** What is different, as {@code Name is value}, or null when it is as expected; a new variable takes the value. */
    @Nullable
    String difference(FieldWords expected) {
        List<String> found = values(expected);
        String value = expected.value();
        if (value.equals(FieldWords.ABSENT)) {
            return found.isEmpty() ? null : is(expected, found);
        }
        if (found.isEmpty()) {
            return expected.text() + ": it is missing";
        }
        if (value.equals(FieldWords.ANY) && !expected.contains()) {
            return null;
        }
        if (Variables.isName(value) && !variables.isKnown(value)) {
            variables.put(value, found.get(0));
            return null;
        }
        String wanted = variables.resolve(value);
        WireType type = expected.ecc() == null ? message.wireType(expected.field()) : null;
        boolean met = (type != null && type.isNumber())
                ? isNumber(expected, type, wanted, found)
                : isText(expected, wanted, found);
        return met ? null : is(expected, found);
    }

    /** A number is met by its digits, in decimal or hexadecimal, and by its name. */
    private boolean isNumber(FieldWords expected, WireType type, String wanted, List<String> found) {
        Enumeration names =
                Dictionary.standard().enumerationOf(whole.version().dialect(), whole.type(), expected.field());
        Long number = NumberWords.of(wanted, type, names);
        if (number == null) {
            return false;
        }
        long bits = number;
        return found.stream()
                .mapToLong(Long::parseLong)
                .anyMatch(each -> expected.contains()
                        ? NumberWords.areSame(each & bits, bits, type)
                        : NumberWords.areSame(each, bits, type));
    }

    private static boolean isText(FieldWords expected, String wanted, List<String> found) {
        if (!expected.contains()) {
            return found.contains(wanted);
        }
        Pattern glob = Pattern.compile(
                Stream.of(wanted.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.DOTALL);
        return found.stream().anyMatch(each -> glob.matcher(each).matches());
    }

    /** All values of the field as text; passwords in full, they are compared and not shown. */
    private List<String> values(FieldWords expected) {
        Field field = expected.field();
        if (expected.ecc() != null) {
            NamedVariable wanted = expected.variable("");
            return message.namedVariables().stream()
                    .filter(each -> each.name().equals(wanted.name()) && each.index() == wanted.index())
                    .map(NamedVariable::value)
                    .toList();
        }
        return message.has(field)
                ? message.list(field).stream().map(String::valueOf).toList()
                : List.of();
    }

    private String is(FieldWords expected, List<String> found) {
        Field field = expected.field();
        String symbol = expected.ecc() == null ? message.symbol(field) : null;
        String shown =
                field.isSecret() ? "another one" : String.join(", ", found) + (symbol == null ? "" : " " + symbol);
        return expected.text() + ": it is " + shown;
    }
}
