package org.ctios.session.internal.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.ged188.TraceEntry;
import org.ctios.ged188.TraceEntry.Kind;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.config.TraceSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TraceStatus and docs/trace.md: what is written, what is missing, and that the file says how much is missing. */
class TraceCountsTest {
    private static final ProtocolVersion VERSION = ProtocolVersion.cce(24);

    @TempDir
    private Path directory;

    private final Disk disk = new Disk();
    private final AtomicLong clock = new AtomicLong();

    /** A disk with so much room, which takes so many writes. */
    private static final class Disk implements TraceFile.Opener {
        private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);
        private final AtomicInteger writes = new AtomicInteger(Integer.MAX_VALUE);
        private final AtomicInteger failures = new AtomicInteger();

        @Override
        public WritableByteChannel open(Path path) throws IOException {
            WritableByteChannel file = TraceFile.APPEND.open(path);
            return new WritableByteChannel() {
                @Override
                public int write(ByteBuffer source) throws IOException {
                    if (room.get() == 0 || writes.getAndDecrement() <= 0) {
                        failures.incrementAndGet();
                        throw new IOException("No space left on device");
                    }
                    int most = (int) Math.min(room.get(), source.remaining());
                    ByteBuffer part = source.slice().limit(most);
                    source.position(source.position() + most);
                    room.addAndGet(-most);
                    return file.write(part);
                }

                @Override
                public boolean isOpen() {
                    return file.isOpen();
                }

                @Override
                public void close() throws IOException {
                    file.close();
                }
            };
        }

        void mend() {
            room.set(Long.MAX_VALUE);
            writes.set(Integer.MAX_VALUE);
        }
    }

    private Path file() {
        return directory.resolve("wire.jsonl");
    }

    private WireTrace trace() {
        return new WireTrace("east", new TraceSettings(true, file().toString(), 1L << 30, 2), 50_000, disk, clock::get);
    }

    private static void receive(WireTrace trace, int count) {
        byte[] frame = Message.builder(VERSION, MessageTypes.HEARTBEAT_REQ)
                .set(Fields.INVOKE_ID, 7)
                .build()
                .toBytes();
        for (int i = 0; i < count; i++) {
            trace.received(1, ServerSide.A, VERSION, frame);
        }
    }

    /** The file is tried again now. */
    private void retry() {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(31));
    }

    private void awaitFailure(int number) {
        await().untilAsserted(() -> assertThat(disk.failures).hasValueGreaterThanOrEqualTo(number));
    }

    private static void awaitCounts(WireTrace trace, long written, long dropped) {
        await().untilAsserted(() ->
                assertThat(trace.status()).extracting("written", "dropped").containsExactly(written, dropped));
    }

    private static void awaitAllCounted(WireTrace trace, long count) {
        await().untilAsserted(() ->
                assertThat(trace.status().written() + trace.status().dropped()).isEqualTo(count));
    }

    /** A line that was cut is none. */
    private List<TraceEntry> entries() throws IOException {
        return Files.readAllLines(file()).stream()
                .filter(line -> line.endsWith("}"))
                .map(TraceEntry::parse)
                .toList();
    }

    private long told() throws IOException {
        return entries().stream()
                .filter(entry -> entry.kind() == Kind.DROPPED)
                .mapToLong(entry -> Long.parseLong(entry.note()))
                .sum();
    }

    private long there() throws IOException {
        return entries().stream().filter(entry -> entry.message() != null).count();
    }

    @Test
    void theHeadOfAFileIsNoEntryHoweverOftenItIsTried() throws IOException {
        disk.room.set(0);
        try (WireTrace trace = trace()) {
            for (int i = 1; i <= 3; i++) {
                awaitFailure(i);
                retry();
            }
            awaitFailure(4);
            receive(trace, 5);
            awaitCounts(trace, 0, 5);
            disk.mend();
            retry();
            await().until(() -> trace.status().problem().isEmpty());
            awaitCounts(trace, 0, 5);
            receive(trace, 3);
            awaitCounts(trace, 3, 5);
        }
        assertThat(told()).isEqualTo(5);
        assertThat(there()).isEqualTo(3);
    }

    /** More than a buffer holds, up to the middle of a line: what is in the file is counted as written, and only that. */
    @Test
    void eachEntryIsCountedOnceWhenTheDiskGetsFull() throws IOException {
        disk.room.set(200_000);
        try (WireTrace trace = trace()) {
            receive(trace, 5_000);
            awaitFailure(1);
            awaitAllCounted(trace, 5_000);
            assertThat(trace.status().written()).isEqualTo(there());
            disk.mend();
            retry();
            await().until(() -> trace.status().problem().isEmpty());
            receive(trace, 10);
            awaitAllCounted(trace, 5_010);
        }
        assertThat(told() + there()).isEqualTo(5_010);
        assertThat(entries().stream().filter(entry -> entry.kind() == Kind.DROPPED))
                .hasSize(1);
    }

    /** The head gets into the file, and the line after it, which says how much is missing, does not. */
    @Test
    void whatIsMissingIsSaidAgainWhenSayingItFailed() throws IOException {
        disk.room.set(0);
        try (WireTrace trace = trace()) {
            awaitFailure(1);
            receive(trace, 4);
            awaitCounts(trace, 0, 4);
            disk.mend();
            disk.writes.set(1);
            retry();
            awaitFailure(2);
            awaitCounts(trace, 0, 4);
            disk.mend();
            retry();
            await().until(() -> trace.status().problem().isEmpty());
            awaitCounts(trace, 0, 4);
        }
        assertThat(entries()).extracting(TraceEntry::kind).containsExactly(Kind.STARTED, Kind.STARTED, Kind.DROPPED);
        assertThat(told()).isEqualTo(4);
    }

    /** Entries that stand in the file stay counted when those after them are lost. */
    @Test
    void whatWasWrittenStaysWritten() throws IOException {
        try (WireTrace trace = trace()) {
            receive(trace, 6);
            awaitCounts(trace, 6, 0);
            disk.writes.set(0);
            receive(trace, 2);
            awaitCounts(trace, 6, 2);
            disk.mend();
        }
        assertThat(there()).isEqualTo(6);
    }
}
