package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Passwords in frames that end too early: what is left of a field is no field any more, and still a secret. */
class CutSecretsTest {
    private static final String PASSWORD = "Xq7-Zw9_Kv3";

    /** One-byte tags up to version 19, two-byte ones from 20 on; the password at the end and before other fields. */
    static List<Message> logins() {
        return IntStream.of(15, 19, 20, 24)
                .mapToObj(ProtocolVersion::cce)
                .flatMap(version -> List.of(session(version), agent(version)).stream())
                .toList();
    }

    private static Message session(ProtocolVersion version) {
        return Message.builder(version, MessageTypes.OPEN_REQ)
                .set(Fields.INVOKE_ID, 1)
                .set(Fields.CLIENT_ID, "bridge")
                .set(Fields.CLIENT_PASSWORD, PASSWORD)
                .buildIncomplete();
    }

    private static Message agent(ProtocolVersion version) {
        return Message.builder(version, MessageTypes.SET_AGENT_STATE_REQ)
                .set(Fields.INVOKE_ID, 1)
                .set(Fields.AGENT_PASSWORD, PASSWORD)
                .set(Fields.AGENT_INSTRUMENT, "2001")
                .set(Fields.AGENT_ID, "1001")
                .buildIncomplete();
    }

    @ParameterizedTest
    @MethodSource("logins")
    void noPrefixOfALoginShowsAPartOfItsPassword(Message login) {
        Set<Integer> trailing = new TreeSet<>();
        int floating = FrameReader.HEADER + login.layout().fixedSize();
        for (int size = floating; size <= login.size(); size++) {
            Message cut = cut(login, size);
            trailing.add(cut.trailing());
            byte[] masked = cut.toMaskedBytes();
            assertHidden(cut.toJson(), size);
            assertHidden(cut.toString(), size);
            assertHidden(new String(masked, StandardCharsets.ISO_8859_1), size);
            assertHidden(Message.of(cut.version(), masked).toJson(), size);
            assertThat(masked).hasSize(size);
            assertThat(Message.of(cut.version(), masked).trailing()).isEqualTo(cut.trailing());
        }
        assertThat(trailing).hasSizeGreaterThan(PASSWORD.length());
    }

    /** What a frame ends with helps to find out who cut it; only what may be a secret is left out. */
    @Test
    void whatIsLeftOfAnotherFieldIsShown() {
        Message login = session(ProtocolVersion.cce(24));
        Message cut = cut(login, FrameReader.HEADER + login.layout().fixedSize() + 7);
        assertThat(cut.toJson()).contains("\"trailing\": \"00010007627269\"");
        assertThat(cut.toMaskedBytes()).isEqualTo(cut.toBytes());
    }

    /** Half a tag may be that of a secret. */
    @Test
    void aByteOfATagIsNotShown() {
        Message login = session(ProtocolVersion.cce(24));
        Message cut = cut(login, FrameReader.HEADER + login.layout().fixedSize() + 1);
        assertThat(cut.toJson()).contains("\"trailing\": \"***\"");
    }

    private static Message cut(Message login, int size) {
        byte[] frame = Arrays.copyOf(login.toBytes(), size);
        Bytes.putInt32(frame, 0, size - FrameReader.HEADER);
        return Message.of(login.version(), frame);
    }

    private static void assertHidden(String text, int size) {
        for (int from = 0; from + 3 <= PASSWORD.length(); from++) {
            String part = PASSWORD.substring(from, from + 3);
            assertThat(text)
                    .as("cut at " + size)
                    .doesNotContain(part)
                    .doesNotContain(HexFormat.of().formatHex(part.getBytes(StandardCharsets.US_ASCII)));
        }
    }
}
