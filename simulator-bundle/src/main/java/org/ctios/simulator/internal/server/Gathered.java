package org.ctios.simulator.internal.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ctios.simulator.ConfirmationOrder;
import org.ctios.simulator.internal.wire.FrameTypes;

/** What a client is sent while one request of it is served. Not thread-safe. */
final class Gathered {
    private final List<byte[]> frames = new ArrayList<>();

    void add(byte[] frame) {
        frames.add(frame);
    }

    /** All of it, the confirmation before or after the events, which keep their order. */
    List<byte[]> inOrder(ConfirmationOrder order) {
        boolean first = order == ConfirmationOrder.BEFORE;
        List<byte[]> ordered = new ArrayList<>(frames);
        ordered.sort(Comparator.comparing((byte[] frame) -> isConfirmation(frame) != first));
        return ordered;
    }

    private static boolean isConfirmation(byte[] frame) {
        return FrameTypes.isConfirmation(FrameTypes.of(frame));
    }
}
