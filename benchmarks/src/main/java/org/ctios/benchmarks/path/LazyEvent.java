package org.ctios.benchmarks.path;

import org.ctios.benchmarks.Wire;
import org.jspecify.annotations.Nullable;

/** The hand-written lazy reader of the call events of {@link WireStream}: places are constants for each type. */
final class LazyEvent {
    static final int DELIVERED = 9;
    static final int ESTABLISHED = 10;
    static final int CONNECTION_CLEARED = 14;
    static final int BEGIN = 23;
    static final int END = 24;

    private static final int ANI = 8;
    private static final int CONNECTION_DEVICE_ID = 25;
    private static final int SERVICE_NUMBER = Wire.HEADER + 20;

    private final byte[] frame;
    private final int width;
    private final int type;

    private LazyEvent(byte[] frame, int width, int type) {
        this.frame = frame;
        this.width = width;
        this.type = type;
    }

    /** The event of a frame; null when the frame is none of them. */
    static @Nullable LazyEvent of(byte[] frame, int tagWidth) {
        int type = Wire.int32(frame, 4);
        return switch (type) {
            case DELIVERED, ESTABLISHED, CONNECTION_CLEARED, BEGIN, END ->
                frame.length < Wire.HEADER + fixed(type) ? null : new LazyEvent(frame, tagWidth, type);
            default -> null;
        };
    }

    private static int fixed(int type) {
        return switch (type) {
            case DELIVERED -> Wire.FIXED;
            case ESTABLISHED -> 50;
            case CONNECTION_CLEARED -> 22;
            case BEGIN -> 26;
            default -> 16;
        };
    }

    int type() {
        return type;
    }

    String name() {
        return switch (type) {
            case DELIVERED -> "OnCallDelivered";
            case ESTABLISHED -> "OnCallEstablished";
            case CONNECTION_CLEARED -> "OnCallConnectionCleared";
            case BEGIN -> "OnCallBegin";
            default -> "OnCallEnd";
        };
    }

    long connectionCallId() {
        return Wire.uint32(frame, Wire.HEADER + (type == BEGIN ? 20 : 12));
    }

    /** The state of the connection, -1 when the event tells none. */
    int localConnectionState() {
        return switch (type) {
            case DELIVERED, ESTABLISHED -> Wire.uint16(frame, Wire.HEADER + 46);
            case CONNECTION_CLEARED -> Wire.uint16(frame, Wire.HEADER + 18);
            default -> -1;
        };
    }

    long serviceNumber() {
        return Wire.uint32(frame, SERVICE_NUMBER);
    }

    @Nullable
    String ani() {
        return Wire.floatingText(frame, Wire.HEADER + fixed(type), width, ANI);
    }

    @Nullable
    String connectionDeviceId() {
        return Wire.floatingText(frame, Wire.HEADER + fixed(type), width, CONNECTION_DEVICE_ID);
    }
}
