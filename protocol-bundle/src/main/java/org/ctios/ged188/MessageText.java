package org.ctios.ged188;

import java.util.HexFormat;

/** The readable form of a message, or of an entry of one of its lists. */
final class MessageText {
    static final String MASK = "***";

    private final FieldSet fields;
    private final FloatingPart floating;
    private final byte[] frame;
    private final StringBuilder text = new StringBuilder();
    private String separator = "";

    private MessageText(FieldSet fields) {
        this.fields = fields;
        this.floating = fields.floating();
        this.frame = fields.frame();
    }

    static String of(Message message) {
        MessageText written = new MessageText(message);
        written.text.append(message.type()).append('{');
        written.writeFixed();
        written.writeFloating();
        if (!message.type().published()) {
            written.append("body").append(written.hex(FrameReader.HEADER, message.size() - FrameReader.HEADER));
        }
        return written.text.append('}').toString();
    }

    static String of(FieldGroup group) {
        MessageText written = new MessageText(group);
        written.text.append(group.name()).append('{');
        written.writeFloating();
        return written.text.append('}').toString();
    }

    private void writeFixed() {
        for (FieldLayout at : fields.layout().fields()) {
            if (at.isFixed()) {
                append(at.field().name()).append(value(at, FrameReader.HEADER + at.offset(), at.size()));
            }
        }
    }

    private void writeFloating() {
        for (int each = fields.first(); each >= 0; each = fields.next(each)) {
            int tag = floating.tag(frame, each);
            FieldLayout at = fields.layout().tag(tag);
            int data = floating.data(frame, each);
            int length = floating.length(frame, each);
            if (at == null) {
                append("tag" + tag).append(Dictionary.standard().isSecret(tag) ? MASK : hex(data, length));
            } else {
                append(at.field().name()).append(value(at, data, length));
            }
        }
    }

    private StringBuilder append(String name) {
        text.append(separator).append(name).append('=');
        separator = ", ";
        return text;
    }

    private String value(FieldLayout at, int offset, int length) {
        if (at.field().isSecret()) {
            return MASK;
        }
        ProtocolVersion version = fields.layout().version();
        return switch (at.type()) {
            case STRING -> '"' + escaped(Texts.string(version, frame, offset, length)) + '"';
            case UNSPEC -> hex(offset, length);
            case NAMEDVAR -> variable(Texts.variable(version, frame, offset, length, false));
            case NAMEDARRAY -> variable(Texts.variable(version, frame, offset, length, true));
            default -> length != at.type().width() ? hex(offset, length) : number(at, offset);
        };
    }

    private String number(FieldLayout at, int offset) {
        long value = at.read(frame, offset);
        Enumeration names = at.names();
        String symbol = names == null ? null : names.symbol(value);
        if (symbol != null) {
            return symbol;
        }
        return at.type().isNone(value) ? "none" : Long.toString(value);
    }

    private static String variable(NamedVariable variable) {
        String element = variable.isElement() ? "[" + variable.index() + "]" : "";
        return escaped(variable.name()) + element + ":\"" + escaped(variable.value()) + '"';
    }

    /** Keeps text that others chose on its line and within its quotes. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                escaped.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                escaped.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }

    private String hex(int offset, int length) {
        return HexFormat.of().formatHex(frame, offset, offset + length);
    }
}
