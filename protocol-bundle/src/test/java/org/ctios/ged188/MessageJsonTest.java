package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ctios.ged188.Frames.V15;
import static org.ctios.ged188.Frames.V24;
import static org.ctios.ged188.Frames.failure;
import static org.ctios.ged188.Frames.message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageJsonTest {

    @Test
    void everyKindOfValueHasItsForm() {
        assertThat(GoldenFrame.named("OPEN_CONF", 15).decode().toJson())
                .contains("\"PeripheralOnline\": true")
                .contains("\"PeripheralType\": \"PT_")
                .containsPattern("\"ICMCentralControllerTime\": \"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\"");
        assertThat(GoldenFrame.named("CALL_DELIVERED_EVENT", 15).decode().toJson())
                .contains("\"ServiceID\": null")
                .contains("\"LineHandle\": null")
                .contains("\"NamedVariables\": [\n      {\"name\": \"");
    }

    @Test
    void secretsAreMaskedAndMustBeGiven() {
        String json = GoldenFrame.named("OPEN_REQ", 15).decode().toJson();
        assertThat(json).contains("\"ClientPassword\": \"***\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageJson.read(json, null))
                .withMessage("OPEN_REQ.ClientPassword is masked, it must be given in full");
        assertThat(MessageJson.read(json.replace("***", "s3cret"), null).raw(Fields.CLIENT_PASSWORD))
                .isEqualTo("s3cret".getBytes());
        assertThat(failure("02 02 6162").toJson()).contains("\"tag2\": \"***\"").doesNotContain("6162");
    }

    /** What a field's type does not say is kept as bytes, so that the same frame can be written again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "07 00",
                "07 02 6162",
                "07 04 61006200",
                "07 03 c3bc00",
                "fa 02 0102 07 01 00",
                "fa 01 01 fb 00 fa 01 02"
            })
    void unusualBytesComeBack(String floating) {
        Message message = failure(floating);
        assertThat(MessageJson.read(message.toJson(), null).floatingFields()).hasSameSizeAs(message.floatingFields());
        if (!floating.contains("fb")) {
            assertThat(MessageJson.read(message.toJson(), null).toBytes()).isEqualTo(message.toBytes());
        }
    }

    @Test
    void numbersOfAnotherWidthAndShortNamedVariablesComeBack() {
        Message event = message(
                V15,
                MessageTypes.CALL_DELIVERED_EVENT,
                "00".repeat(50) + "0002 0001 19 02 3100 79 02 0001 52 02 6100 52 04 61006200 53 01 00");
        assertThat(event.toJson()).contains("{\"hex\": \"6100\"}").contains("\"TrunkNumber\": {\"hex\": \"0001\"}");
        assertThat(MessageJson.read(event.toJson(), null).toBytes()).isEqualTo(event.toBytes());
    }

    @Test
    void aTypeWithoutLayoutHasABody() {
        Message event = message(V24, MessageTypes.BEGIN_TASK_EVENT, "0102");
        assertThat(event.toJson()).contains("\"body\": \"0102\"");
        assertThat(MessageJson.read(event.toJson(), null).toBytes()).isEqualTo(event.toBytes());
        Message unknown = message(V24, -1, "0102");
        assertThat(MessageJson.read(unknown.toJson(), null).toBytes()).isEqualTo(unknown.toBytes());
    }

    @Test
    void theOtherFormOfAFailureComesBack() {
        Message other = message(V24, MessageTypes.FAILURE_CONF, "00000001 0008 00000002");
        assertThat(MessageJson.read(other.toJson(), null).toBytes()).isEqualTo(other.toBytes());
    }

    @Test
    void aCutFloatingPartIsShownAndNotWritten() {
        Message cut = failure("07 05 61");
        assertThat(cut.trailing()).isEqualTo(3);
        assertThat(cut.toJson()).contains("\"trailing\": \"070561\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageJson.read(cut.toJson(), null))
                .withMessage("a message has no \"trailing\"");
    }

    @Test
    void theVersionMayBeGivenFromOutside() {
        String json = "{\"type\": \"HEARTBEAT_REQ\", \"fields\": {\"InvokeID\": 1}}";
        assertThat(MessageJson.read(json, V24).version()).isEqualTo(V24);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageJson.read(json + json, V24))
                .withMessage("more than one message");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Status\": \"1\"|FAILURE_EVENT.Status cannot be 1",
                "\"Status\": [1, 2]|FAILURE_EVENT.Text must not be null",
                "\"Text\": 5|FAILURE_EVENT.Text is STRING, no number",
                "\"Text\": null|FAILURE_EVENT.Text must not be null",
                "\"Text\": {\"hex\": \"0\"}|FAILURE_EVENT.Text is not hexadecimal",
                "\"Text\": {\"name\": \"a\"}|FAILURE_EVENT.Text needs name and value, as texts",
                "\"Text\": {\"name\": \"a\", \"value\": \"b\"}|FAILURE_EVENT.Text is STRING",
                "\"tag9\": 1|FAILURE_EVENT.tag9 must be an object with hex",
                "\"tag256\": {\"hex\": \"\"}|FAILURE_EVENT.tag256 does not exist in version 15",
                "\"Weather\": 1|FAILURE_EVENT has no field Weather"
            })
    void whatCannotBeWrittenIsNamed(String field, String reason) {
        String rest = field.contains("[") ? ", \"Text\": null" : "";
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> MessageJson.read("{\"type\":\"FAILURE_EVENT\",\"fields\":{" + field + rest + "}}", V15))
                .withMessage(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,}|at byte 7: a name in quotes is missing",
                "{\"a\":1 \"b\":2}|at byte 7: ',' is missing",
                "{\"a\":1,\"a\":2}|at byte 7: \"a\" stands twice",
                "{\"a\":1.5}|at byte 5: \"1.5\" is no whole number, true, false or null",
                "{\"a\":}|at byte 5: a value is missing",
                "{\"a\":\"\\x\"}|at byte 7: an unknown escape",
                "{\"a\":\"\\u00g0\"}|at byte 7: an unknown escape",
                "{\"a\":\"b|at byte 7: the text ends too early",
                "[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]|at byte 17: nested deeper than 16"
            })
    void textThatIsNoJsonIsRefusedAtItsByte(String json, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageJson.read(json, V15))
                .withMessage(reason);
    }

    @Test
    void textsMayHaveEscapes() {
        Message message =
                MessageJson.read("{\"number\":2,\"fields\":{\"Text\":\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00fc\"}}", V15);
        assertThat(message.text(Fields.TEXT)).isEqualTo("a\"\\/\b\f\n\r\tü");
        assertThat(MessageJson.read(message.toJson(), null).toBytes()).isEqualTo(message.toBytes());
    }
}
