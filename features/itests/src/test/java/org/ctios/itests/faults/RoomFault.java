package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The disk is full for Karaf itself: its log, its data directory and whatever else it has open. The kernel is told that files
 * of the process may have no byte ({@code RLIMIT_FSIZE}), and refuses each of its writes to a file from then on, those of
 * sockets not. It says "File too large" where a disk without room says "No space left on device"; for the program the one is
 * the same {@link IOException} as the other. Whoever started the process may do so, and take it back. Something else may happen
 * meanwhile.
 */
final class RoomFault extends FullDisk {
    private static final Path COMMAND = Path.of("/usr/bin/prlimit");
    private static int count;

    private String before = "";

    private RoomFault(Optional<Mishap> meanwhile) {
        super("the Karaf", meanwhile);
    }

    /** Alone, with an edit, and with an update of a bundle. */
    static List<RoomFault> all() {
        return alone(RoomFault::new, new RoomlessEdit(), new RoomlessBundle());
    }

    @Override
    public boolean isPossibleAt(Site site) {
        return Files.isExecutable(COMMAND);
    }

    @Override
    public void strike(Rig rig, Random random) {
        List.of(Client.values()).forEach(rig.books().traces()::goAway);
        before = limit(rig, "--output=SOFT", "--noheadings", "--raw", "--fsize");
        limit(rig, "--fsize=0:");
        meanwhile().ifPresent(mishap -> mishap.strike(rig, random));
    }

    /** Nothing can be written down, and a failover is as without it. */
    @Override
    public void last(Rig rig) {
        String line = line();
        log(rig, line);
        meanwhile().ifPresentOrElse(mishap -> mishap.last(rig), () -> rig.awaitCalls(4));
        rig.pair().kill(rig.pair().active());
        rig.awaitCalls(8);
        assertThat(rig.node().karaf().log())
                .as("the log of a disk without room")
                .doesNotContain(line);
    }

    /** The log goes on by itself. */
    @Override
    public void end(Rig rig) {
        limit(rig, "--fsize=" + before + ":");
        PairFault.KILL.end(rig);
        String line = line();
        await("the log goes on").atMost(Rig.LIMIT).until(() -> {
            log(rig, line);
            return rig.node().karaf().log().contains(line);
        });
        meanwhile().ifPresent(mishap -> mishap.end(rig));
    }

    private String line() {
        count++;
        return "fault suite, line " + count;
    }

    private static void log(Rig rig, String line) {
        rig.shell().run("log:log \"" + line + "\"");
    }

    private static String limit(Rig rig, String... options) {
        List<String> command = new ArrayList<>(
                List.of(COMMAND.toString(), "--pid=" + rig.node().karaf().pid()));
        command.addAll(List.of(options));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            assertThat(process.waitFor()).as(command + ": " + told).isZero();
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean canRecoverAtOnce() {
        return meanwhile().isEmpty();
    }
}
