package org.ctios.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.junit.jupiter.api.Test;

/** The load is what it is said to be, and the yardstick reads of it what a session reads. */
class TrafficTest {
    private final Traffic traffic = new Traffic(LeanServer.VERSION);

    @Test
    void eventsHaveAbout300BytesInTheMean() {
        assertThat(traffic.frames()).hasSize(8 * Traffic.AGENTS);
        assertThat(traffic.frames().stream()
                        .mapToInt(frame -> frame.length)
                        .average()
                        .orElseThrow())
                .isBetween(285.0, 315.0);
    }

    @Test
    void theYardstickFindsTheCallOfEachEvent() {
        int calls = 0;
        for (byte[] frame : traffic.frames()) {
            Message message = Message.of(LeanServer.VERSION, frame);
            assertThat(Traffic.isCall(frame)).isEqualTo(message.has(Fields.CONNECTION_CALL_ID));
            if (Traffic.isCall(frame)) {
                assertThat(Traffic.callId(frame)).isEqualTo(message.uint(Fields.CONNECTION_CALL_ID));
                calls++;
            }
        }
        assertThat(traffic.calls(0, traffic.frames().size())).isEqualTo(calls).isEqualTo(5 * Traffic.AGENTS);
    }
}
