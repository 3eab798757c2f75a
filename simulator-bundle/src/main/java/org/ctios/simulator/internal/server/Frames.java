package org.ctios.simulator.internal.server;

import org.ctios.ged188.Message;
import org.ctios.ged188.Sender;

/** What can be read of a frame before its version is known. */
final class Frames {
    private static final int INVOKE_ID = 8;
    private static final int VERSION_NUMBER = 12;

    private Frames() {}

    /** The InvokeID, which is the first field of every request; 0 when the frame ends before it. */
    static long invokeId(byte[] frame) {
        return uint(frame, INVOKE_ID);
    }

    /** The VersionNumber of OPEN_REQ, at the same place in all versions; 0 when the frame ends before it. */
    static long versionNumber(byte[] frame) {
        return uint(frame, VERSION_NUMBER);
    }

    /** Whether a message wants an answer. */
    static boolean isRequest(Message message) {
        return message.type().sender() != Sender.SERVER && message.type().name().endsWith("_REQ");
    }

    private static long uint(byte[] frame, int offset) {
        if (frame.length < offset + Integer.BYTES) {
            return 0;
        }
        long value = 0;
        for (int i = offset; i < offset + Integer.BYTES; i++) {
            value = (value << 8) | (frame[i] & 0xFF);
        }
        return value;
    }
}
