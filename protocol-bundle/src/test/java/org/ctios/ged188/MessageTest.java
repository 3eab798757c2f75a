package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ctios.ged188.Frames.STATUS;
import static org.ctios.ged188.Frames.V15;
import static org.ctios.ged188.Frames.V24;
import static org.ctios.ged188.Frames.failure;
import static org.ctios.ged188.Frames.message;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

    @Test
    void anAbsentFloatingFieldIsNotNone() {
        Message message = failure("");
        assertThat(message.has(Fields.TEXT)).isFalse();
        assertThat(message.isNone(Fields.TEXT)).isFalse();
        assertThat(message.text(Fields.TEXT)).isNull();
        assertThat(message.text(Fields.TEXT, "nothing")).isEqualTo("nothing");
        assertThat(message.raw(Fields.TEXT)).isNull();
        assertThat(message.texts(Fields.TEXT)).isEmpty();
    }

    @Test
    void aFieldOfAnotherMessageIsAbsent() {
        Message message = failure("");
        assertThat(message.has(Fields.MONITOR_ID)).isFalse();
        assertThat(message.isNone(Fields.MONITOR_ID)).isFalse();
        assertThat(message.uint(Fields.MONITOR_ID, 5)).isEqualTo(5);
        assertThat(message.bool(Fields.PERIPHERAL_ONLINE)).isFalse();
        assertThat(message.instant(Fields.ICM_CENTRAL_CONTROLLER_TIME)).isNull();
        assertThat(message.symbol(Fields.AGENT_STATE)).isNull();
        assertThat(message.uints(Fields.FLT_SKILL_GROUP_ID)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> message.uint(Fields.MONITOR_ID))
                .withMessage("FAILURE_EVENT(2) has no MonitorID");
    }

    /** Guide, Changes and Additions, version 19: DepartmentID. */
    @Test
    void aFieldOfALaterVersionIsAbsent() {
        Message old = GoldenFrame.named("AGENT_STATE_EVENT", 15).decode();
        assertThat(old.has(Fields.DEPARTMENT_ID)).isFalse();
        assertThat(old.raw(Fields.DEPARTMENT_ID)).isNull();
        assertThat(GoldenFrame.named("AGENT_STATE_EVENT", 24).decode().has(Fields.DEPARTMENT_ID))
                .isTrue();
    }

    /** Guide, Special Values: 0xFFFFFFFF and 0xFFFF. */
    @Test
    void allBitsSetIsThereAndNone() {
        Message message = GoldenFrame.named("CALL_DELIVERED_EVENT", 15).decode();
        assertThat(message.has(Fields.SERVICE_ID)).isTrue();
        assertThat(message.isNone(Fields.SERVICE_ID)).isTrue();
        assertThat(message.uint(Fields.SERVICE_ID)).isEqualTo(0xFFFF_FFFFL);
        assertThat(message.isNone(Fields.LINE_HANDLE)).isTrue();
        assertThat(message.uint(Fields.LINE_HANDLE)).isEqualTo(0xFFFF);
        assertThat(message.isNone(Fields.SKILL_GROUP_ID)).isFalse();
    }

    @Test
    void signedNumbersKeepTheirSign() {
        assertThat(GoldenFrame.named("QUERY_AGENT_STATE_CONF", 24).decode().uint(Fields.DEPARTMENT_ID))
                .isEqualTo(-7);
        Message none = GoldenFrame.named("QUERY_AGENT_STATE_REQ", 15).decode();
        assertThat(none.uint(Fields.ICM_AGENT_ID)).isEqualTo(-1);
        assertThat(none.isNone(Fields.ICM_AGENT_ID)).isTrue();
    }

    /** Guide, Floating Fields: the NUL counts; recordings have an empty text as one NUL, Unified CCX as none. */
    @Test
    void aTextEndsAtItsNulOrWithItsField() {
        assertThat(failure("07 03 616200").text(Fields.TEXT)).isEqualTo("ab");
        assertThat(failure("07 02 6162").text(Fields.TEXT)).isEqualTo("ab");
        assertThat(failure("07 05 6162006364").text(Fields.TEXT)).isEqualTo("ab");
        assertThat(failure("07 01 00").text(Fields.TEXT)).isEmpty();
        assertThat(failure("07 00").text(Fields.TEXT)).isEmpty();
        assertThat(failure("07 00").has(Fields.TEXT)).isTrue();
    }

    /** As it would be read, so bytes behind the NUL, or behind the field, do not count. */
    @Test
    void aTextIsComparedWithoutBeingMade() {
        for (String bytes : new String[] {"07 03 616200", "07 02 6162", "07 05 6162006364"}) {
            assertThat(failure(bytes).isText(Fields.TEXT, "ab")).isTrue();
            assertThat(failure(bytes).isText(Fields.TEXT, "a")).isFalse();
            assertThat(failure(bytes).isText(Fields.TEXT, "ac")).isFalse();
            assertThat(failure(bytes).isText(Fields.TEXT, "ab\0cd")).isFalse();
            assertThat(failure(bytes).isText(Fields.TEXT, "")).isFalse();
        }
        assertThat(failure("07 01 fc").isText(Fields.TEXT, "ü")).isTrue();
        assertThat(failure("07 01 fc").isText(Fields.TEXT, "\u01fc")).isFalse();
        assertThat(failure("07 01 00").isText(Fields.TEXT, "")).isTrue();
        assertThat(failure("").isText(Fields.TEXT, "")).isTrue();
        assertThat(failure("").isText(Fields.TEXT, "ab")).isFalse();
        assertThat(failure("").isText(Fields.ANI, "")).isTrue();
        assertThat(message(ProtocolVersion.ccx(17), 2, STATUS + "07 03 c3bc00").isText(Fields.TEXT, "ü"))
                .isTrue();
    }

    @Test
    void unifiedCceReadsLatin1AndUnifiedCcxUtf8() {
        assertThat(failure("07 03 c3bc00").text(Fields.TEXT)).isEqualTo("Ã¼");
        assertThat(failure("07 03 80ff00").text(Fields.TEXT)).isEqualTo("\u0080ÿ");
        assertThat(message(ProtocolVersion.ccx(17), 2, STATUS + "07 03 c3bc00").text(Fields.TEXT))
                .isEqualTo("ü");
        assertThat(message(ProtocolVersion.ccx(18), 2, STATUS + "0007 0003 c3bc00")
                        .text(Fields.TEXT))
                .isEqualTo("ü");
    }

    @ParameterizedTest
    @ValueSource(strings = {"07", "07 03", "07 03 61", "07 03 6162", "07 ff 61"})
    void aFloatingPartCutOffInTheMiddleOfAFieldEndsBeforeIt(String rest) {
        Message message = failure("3f 01 2a" + rest);
        assertThat(message.floatingFields()).containsExactly(new FloatingField(0x3f, null, 14, 1));
        assertThat(message.has(Fields.TEXT)).isFalse();
        assertThat(message.text(Fields.TEXT)).isNull();
        assertThat(message.toString()).isEqualTo("FAILURE_EVENT(2){Status=E_CTI_CTI_SERVER_OFFLINE, tag63=2a}");
    }

    @Test
    void aWideTagCutOffInTheMiddleEndsTheFloatingPart() {
        for (String rest : new String[] {"00", "0007", "000700", "00070001"}) {
            assertThat(message(V24, 2, STATUS + rest).floatingFields()).isEmpty();
        }
    }

    /** Fields are added within the life of a version; a receiver passes them by. */
    @Test
    void anUnknownTagIsKeptAndTheNextFieldIsRead() {
        Message message = failure("fa 02 0102 07 03 616200");
        assertThat(message.text(Fields.TEXT)).isEqualTo("ab");
        assertThat(message.floatingFields())
                .containsExactly(new FloatingField(250, null, 14, 2), new FloatingField(7, Fields.TEXT, 18, 3));
        assertThat(message.raw(message.floatingFields().get(0))).containsExactly(1, 2);
    }

    @Test
    void anUnknownTypeIsOpaque() {
        Message message = message(V15, 9999, "07 03 616200");
        assertThat(message.type()).isEqualTo(new MessageType(9999, "TYPE_9999", Sender.BOTH, 0, false));
        assertThat(message.floatingFields()).isEmpty();
        assertThat(message.namedVariables()).isEmpty();
        assertThat(message.has(Fields.TEXT)).isFalse();
        assertThat(message.toBytes()).isEqualTo(Frames.frame(9999, "07 03 616200"));
        assertThat(message).hasToString("TYPE_9999(9999){body=0703616200}");
    }

    /** Guide, Messaging Conventions, Message Types: numbers that are reserved. */
    @Test
    void aReservedNumberIsNamedAsReserved() {
        Message message = message(V24, 216, "0102");
        assertThat(message.type()).isEqualTo(Dictionary.standard().messageType("RESERVED_216"));
        assertThat(message).hasToString("RESERVED_216(216){body=0102}");
        assertThat(Dictionary.standard().messageTypes()).doesNotContain(message.type());
        assertThat(MessageJson.read(message.toJson(), null).toBytes()).isEqualTo(message.toBytes());
    }

    @Test
    void aFrameIsCopiedIntoABufferAsAWhole() {
        Message message = failure("07 03 616200");
        ByteBuffer buffer = ByteBuffer.allocate(message.size() + 1).position(1);
        message.copyTo(buffer);
        assertThat(buffer.hasRemaining()).isFalse();
        assertThat(Arrays.copyOfRange(buffer.array(), 1, buffer.capacity())).isEqualTo(message.toBytes());
        ByteBuffer small = ByteBuffer.allocate(message.size() - 1);
        assertThatExceptionOfType(BufferOverflowException.class).isThrownBy(() -> message.copyTo(small));
        assertThat(small.position()).isZero();
    }

    @Test
    void aTypeNumberWithItsHighestBitSetIsUnsigned() {
        assertThat(message(V15, -1, "").type().name()).isEqualTo("TYPE_4294967295");
        assertThat(message(V15, -1, "")).hasToString("TYPE_4294967295(4294967295){body=}");
    }

    @Test
    void aTypeWithoutPublishedLayoutHasItsName() {
        MessageType type = Dictionary.standard().messageTypes().stream()
                .filter(each -> !each.published())
                .findFirst()
                .orElseThrow();
        assertThat(message(V15, type.number(), "0102")).hasToString(type.name() + "(" + type.number() + "){body=0102}");
    }

    @Test
    void aFrameShorterThanAHeaderIsMalformed() {
        assertMalformed(new byte[7], "a frame has at least 8 bytes (at byte 7)", 7);
        assertMalformed(new byte[0], "a frame has at least 8 bytes (at byte 0)", 0);
    }

    @Test
    void anAnnouncedLengthThatIsNotTheBodysIsMalformed() {
        assertMalformed(
                GoldenFrame.hex("00000005 00000005 00000001"), "MessageLength is 5, the body has 4 (at byte 0)", 0);
        assertMalformed(
                GoldenFrame.hex("ffffffff 00000005 00000001"),
                "MessageLength is 4294967295, the body has 4 (at byte 0)",
                0);
    }

    @Test
    void aBodyShorterThanTheFixedPartIsMalformed() {
        assertMalformed(
                Frames.frame(5, "000001"),
                "HEARTBEAT_REQ(5) has a fixed part of 4 bytes in version 15, the body has 3 (at byte 11)",
                11);
    }

    /** The guides disagree about FAILURE_CONF; the length of the body tells the forms apart. */
    @Test
    void aFailureConfOfTenBytesHasTheOtherFixedPart() {
        Message message = message(V15, MessageTypes.FAILURE_CONF, "00000001 0008 00000002");
        assertThat(message.uint(Fields.FAILURE_CODE)).isEqualTo(8);
        assertThat(message.has(Fields.STATUS)).isFalse();
        Message usual = message(V15, MessageTypes.FAILURE_CONF, "00000001 00000024 07 01 00");
        assertThat(usual.uint(Fields.STATUS)).isEqualTo(36);
        assertThat(usual.has(Fields.FAILURE_CODE)).isFalse();
    }

    /** Unified CCX documents Text: an empty one after 8 bytes makes 10 where tags are one byte wide (versions 10 to 17). */
    @Test
    void aFailureConfWithAnEmptyTextHasTheUsualFixedPart() {
        Message message = Message.of(
                ProtocolVersion.ccx(15), HexFormat.of().parseHex("0000000A00000001" + "000000030000005C" + "0700"));
        assertThat(message.uint(Fields.STATUS)).isEqualTo(92);
        assertThat(message.text(Fields.TEXT)).isEmpty();
        assertThat(message.has(Fields.FAILURE_CODE)).isFalse();
    }

    @Test
    void theFirstOfSeveralFieldsWithOneTagCounts() {
        Message message =
                GoldenFrame.named("AGENT_STATE_EVENT-skill-groups", 15).decode();
        assertThat(message.uint(Fields.FLT_SKILL_GROUP_ID)).isEqualTo(5020);
        assertThat(message.uints(Fields.FLT_SKILL_GROUP_ID)).containsExactly(5020L, 5021L);
    }

    @Test
    void aNumberThatIsAskedForAsSomethingElseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> failure("07 01 00").uint(Fields.TEXT))
                .withMessage("Text is STRING, no number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> failure("").uint(Fields.TEXT, 0))
                .withMessage("Text is STRING, no number");
    }

    @Test
    void valuesHaveTheSymbolsOfTheGuide() {
        Message message = GoldenFrame.named("AGENT_STATE_EVENT", 15).decode();
        assertThat(message.symbol(Fields.AGENT_STATE)).isEqualTo("AGENT_STATE_NOT_READY");
        assertThat(message.symbol(Fields.MONITOR_ID)).isNull();
        assertThat(failure("").symbol(Fields.STATUS)).isEqualTo("E_CTI_CTI_SERVER_OFFLINE");
        assertThat(message(V15, 2, "0000ffff").symbol(Fields.STATUS)).isNull();
    }

    @Test
    void timesAreSecondsSince1970AndGoBeyond2038() {
        Message message =
                message(V15, MessageTypes.OPEN_CONF, "00000001 00000000 00000001 00000000 80000000 0001 0017 0002");
        assertThat(message.instant(Fields.ICM_CENTRAL_CONTROLLER_TIME))
                .isEqualTo(Instant.parse("2038-01-19T03:14:08Z"));
    }

    @Test
    void theFieldsOfAMessageAreThoseItCarriesEachOnce() {
        assertThat(failure("fa 00 07 01 00 07 01 00").fields()).containsExactly(Fields.STATUS, Fields.TEXT);
        assertThat(failure("").fields()).containsExactly(Fields.STATUS);
        assertThat(message(V15, 9999, "0102").fields()).isEmpty();
    }

    @Test
    void theWireTypeOfAFieldIsThatOfItsMessageAndVersion() {
        assertThat(failure("").wireType(Fields.TEXT)).isEqualTo(WireType.STRING);
        assertThat(failure("").wireType(Fields.STATUS)).isEqualTo(WireType.UINT);
        assertThat(failure("").wireType(Fields.MONITOR_ID)).isNull();
        Message old = GoldenFrame.named("AGENT_STATE_EVENT", 15).decode();
        assertThat(old.wireType(Fields.DEPARTMENT_ID)).isNull();
    }

    @Test
    void bytesGivenOutAreCopies() {
        Message message = failure("07 03 616200");
        message.toBytes()[8] = 99;
        message.raw(Fields.TEXT)[0] = 99;
        assertThat(message.toBytes()).isEqualTo(Frames.frame(2, STATUS + "07 03 616200"));
    }

    /** Only FAILURE_CONF has a second fixed part; a type that shares its low bits is another one. */
    @Test
    void aTypeWithTheLowBitsOfFailureConfIsUnknown() {
        assertThat(message(V15, 0x1_0001, "00000001 0008 00000002").type().name())
                .isEqualTo("TYPE_65537");
        assertThat(message(V15, MessageTypes.FAILURE_CONF, "00".repeat(0x1_000A))
                        .has(Fields.STATUS))
                .isTrue();
    }

    /** A server with another opinion about a width must not end a route by an exception. */
    @ParameterizedTest
    @ValueSource(strings = {"00", "02 0001", "05 0000000001"})
    void aFloatingNumberOfAnotherWidthIsAbsentButItsBytesAreThere(String data) {
        Message message = message(V15, MessageTypes.BEGIN_CALL_EVENT, "00".repeat(26) + "18" + data);
        assertThat(message.has(Fields.CTI_CLIENT_TIMESTAMP)).isFalse();
        assertThat(message.isNone(Fields.CTI_CLIENT_TIMESTAMP)).isFalse();
        assertThat(message.instant(Fields.CTI_CLIENT_TIMESTAMP)).isNull();
        assertThat(message.uint(Fields.CTI_CLIENT_TIMESTAMP, 7)).isEqualTo(7);
        assertThat(message.uints(Fields.CTI_CLIENT_TIMESTAMP)).isEmpty();
        assertThat(message.raw(Fields.CTI_CLIENT_TIMESTAMP)).isEqualTo(GoldenFrame.hex(data.substring(2)));
        assertThat(message.fields()).doesNotContain(Fields.CTI_CLIENT_TIMESTAMP);
        assertThat(message.floatingFields()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> message.uint(Fields.CTI_CLIENT_TIMESTAMP));
    }

    @Test
    void aValueOfAnotherWidthHasNoSymbol() {
        Message message = message(V15, MessageTypes.AGENT_STATE_EVENT, "00".repeat(58) + "7b 01 03");
        assertThat(message.symbol(Fields.NEXT_AGENT_STATE)).isNull();
    }

    @Test
    void aFieldThatIsAskedForAsAnotherKindIsRefusedWhateverItsBytesAre() {
        for (String floating : new String[] {"", "07 00", "07 01 00"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> failure(floating).uints(Fields.TEXT))
                    .withMessage("Text is STRING, no number");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> failure("").text(Fields.STATUS))
                .withMessage("Status is UINT, no text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> failure("").texts(Fields.STATUS))
                .withMessage("Status is UINT, no text");
    }

    private static void assertMalformed(byte[] frame, String message, int position) {
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> Message.of(V15, frame))
                .withMessage(message)
                .satisfies(e -> assertThat(e.position()).isEqualTo(position));
    }
}
