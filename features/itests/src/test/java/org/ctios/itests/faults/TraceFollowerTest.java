package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.TraceEntry;
import org.ctios.ged188.TraceEntry.Kind;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which connection of a server a trace tells of, and where it lacks something. */
class TraceFollowerTest {
    private final TraceFollower follower = new TraceFollower();
    private final List<SentConnection> sent = new ArrayList<>();

    @BeforeEach
    void theTraceBegins() {
        note(Kind.STARTED, 0);
    }

    /** A connection on which a session was opened, and an event sent. */
    private Reading connection(Side side, long opened, int request) {
        SentConnection connection = new SentConnection(sent.size() + 1, side, opened);
        connection.reading().sent(MadeUpFrames.openConf(request), 0);
        connection.reading().sent(MadeUpFrames.state(1), 1);
        connection.reading().await();
        sent.add(connection);
        return connection.reading();
    }

    private void note(Kind kind, int connection) {
        follower.take(TraceEntry.of(Instant.EPOCH, kind, connection, "A", "1"), 0, sent);
    }

    private void read(int connection, String side, long millis, byte[] frame) {
        follower.take(
                TraceEntry.of(Instant.EPOCH, Kind.RECEIVED, connection, side, MadeUpFrames.message(frame)),
                millis,
                sent);
    }

    private void open(int connection, String side, long millis, int request) {
        note(Kind.OPENED, connection);
        read(connection, side, millis, MadeUpFrames.openConf(request));
    }

    @Test
    void aConnectionIsFollowedToItsEnd() {
        Reading first = connection(Side.A, 1_000, 1);
        open(1, "A", 1_001, 1);
        read(1, "A", 1_002, MadeUpFrames.state(1));
        assertThat(first.isClear()).isTrue();
        assertThat(first.isWhole()).isFalse();

        note(Kind.CLOSED, 1);
        assertThat(first.isWhole()).isTrue();
        assertThat(first.events()).isEqualTo(1);
    }

    @Test
    void aConnectionIsKnownByItsFirstMessage() {
        Reading first = connection(Side.A, 1_000, 1);
        Reading second = connection(Side.A, 1_001, 2);
        open(1, "A", 1_002, 1);
        read(1, "A", 1_003, MadeUpFrames.state(1));

        assertThat(first.events()).isEqualTo(1);
        assertThat(second.events()).isZero();
    }

    /** A new process counts its requests anew. */
    @Test
    void ofThoseThatLookAlikeItIsTheNewestOneThatWasThere() {
        Reading first = connection(Side.A, 1_000, 1);
        Reading second = connection(Side.A, 10_000, 1);
        Reading third = connection(Side.A, 20_000, 1);
        open(1, "A", 10_001, 1);
        read(1, "A", 10_002, MadeUpFrames.state(1));

        assertThat(List.of(first, second, third)).extracting(Reading::events).containsExactly(0, 1, 0);
    }

    @Test
    void aConnectionOfTheOtherSideIsAnotherOne() {
        Reading first = connection(Side.A, 1_000, 1);
        Reading second = connection(Side.B, 1_001, 1);
        open(1, "A", 1_002, 1);
        read(1, "A", 1_003, MadeUpFrames.state(1));

        assertThat(first.events()).isEqualTo(1);
        assertThat(second.events()).isZero();
    }

    /** It was given up before OPEN_CONF was there. */
    @Test
    void ofAConnectionThatWasPassedOverNothingWasRead() {
        Reading first = connection(Side.A, 1_000, 1);
        Reading other = connection(Side.B, 2_000, 2);
        connection(Side.A, 5_000, 3);
        assertThat(first.isWhole()).isFalse();

        open(3, "A", 5_001, 3);
        assertThat(first.isWhole()).isTrue();
        assertThat(first.events()).isZero();
        assertThat(other.isWhole()).isFalse();
    }

    @Test
    void entriesThatAreMissingMayBeThoseOfAnyConnectionThatIsOpen() {
        Reading closed = connection(Side.A, 1_000, 1);
        open(1, "A", 1_001, 1);
        note(Kind.CLOSED, 1);
        Reading standing = connection(Side.A, 2_000, 2);
        open(2, "A", 2_001, 2);
        Reading unknown = connection(Side.B, 3_000, 3);
        note(Kind.DROPPED, 0);
        read(2, "A", 3_001, MadeUpFrames.state(1));
        note(Kind.CLOSED, 2);

        assertThat(List.of(closed, standing, unknown))
                .extracting(Reading::isWhole)
                .containsExactly(true, false, false);
        assertThat(standing.events()).isZero();
        assertThat(balance().findings()).isEmpty();
    }

    /** The trace may have said nothing of it because the process was killed. */
    @Test
    void aTraceThatBeginsAnewMayLackTheEndOfWhatWasOpen() {
        Reading first = connection(Side.A, 1_000, 1);
        open(1, "A", 1_001, 1);
        note(Kind.STARTED, 0);
        assertThat(first.isClear()).isFalse();

        Reading second = connection(Side.A, 2_000, 1);
        open(1, "A", 2_001, 1);
        read(1, "A", 2_002, MadeUpFrames.state(1));
        note(Kind.CLOSED, 1);
        assertThat(second.isWhole()).isTrue();
        assertThat(second.events()).isEqualTo(1);
    }

    @Test
    void whatATraceTellsWhileItIsAwayDoesNotCount() {
        Reading first = connection(Side.A, 1_000, 1);
        open(1, "A", 1_001, 1);
        follower.goAway(sent);
        note(Kind.CLOSED, 1);
        connection(Side.A, 2_000, 2);
        open(2, "A", 2_001, 2);
        assertThat(follower.isAway()).isTrue();
        assertThat(first.isWhole()).isFalse();

        note(Kind.STARTED, 0);
        Reading third = connection(Side.A, 3_000, 3);
        open(3, "A", 3_001, 3);
        read(3, "A", 3_002, MadeUpFrames.state(1));
        note(Kind.CLOSED, 3);
        assertThat(first.isWhole()).isFalse();
        assertThat(sent.get(1).reading().isWhole()).isFalse();
        assertThat(third.isWhole()).isTrue();
    }

    @Test
    void aSessionThatNobodyHasOpenedIsInvented() {
        connection(Side.A, 1_000, 1);
        open(1, "A", 1_001, 2);

        assertThat(balance().eventsInvented()).isEqualTo(1);
    }

    @Test
    void bytesThatAreNoMessageAreInvented() {
        connection(Side.A, 1_000, 1);
        open(1, "A", 1_001, 1);
        note(Kind.DROPPED, 1);

        assertThat(balance().eventsInvented()).isEqualTo(1);
    }

    private Balance balance() {
        Balance balance = new Balance();
        sent.forEach(connection -> connection.reading().enter(balance));
        return balance;
    }
}
