package org.ctios.benchmarks;

import org.jspecify.annotations.Nullable;

/** The hand-written lazy reader of a CALL_DELIVERED_EVENT: places are constants, a floating field is looked for. */
final class LazyCall {
    private static final int CONNECTION_CALL_ID = Wire.HEADER + 12;
    private static final int LOCAL_CONNECTION_STATE = Wire.HEADER + 46;
    private static final int ANI = 8;

    private final byte[] frame;
    private final int width;

    LazyCall(byte[] frame, int tagWidth) {
        Wire.check(frame);
        this.frame = frame;
        this.width = tagWidth;
    }

    int type() {
        return Wire.int32(frame, 4);
    }

    int size() {
        return frame.length;
    }

    long connectionCallId() {
        return Wire.uint32(frame, CONNECTION_CALL_ID);
    }

    int localConnectionState() {
        return Wire.uint16(frame, LOCAL_CONNECTION_STATE);
    }

    @Nullable
    String ani() {
        return text(ANI);
    }

    private @Nullable String text(int wanted) {
        return width == 1 ? narrow(wanted) : wide(wanted);
    }

    private @Nullable String narrow(int wanted) {
        int at = Wire.HEADER + Wire.FIXED;
        while (at + 2 <= frame.length) {
            int length = frame[at + 1] & 0xFF;
            int data = at + 2;
            if (data + length > frame.length) {
                return null;
            }
            if ((frame[at] & 0xFF) == wanted) {
                return Wire.text(frame, data, length);
            }
            at = data + length;
        }
        return null;
    }

    private @Nullable String wide(int wanted) {
        int at = Wire.HEADER + Wire.FIXED;
        while (at + 4 <= frame.length) {
            int tagAndLength = Wire.int32(frame, at);
            int length = tagAndLength & 0xFFFF;
            int data = at + 4;
            if (data + length > frame.length) {
                return null;
            }
            if (tagAndLength >>> 16 == wanted) {
                return Wire.text(frame, data, length);
            }
            at = data + length;
        }
        return null;
    }
}
