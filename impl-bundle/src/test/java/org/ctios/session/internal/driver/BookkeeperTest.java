package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.internal.measure.SessionMeter;
import org.junit.jupiter.api.Test;

/** What is measured of the heartbeats (docs/monitoring.md, round trips). */
class BookkeeperTest {
    private static final int OWN = 1;
    private static final int COMPANION = 2;
    private static final Message REQUEST = Message.builder(ProtocolVersion.cce(24), MessageTypes.HEARTBEAT_REQ)
            .set(Fields.INVOKE_ID, 0)
            .build();

    private final AtomicLong now = new AtomicLong(1_000_000);
    private final SessionMeter meter = new SessionMeter();
    private final Bookkeeper books = new Bookkeeper(new Counters(), meter, now::get);

    @Test
    void aRoundTripLastsFromAHeartbeatToItsAnswer() {
        books.sent(OWN, REQUEST, true);
        answered(OWN, 7);
        books.sent(OWN, REQUEST, true);
        books.sent(OWN, REQUEST, true);
        answered(OWN, 3);
        answered(OWN, 2);
        assertThat(meter.heartbeat().read().count()).isEqualTo(3);
        assertThat(meter.heartbeat().read().max()).isEqualTo(Duration.ofMillis(7));
        assertThat(meter.heartbeat().read().total()).isEqualTo(Duration.ofMillis(7 + 3 + 5));
    }

    /** The heartbeats of a standby session are answered without a word; they must not be taken for later ones. */
    @Test
    void aSessionThatTakesOverBringsNoOldHeartbeatsAlong() {
        for (int i = 0; i < 3; i++) {
            books.sent(OWN, REQUEST, true);
            books.sent(COMPANION, REQUEST, false);
            answered(OWN, 1);
            pass(5_000);
        }
        books.sent(COMPANION, REQUEST, true);
        answered(COMPANION, 4);
        assertThat(meter.heartbeat().read().max()).isEqualTo(Duration.ofMillis(4));
    }

    /** A server that talks all the time need not answer heartbeats, and its connection may last for months. */
    @Test
    void heartbeatsThatNobodyAnswersDoNotPileUp() {
        for (int i = 0; i < 10_000; i++) {
            books.sent(OWN, REQUEST, true);
            pass(1_000);
        }
        answered(OWN, 1);
        assertThat(meter.heartbeat().read().max()).isLessThan(Duration.ofSeconds(200));
    }

    /** What a lost connection did not answer is nobody's any more. */
    @Test
    void aNewConnectionBeginsAnew() {
        books.sent(OWN, REQUEST, true);
        pass(60_000);
        books.sent(OWN + 2, REQUEST, true);
        answered(OWN + 2, 4);
        assertThat(meter.heartbeat().read().max()).isEqualTo(Duration.ofMillis(4));
    }

    private void answered(int connection, long millis) {
        pass(millis);
        books.answered(connection, now.get());
    }

    private void pass(long millis) {
        now.addAndGet(millis * 1_000_000);
    }
}
