package org.ctios.benchmarks;

import org.ctios.ged188.Field;
import org.ctios.ged188.FieldVisitor;
import org.ctios.ged188.NamedVariable;
import org.openjdk.jmh.infra.Blackhole;

/** Takes every value of a message, so that the compiler leaves none out. */
record Consuming(Blackhole hole) implements FieldVisitor {
    @Override
    public void number(Field field, long value) {
        hole.consume(value);
    }

    @Override
    public void text(Field field, String value) {
        hole.consume(value);
    }

    @Override
    public void bytes(Field field, byte[] value) {
        hole.consume(value);
    }

    @Override
    public void variable(Field field, NamedVariable value) {
        hole.consume(value);
    }

    @Override
    public void unknown(int tag, byte[] value) {
        hole.consume(value);
    }
}
