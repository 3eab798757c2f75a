package org.ctios.ged188;

import java.util.HexFormat;

/** The readable form of a message. */
final class MessageText {
    private static final String MASK = "***";

    private final Message message;
    private final StringBuilder text = new StringBuilder();
    private String separator = "";

    private MessageText(Message message) {
        this.message = message;
    }

    static String of(Message message) {
        return new MessageText(message).write();
    }

    private String write() {
        text.append(message.type()).append('{');
        for (FieldLayout at : message.layout().fields()) {
            if (at.isFixed()) {
                append(at.field().name()).append(value(at, FrameReader.HEADER + at.offset(), at.size()));
            }
        }
        for (FloatingField floating : message.floatingFields()) {
            FieldLayout at = message.layout().tag(floating.tag());
            if (at == null) {
                append("tag" + floating.tag()).append(unknown(floating));
            } else {
                append(at.field().name()).append(value(at, floating.offset(), floating.length()));
            }
        }
        if (!message.type().published()) {
            append("body").append(hex(FrameReader.HEADER, message.size() - FrameReader.HEADER));
        }
        return text.append('}').toString();
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
        return switch (at.type()) {
            case STRING -> '"' + escaped(message.string(offset, length)) + '"';
            case UNSPEC -> hex(offset, length);
            case NAMEDVAR, NAMEDARRAY ->
                variable(message.namedVariable(
                        new FloatingField(at.tag(), at.field(), offset, length), at.type() == WireType.NAMEDARRAY));
            default -> length != at.type().width() ? hex(offset, length) : number(at, offset);
        };
    }

    private String number(FieldLayout at, int offset) {
        long value = message.number(at, offset);
        Enumeration names = Dictionary.standard().enumerationOf(at.field());
        String symbol = names == null ? null : names.symbol(value);
        if (symbol != null) {
            return symbol;
        }
        return at.type().isNone(value) ? "none" : Long.toString(value);
    }

    private String unknown(FloatingField floating) {
        return Dictionary.standard().isSecret(floating.tag()) ? MASK : hex(floating.offset(), floating.length());
    }

    private static String variable(NamedVariable variable) {
        String element = variable.isElement() ? "[" + variable.index() + "]" : "";
        return escaped(variable.name()) + element + ":\"" + escaped(variable.value()) + '"';
    }

    /** Keeps text that others chose on its line and within its quotes. */
    private static String escaped(String text) {
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
        return HexFormat.of().formatHex(message.frame(), offset, offset + length);
    }
}
