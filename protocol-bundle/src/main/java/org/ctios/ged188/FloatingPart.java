package org.ctios.ged188;

import org.ctios.ged188.ProtocolOptions.Choice;

/**
 * Walks the floating part of a frame: tag, length, data, one field after the other. A position is that of a field's
 * tag; -1 means that no whole field follows. Nothing is allocated on the way.
 */
final class FloatingPart {
    /** Tags of NAMEDVAR and NAMEDARRAY, whose length one document prints with one byte. */
    private static final int NAMED_VARIABLE = 82;

    private static final int NAMED_ARRAY = 83;

    private final int start;
    private final int width;
    private final boolean narrowNamed;

    FloatingPart(ProtocolVersion version, int start) {
        this.start = start;
        this.width = version.tagWidth();
        this.narrowNamed = width == 2 && version.options().has(Choice.NARROW_NAMED_LENGTH);
    }

    /** Where the part starts. */
    int start() {
        return start;
    }

    int first(byte[] frame) {
        return whole(frame, start);
    }

    /** The field at a place between fields. */
    int first(byte[] frame, int from) {
        return whole(frame, from);
    }

    int next(byte[] frame, int at) {
        return whole(frame, data(frame, at) + length(frame, at));
    }

    int tag(byte[] frame, int at) {
        return number(frame, at, width);
    }

    int length(byte[] frame, int at) {
        return number(frame, at + width, lengthWidth(frame, at));
    }

    /** Where the data of a field start. */
    int data(byte[] frame, int at) {
        return at + width + lengthWidth(frame, at);
    }

    /** The first field with a tag between two positions. One pass, since every read of a floating field starts here. */
    int find(byte[] frame, int from, int to, int wanted) {
        if (narrowNamed) {
            return findMixed(frame, from, to, wanted);
        }
        return width == 1 ? findNarrow(frame, from, to, wanted) : findWide(frame, from, to, wanted);
    }

    private static int findNarrow(byte[] frame, int from, int to, int wanted) {
        int at = from;
        while (at < to && at + 2 <= frame.length) {
            int end = at + 2 + (frame[at + 1] & 0xFF);
            if (end > frame.length) {
                return -1;
            }
            if ((frame[at] & 0xFF) == wanted) {
                return at;
            }
            at = end;
        }
        return -1;
    }

    /** Tag and length come with one load: measured, it is worth it here and not where each has a byte. */
    private static int findWide(byte[] frame, int from, int to, int wanted) {
        int at = from;
        while (at < to && at + 4 <= frame.length) {
            int tagAndLength = Bytes.int32(frame, at);
            int end = at + 4 + (tagAndLength & 0xFFFF);
            if (end > frame.length) {
                return -1;
            }
            if (tagAndLength >>> 16 == wanted) {
                return at;
            }
            at = end;
        }
        return -1;
    }

    private int findMixed(byte[] frame, int from, int to, int wanted) {
        int at = from < to ? whole(frame, from) : -1;
        while (at >= 0 && tag(frame, at) != wanted) {
            int next = next(frame, at);
            at = next < to ? next : -1;
        }
        return at;
    }

    /** Where the last whole field ends. */
    int end(byte[] frame) {
        int end = start;
        for (int at = first(frame); at >= 0; at = next(frame, at)) {
            end = data(frame, at) + length(frame, at);
        }
        return end;
    }

    /** Bytes of a length. */
    int lengthWidth(int tag) {
        return narrowNamed && (tag == NAMED_VARIABLE || tag == NAMED_ARRAY) ? 1 : width;
    }

    private int lengthWidth(byte[] frame, int at) {
        return narrowNamed ? lengthWidth(tag(frame, at)) : width;
    }

    int tagWidth() {
        return width;
    }

    private int whole(byte[] frame, int at) {
        if (at + width > frame.length) {
            return -1;
        }
        int data = data(frame, at);
        return data <= frame.length && data + length(frame, at) <= frame.length ? at : -1;
    }

    private static int number(byte[] frame, int offset, int width) {
        return width == 1 ? frame[offset] & 0xFF : Bytes.uint16(frame, offset);
    }
}
