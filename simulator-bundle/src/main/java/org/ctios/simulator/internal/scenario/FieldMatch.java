package org.ctios.simulator.internal.scenario;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Enumeration;
import org.ctios.ged188.Field;
import org.ctios.ged188.FieldSet;
import org.ctios.ged188.NamedVariable;
import org.ctios.ged188.WireType;
import org.jspecify.annotations.Nullable;

/** Compares fields of a message, or of an entry of a list, with what is expected of them. Not thread-safe. */
final class FieldMatch {
    private static final String ABSENT = "-";
    private static final String ANY = "*";

    private final FieldSet message;
    private final Variables variables;

    FieldMatch(FieldSet message, Variables variables) {
        this.message = message;
        this.variables = variables;
    }

    /** What is different, as {@code Name is value}, or null when it is as expected; a new variable takes the value. */
    @Nullable
    String difference(FieldWords expected) {
        List<String> found = values(expected);
        String value = expected.value();
        if (value.equals(ABSENT)) {
            return found.isEmpty() ? null : is(expected, found);
        }
        if (found.isEmpty()) {
            return expected.text() + ": it is missing";
        }
        if (value.equals(ANY) && !expected.contains()) {
            return null;
        }
        if (Variables.isName(value) && !variables.isKnown(value)) {
            variables.put(value, found.get(0));
            return null;
        }
        String wanted = variables.resolve(value);
        boolean met =
                expected.contains() ? contains(expected, wanted, found) : isEqual(expected.field(), wanted, found);
        return met ? null : is(expected, found);
    }

    /** A number is met by its digits, in decimal or hexadecimal, and by its symbol. */
    private boolean isEqual(Field field, String wanted, List<String> found) {
        boolean inHexadecimal =
                wanted.matches("0[xX][0-9a-fA-F]{1,8}") && found.contains(Long.toString(Long.decode(wanted)));
        return inHexadecimal || found.contains(wanted) || wanted.equals(message.symbol(field));
    }

    private boolean contains(FieldWords expected, String wanted, List<String> found) {
        WireType type = message.wireType(expected.field());
        if (type != null && type.isNumber() && expected.ecc() == null) {
            long bits = number(expected.field(), wanted);
            return found.stream().anyMatch(each -> (Long.parseLong(each) & bits) == bits);
        }
        Pattern glob = Pattern.compile(
                Stream.of(wanted.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.DOTALL);
        return found.stream().anyMatch(each -> glob.matcher(each).matches());
    }

    private static long number(Field field, String wanted) {
        if (wanted.matches("\\d+|0[xX][0-9a-fA-F]+")) {
            return Long.decode(wanted);
        }
        Enumeration names = Dictionary.standard().enumerationOf(field);
        if (names == null) {
            throw new IllegalArgumentException(field + " has no names; give a number");
        }
        return names.parse(wanted);
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
