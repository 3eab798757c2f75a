package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.ctios.ged188.TraceEntry;
import org.ctios.ged188.TraceEntry.Kind;
import org.ctios.simulator.SentFrame;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sessions write into their traces is in the books of their connections. */
class TracesTest {
    private static final Client CLIENT = Client.BERT;

    private final Wire wire = new Wire();
    private Traces traces;
    private Path file;

    @BeforeEach
    void aSessionIsOpened(@TempDir Path directory) throws IOException {
        traces = new Traces(directory, wire, new WallClock(directory.resolve("clock")));
        file = directory.resolve("wire-" + CLIENT + ".jsonl");
        sent(MadeUpFrames.openConf(1));
        write(TraceEntry.of(Instant.now(), Kind.STARTED, 0, "", CLIENT.toString())
                        .toLine() + "\n");
        write(received(MadeUpFrames.openConf(1)));
    }

    private void sent(byte[] frame) {
        wire.accept(new SentFrame(Side.A, 1, frame));
    }

    private static String received(byte[] frame) {
        return TraceEntry.of(Instant.now(), Kind.RECEIVED, 1, "A", MadeUpFrames.message(frame))
                        .toLine()
                + "\n";
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Reading reading() {
        traces.read();
        return wire.connections(CLIENT).get(0).reading();
    }

    @Test
    void eachEntryIsTakenOnce() throws IOException {
        for (int agent = 1; agent <= 3; agent++) {
            sent(MadeUpFrames.state(agent));
            write(received(MadeUpFrames.state(agent)));
            assertThat(reading().events()).isEqualTo(agent);
        }

        Balance balance = new Balance();
        reading().enter(balance);
        assertThat(balance.findings()).isEmpty();
    }

    @Test
    void aPartOfALineIsTakenWhenTheRestIsThere() throws IOException {
        sent(MadeUpFrames.state(1));
        String line = received(MadeUpFrames.state(1));
        write(line.substring(0, 40));
        assertThat(reading().events()).isZero();

        write(line.substring(40));
        assertThat(reading().events()).isEqualTo(1);
        assertThat(reading().isClear()).isTrue();
    }

    @Test
    void behindALineThatIsBrokenEntriesAreMissing() throws IOException {
        sent(MadeUpFrames.state(1));
        write(received(MadeUpFrames.state(1)).substring(0, 40) + "\n");

        assertThat(reading().isClear()).isFalse();
    }

    @Test
    void aTraceThatGoesElsewhereLacksWhatComes() throws IOException {
        assertThat(reading().isClear()).isTrue();
        traces.goAway(CLIENT);
        sent(MadeUpFrames.state(1));
        write(received(MadeUpFrames.state(1)));

        assertThat(reading().isClear()).isFalse();
        assertThat(reading().events()).isZero();
    }

    /** A session writes what it has read a moment later. */
    @Test
    void aConnectionIsAwaitedWhereTheTraceIsThere() {
        traces.read();
        wire.accept(new SentFrame(Side.A, 2, MadeUpFrames.openConf(2)));

        Balance balance = new Balance();
        wire.connections(CLIENT).get(1).reading().expect(0, balance);
        assertThat(balance.eventsLost()).isEqualTo(1);
    }

    @Test
    void aSessionThatHasWrittenNothingIsMissing() {
        traces.read();

        assertThat(traces.missing()).containsExactly(Client.EAST, Client.WEST, Client.ANNA);
    }

    @Test
    void aTraceThatWentAwayIsMissedUntilItBeginsAnew() throws IOException {
        assertThat(traces.away()).doesNotContain(CLIENT);
        traces.goAway(CLIENT);
        write(received(MadeUpFrames.state(1)));
        assertThat(traces.away()).contains(CLIENT);
        write(TraceEntry.of(Instant.now(), Kind.STARTED, 0, "", CLIENT.toString())
                        .toLine() + "\n");
        assertThat(traces.away()).doesNotContain(CLIENT);
    }
}
