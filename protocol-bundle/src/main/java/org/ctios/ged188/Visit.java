package org.ctios.ged188;

import java.util.Arrays;

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
        for (FieldLayout at : layout.fixed()) {
            fixed(at, FrameReader.HEADER + at.offset());
        }
        if (layout.type().published()) {
            floating(layout.floating());
        }
    }

    private void fixed(FieldLayout at, int data) {
        if (at.isNumber()) {
            visitor.number(at.field(), at.read(frame, data));
        } else {
            value(at, data, at.size());
        }
    }

    private void floating(FloatingPart part) {
        if (part.isMixed()) {
            mixed(part);
        } else if (part.tagWidth() == 1) {
            narrow(part.start());
        } else {
            wide(part.start());
        }
    }

    private void narrow(int start) {
        int at = start;
        while (at + 2 <= frame.length) {
            int data = at + 2;
            int end = data + (frame[at + 1] & 0xFF);
            if (end > frame.length) {
                return;
            }
            field(frame[at] & 0xFF, data, end - data);
            at = end;
        }
    }

    private void wide(int start) {
        int at = start;
        while (at + 4 <= frame.length) {
            int tagAndLength = Bytes.int32(frame, at);
            int data = at + 4;
            int end = data + (tagAndLength & 0xFFFF);
            if (end > frame.length) {
                return;
            }
            field(tagAndLength >>> 16, data, end - data);
            at = end;
        }
    }

    private void mixed(FloatingPart part) {
        for (int at = part.first(frame); at >= 0; at = part.next(frame, at)) {
            field(part.tag(frame, at), part.data(frame, at), part.length(frame, at));
        }
    }

    private void field(int tag, int data, int length) {
        FieldLayout known = layout.tag(tag);
        if (known == null || known.elements(length) == 0) {
            visitor.unknown(tag, bytes(data, length));
        } else {
            value(known, data, length);
        }
    }

    private void value(FieldLayout at, int data, int length) {
        WireType type = at.type();
        if (type == WireType.STRING) {
            visitor.text(at.field(), Texts.string(layout.version(), frame, data, length));
        } else if (at.isNumber(length)) {
            visitor.number(at.field(), at.read(frame, data));
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
            visitor.number(at.field(), at.read(frame, each));
        }
    }

    private NamedVariable variable(int data, int length, boolean element) {
        return Texts.variable(layout.version(), frame, data, length, element);
    }

    private byte[] bytes(int data, int length) {
        return Arrays.copyOfRange(frame, data, data + length);
    }
}
