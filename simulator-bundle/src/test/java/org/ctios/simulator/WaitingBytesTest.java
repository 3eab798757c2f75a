package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.ctios.ged188.Message;
import org.junit.jupiter.api.Test;

/** What waits for clients behind a fault has a limit, and none of it is lost (docs/simulator.md, load and faults). */
class WaitingBytesTest {
    private static final Duration A_WHILE = Duration.ofMillis(300);
    private static final int MESSAGE_BYTES = 12_000;
    private static final int MESSAGE_TYPE = 1000;

    /** More than a client may leave unread while it could read. */
    private static final int MANY = 70 * 1024 * 1024 / MESSAGE_BYTES;

    /** They wait for a client as those do that it does not read. */
    @Test
    void modelTimeWaitsForMessagesThatAreKeptBack() throws IOException {
        try (CtiServerPair pair = fast();
                TestClient client = open(pair)) {
            pair.faults(Side.A).delay(Faults.events(), Duration.ofMinutes(10));
            pair.contactCentre().setCallsPerMinute(15);
            awaitStandstill(pair);
            pair.faults(Side.A).delay(type -> false, Duration.ZERO);
            assertThat(pair.sessions(Side.A)).isOne();
        }
    }

    /** A connection must not hold endlessly many of them: it ends as one of a client that does not read. */
    @Test
    void aConnectionForWhichTooMuchIsKeptBackIsReset() throws IOException {
        try (CtiServerPair pair = CtiServerPair.start();
                TestClient client = open(pair)) {
            pair.faults(Side.A).delay(type -> true, Duration.ofMinutes(10));
            tellMuch(pair);
            assertThat(client.isReset()).isTrue();
        }
    }

    /** It is told when the side goes on, and model time with it; where the other side is active, it waits for nobody. */
    @Test
    void modelTimeWaitsForASideThatIsFrozenUntilItIsReplaced() throws IOException {
        try (CtiServerPair pair = fast();
                TestClient client = open(pair)) {
            pair.faults(Side.A).freeze();
            pair.contactCentre().setCallsPerMinute(15);
            awaitStandstill(pair);
            long before = pair.callsStarted();
            pair.switchOver();
            await().until(() -> pair.callsStarted() > before);
        }
    }

    /** Nothing of it is lost, and the connection is not reset for what the server did not send. */
    @Test
    void aFrozenSideTellsEverythingWhenItGoesOnHoweverMuchItIs() throws IOException {
        try (CtiServerPair pair = CtiServerPair.start();
                TestClient client = open(pair)) {
            pair.faults(Side.A).freeze();
            tellMuch(pair);
            pair.faults(Side.A).thaw();
            tell(pair, MANY);
            for (int i = 0; i <= MANY; i++) {
                Message next = client.read();
                assertThat(ByteBuffer.wrap(next.toBytes()).getInt(8)).isEqualTo(i);
            }
        }
    }

    /** With a clock model time does not wait for clients, but it does where a frozen side could not hold more. */
    @Test
    void modelTimeStandsStillWhileAFrozenSideHoldsTooMuch() throws IOException {
        try (CtiServerPair pair = CtiServerPair.builder().callsPerMinute(60_000).start();
                TestClient client = open(pair)) {
            pair.faults(Side.A).freeze();
            tellMuch(pair);
            awaitStandstill(pair);
            long before = pair.callsStarted();
            pair.faults(Side.A).thaw();
            await().until(() -> pair.callsStarted() > before);
        }
    }

    private static CtiServerPair fast() {
        return CtiServerPair.builder()
                .agents(50)
                .callsPerMinute(0)
                .speed(CtiServerPair.AS_FAST_AS_POSSIBLE)
                .start();
    }

    private static TestClient open(CtiServerPair pair) throws IOException {
        TestClient client = new TestClient(pair, Side.A, 24);
        client.openAllEvents();
        return client;
    }

    private static void tellMuch(CtiServerPair pair) {
        for (int i = 0; i < MANY; i++) {
            tell(pair, i);
        }
    }

    private static void tell(CtiServerPair pair, int number) {
        pair.tell(ByteBuffer.allocate(8 + MESSAGE_BYTES)
                .putInt(MESSAGE_BYTES)
                .putInt(MESSAGE_TYPE)
                .putInt(number)
                .array());
    }

    private static void awaitStandstill(CtiServerPair pair) {
        long[] before = {-1};
        await().during(A_WHILE).until(() -> {
            long now = pair.callsStarted();
            boolean same = now == before[0] && now > 0;
            before[0] = now;
            return same;
        });
    }
}
