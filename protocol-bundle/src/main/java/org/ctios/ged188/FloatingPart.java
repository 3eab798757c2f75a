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

    /**
     * The data of the first field with a tag between two places between fields, as a {@linkplain #span span}; -1 when
     * there is none. One pass, since every read of a floating field starts here.
     */
    long find(byte[] frame, int from, int to, int wanted) {
        if (narrowNamed) {
            return findMixed(frame, from, to, wanted);
        }
        return width == 1 ? findNarrow(frame, from, to, wanted) : findWide(frame, from, to, wanted);
    }

    private static long findNarrow(byte[] frame, int from, int to, int wanted) {
        int at = from;
        while (at + 2 <= to) {
            int length = frame[at + 1] & 0xFF;
            int data = at + 2;
            if (data + length > to) {
                return -1;
            }
            if ((frame[at] & 0xFF) == wanted) {
                return span(data, length);
            }
            at = data + length;
        }
        return -1;
    }

    /** Tag and length come with one load: measured, it is worth it here and not where each has a byte. */
    private static long findWide(byte[] frame, int from, int to, int wanted) {
        int at = from;
        while (at + 4 <= to) {
            int tagAndLength = Bytes.int32(frame, at);
            int length = tagAndLength & 0xFFFF;
            int data = at + 4;
            if (data + length > to) {
                return -1;
            }
            if (tagAndLength >>> 16 == wanted) {
                return span(data, length);
            }
            at = data + length;
        }
        return -1;
    }

    private long findMixed(byte[] frame, int from, int to, int wanted) {
        int at = from < to ? whole(frame, from) : -1;
        while (at >= 0 && tag(frame, at) != wanted) {
            int next = next(frame, at);
            at = next < to ? next : -1;
        }
        return at < 0 ? -1 : span(data(frame, at), length(frame, at));
    }

    /** Where data start, and their length, in one number: what a find has read need not be read again. */
    private static long span(int data, int length) {
        return (long) data << Integer.SIZE | length;
    }

    /** Where the data of a span start. */
    static int data(long span) {
        return (int) (span >>> Integer.SIZE);
    }

    /** Bytes of the data of a span. */
    static int length(long span) {
        return (int) span;
    }

    /** Where the data of a span end, and the next field starts. */
    static int end(long span) {
        return data(span) + length(span);
    }

    /** Where the last whole field ends. */
    int end(byte[] frame) {
        int end = start;
        for (int at = first(frame); at >= 0; at = next(frame, at)) {
            end = data(frame, at) + length(frame, at);
        }
        return end;
    }

    /**
     * Where the data of a field start that the end of the frame cuts: behind its tag and length where they are whole, at
     * its tag where that is not, and at the end of the frame where the length is not.
     */
    int cutData(byte[] frame, int at) {
        return at + width > frame.length ? at : Math.min(frame.length, data(frame, at));
    }

    /** Bytes of a length. */
    int lengthWidth(int tag) {
        return narrowNamed && (tag == NAMED_VARIABLE || tag == NAMED_ARRAY) ? 1 : width;
    }

    private int lengthWidth(byte[] frame, int at) {
        return narrowNamed ? lengthWidth(tag(frame, at)) : width;
    }

    /** Whether some lengths are narrower than the others. */
    boolean isMixed() {
        return narrowNamed;
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
