package org.ctios.benchmarks;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.ctios.ged188.NamedVariable;

/** The values that a decoded object holds, as text, whatever their Java types. */
final class Values {
    private Values() {}

    static List<String> of(Object decoded) {
        List<String> values = new ArrayList<>();
        for (Field field : decoded.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                add(values, read(field, decoded));
            }
        }
        return values;
    }

    static String text(Object value) {
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        if (value instanceof Variable variable) {
            return variable.name() + "[" + variable.index() + "]=" + variable.value();
        }
        if (value instanceof NamedVariable variable) {
            return variable.name() + "[" + variable.index() + "]=" + variable.value();
        }
        return String.valueOf(value);
    }

    private static void add(List<String> values, Object value) {
        if (value instanceof List<?> list) {
            list.forEach(each -> add(values, each));
        } else if (value != null && !value.equals(Wire.ABSENT)) {
            values.add(text(value));
        }
    }

    private static Object read(Field field, Object decoded) {
        try {
            return field.get(decoded);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
