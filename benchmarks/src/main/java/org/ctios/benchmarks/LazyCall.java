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
        return Wire.floatingText(frame, Wire.HEADER + Wire.FIXED, width, wanted);
    }
}
