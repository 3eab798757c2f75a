package org.ctios.ged188;

import static org.assertj.core.api.Assertions.fail;

/** Reads a message in every way there is; for frames that nobody would send. */
final class EveryReading {
    private EveryReading() {}

    static void of(Message message) {
        message.toString();
        message.toJson();
        message.namedVariables();
        message.visit(new Ignoring());
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
                entry.fields().forEach(entry::list);
            }
        }
    }

    private static void assertIn(Message message, FloatingField floating, int after) {
        require(floating.offset() >= after && floating.offset() + floating.length() <= message.size(), message);
    }

    /** Without AssertJ: this runs millions of times. */
    private static void require(boolean holds, FieldSet fields) {
        if (!holds) {
            fail("what was read does not agree with itself: " + fields);
        }
    }

    private static void read(FieldSet fields, FieldLayout at) {
        Field field = at.field();
        fields.raw(field);
        if (at.type().isNumber()) {
            fields.uint(field, 0);
        } else {
            String text = fields.text(field, "");
            require(fields.isText(field, text) && !fields.isText(field, text + "x"), fields);
        }
        if (fields.has(field)) {
            readPresent(fields, at);
        }
    }

    private static void readPresent(FieldSet fields, FieldLayout at) {
        Field field = at.field();
        fields.list(field);
        fields.isNone(field);
        if (at.type().isNumber()) {
            fields.uint(field);
            fields.symbol(field);
            fields.instant(field);
        }
    }
}
