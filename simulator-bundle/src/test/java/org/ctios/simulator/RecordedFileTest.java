package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.ctios.ged188.MessageTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that are not as the trace of a session that ended well. */
class RecordedFileTest extends RecordedWire {
    @BeforeEach
    void record() {
        opening(1, Side.A);
    }

    /** A copy of a file that is still written, a full disk, a container that was killed. */
    @Test
    void ofAFileWhoseLastLineIsCutTheLinesBeforeArePlayed() throws Exception {
        lines.add(lines.get(2).substring(0, 90));
        try (Replay replay = start();
                TestClient client = connect(replay, Side.A)) {
            assertThat(replay.notes())
                    .containsExactly(file() + ": line 4, the last one, is cut. What stands before it is played;"
                            + " was the file copied while it was written, or the disk full?");
            client.send(named(client));
            assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.OPEN_CONF);
            replay.done().get(10, TimeUnit.SECONDS);
            assertThat(replay.deviations()).isEmpty();
        }
    }

    @Test
    void aLineMayBeCutWithinALetter() throws IOException {
        byte[] letter = "{\"time\":\"ö".getBytes(StandardCharsets.UTF_8);
        Files.write(file(), lines);
        Files.write(file(), Arrays.copyOf(letter, letter.length - 1), StandardOpenOption.APPEND);
        try (Replay replay = Replay.of(file()).start()) {
            assertThat(replay.notes()).singleElement().asString().contains("line 4, the last one, is cut");
        }
    }

    /** Some editors put it there. */
    @Test
    void aByteOrderMarkBeforeTheFirstLineIsPassedBy() throws IOException {
        lines.set(0, "\ufeff" + lines.get(0));
        try (Replay replay = start()) {
            assertThat(replay.notes()).isEmpty();
        }
    }

    @Test
    void ofAFileThatIsWholeThereIsNothingToNote() throws IOException {
        try (Replay replay = start()) {
            assertThat(replay.notes()).isEmpty();
        }
    }

    @Test
    void aBadLineInTheMiddleIsRefused() {
        lines.add(1, lines.get(1).substring(0, 90));
        assertThatThrownBy(this::start)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file() + ", line 2: ");
    }

    @Test
    void aCompressedFileIsToldAsSuch() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file()))) {
            out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        }
        assertRefused(file(), " is compressed. Unpack it first: gunzip -k " + file());
    }

    @Test
    void aBinaryFileIsToldAsSuch() throws IOException {
        Files.write(file(), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertRefused(
                file(), " is no text in UTF-8. Give a file that ctios:trace wrote, such as ctios-trace-east.jsonl");
    }

    @Test
    void aDirectoryIsToldAsSuch() {
        assertRefused(directory, " is a directory. Give a file that ctios:trace wrote, such as ctios-trace-east.jsonl");
    }

    private static void assertRefused(Path file, String why) {
        assertThatThrownBy(() -> Replay.of(file).start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + why);
    }
}
