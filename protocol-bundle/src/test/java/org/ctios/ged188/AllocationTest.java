package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** Events are read at the rate of a large centre: a message costs itself and its bytes, a field nothing. */
class AllocationTest {
    /** Two object headers and what a Message holds; a layout of its own would be many times that. */
    private static final long MESSAGE = 48;

    private static final int TIMES = 20_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void aMessageAndThreeFieldsCostTheMessage() {
        byte[] frame = GoldenFrame.named("CALL_DELIVERED_EVENT", 24).bytes();
        assertThat(allocated(() -> {
                    Message message = Message.of(Frames.V24, frame);
                    return message.uint(Fields.CONNECTION_CALL_ID)
                            + message.uint(Fields.TRUNK_NUMBER, 0)
                            + (message.isNone(Fields.SERVICE_ID) ? 1 : 0)
                            + (message.has(Fields.NAMED_VARIABLE) ? 1 : 0);
                }))
                .isLessThanOrEqualTo(MESSAGE);
    }

    @Test
    void aMessageOfAnUnknownTypeCostsNoMore() {
        byte[] frame = Frames.frame(9999, "07 03 616200");
        assertThat(allocated(() -> {
                    Message message = Message.of(Frames.V24, frame);
                    return message.typeNumber() + message.uint(Fields.CONNECTION_CALL_ID, 0);
                }))
                .isLessThanOrEqualTo(MESSAGE);
    }

    private long allocated(LongSupplier reading) {
        long sum = 0;
        for (int i = 0; i < TIMES; i++) {
            sum += reading.getAsLong();
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < TIMES; i++) {
            sum += reading.getAsLong();
        }
        long each = (threads.getCurrentThreadAllocatedBytes() - before) / TIMES;
        assertThat(sum).isPositive();
        return each;
    }
}
