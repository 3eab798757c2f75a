package org.ctios.ged188;

import java.util.Arrays;
import java.util.List;

/** One visit to all fields of a message: a single pass over its frame. */
final class Visit {
    private final Layout layout;
    private final byte[] frame;
    private final FieldVisitor visitor;

    Visit(Message message, FieldVisitor visitor) {
        this.layout = message.layout();
        this.frame = message.frame();
        this.visitor = visitor;
    }

    void run() {
        List<FieldLayout> fields = layout.fields();
        for (int i = 0; i < layout.fixedCount(); i++) {
            FieldLayout at = fields.get(i);
            value(at, FrameReader.HEADER + at.offset(), at.size());
        }
        if (layout.type().published()) {
            floating(layout.floating());
        }
    }

    private void floating(FloatingPart part) {
        int at = part.first(frame);
        while (at >= 0) {
            int tag = part.tag(frame, at);
            int data = part.data(frame, at);
            int length = part.length(frame, at);
            FieldLayout known = layout.tag(tag);
            if (known == null || known.elements(length) == 0) {
                visitor.unknown(tag, bytes(data, length));
            } else {
                value(known, data, length);
            }
            at = part.first(frame, data + length);
        }
    }

    private void value(FieldLayout at, int data, int length) {
        WireType type = at.type();
        if (type == WireType.STRING) {
            visitor.text(at.field(), Texts.string(layout.version(), frame, data, length));
        } else if (type.isNumber() && length == type.width()) {
            visitor.number(at.field(), type.read(frame, data));
        } else {
            rare(at, data, length);
        }
    }

    private void rare(FieldLayout at, int data, int length) {
        switch (at.type()) {
            case UNSPEC -> visitor.bytes(at.field(), bytes(data, length));
            case NAMEDVAR -> visitor.variable(at.field(), variable(data, length, false));
            case NAMEDARRAY -> visitor.variable(at.field(), variable(data, length, true));
            default -> numbers(at, data, length);
        }
    }

    private void numbers(FieldLayout at, int data, int length) {
        int width = at.type().width();
        for (int each = data; each < data + length; each += width) {
            visitor.number(at.field(), at.type().read(frame, each));
        }
    }

    private NamedVariable variable(int data, int length, boolean element) {
        return Texts.variable(layout.version(), frame, data, length, element);
    }

    private byte[] bytes(int data, int length) {
        return Arrays.copyOfRange(frame, data, data + length);
    }
}
