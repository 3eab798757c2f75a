package org.ctios.ged188;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A GED-188 message: an immutable view of its frame that reads a field when it is asked for. Safe for any thread. How
 * absent fields and "no value" are told is said at {@link FieldSet}.
 */
public final class Message extends FieldSet {

    Message(Layout layout, byte[] frame) {
        super(layout, frame, FrameReader.HEADER + layout.fixedSize(), frame.length);
    }

    /**
     * Reads a frame.
     *
     * @param version version of the session the frame came from
     * @param frame the whole frame; it belongs to the message from now on and must not be changed
     * @throws MalformedMessageException when header and length disagree, or the body is shorter than the fixed part
     */
    public static Message of(ProtocolVersion version, byte[] frame) {
        if (frame.length < FrameReader.HEADER) {
            throw new MalformedMessageException("a frame has at least " + FrameReader.HEADER + " bytes", frame.length);
        }
        int body = frame.length - FrameReader.HEADER;
        if (Bytes.int32(frame, 0) != body) {
            throw new MalformedMessageException(
                    "MessageLength is " + Integer.toUnsignedString(Bytes.int32(frame, 0)) + ", the body has " + body,
                    0);
        }
        Layout layout = version.layouts().of(frame);
        if (body < layout.fixedSize()) {
            throw new MalformedMessageException(
                    layout.type() + " has a fixed part of " + layout.fixedSize() + " bytes in version " + version
                            + ", the body has " + body,
                    frame.length);
        }
        return new Message(layout, frame);
    }

    /**
     * Starts a message of a type, to be sent in a session of that version.
     *
     * @param type one of {@link MessageTypes}, or a number without published layout
     * @throws IllegalArgumentException when the version does not have the type
     */
    public static MessageBuilder builder(ProtocolVersion version, int type) {
        return new MessageBuilder(version.layouts().toWrite(type));
    }

    /** The type; one of a number without message is named {@code RESERVED_n} or {@code TYPE_n}. */
    public MessageType type() {
        MessageType known = layout().type();
        return known.number() == 0 ? Dictionary.standard().withoutMessage(wireNumber()) : known;
    }

    /** The number of the type, one of {@link MessageTypes} or unknown. */
    public int typeNumber() {
        int known = layout().type().number();
        return known == 0 ? wireNumber() : known;
    }

    private int wireNumber() {
        return Bytes.int32(frame(), 4);
    }

    /** The version in which the frame is read. */
    public ProtocolVersion version() {
        return layout().version();
    }

    /** Bytes of the frame, header included. */
    public int size() {
        return frame().length;
    }

    /** A copy of the whole frame, the caller's own. Who has a buffer anyway saves it with {@link #copyTo}. */
    public byte[] toBytes() {
        return frame().clone();
    }

    /**
     * A copy of the whole frame in which every byte of a secret ({@link Field#isSecret}) is an asterisk, except for zeros at
     * its end. So is what is left of one at the end of a frame that was cut. Length and all else stay, so that it can be
     * given away. In a type without published layout nothing is known to be one.
     */
    public byte[] toMaskedBytes() {
        byte[] masked = toBytes();
        if (type().published()) {
            FloatingPart part = floating();
            for (int at = part.first(masked); at >= 0; at = part.next(masked, at)) {
                if (Dictionary.standard().isSecret(part.tag(masked, at))) {
                    mask(masked, part.data(masked, at), part.length(masked, at));
                }
            }
            if (isTrailingSecret()) {
                int from = part.cutData(masked, masked.length - trailing());
                mask(masked, from, masked.length - from);
            }
        }
        return masked;
    }

    /** Whether the bytes at the end that are no whole field begin as a secret does, or are too few to tell. */
    boolean isTrailingSecret() {
        FloatingPart part = floating();
        int cut = trailing();
        return cut > 0
                && (cut < part.tagWidth() || Dictionary.standard().isSecret(part.tag(frame(), frame().length - cut)));
    }

    private static void mask(byte[] frame, int from, int length) {
        int to = from + length;
        while (to > from && frame[to - 1] == 0) {
            to--;
        }
        Arrays.fill(frame, from, to, (byte) '*');
    }

    /**
     * Puts the whole frame, {@link #size} bytes, into a buffer: the one copy, where {@link #toBytes} would be a second.
     *
     * @throws java.nio.BufferOverflowException when less remains in the buffer; nothing is put then
     */
    public void copyTo(ByteBuffer to) {
        to.put(frame());
    }

    /** Bytes at the end of the frame that are no whole floating field; they are kept and passed by. */
    public int trailing() {
        return type().published() ? frame().length - floating().end(frame()) : 0;
    }

    /**
     * Hands every field to a visitor: the fixed ones in wire order, then the floating ones in the order they stand,
     * repeated ones each time. This is the fast way to read a message whole. Of a type without published layout nothing
     * is handed over.
     */
    public void visit(FieldVisitor visitor) {
        new Visit(this, visitor).run();
    }

    /** The message with every field by name; secrets are masked. */
    @Override
    public String toString() {
        return MessageText.of(this);
    }

    /** The message as JSON, see {@link MessageJson}; secrets are masked. */
    public String toJson() {
        return MessageJson.write(this);
    }

    @Override
    @Nullable
    FieldLayout at(Field field) {
        return layout().field(field);
    }

    @Override
    int element(FieldLayout at) {
        return 0;
    }
}
