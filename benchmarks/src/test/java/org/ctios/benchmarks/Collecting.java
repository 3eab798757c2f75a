package org.ctios.benchmarks;

import java.util.List;
import org.ctios.ged188.Field;
import org.ctios.ged188.FieldVisitor;
import org.ctios.ged188.NamedVariable;

/** Keeps every value of a message as text. */
record Collecting(List<String> values) implements FieldVisitor {
    @Override
    public void number(Field field, long value) {
        values.add(Long.toString(value));
    }

    @Override
    public void text(Field field, String value) {
        values.add(value);
    }

    @Override
    public void bytes(Field field, byte[] value) {
        values.add(Values.text(value));
    }

    @Override
    public void variable(Field field, NamedVariable value) {
        values.add(Values.text(value));
    }

    @Override
    public void unknown(int tag, byte[] value) {
        values.add("unknown " + tag);
    }
}
