package org.ctios.itests.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The wall clock of the container, set wrong and right again by libfaketime. The process is told another time of day by the C
 * library; the clock that only counts goes on as it is, as when somebody sets the time of a machine. Not thread-safe.
 */
final class WallClock {
    /** For so long it may tell the time from before after it was set. */
    private static final Duration CACHED = Duration.ofSeconds(1);

    private static final long TOLERANCE = CACHED.multipliedBy(3).toMillis();

    /** A time in which it was wrong. */
    private record Wrong(long byMillis, long from, long until) {
        boolean explains(long millis) {
            long real = millis - byMillis;
            return real >= from - TOLERANCE && real - TOLERANCE <= until;
        }
    }

    private final Path file;
    private final List<Wrong> wrong = new ArrayList<>();

    /**
     * A clock that is right.
     *
     * @param file that tells by how much it is wrong
     */
    WallClock(Path file) {
        this.file = file;
        write(0);
    }

    private static Optional<Path> library() {
        return Stream.of("x86_64-linux-gnu", "aarch64-linux-gnu")
                .map(machine -> Path.of("/usr/lib", machine, "faketime/libfaketimeMT.so.1"))
                .filter(Files::exists)
                .findFirst();
    }

    /** Whether libfaketime is installed. */
    static boolean isPossible() {
        return library().isPresent();
    }

    /** What the container's process needs in its environment; nothing when the library is not there. */
    Map<String, String> environment() {
        return library()
                .map(library -> Map.of(
                        "LD_PRELOAD",
                        library.toString(),
                        "FAKETIME_TIMESTAMP_FILE",
                        file.toString(),
                        "FAKETIME_CACHE_DURATION",
                        Long.toString(CACHED.toSeconds()),
                        "FAKETIME_DISABLE_SHM",
                        "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1",
                        // Otherwise what waits on the clock that only counts does not wait long enough.
                        "FAKETIME_FORCE_MONOTONIC_FIX",
                        "0"))
                .orElse(Map.of());
    }

    /** It is set wrong; each time by something else, and by more than a run takes. */
    void set(Duration by) {
        right();
        wrong.add(new Wrong(by.toMillis(), System.currentTimeMillis(), Long.MAX_VALUE));
        write(by.toSeconds());
    }

    /** It is set right. */
    void right() {
        if (!wrong.isEmpty() && wrong.get(wrong.size() - 1).until == Long.MAX_VALUE) {
            Wrong last = wrong.remove(wrong.size() - 1);
            wrong.add(new Wrong(last.byMillis, last.from, System.currentTimeMillis()));
        }
        write(0);
    }

    /** What the time was in truth when this clock told that, in milliseconds since 1970. */
    long real(long millis) {
        return wrong.stream()
                .filter(each -> each.explains(millis))
                .findFirst()
                .map(each -> millis - each.byMillis)
                .orElse(millis);
    }

    private void write(long seconds) {
        try {
            Files.writeString(file, String.format("%+d\n", seconds));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
