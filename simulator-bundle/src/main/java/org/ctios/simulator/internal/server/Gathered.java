package org.ctios.simulator.internal.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.ConfirmationOrder;
import org.ctios.simulator.internal.wire.FrameTypes;

/** What a client is sent while one request of it is served. Not thread-safe. */
final class Gathered {
    private static final Set<Integer> REFUSALS = Set.of(MessageTypes.FAILURE_CONF, MessageTypes.CONTROL_FAILURE_CONF);

    private final List<byte[]> frames = new ArrayList<>();

    void add(byte[] frame) {
        frames.add(frame);
    }

    /** All of it, the confirmation before or after the events, which keep their order. A refusal stays where it is. */
    List<byte[]> inOrder(ConfirmationOrder order) {
        boolean first = order == ConfirmationOrder.BEFORE;
        List<byte[]> ordered = new ArrayList<>(frames);
        ordered.sort(Comparator.comparing((byte[] frame) -> isConfirmation(frame) != first));
        return ordered;
    }

    private static boolean isConfirmation(byte[] frame) {
        int type = FrameTypes.of(frame);
        return FrameTypes.isConfirmation(type) && !REFUSALS.contains(type);
    }
}
