package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code trace} of files that are not as a session left them: one line says which, what is wrong, and the cure. */
class TraceCommandTest {
    private static final String OPENED =
            "{\"time\":\"2026-11-29T12:00:00Z\",\"kind\":\"opened\",\"connection\":1,\"side\":\"A\",\"note\":\"a:1\"}";
    private static final String SHOWN = "2026-11-29T12:00:00Z 1 A - opened a:1\n";
    private static final String CURE = ". Give a file that ctios:trace wrote, such as ctios-trace-east.jsonl\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    private Path file() {
        return directory.resolve("wire.jsonl");
    }

    @Test
    void aFileThatIsNotThereIsToldAsSuch() {
        assertTold("", "cannot read " + file() + ": there is no such file" + CURE);
    }

    @Test
    void aDirectoryIsToldAsSuch() {
        assertThat(run("", directory.toString())).isEqualTo(2);
        assertThat(err()).isEqualTo(directory + " is a directory" + CURE);
    }

    @Test
    void aCompressedFileIsToldAsSuch() throws IOException {
        try (OutputStream zipped = new GZIPOutputStream(Files.newOutputStream(file()))) {
            zipped.write(OPENED.getBytes(StandardCharsets.UTF_8));
        }
        assertTold("", file() + " is compressed. Unpack it first: gunzip -k " + file() + "\n");
    }

    @Test
    void anEmptyFileIsToldAsSuch() throws IOException {
        Files.writeString(file(), "\n");
        assertTold("", file() + " is empty" + CURE);
    }

    /** A memory image, a capture, text in UTF-16: whatever the decoder reads ahead, the good lines are shown. */
    @ParameterizedTest
    @ValueSource(strings = {"0000000000", "fffe7b0022000a", "c3280a", "504b03040a0d"})
    void theLinesBeforeOneThatIsNoTextAreShown(String hex) throws IOException {
        byte[] good = (OPENED + "\n" + OPENED + "\n").getBytes(StandardCharsets.UTF_8);
        Files.write(file(), GoldenFrame.hex(hexOf(good) + hex));
        assertTold(SHOWN + SHOWN, file() + ", line 3: is no text in UTF-8; what stands before it is shown" + CURE);
    }

    @Test
    void aBinaryFileIsToldAsSuch() throws IOException {
        Files.write(file(), new byte[1 << 20]);
        assertTold("", file() + ", line 1: is no text in UTF-8" + CURE);
    }

    /** A copy of a file that is still written, a full disk, a container that was killed. */
    @Test
    void theLinesBeforeOneThatIsCutAreShown() throws IOException {
        Files.writeString(file(), OPENED + "\n" + OPENED.substring(0, 40));
        assertTold(
                SHOWN,
                file() + ", line 2: is cut; what stands before it is shown."
                        + " Was the file copied while it was written, or the disk full?\n");
    }

    @Test
    void aLineMayBeCutWithinALetter() throws IOException {
        Files.write(
                file(), GoldenFrame.hex(hexOf((OPENED + "\n{\"time\":\"").getBytes(StandardCharsets.UTF_8)) + "c3"));
        assertTold(
                SHOWN,
                file() + ", line 2: is cut; what stands before it is shown."
                        + " Was the file copied while it was written, or the disk full?\n");
    }

    /** Editors and shells of Windows put it there. */
    @Test
    void aByteOrderMarkIsPassedBy() throws IOException {
        Files.writeString(file(), "\ufeff" + OPENED + "\r\n");
        assertThat(run("", file().toString())).as(err()).isZero();
        assertThat(out()).isEqualTo(SHOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dear all,|at byte 0: \"Dear\" is no whole number, true, false or null",
                "[]|an object is wanted",
                "{\"level\":\"INFO\"}|kind is missing",
                "{\"kind\":\"lost\"}|kind cannot be lost, only started, opened, received, sent, closed, dropped",
                "{\"kind\":\"opened\",\"time\":\"noon\"}|Text 'noon' could not be parsed at index 0",
                "{\"kind\":\"opened\",\"time\":\"2026-11-29T12:00:00Z\",\"connection\":99999999999}|"
                        + "connection cannot be 99999999999",
                "{\"kind\":\"sent\",\"time\":\"2026-11-29T12:00:00Z\",\"connection\":1,\"side\":\"A\",\"version\":24,"
                        + "\"frame\":\"00x0\"}|frame is no hexadecimal",
                "{\"kind\":\"sent\",\"time\":\"2026-11-29T12:00:00Z\",\"connection\":1,\"side\":\"A\",\"version\":24,"
                        + "\"frame\":\"000\"}|frame is no hexadecimal",
                "{\"kind\":\"sent\",\"time\":\"2026-11-29T12:00:00Z\",\"connection\":1,\"side\":\"A\",\"version\":3,"
                        + "\"frame\":\"0000\"}|protocol version 3 of CCE is not between 13 and 25"
            })
    void theLinesBeforeOneThatIsNoneAreShown(String line, String why) throws IOException {
        Files.writeString(file(), OPENED + "\n" + line + "\n" + OPENED + "\n");
        assertTold(
                SHOWN, file() + ", line 2: is no line of a trace: " + why + "; what stands before it is shown" + CURE);
    }

    @Test
    void standardInputIsToldAsSuch() {
        assertThat(run(OPENED + "\nno\n", "-")).isEqualTo(2);
        assertThat(out()).isEqualTo(SHOWN);
        assertThat(err()).startsWith("standard input, line 2: is no line of a trace: ");
    }

    private void assertTold(String shown, String error) {
        assertThat(run("", file().toString())).isEqualTo(2);
        assertThat(err()).isEqualTo(error);
        assertThat(out()).isEqualTo(shown);
    }

    private static String hexOf(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    private int run(String input, String source) {
        return new CommandLine(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of("trace", source));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
