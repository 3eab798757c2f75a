package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.ctios.ged188.MessageTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was told to be sent is what a client hears. */
class RecordTest {
    private final CtiServerPair pair =
            CtiServerPair.builder().agents(20).callsPerMinute(6_000).speed(10).start();
    private final Queue<SentFrame> sent = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        pair.close();
    }

    /** Under load every client hears exactly what was told for its connection, in its order, and knows what is an event. */
    @Test
    void everyClientHearsWhatWasToldForItsConnection() throws IOException {
        pair.record(sent::add);
        try (TestClient first = new TestClient(pair, Side.A, 24)) {
            first.openAllEvents();
            try (TestClient second = new TestClient(pair, Side.A, 15)) {
                second.openAllEvents();
                List<byte[]> heard = new ArrayList<>();
                for (int i = 0; i < 500; i++) {
                    heard.add(first.read().toBytes());
                    second.read();
                }
                assertThat(told(1).skip(2).limit(500).map(SentFrame::frame)).containsExactlyElementsOf(heard);
                assertThat(told(2).count()).isGreaterThanOrEqualTo(502);
            }
        }
        assertThat(told(1).map(SentFrame::isEvent).limit(3)).containsExactly(false, true, true);
        assertThat(told(1).findFirst().orElseThrow().type()).isEqualTo(MessageTypes.OPEN_CONF);
        assertThat(sent).extracting(SentFrame::side).containsOnly(Side.A);
    }

    /** What a fault keeps back is not told, what it doubles is told twice; a listener that fails harms nobody. */
    @Test
    void faultsShowInWhatIsTold() throws IOException {
        pair.contactCentre().setCallsPerMinute(0);
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            pair.record(frame -> {
                throw new IllegalStateException("a listener that fails");
            });
            pair.record(sent::add);
            pair.faults(Side.A).duplicate(type -> type == MessageTypes.OPEN_CONF);
            pair.faults(Side.A).lose(type -> type != MessageTypes.OPEN_CONF);
            client.send(TestClient.named(client.openReq(TestClient.ALL_EVENTS))
                    .build()
                    .toBytes());
            await().until(() -> sent.size() == 2);
            assertThat(sent).extracting(SentFrame::type).containsOnly(MessageTypes.OPEN_CONF);
            assertThat(sent.element()).hasToString("OPEN_CONF of side A on connection 1");
        }
    }

    private Stream<SentFrame> told(long connection) {
        return sent.stream().filter(frame -> frame.connection() == connection);
    }
}
