package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    private static final String HEARTBEAT = "0000000400000005 00000007";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void framesInARowAreDecoded() {
        assertThat(run("", "decode", "--version", "15", HEARTBEAT + "\n" + HEARTBEAT))
                .isZero();
        String one =
                """
                {
                  "type": "HEARTBEAT_REQ",
                  "number": 5,
                  "version": 15,
                  "fields": {
                    "InvokeID": 7
                  }
                }
                """;
        assertThat(out()).isEqualTo(one + one);
        assertThat(err()).isEmpty();
    }

    @Test
    void aTraceIsDecodedLineByLine(@TempDir Path directory) throws IOException {
        String opened =
                "{\"time\":\"2026-11-29T12:00:00Z\",\"kind\":\"opened\",\"connection\":1,\"side\":\"A\",\"note\":\"a:1\"}";
        String received = "{\"time\":\"2026-11-29T12:00:01Z\",\"kind\":\"received\",\"connection\":1,\"side\":\"A\","
                + "\"version\":24,\"frame\":\"000000040000000600000007\"}";
        Path file = Files.writeString(directory.resolve("wire.jsonl"), opened + "\n\n" + received + "\n");
        assertThat(run("", "trace", file.toString())).isZero();
        assertThat(out())
                .isEqualTo("2026-11-29T12:00:00Z 1 A - opened a:1\n"
                        + "2026-11-29T12:00:01Z 1 A < {\"type\": \"HEARTBEAT_CONF\",\"number\": 6,\"version\":"
                        + " 24,\"fields\": {\"InvokeID\": 7}}\n");
        assertThat(run(opened + "\nnonsense", "trace", "-")).isEqualTo(2);
        assertThat(err()).startsWith("standard input, line 2: ");
    }

    @Test
    void whatDecodeWritesEncodeReads() {
        List<GoldenFrame> frames = GoldenFrame.all(15);
        StringBuilder hex = new StringBuilder();
        frames.stream()
                .filter(frame -> !frame.decode().toJson().contains("***"))
                .forEach(frame ->
                        hex.append(HexFormat.of().formatHex(frame.bytes())).append('\n'));
        assertThat(run(hex.toString(), "decode", "--version", "15", "-")).isZero();
        String json = out();
        out.reset();
        assertThat(run(json, "encode", "-")).as(err()).isZero();
        assertThat(out()).isEqualTo(hex.toString());
    }

    @Test
    void aFileHoldsHexadecimalOrRawBytes(@TempDir Path directory) throws IOException {
        Path text = Files.writeString(directory.resolve("text"), HEARTBEAT);
        Path raw = Files.write(directory.resolve("raw"), GoldenFrame.hex(HEARTBEAT));
        assertThat(run("", "decode", text.toString())).isZero();
        String decoded = out();
        out.reset();
        assertThat(run("", "decode", raw.toString())).isZero();
        assertThat(out()).isEqualTo(decoded).contains("\"version\": 25");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decode|dumps/one.hex|at byte 0: 'u' is no hexadecimal digit",
                "encode|one.json|at byte 0: \"one.json\" is no whole number, true, false or null"
            })
    void theNameOfAFileThatIsNotThereIsNamed(String command, String name, String asText) {
        assertThat(run("", command, name)).isEqualTo(2);
        assertThat(err()).isEqualTo("there is no file " + name + ", and as the text itself: " + asText + "\n");
    }

    @Test
    void unifiedCcxIsReadInItsOwnVersions() {
        assertThat(run("", "decode", "--ccx", "--version", "18", "0000000b 00000002 0000000f 0007 0003 c3bc00"))
                .isZero();
        assertThat(out()).contains("\"dialect\": \"CCX\"").contains("\"Text\": \"ü\"");
        String json = out();
        out.reset();
        assertThat(run("", "encode", json)).as(err()).isZero();
        assertThat(out()).isEqualTo("0000000b000000020000000f00070003c3bc00\n");
    }

    /** What decode was told, encode reads from its output. */
    @Test
    void theOptionsOfASessionGoThroughDecodeAndEncode() {
        String frame = "000000140000010b" + "00".repeat(14) + "001900023100";
        assertThat(run("", "decode", "--version", "24", "--choice", "TYPE_TABLE_NUMBERS", frame))
                .as(err())
                .isZero();
        assertThat(out()).contains("START_NETWORK_RECORDING_REQ", "\"choices\": [\"TYPE_TABLE_NUMBERS\"]");
        String json = out();
        out.reset();
        assertThat(run("", "encode", json)).as(err()).isZero();
        assertThat(run("", "encode", "--version", "25", json)).as(err()).isZero();
        assertThat(run("", "encode", "--choice", "NARROW_NAMED_LENGTH", json)).isZero();
        assertThat(out()).isEqualTo(frame + "\n" + frame + "\n" + frame.replace("010b", "010c") + "\n");
    }

    @Test
    void aTagThatWasNotPublishedIsGivenByAnOption() {
        String frame = "0000003200000003" + "00".repeat(44) + "013400026100";
        assertThat(run("", "decode", "--version", "24", "--tag", "UniqueInstanceID=308", frame))
                .as(err())
                .isZero();
        assertThat(out()).contains("\"UniqueInstanceID\": \"a\"").contains("\"UniqueInstanceID\": 308");
    }

    @Test
    void aReservedNumberIsNamed() {
        assertThat(run("", "decode", "00000002 000000d8 0102")).isZero();
        assertThat(out()).contains("\"type\": \"RESERVED_216\"").contains("\"body\": \"0102\"");
    }

    /** The byte is counted from the first of the input. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0000000400000005 0000000g|at byte 11: 'g' is no hexadecimal digit",
                "000|at byte 1: only one hexadecimal digit",
                "''|at byte 0: there is no frame",
                "00000004|at byte 0: 4 bytes are left, a header has 8",
                "0000000400000005 00000007 000000|at byte 12: 3 bytes are left, a header has 8",
                "0000000800000005 00000007|at byte 12: MessageLength is 8, but only 4 bytes follow",
                "ffffffff00000005 00000007|at byte 0: MessageLength 4294967295 is over the limit of the guide",
                "0000000400000005 00000007 0000000200000005 0001|"
                        + "at byte 22: HEARTBEAT_REQ(5) has a fixed part of 4 bytes in version 15, the body has 2",
                "0000000700000002 0000000f 070561|"
                        + "at byte 12: FAILURE_EVENT(2) ends in the middle of a floating field, 3 bytes are left over"
            })
    void badFramesEndWithCode2AndOneLineThatNamesTheByte(String input, String message) {
        assertThat(run(input, "decode", "--version", "15", "-")).isEqualTo(2);
        assertThat(err()).isEqualTo(message + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|at byte 1: a name in quotes is missing",
                "''|at byte 0: the text ends too early",
                "[]|at byte 0: a message must be an object",
                "{\"type\":\"OPEN_REQ\"}|at byte 0: a message needs its version, as a number",
                "{\"type\":\"OPEN_RQ\",\"version\":15}|at byte 0: the GED-188 dictionary has no message type OPEN_RQ",
                "{\"type\":\"HEARTBEAT_REQ\",\"version\":15,\"fields\":{\"Text\":\"a\"}}|"
                        + "at byte 0: HEARTBEAT_REQ.Text does not exist in version 15",
                "{\"type\":\"CLOSE_REQ\",\"version\":15,\"fields\":{\"Status\":\"NO\"}}|"
                        + "at byte 0: CLOSE_REQ.Status cannot be NO",
                "{\"type\":\"HEARTBEAT_REQ\",\"version\":15,\"fields\":{}} {\"ü\" 1}|" + "at byte 56: ':' is missing"
            })
    void badJsonEndsWithCode2AndOneLine(String input, String message) {
        assertThat(run(input, "encode", "-")).isEqualTo(2);
        assertThat(err()).isEqualTo(message + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "dance,there is no command dance; try --help",
        "decode,the input is missing; try --help",
        "decode --fast 00,what is --fast? Try --help",
        "decode --version x 00,--version needs a number",
        "decode --choice x 00,there is no choice x; only TYPE_TABLE_NUMBERS; SHORT_CONFIG_REQUEST; NARROW_NAMED_LENGTH",
        "decode --tag UniqueInstanceID 00,--tag needs FIELD=NUMBER",
        "decode --tag UniqueInstanceID=x 00,--tag needs a number",
        "decode --version 12 00,protocol version 12 of CCE is not between 13 and 25"
    })
    void aWrongCallEndsWithCode2AndOneLine(String arguments, String message) {
        assertThat(run("", arguments.split(" "))).isEqualTo(2);
        assertThat(err()).isEqualTo(message.replace(';', ',') + "\n");
    }

    @Test
    void helpIsGiven() {
        assertThat(run("", "--help")).isZero();
        assertThat(out()).contains("decode [OPTION...]").contains("encode").contains("Exit code 2");
    }

    private int run(String input, String... arguments) {
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return new CommandLine(
                        in,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
