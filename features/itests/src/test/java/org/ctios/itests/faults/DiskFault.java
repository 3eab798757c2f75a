package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.ctios.ged188.TraceEntry;

/**
 * A session writes its wire trace into another file than the one of the books, and the disk of it is full for a while.
 * {@code /dev/full} stands for it: to each write the kernel answers what it answers for a disk without room, and whoever runs
 * the suite may use it. Something else may happen meanwhile.
 */
final class DiskFault extends FullDisk {
    private static final Path FULL = Path.of("/dev/full");
    private static final Duration SOON = Duration.ofSeconds(3);
    /** So many are looked at. */
    private static final int ENTRIES = 3;

    private DiskFault(Optional<Mishap> meanwhile) {
        super("the wire trace", meanwhile);
    }

    /** Alone, with edits of the session that writes the trace, and with another bundle of it. */
    static List<DiskFault> all() {
        return alone(DiskFault::new, new EastEdits(), BundleFault.of("ctios-session"));
    }

    @Override
    public boolean isPossibleAt(Site site) {
        return Files.exists(FULL);
    }

    @Override
    public void strike(Rig rig, Random random) {
        try {
            Files.deleteIfExists(trace(rig));
            Files.createSymbolicLink(trace(rig), FULL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rig.books().traces().goAway(Client.EAST);
        rig.sessionFile(Client.EAST).set("trace.file", trace(rig));
        meanwhile().ifPresent(mishap -> {
            awaitProblem(rig, true);
            mishap.strike(rig, random);
        });
    }

    /** The session says what is wrong, and goes on. */
    @Override
    public void last(Rig rig) {
        meanwhile().ifPresent(mishap -> mishap.last(rig));
        awaitProblem(rig, true);
        long full = System.currentTimeMillis();
        rig.awaitCalls(4);
        Set<String> sent = sent(rig, full);
        await("the session keeps up with the server").atMost(SOON).until(() -> told(rig)
                .containsAll(sent));
    }

    /** The calls that the server has begun since then. */
    private static Set<String> sent(Rig rig, long since) {
        return rig.books().wire().connections(Client.EAST).stream()
                .flatMap(connection -> connection.events().stream())
                .filter(sent -> sent.millis() >= since && sent.event().isBegin())
                .map(sent -> sent.event().call())
                .collect(Collectors.toSet());
    }

    private static Set<String> told(Rig rig) {
        return Accountant.of(Client.EAST, rig.books().records()).stream()
                .filter(record -> record.event().equals("OnCallBegin"))
                .map(TopicRecord::key)
                .collect(Collectors.toSet());
    }

    /** The file is tried again by itself, and tells how many entries it lacks. */
    @Override
    public void end(Rig rig) {
        try {
            Files.delete(trace(rig));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitProblem(rig, false);
        await("the first entries").atMost(Rig.LIMIT).until(() -> lines(rig).size() > ENTRIES);
        rig.books().traces().configure(Client.EAST, rig.sessionFile(Client.EAST));
        List<TraceEntry> first =
                lines(rig).stream().limit(ENTRIES).map(TraceEntry::parse).toList();
        assertThat(first)
                .extracting(TraceEntry::kind)
                .startsWith(TraceEntry.Kind.STARTED, TraceEntry.Kind.DROPPED)
                .containsAnyOf(TraceEntry.Kind.RECEIVED, TraceEntry.Kind.SENT);
        assertThat(Long.parseLong(first.get(1).note()))
                .as("entries that are missing")
                .isPositive();
    }

    private static List<String> lines(Rig rig) {
        try {
            return Files.readAllLines(trace(rig));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path trace(Rig rig) {
        return rig.directory().resolve("trace.jsonl");
    }

    private static void awaitProblem(Rig rig, boolean full) {
        await(full ? "the session says that the disk is full" : "the session writes again")
                .atMost(Rig.LIMIT)
                .untilAsserted(() -> {
                    JsonNode status = KnownBySession.json(rig.shell(), "ctios:trace --json status " + Client.EAST);
                    assertThat(status.path("problem").asText().contains("No space left"))
                            .as("full, by %s", status)
                            .isEqualTo(full);
                    assertThat(status.path("written").asLong() > 0)
                            .as("written, by %s", status)
                            .isEqualTo(!full);
                });
    }

    @Override
    public boolean canRecoverAtOnce() {
        return meanwhile().isPresent();
    }
}
