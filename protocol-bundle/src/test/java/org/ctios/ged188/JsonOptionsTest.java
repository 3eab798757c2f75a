package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ctios.ged188.Frames.V24;

import org.ctios.ged188.ProtocolOptions.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A message in JSON says what its session chose, so that the same frame can be written again. */
class JsonOptionsTest {
    private static final ProtocolOptions STANDARD = ProtocolOptions.STANDARD;

    /** The recording messages have other numbers in the header, a request is shorter, a length is narrower. */
    @ParameterizedTest
    @EnumSource(Choice.class)
    void aMessageComesBackWithTheChoiceOfItsSession(Choice choice) {
        ProtocolVersion chosen = V24.with(STANDARD.with(choice));
        Message[] messages = {
            Message.builder(chosen, MessageTypes.START_NETWORK_RECORDING_REQ)
                    .set(Fields.CONNECTION_DEVICE_ID, "1")
                    .build(),
            Message.builder(chosen, MessageTypes.CONFIG_REQUEST_EVENT).build(),
            Message.builder(chosen, MessageTypes.REGISTER_VARIABLES_REQ)
                    .add(NamedVariable.scalar("a", "b"))
                    .build()
        };
        for (Message message : messages) {
            assertThat(message.toJson())
                    .contains("\"options\": {")
                    .contains("\"choices\": [\"" + choice + "\"]")
                    .doesNotContain("tags");
            Message back = MessageJson.read(message.toJson(), null);
            assertThat(back.toBytes()).isEqualTo(message.toBytes());
            assertThat(back.version()).isEqualTo(chosen);
        }
    }

    @Test
    void aMessageComesBackWithATagThatWasNotPublished() {
        ProtocolVersion numbered = V24.with(STANDARD.withTag(Fields.UNIQUE_INSTANCE_ID, 308));
        Message open = Message.builder(numbered, MessageTypes.OPEN_REQ)
                .set(Fields.CLIENT_ID, "")
                .set(Fields.CLIENT_PASSWORD, "")
                .set(Fields.UNIQUE_INSTANCE_ID, "a")
                .build();
        assertThat(open.toJson()).contains("{\"UniqueInstanceID\": 308}").doesNotContain("choices");
        Message back = MessageJson.read(open.toJson().replace("***", ""), null);
        assertThat(back.toBytes()).isEqualTo(open.toBytes());
        assertThat(back.version()).isEqualTo(numbered);
    }

    @Test
    void theUsualOptionsAreNotWritten() {
        assertThat(GoldenFrame.named("OPEN_REQ", 24).decode().toJson()).doesNotContain("options");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1|options must be an object",
                "{\"speed\": 1}|options have no \"speed\"",
                "{\"choices\": 1}|choices must be an array",
                "{\"choices\": [\"X\"]}|there is no choice X, only TYPE_TABLE_NUMBERS, SHORT_CONFIG_REQUEST, NARROW_NAMED_LENGTH",
                "{\"tags\": []}|tags must be an object",
                "{\"tags\": {\"UniqueInstanceID\": \"a\"}}|the tag of UniqueInstanceID must be a number",
                "{\"tags\": {\"UniqueInstanceID\": 99999}}|tag 99999 of UniqueInstanceID is not between 1 and 65535",
                "{\"tags\": {\"ClientID\": 3}}|the tag of ClientID is published",
                "{\"tags\": {\"Weather\": 3}}|the GED-188 dictionary has no field Weather"
            })
    void optionsThatDoNotExistAreNamed(String options, String reason) {
        String json = "{\"type\":\"CLOSE_REQ\",\"version\":24,\"options\":" + options + ",\"fields\":{}}";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageJson.read(json, null))
                .withMessage(reason);
    }
}
