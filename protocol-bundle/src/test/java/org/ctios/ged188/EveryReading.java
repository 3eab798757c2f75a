package org.ctios.ged188;

import static org.assertj.core.api.Assertions.fail;

/** Reads a message in every way there is; for frames that nobody would send. */
final class EveryReading {
    private EveryReading() {}

    static void of(Message message) {
        message.toString();
        message.toJson();
        message.namedVariables();
        int end = FrameReader.HEADER;
        for (FloatingField floating : message.floatingFields()) {
            assertIn(message, floating, end);
            end = floating.offset() + floating.length();
        }
        require(message.trailing() >= 0 && message.trailing() <= message.size() - FrameReader.HEADER, message);
        message.layout().fields().forEach(at -> read(message, at));
        message.fields().forEach(field -> require(message.has(field), message));
        for (GroupLayout group : message.layout().groups()) {
            for (FieldGroup entry : message.groups(group.count())) {
                entry.toString();
                message.layout().fields().forEach(at -> read(entry, at));
            }
        }
    }

    private static void assertIn(Message message, FloatingField floating, int after) {
        require(floating.offset() >= after && floating.offset() + floating.length() <= message.size(), message);
    }

    /** Without AssertJ: this runs millions of times. */
    private static void require(boolean holds, Message message) {
        if (!holds) {
            fail("what was read does not agree with itself: " + message);
        }
    }

    private static void read(FieldSet fields, FieldLayout at) {
        Field field = at.field();
        boolean there = fields.has(field);
        fields.isNone(field);
        fields.raw(field);
        fields.symbol(field);
        fields.list(field);
        if (!at.type().isNumber()) {
            fields.text(field);
            fields.texts(field);
            return;
        }
        fields.instant(field);
        fields.bool(field);
        if (there) {
            fields.uint(field);
        }
        fields.uints(field);
    }
}
