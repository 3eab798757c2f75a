package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ctios.ged188.Frames.V15;
import static org.ctios.ged188.Frames.V24;
import static org.ctios.ged188.Frames.message;

import java.util.HexFormat;
import org.ctios.ged188.ProtocolOptions.Choice;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.junit.jupiter.api.Test;

/** Where the guides contradict themselves or leave something out, a session can choose. */
class ProtocolOptionsTest {
    private static final ProtocolOptions STANDARD = ProtocolOptions.STANDARD;

    /** The layout tables say 268 to 275, the lists of types of versions 24 and 25 say 267 to 274. */
    @Test
    void networkRecordingMessagesCanHaveTheNumbersOfTheListOfTypes() {
        ProtocolVersion lower = V24.with(STANDARD.with(Choice.TYPE_TABLE_NUMBERS));
        Message request = Message.builder(lower, MessageTypes.START_NETWORK_RECORDING_REQ)
                .set(Fields.CONNECTION_DEVICE_ID, "1")
                .build();
        assertThat(Bytes.int32(request.toBytes(), 4)).isEqualTo(267);
        assertThat(request.typeNumber()).isEqualTo(MessageTypes.START_NETWORK_RECORDING_REQ);
        assertThat(Message.of(lower, request.toBytes()).type().name()).isEqualTo("START_NETWORK_RECORDING_REQ");
        assertThat(message(V24, 268, "00".repeat(14)).type().name()).isEqualTo("START_NETWORK_RECORDING_REQ");
        assertThat(message(V24, 267, "00").type().name()).isEqualTo("RESERVED_267");
        assertThat(message(lower, 276, "0000").type().name()).isEqualTo("CONFIG_TERMINAL_EVENT");
    }

