package org.ctios.session.internal.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The file of the wire trace (issue 6, Shell commands; issue 7 A.5). */
class WireTraceTest {
    private static final ProtocolVersion VERSION = ProtocolVersion.cce(24);
    private static final long LARGE = 1L << 30;

    @TempDir
    private Path directory;

    private static Message open() {
        return Message.builder(VERSION, MessageTypes.OPEN_REQ)
                .set(Fields.INVOKE_ID, 1)
                .set(Fields.CLIENT_ID, "bridge")
                .set(Fields.CLIENT_PASSWORD, "open-sesame")
                .build();
    }

    private static Message heartbeat(int id) {
        return Message.builder(VERSION, MessageTypes.HEARTBEAT_REQ)
                .set(Fields.INVOKE_ID, id)
                .build();
    }

    private static List<TraceEntry> entries(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(TraceEntry::parse).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** In the order in which it happened, with what happened to the connection. */
    @Test
    void whatHappensIsWritten() throws IOException {
        Path file = directory.resolve("wire.jsonl");
        try (WireTrace trace = new WireTrace("east", new TraceSettings(true, file.toString(), LARGE, 2))) {
            trace.opened(1, ServerSide.B, "cti-b:43027");
            trace.sent(1, ServerSide.B, VERSION, open().toBytes());
            trace.received(1, ServerSide.B, VERSION, heartbeat(7).toBytes());
            trace.closed(1, ServerSide.B, "Connection \"reset\"\n");
        }
        List<TraceEntry> entries = entries(file);
        assertThat(entries)
                .extracting(TraceEntry::kind)
                .containsExactly(Kind.STARTED, Kind.OPENED, Kind.SENT, Kind.RECEIVED, Kind.CLOSED);
        assertThat(entries).extracting(TraceEntry::note).contains("east", "cti-b:43027", "Connection \"reset\"\n");
        assertThat(entries.get(3).message().uint(Fields.INVOKE_ID)).isEqualTo(7);
        assertThat(entries.subList(1, 5)).allMatch(entry -> entry.side().equals("B") && entry.connection() == 1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    /** In the bytes themselves, so that the file can be given away; the length stays. */
    @Test
    void passwordsAreOverwritten() throws IOException {
        Path file = directory.resolve("wire.jsonl");
        try (WireTrace trace = new WireTrace("east", new TraceSettings(true, file.toString(), LARGE, 2))) {
            trace.sent(1, ServerSide.A, VERSION, open().toBytes());
        }
        Message written = entries(file).get(1).message();
        assertThat(written.size()).isEqualTo(open().size());
        assertThat(written.text(Fields.CLIENT_ID)).isEqualTo("bridge");
        String hex =
                java.util.HexFormat.of().formatHex("open-sesame".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(Files.readString(file)).doesNotContain("open-sesame").doesNotContain(hex);
    }

    /** Nobody knows where the secrets of such bytes are. */
    @Test
    void whatIsNoMessageIsNotWritten() {
        Path file = directory.resolve("wire.jsonl");
        try (WireTrace trace = new WireTrace("east", new TraceSettings(true, file.toString(), LARGE, 2))) {
            trace.received(1, ServerSide.A, VERSION, new byte[] {0, 0, 0, 1, 0, 0, 0, 3, 'x'});
        }
        TraceEntry last = entries(file).get(1);
        assertThat(last.kind()).isEqualTo(Kind.DROPPED);
        assertThat(last.note()).startsWith("9 bytes that are no message: ");
    }

    @Test
    void aFullFileIsPutAsideAndTheOldestDeleted() throws IOException {
        Path file = directory.resolve("wire.jsonl");
        try (WireTrace trace = new WireTrace("east", new TraceSettings(true, file.toString(), 2_000, 3))) {
            for (int i = 1; i <= 100; i++) {
                trace.received(1, ServerSide.A, VERSION, heartbeat(i).toBytes());
            }
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("wire.jsonl", "wire.jsonl.1", "wire.jsonl.2");
        }
        List<Long> ids = new ArrayList<>();
        for (String name : List.of("wire.jsonl.2", "wire.jsonl.1", "wire.jsonl")) {
            List<TraceEntry> entries = entries(directory.resolve(name));
            assertThat(entries.get(0).kind()).isEqualTo(Kind.STARTED);
            entries.stream()
                    .filter(entry -> entry.message() != null)
                    .forEach(entry -> ids.add(entry.message().uint(Fields.INVOKE_ID)));
            assertThat(Files.size(directory.resolve(name))).isLessThan(2_500);
        }
        assertThat(ids).isSorted().doesNotHaveDuplicates().contains(100L);
    }

    static Stream<String> filesThatCannotBeWritten() {
        Path full = Path.of("/dev/full");
        return Stream.of(Files.exists(full) ? full.toString() : "", "nowhere/wire.jsonl", "/")
                .filter(file -> !file.isEmpty());
    }

    /** A full disk, a missing directory, a directory in place of a file: said with a cure, everything else goes on. */
    @ParameterizedTest
    @MethodSource("filesThatCannotBeWritten")
    void aFileThatCannotBeWrittenIsTold(String file) {
        try (WireTrace trace = new WireTrace("east", new TraceSettings(true, file, LARGE, 2))) {
            trace.received(1, ServerSide.A, VERSION, heartbeat(1).toBytes());
            await().until(() -> !trace.status().problem().isEmpty());
            trace.received(1, ServerSide.A, VERSION, heartbeat(2).toBytes());
            await().until(() -> trace.status().dropped() >= 2);
            assertThat(trace.status().problem()).contains("trace.file");
            assertThat(trace.status().written()).isZero();
        }
    }

    /** What a full disk swallowed is counted in the file as soon as there is room; a broken line does not spoil the next. */
    @Test
    void aPartOfALineIsEnded() throws IOException {
        Path file = directory.resolve("wire.jsonl");
        Files.writeString(file, "{\"time\":\"2026-");
        try (WireTrace trace = new WireTrace("east", new TraceSettings(true, file.toString(), LARGE, 2))) {
            trace.received(1, ServerSide.A, VERSION, heartbeat(1).toBytes());
        }
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).isEqualTo("{\"time\":\"2026-");
        assertThat(lines.stream()
                        .skip(1)
                        .map(TraceEntry::parse)
                        .map(TraceEntry::kind)
                        .collect(Collectors.toList()))
                .containsExactly(Kind.STARTED, Kind.RECEIVED);
    }

    /** More than there is room for: dropped, counted and told; whoever tells the trace did not wait. */
    @Test
    void whatThereIsNoRoomForIsCounted() {
        Path file = directory.resolve("wire.jsonl");
        TraceSettings settings = new TraceSettings(true, file.toString(), LARGE, 2);
        try (WireTrace trace = new WireTrace("east", settings, 10, TraceFile.APPEND, System::nanoTime)) {
            for (int i = 1; i <= 20_000; i++) {
                trace.received(1, ServerSide.A, VERSION, heartbeat(i).toBytes());
            }
            await().until(() -> entries(file).stream().anyMatch(entry -> entry.kind() == Kind.DROPPED));
            assertThat(trace.status().dropped()).isPositive();
        }
        List<TraceEntry> entries = entries(file);
        long missing = entries.stream()
                .filter(entry -> entry.kind() == Kind.DROPPED)
                .mapToLong(entry -> Long.parseLong(entry.note()))
                .sum();
        long there = entries.stream().filter(entry -> entry.message() != null).count();
        assertThat(missing + there).isEqualTo(20_000);
    }
}
