package org.ctios.benchmarks;

import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.ctios.ged188.Field;
import org.ctios.ged188.Message;
import org.ctios.ged188.NamedVariable;
import org.ctios.ged188.WireType;
import org.jspecify.annotations.Nullable;

/** Reads a message whole: each number to one consumer, each text, byte array and named variable to the other. */
final class Walk {
    private final LongConsumer numbers;
    private final Consumer<@Nullable Object> objects;

    Walk(LongConsumer numbers, Consumer<@Nullable Object> objects) {
        this.numbers = numbers;
        this.objects = objects;
    }

    void over(Message message) {
        for (Field field : message.fields()) {
            read(message, field);
        }
        for (NamedVariable variable : message.namedVariables()) {
            objects.accept(variable);
        }
    }

    private void read(Message message, Field field) {
        WireType type = message.wireType(field);
        if (type == WireType.STRING) {
            objects.accept(message.text(field));
        } else if (type == WireType.UNSPEC) {
            objects.accept(message.raw(field));
        } else if (type != null && type.isNumber()) {
            numbers.accept(message.uint(field));
        }
    }
}
