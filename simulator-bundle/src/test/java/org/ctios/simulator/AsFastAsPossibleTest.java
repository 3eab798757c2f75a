package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.junit.jupiter.api.Test;

/** Load: as many calls as this machine gives, and runs that can be repeated. */
class AsFastAsPossibleTest {
    private static final int EVENTS = 5_000;

    /** Without a clock the slowest client sets the pace: it is not drowned, and loses nothing. */
    @Test
    void modelTimeWaitsForAClientThatDoesNotRead() throws IOException {
        try (CtiServerPair pair = CtiServerPair.builder()
                        .agents(50)
                        .callsPerMinute(0)
                        .speed(CtiServerPair.AS_FAST_AS_POSSIBLE)
                        .start();
                TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            pair.contactCentre().setCallsPerMinute(15);
            await().during(Duration.ofMillis(300)).until(new Standstill(pair)::isReached);
            long before = pair.callsStarted();
            assertThat(before).isPositive();
            for (int i = 0; i < 100_000; i++) {
                client.read();
            }
            await().until(() -> pair.callsStarted() > before);
            assertThat(pair.sessions(Side.A)).isOne();
        }
    }

    /** Many more calls than the clock would give, and requests are answered in between. */
    @Test
    void asManyCallsAsPossibleAreStarted() throws IOException {
        try (CtiServerPair pair = CtiServerPair.builder()
                        .agents(50)
                        .asManyCallsAsPossible()
                        .start();
                TestClient client = new TestClient(pair, Side.A, 24)) {
            await().until(() -> pair.callsStarted() > 5_000);
            client.openAllEvents();
            client.send(client.request(MessageTypes.HEARTBEAT_REQ).build().toBytes());
            client.readUntil(MessageTypes.HEARTBEAT_CONF);
        }
    }

    /** The seed decides on every byte that a client of all events is told. */
    @Test
    void theSameSeedTellsTheSame() throws IOException {
        List<String> first = told(42);
        assertThat(told(42)).isEqualTo(first);
        assertThat(told(43)).isNotEqualTo(first);
    }

    private static List<String> told(long seed) throws IOException {
        try (CtiServerPair pair = CtiServerPair.builder()
                        .agents(20)
                        .seed(seed)
                        .callsPerMinute(0)
                        .speed(CtiServerPair.AS_FAST_AS_POSSIBLE)
                        .start();
                TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            pair.contactCentre().setCallsPerMinute(20);
            List<String> told = new ArrayList<>();
            for (int i = 0; i < EVENTS; i++) {
                Message message = client.read();
                told.add(HexFormat.of().formatHex(message.toBytes()));
            }
            return told;
        }
    }

    /** Whether no call was started since it was asked before. */
    private static final class Standstill {
        private final CtiServerPair pair;
        private long before;

        Standstill(CtiServerPair pair) {
            this.pair = pair;
        }

        boolean isReached() {
            long now = pair.callsStarted();
            boolean same = now == before && now > 0;
            before = now;
            return same;
        }
    }
}