    /** UniqueInstanceID is described in OPEN_REQ of version 24, its tag nowhere. */
    @Test
    void aFieldWithoutPublishedTagIsThereWhenItIsGivenOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Message.builder(V24, MessageTypes.OPEN_REQ).set(Fields.UNIQUE_INSTANCE_ID, "a"))
                .withMessage("OPEN_REQ.UniqueInstanceID does not exist in version 24");
        ProtocolVersion numbered = V24.with(STANDARD.withTag(Fields.UNIQUE_INSTANCE_ID, 308));
        Message open = Message.builder(numbered, MessageTypes.OPEN_REQ)
                .set(Fields.CLIENT_ID, "")
                .set(Fields.CLIENT_PASSWORD, "")
                .set(Fields.UNIQUE_INSTANCE_ID, "a")
                .build();
        assertThat(HexFormat.of().formatHex(open.toBytes())).endsWith("013400026100");
        assertThat(Message.of(numbered, open.toBytes()).text(Fields.UNIQUE_INSTANCE_ID))
                .isEqualTo("a");
        assertThat(Message.of(V24, open.toBytes()).text(Fields.UNIQUE_INSTANCE_ID))
                .isNull();
    }

    @Test
    void onlyFieldsWithoutPublishedTagCanBeGivenOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.withTag(Fields.CLIENT_ID, 7))
                .withMessage("the tag of ClientID is published");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.withTag(Fields.UNIQUE_INSTANCE_ID, 0))
                .withMessage("tag 0 of UniqueInstanceID is not between 1 and 65535");
    }

    /** Version 24: tags 312 and 313 are suggestions; version 25 gives them to another message. */
    @Test
    void theTagsOfSuggestionsAreThoseOfVersion24() {
        String body = "00".repeat(20) + "0138 0002 0007";
        assertThat(message(V24, MessageTypes.SET_AGENT_SERVICE_DATA_REQ, body)
                        .uint(Fields.NUM_POSITIVE_ANSWERS_SUGGESTIONS))
                .isEqualTo(7);
        ProtocolVersion v25 = ProtocolVersion.cce(25);
        assertThat(message(v25, MessageTypes.SET_AGENT_SERVICE_DATA_REQ, body)
                        .has(Fields.NUM_POSITIVE_ANSWERS_SUGGESTIONS))
                .isFalse();
        ProtocolVersion numbered = v25.with(STANDARD.withTag(Fields.NUM_POSITIVE_ANSWERS_SUGGESTIONS, 312));
        assertThat(message(numbered, MessageTypes.SET_AGENT_SERVICE_DATA_REQ, body)
                        .uint(Fields.NUM_POSITIVE_ANSWERS_SUGGESTIONS))
                .isEqualTo(7);
    }

    /** 8 bytes in recorded traffic and version 23, 12 in the tables of 24 and 25: told apart by what remains. */
    @Test
    void aConfigRequestIsReadByWhatRemains() {
        for (String customer : new String[] {"", "0083 0004 00000000"}) {
            Message brief = message(V24, MessageTypes.CONFIG_REQUEST_EVENT, "00000004 00001388" + customer);
            assertThat(brief.uint(Fields.CONFIG_INFORMATION)).isEqualTo(4);
            assertThat(brief.uint(Fields.PERIPHERAL_ID)).isEqualTo(5000);
            assertThat(brief.has(Fields.CONFIG_MSG_MASK)).isFalse();
            assertThat(brief.has(Fields.CUSTOMER_ID)).isEqualTo(!customer.isEmpty());
            Message full = message(V24, MessageTypes.CONFIG_REQUEST_EVENT, "00000004 00000001 00001388" + customer);
            assertThat(full.uint(Fields.CONFIG_MSG_MASK)).isEqualTo(1);
            assertThat(full.uint(Fields.PERIPHERAL_ID)).isEqualTo(5000);
            assertThat(full.has(Fields.CUSTOMER_ID)).isEqualTo(!customer.isEmpty());
            assertThat(MessageJson.read(brief.toJson(), null).toBytes()).isEqualTo(brief.toBytes());
            assertThat(MessageJson.read(full.toJson(), null).toBytes()).isEqualTo(full.toBytes());
        }
        assertThat(message(V15, MessageTypes.CONFIG_REQUEST_EVENT, "00000004 00001388 83 04 00000000")
                        .uint(Fields.PERIPHERAL_ID))
                .isEqualTo(5000);
    }

    @Test
    void aConfigRequestIsWrittenShortWhenTheSessionSaysSo() {
        ProtocolVersion brief = V24.with(STANDARD.with(Choice.SHORT_CONFIG_REQUEST));
        assertThat(Message.builder(V24, MessageTypes.CONFIG_REQUEST_EVENT)
                        .build()
                        .size())
                .isEqualTo(20);
        assertThat(Message.builder(brief, MessageTypes.CONFIG_REQUEST_EVENT)
                        .build()
                        .size())
                .isEqualTo(16);
    }

    /** RequestingDeviceIDType is floating by the tag table, fixed by the layout tables. */
    @Test
    void aClearConnectionRequestIsReadWithTheDeviceTypeInEitherPart() {
        Message floating = message(V15, MessageTypes.CLEAR_CONNECTION_REQ, "00".repeat(14) + "19 02 3100 dc 02 0046");
        Message fixed = message(V15, MessageTypes.CLEAR_CONNECTION_REQ, "00".repeat(14) + "0046 19 02 3100");
        for (Message each : new Message[] {floating, fixed}) {
            assertThat(each.uint(Fields.REQUESTING_DEVICE_ID_TYPE)).isEqualTo(70);
            assertThat(each.text(Fields.CONNECTION_DEVICE_ID)).isEqualTo("1");
        }
    }

    /** The Unified CCX documentation prints NAMEDVAR of its version 18 with a length of one byte. */
    @Test
    void namedVariablesCanHaveANarrowLength() {
        ProtocolVersion narrow = ProtocolVersion.ccx(18).with(STANDARD.with(Choice.NARROW_NAMED_LENGTH));
        Message message = Message.builder(narrow, MessageTypes.REGISTER_VARIABLES_REQ)
                .add(NamedVariable.scalar("a", "b"))
                .add(new NamedVariable("c", 1, "d"))
                .build();
        assertThat(HexFormat.of().formatHex(message.toBytes()))
                .endsWith("0001" + "0052" + "04" + "61006200" + "0053" + "05" + "0163006400");
        assertThat(message.namedVariables()).hasSize(2);
        assertThat(message(narrow, 2, "0000000f 0007 0002 6100").text(Fields.TEXT))
                .isEqualTo("a");
    }

    @Test
    void unifiedCcxHasFieldsAndNamesOfItsOwn() {
        Message open = message(ProtocolVersion.ccx(18), MessageTypes.OPEN_CONF, "00".repeat(26) + "00f8 0004 00000006");
        assertThat(open.symbol(Fields.CONFIG_MSG_MASK_GRANTED)).isEqualTo("CSQ|AGENT");
        assertThat(message(V24, MessageTypes.OPEN_CONF, "00".repeat(32) + "00f8 0004 00000006")
                        .has(Fields.CONFIG_MSG_MASK_GRANTED))
                .isFalse();
        assertThat(message(
                                ProtocolVersion.ccx(17),
                                MessageTypes.SYSTEM_EVENT,
                                "00".repeat(8) + "00000003" + "00".repeat(14))
                        .symbol(Fields.SYSTEM_EVENT_ID))
                .isEqualTo("SYS_CCX_ONLINE");
    }

    @Test
    void versionsAreEqualWhenNumberDialectAndOptionsAre() {
        assertThat(V24.with(STANDARD.with(Choice.TYPE_TABLE_NUMBERS)))
                .isEqualTo(ProtocolVersion.cce(24).with(STANDARD.with(Choice.TYPE_TABLE_NUMBERS)))
                .hasSameHashCodeAs(ProtocolVersion.cce(24).with(STANDARD.with(Choice.TYPE_TABLE_NUMBERS)))
                .isNotEqualTo(V24);
        assertThat(ProtocolVersion.of(Dialect.CCX, 15)).isNotEqualTo(V15).hasToString("CCX 15");
    }

    /** OPEN_REQ may ask for the bits that the version has; a server refuses others. */
    @Test
    void aMaskKnowsTheBitsOfEachVersion() {
        Enumeration calls = Dictionary.standard().enumeration("CallMsgMask");
        assertThat(calls.all(ProtocolVersion.cce(14))).isEqualTo(0x07FF_FFFFL);
        assertThat(calls.all(V15)).isEqualTo(0x0FFF_FFFFL);
        assertThat(calls.all(ProtocolVersion.cce(23))).isEqualTo(0xFFFF_FFFFL);
    }

    /** The same name means different things in different messages. */
    @Test
    void valuesAreNamedByTheirMessage() {
        assertThat(message(V15, MessageTypes.RTP_STOPPED_EVENT, "00".repeat(12) + "0001" + "00".repeat(6))
                        .symbol(Fields.DIRECTION))
                .isEqualTo("OUTPUT");
        assertThat(message(V24, MessageTypes.AGENT_STATE_EVENT, "00".repeat(62) + "00f4 0004 00000001")
                        .symbol(Fields.DIRECTION))
                .isEqualTo("IN");
        assertThat(message(V15, MessageTypes.FAILURE_CONF, "00000001 0008 00000002")
                        .symbol(Fields.FAILURE_CODE))
                .isEqualTo("E_CTI_INVALID_AGENT_DATA");
        assertThat(message(V15, MessageTypes.CONTROL_FAILURE_CONF, "00000001 0008 00000002")
                        .symbol(Fields.FAILURE_CODE))
                .isEqualTo("CF_PRIVILEGE_VIOLATION_ON_SPECIFIED_DEVICE");
        assertThat(message(V15, MessageTypes.CALL_CLEARED_EVENT, "00".repeat(18) + "041e")
                        .symbol(Fields.EVENT_CAUSE))
                .isEqualTo("CECX_DROP_NETWORK_CONSULT");
        assertThat(Dictionary.standard().enumeration("EventCause").value("CECX_DROP_NETWORK_CONSULT"))
                .isEqualTo(1054);
    }
}
