package org.ctios.ged188;

import java.util.Arrays;

/** Takes frames from bytes that must hold nothing but whole frames, and says where they do not. */
final class FrameCutter {
    private final ProtocolVersion version;
    private final byte[] bytes;
    private int start;
    private int end;

    FrameCutter(ProtocolVersion version, byte[] bytes) {
        this.version = version;
        this.bytes = bytes;
    }

    /** Whether bytes follow; an input without any is wrong. */
    boolean hasNext() {
        if (bytes.length == 0) {
            throw wrong(0, "there is no frame");
        }
        return end < bytes.length;
    }

    Message next() {
        start = end;
        int left = bytes.length - start;
        if (left < FrameReader.HEADER) {
            throw wrong(start, left + " bytes are left, a header has " + FrameReader.HEADER);
        }
        long body = Bytes.int32(bytes, start) & 0xFFFF_FFFFL;
        if (body > FrameReader.LARGEST_MESSAGE - FrameReader.HEADER) {
            throw wrong(start, "MessageLength " + body + " is over the limit of the guide");
        }
        if (body > left - FrameReader.HEADER) {
            throw wrong(
                    bytes.length,
                    "MessageLength is " + body + ", but only " + (left - FrameReader.HEADER) + " bytes follow");
        }
        end = start + FrameReader.HEADER + (int) body;
        try {
            return Message.of(version, Arrays.copyOfRange(bytes, start, end));
        } catch (MalformedMessageException e) {
            throw wrong(start + e.position(), e.reason());
        }
    }

    /** Whether the floating part of the last frame was read to its end. */
    void checkEnd(Message message) {
        if (message.trailing() > 0) {
            throw wrong(
                    end - message.trailing(),
                    message.type() + " ends in the middle of a floating field, " + message.trailing()
                            + " bytes are left over");
        }
    }

    private static IllegalArgumentException wrong(int at, String what) {
        return new IllegalArgumentException("at byte " + at + ": " + what);
    }
}
