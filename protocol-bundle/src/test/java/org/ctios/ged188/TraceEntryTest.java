package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.ctios.ged188.TraceEntry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceEntryTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00.123456Z");

    private static Message open(int version) {
        return Message.builder(ProtocolVersion.cce(version), MessageTypes.OPEN_REQ)
                .set(Fields.INVOKE_ID, 1)
                .set(Fields.CLIENT_ID, "bridge")
                .set(Fields.CLIENT_PASSWORD, "sesame")
                .build();
    }

    /** One-byte tags up to version 19, two-byte ones from 20 on. */
    @ParameterizedTest
    @ValueSource(ints = {15, 19, 20, 24})
    void secretsAreOverwrittenAndNothingElse(int version) {
        Message masked = Message.of(open(version).version(), open(version).toMaskedBytes());
        assertThat(masked.size()).isEqualTo(open(version).size());
        assertThat(new String(masked.raw(Fields.CLIENT_PASSWORD), java.nio.charset.StandardCharsets.US_ASCII))
                .startsWith("******")
                .doesNotContain("sesame");
        assertThat(masked.text(Fields.CLIENT_ID)).isEqualTo("bridge");
        assertThat(open(version).toBytes()).isNotEqualTo(masked.toBytes());
    }

    /** Published with an agent's login. */
    @Test
    void thePasswordOfAnAgentIsASecret() {
        Message login = Message.builder(ProtocolVersion.cce(24), MessageTypes.SET_AGENT_STATE_REQ)
                .set(Fields.INVOKE_ID, 1)
                .set(Fields.AGENT_ID, "1001")
                .set(Fields.AGENT_INSTRUMENT, "2001")
                .set(Fields.AGENT_PASSWORD, "pw1001")
                .build();
        Message masked = Message.of(login.version(), login.toMaskedBytes());
        assertThat(masked.text(Fields.AGENT_PASSWORD)).isEqualTo("******");
        assertThat(masked.text(Fields.AGENT_ID)).isEqualTo("1001");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        TraceEntry sent = TraceEntry.of(NOON, Kind.SENT, 3, "B", open(24));
        assertThat(sent.toLine()).doesNotContain("\n").contains("\"message\":{\"type\": \"OPEN_REQ\"");
        assertThat(TraceEntry.parse(sent.toLine())).isEqualTo(sent).hasSameHashCodeAs(sent);
        TraceEntry closed = TraceEntry.of(NOON, Kind.CLOSED, 3, "B", "\"so\" \\ \t");
        assertThat(TraceEntry.parse(closed.toLine())).isEqualTo(closed);
    }

    /** Unified CCX has tags of two bytes from its version 18 on and texts in UTF-8: its messages are read as such again. */
    @Test
    void theDialectIsReadAgain() {
        Message open = Message.builder(ProtocolVersion.ccx(18), MessageTypes.OPEN_REQ)
                .set(Fields.INVOKE_ID, 1)
                .set(Fields.CLIENT_ID, "Brücke")
                .buildIncomplete();
        TraceEntry sent = TraceEntry.of(NOON, Kind.SENT, 3, "B", open);
        Message read = TraceEntry.parse(sent.toLine()).message();
        assertThat(read.version()).isEqualTo(ProtocolVersion.ccx(18));
        assertThat(read.text(Fields.CLIENT_ID)).isEqualTo("Brücke");
    }

    /** What the session chose where the documents leave a choice is read again too. */
    @Test
    void theOptionsAreReadAgain() {
        ProtocolVersion version =
                ProtocolVersion.cce(24).with(ProtocolOptions.STANDARD.withTag(Fields.UNIQUE_INSTANCE_ID, 300));
        Message open = Message.builder(version, MessageTypes.OPEN_REQ)
                .set(Fields.UNIQUE_INSTANCE_ID, "one")
                .buildIncomplete();
        TraceEntry sent = TraceEntry.of(NOON, Kind.SENT, 3, "B", open);
        assertThat(TraceEntry.parse(sent.toLine()).message().text(Fields.UNIQUE_INSTANCE_ID))
                .isEqualTo("one");
    }

    /** CLOSE_CONF of Unified CCX, version 10, in a line that does not name the dialect: it is what the reader says. */
    @Test
    void aLineWithoutDialectIsReadInAnyOfThem() {
        String line = "{\"time\":\"2026-11-29T12:00:00Z\",\"kind\":\"received\",\"connection\":1,\"side\":\"A\","
                + "\"version\":10,\"frame\":\"000000040000000800000007\"}";
        assertThatThrownBy(() -> TraceEntry.parse(line)).hasMessageContaining("protocol version 10 of CCE");
        TraceEntry entry = TraceEntry.parse(line, Dialect.CCX);
        assertThat(entry.message().version()).isEqualTo(ProtocolVersion.ccx(10));
        assertThat(entry.message().uint(Fields.INVOKE_ID)).isEqualTo(7);
        assertThat(TraceEntry.parse(entry.toLine())).isEqualTo(entry);
    }

    @Test
    void peopleReadOneLine() {
        assertThat(TraceEntry.of(NOON, Kind.OPENED, 3, "B", "cti-b:43027"))
                .hasToString("2026-11-29T12:00:00.123456Z 3 B - opened cti-b:43027");
        assertThat(TraceEntry.of(NOON, Kind.STARTED, 0, "", "east"))
                .hasToString("2026-11-29T12:00:00.123456Z 0 - - started east");
        assertThat(TraceEntry.of(NOON, Kind.SENT, 3, "B", open(24)).toString())
                .startsWith("2026-11-29T12:00:00.123456Z 3 B > {\"type\": \"OPEN_REQ\",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"kind\":\"opened\"}",
                "{\"kind\":\"nothing\",\"time\":\"2026-11-29T12:00:00Z\"}",
                "{\"time\":\"noon\",\"kind\":\"opened\",\"connection\":1,\"side\":\"A\",\"note\":\"\"}",
                "{\"time\":\"2026-11-29T12:00:00Z\",\"kind\":\"sent\",\"connection\":1,\"side\":\"A\",\"version\":24,"
                        + "\"frame\":\"00\"}"
            })
    void anythingElseIsRefused(String line) {
        assertThatThrownBy(() -> TraceEntry.parse(line)).isInstanceOf(IllegalArgumentException.class);
    }
}
