package org.ctios.simulator.internal.server;

import java.util.function.IntPredicate;
import org.ctios.simulator.ConfirmationOrder;
import org.ctios.simulator.internal.wire.FrameTypes;

/**
 * What happens to single messages on their way out. Immutable.
 *
 * @param lost types that are not sent
 * @param late types that are sent later
 * @param lateNanos how much later
 * @param doubled types that are sent twice
 * @param confirmations where confirmations stand among events
 */
record MessageFaults(
        IntPredicate lost, IntPredicate late, long lateNanos, IntPredicate doubled, ConfirmationOrder confirmations) {
    /** Every message is sent once and at once. */
    static final MessageFaults NONE =
            new MessageFaults(NamedTypes.NO_TYPE, NamedTypes.NO_TYPE, 0, NamedTypes.NO_TYPE, ConfirmationOrder.USUAL);

    MessageFaults withLost(IntPredicate types) {
        return new MessageFaults(types, late, lateNanos, doubled, confirmations);
    }

    MessageFaults withLate(IntPredicate types, long nanos) {
        return new MessageFaults(lost, types, nanos, doubled, confirmations);
    }

    MessageFaults withDoubled(IntPredicate types) {
        return new MessageFaults(lost, late, lateNanos, types, confirmations);
    }

    MessageFaults withConfirmations(ConfirmationOrder order) {
        return new MessageFaults(lost, late, lateNanos, doubled, order);
    }

    /** How often a message is sent: not at all, once, or twice. */
    int copies(byte[] frame) {
        int type = FrameTypes.of(frame);
        if (lost.test(type)) {
            return 0;
        }
        return doubled.test(type) ? 2 : 1;
    }

    /** How long a message waits. */
    long delayOf(byte[] frame) {
        return late.test(FrameTypes.of(frame)) ? lateNanos : 0;
    }
}
