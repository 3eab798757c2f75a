package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ctios.ged188.Frames.V15;
import static org.ctios.ged188.Frames.V24;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a server would refuse is refused before it is sent, and the message names message, field and reason. */
class MessageBuilderTest {
    private final MessageBuilder delivered = Message.builder(V15, MessageTypes.CALL_DELIVERED_EVENT);
    private final MessageBuilder open = Message.builder(V15, MessageTypes.OPEN_REQ);

    @Test
    void fixedFieldsThatAreNotSetAreZero() {
        assertThat(Message.builder(V15, MessageTypes.CLOSE_REQ).build().toBytes())
                .isEqualTo(Frames.frame(MessageTypes.CLOSE_REQ, "00000000 00000000"));
    }

    @Test
    void aFixedFieldSetAgainHasItsLastValue() {
        Message message = Message.builder(V15, MessageTypes.HEARTBEAT_REQ)
                .set(Fields.INVOKE_ID, 1)
                .set(Fields.INVOKE_ID, 2)
                .build();
        assertThat(message.uint(Fields.INVOKE_ID)).isEqualTo(2);
    }

    @Test
    void aFieldTheVersionDoesNotHaveIsRefused() {
        assertRefused(
                () -> Message.builder(V15, MessageTypes.AGENT_STATE_EVENT).set(Fields.DEPARTMENT_ID, 1),
                "AGENT_STATE_EVENT.DepartmentID does not exist in version 15");
        assertRefused(
                () -> Message.builder(V15, MessageTypes.SET_AGENT_STATE_REQ).set(Fields.ACTIVE_TERMINAL, "SEP1"),
                "SET_AGENT_STATE_REQ.ActiveTerminal does not exist in version 15");
        assertRefused(
                () -> Message.builder(V15, MessageTypes.HEARTBEAT_REQ).add(NamedVariable.scalar("a", "b")),
                "HEARTBEAT_REQ.NamedVariable does not exist in version 15");
    }

    @Test
    void aFieldTheVersionDoesNotHaveCanBeLeftOutSilently() {
        Message message = Message.builder(V15, MessageTypes.SET_AGENT_STATE_REQ)
                .setIfKnown(Fields.ACTIVE_TERMINAL, "SEP1")
                .setIfKnown(Fields.SSO_ENABLED, 0)
                .setIfKnown(Fields.AGENT_STATE, 2)
                .setIfKnown(Fields.FORCED_FLAG, 1)
                .setIfKnown(Fields.AGENT_INSTRUMENT, "2001")
                .build();
        assertThat(message.toBytes())
                .isEqualTo(Frames.frame(
                        MessageTypes.SET_AGENT_STATE_REQ,
                        "00".repeat(9) + "02" + "00".repeat(6) + "01 00000000 06 05 3230303100"));
    }

    @Test
    void aNumberThatDoesNotFitIsRefused() {
        MessageBuilder agent = Message.builder(V15, MessageTypes.SET_AGENT_STATE_REQ);
        assertRefused(
                () -> agent.set(Fields.FORCED_FLAG, 256), "SET_AGENT_STATE_REQ.ForcedFlag cannot hold 256 as UCHAR");
        assertRefused(
                () -> agent.set(Fields.AGENT_STATE, 65_536),
                "SET_AGENT_STATE_REQ.AgentState cannot hold 65536 as USHORT");
        assertRefused(
                () -> agent.set(Fields.AGENT_STATE, -32_769),
                "SET_AGENT_STATE_REQ.AgentState cannot hold -32769 as USHORT");
        assertRefused(
                () -> agent.set(Fields.INVOKE_ID, 0x1_0000_0000L),
                "SET_AGENT_STATE_REQ.InvokeID cannot hold 4294967296 as UINT");
        agent.set(Fields.FORCED_FLAG, 255).set(Fields.INVOKE_ID, 0xFFFF_FFFFL).set(Fields.AGENT_STATE, -1);
    }

    @Test
    void aValueOfTheWrongKindIsRefused() {
        assertRefused(() -> open.set(Fields.CLIENT_ID, 1), "OPEN_REQ.ClientID is STRING, no number");
        assertRefused(() -> open.set(Fields.CLIENT_ID, new byte[1]), "OPEN_REQ.ClientID is STRING, not raw bytes");
        assertRefused(() -> open.set(Fields.INVOKE_ID, "1"), "OPEN_REQ.InvokeID is UINT, no text");
        assertRefused(
                () -> delivered.set(Fields.NAMED_VARIABLE, "a"),
                "CALL_DELIVERED_EVENT.NamedVariable is NAMEDVAR, no text");
    }

    @Test
    void aTextTooLongIsRefusedAndTheLongestIsTaken() {
        assertRefused(
                () -> open.set(Fields.AGENT_ID, "123456789012"),
                "OPEN_REQ.AgentID has 13 bytes, at most 12 are allowed");
        Message message = Message.builder(V15, MessageTypes.OPEN_REQ)
                .set(Fields.AGENT_ID, "12345678901")
                .set(Fields.CLIENT_ID, "")
                .set(Fields.CLIENT_PASSWORD, "")
                .build();
        assertThat(message.text(Fields.AGENT_ID)).isEqualTo("12345678901");
    }

    @Test
    void aTextWithNulIsRefused() {
        assertRefused(() -> open.set(Fields.CLIENT_ID, "a\0b"), "OPEN_REQ.ClientID must not contain NUL");
    }

    @Test
    void theRefusalDoesNotTellThePassword() {
        assertRefused(
                () -> open.set(Fields.CLIENT_PASSWORD, "s3cret".repeat(11)),
                "OPEN_REQ.ClientPassword has 66 bytes, at most 64 are allowed");
    }

    @Test
    void aRequiredFieldLeftOutIsRefused() {
        assertRefused(open::build, "OPEN_REQ.ClientID is required");
        assertRefused(() -> open.set(Fields.CLIENT_ID, "a").build(), "OPEN_REQ.ClientPassword is required");
        assertRefused(delivered::build, "CALL_DELIVERED_EVENT.ConnectionDeviceID is required");
    }

    @Test
    void onlyAListFieldMayStandTwice() {
        delivered.set(Fields.ANI, "1");
        assertRefused(() -> delivered.set(Fields.ANI, "2"), "CALL_DELIVERED_EVENT.ANI stands once in a message");
        Message message = Message.builder(V15, MessageTypes.AGENT_STATE_EVENT)
                .set(Fields.FLT_SKILL_GROUP_ID, 1)
                .set(Fields.FLT_SKILL_GROUP_ID, 2)
                .build();
        assertThat(message.uints(Fields.FLT_SKILL_GROUP_ID)).containsExactly(1L, 2L);
    }

    /** Guide, Messaging Conventions and E_CTI_TOO_MUCH_DATA. */
    @Test
    void namedVariablesOver2000BytesAreRefused() {
        String value = "v".repeat(197);
        for (int i = 0; i < 5; i++) {
            delivered.add(NamedVariable.scalar("a", value));
            delivered.add(new NamedVariable("a", i, value.substring(1)));
        }
        assertRefused(
                () -> delivered.add(NamedVariable.scalar("a", "")),
                "CALL_DELIVERED_EVENT.NamedVariable all named variables together are over 2000 bytes");
        assertRefused(
                () -> delivered.add(new NamedVariable("a", 9, "")),
                "CALL_DELIVERED_EVENT.NamedArray all named variables together are over 2000 bytes");
        assertThat(delivered.set(Fields.CONNECTION_DEVICE_ID, "1").build().namedVariables())
                .hasSize(10);
    }

    /** Guide, Messaging Conventions: 12,500 bytes with the header. */
    @Test
    void aMessageOverTheLimitIsRefused() {
        MessageBuilder event = Message.builder(V24, MessageTypes.USER_MESSAGE_REQ)
                .set(Fields.CLIENT_ID, "a")
                .set(Fields.TEXT, "b");
        for (int i = 0; i < 12; i++) {
            event.add(900 + i, new byte[1000]);
        }
        event.add(999, new byte[418]);
        assertThat(event.build().size()).isEqualTo(12_500);
        event.add(999, new byte[0]);
        assertRefused(event::build, "USER_MESSAGE_REQ(107) would have 12496 bytes after the header");
    }

    /** CONFIG_KEY_EVENT has keys of 8 raw bytes in its floating part, TEAM_CONFIG_REQ 8 reserved ones in the fixed. */
    @Test
    void rawBytesOfTheFixedPartHaveExactlyTheirSize() {
        MessageBuilder team = Message.builder(V15, MessageTypes.TEAM_CONFIG_REQ);
        assertRefused(() -> team.set(Fields.RESERVED, new byte[7]), "TEAM_CONFIG_REQ.Reserved has 8 bytes, not 7");
        byte[] eight = {1, 2, 3, 4, 5, 6, 7, 8};
        assertThat(team.set(Fields.RESERVED, eight).build().raw(Fields.RESERVED))
                .isEqualTo(eight);
    }

    @Test
    void textIsWrittenInTheCharsetOfTheDialect() {
        assertThat(Message.builder(V15, MessageTypes.FAILURE_EVENT)
                        .set(Fields.TEXT, "ü")
                        .build()
                        .raw(Fields.TEXT))
                .containsExactly(0xfc, 0);
        assertThat(Message.builder(ProtocolVersion.ccx(18), MessageTypes.FAILURE_EVENT)
                        .set(Fields.TEXT, "ü")
                        .build()
                        .raw(Fields.TEXT))
                .containsExactly(0xc3, 0xbc, 0);
    }

    @Test
    void aBuilderThatGoesOnDoesNotChangeABuiltMessage() {
        MessageBuilder builder = Message.builder(V15, MessageTypes.FAILURE_EVENT);
        Message first = builder.build();
        builder.set(Fields.STATUS, 5).set(Fields.TEXT, "more");
        assertThat(first.toBytes()).isEqualTo(Frames.frame(MessageTypes.FAILURE_EVENT, "00000000"));
    }

    @Test
    void aFieldThatWasRefusedDoesNotCountAsSet() {
        assertThatIllegalArgumentException().isThrownBy(() -> open.set(Fields.CLIENT_ID, "x".repeat(64)));
        open.set(Fields.CLIENT_PASSWORD, "");
        assertRefused(open::build, "OPEN_REQ.ClientID is required");
        assertThat(open.set(Fields.CLIENT_ID, "x").build().text(Fields.CLIENT_ID))
                .isEqualTo("x");
    }

    @Test
    void aNamedVariableThatWasRefusedDoesNotUseUpTheLimit() {
        for (int i = 0; i < 9; i++) {
            delivered.add(NamedVariable.scalar("a", "v".repeat(197)));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> delivered.add(NamedVariable.scalar("a", "v".repeat(198))));
        delivered.add(NamedVariable.scalar("a", "v".repeat(197))).set(Fields.CONNECTION_DEVICE_ID, "1");
        assertThat(delivered.build().namedVariables()).hasSize(10);
    }

    @Test
    void aNamedVariableWithNulIsRefused() {
        assertRefused(
                () -> delivered.add(NamedVariable.scalar("a\0b", "c")),
                "CALL_DELIVERED_EVENT.NamedVariable must not contain NUL");
        assertRefused(
                () -> delivered.add(new NamedVariable("a", 0, "c\0")),
                "CALL_DELIVERED_EVENT.NamedArray must not contain NUL");
    }

    /** Guide, Messaging Conventions: NAMEDVAR and NAMEDARRAY have a name, index and value of bounded size. */
    @Test
    void aNamedVariableOutsideTheBoundsOfTheGuideIsRefused() {
        assertRefused(
                () -> delivered.add(new NamedVariable("a", 256, "")),
                "CALL_DELIVERED_EVENT.NamedArray has index 256, at most 255 is allowed");
        assertRefused(
                () -> delivered.add(NamedVariable.scalar("", "b")),
                "CALL_DELIVERED_EVENT.NamedVariable has a name of 0 bytes, 1 to 32 are allowed");
        assertRefused(
                () -> delivered.add(NamedVariable.scalar("n".repeat(33), "b")),
                "CALL_DELIVERED_EVENT.NamedVariable has a name of 33 bytes, 1 to 32 are allowed");
        assertRefused(
                () -> delivered.add(NamedVariable.scalar("a", "v".repeat(211))),
                "CALL_DELIVERED_EVENT.NamedVariable has a value of 211 bytes, at most 210 are allowed");
        NamedVariable longest = new NamedVariable("n".repeat(32), 255, "v".repeat(210));
        delivered.add(longest).set(Fields.CONNECTION_DEVICE_ID, "1");
        assertThat(delivered.build().namedVariables()).containsExactly(longest);
    }

    /** A question mark in place of a letter would be a silent change of a customer's data. */
    @Test
    void aCharacterTheCharsetDoesNotHaveIsRefused() {
        assertRefused(
                () -> open.set(Fields.CLIENT_ID, "\u0141\u00f3d\u017a"),
                "OPEN_REQ.ClientID has a character that ISO-8859-1 does not have");
        assertRefused(
                () -> open.set(Fields.CLIENT_PASSWORD, "\u20ac"),
                "OPEN_REQ.ClientPassword has a character that ISO-8859-1 does not have");
        assertRefused(
                () -> delivered.add(NamedVariable.scalar("a", "\u20ac")),
                "CALL_DELIVERED_EVENT.NamedVariable has a character that ISO-8859-1 does not have");
        assertRefused(
                () -> Message.builder(ProtocolVersion.ccx(18), MessageTypes.FAILURE_EVENT)
                        .set(Fields.TEXT, "\ud800"),
                "FAILURE_EVENT.Text has a character that UTF-8 does not have");
    }

    /** Guide, E_CTI_INVALID_MSG_TYPE_FOR_VERSION. */
    @Test
    void aTypeTheVersionDoesNotHaveIsRefused() {
        assertRefused(
                () -> Message.builder(V15, MessageTypes.START_NETWORK_RECORDING_REQ),
                "START_NETWORK_RECORDING_REQ does not exist in version 15");
        Message.builder(V24, MessageTypes.START_NETWORK_RECORDING_REQ).set(Fields.PLAY_TONE_DIRECTION, 1);
        assertRefused(
                () -> Message.builder(V24, MessageTypes.QUERY_QUEUE_STATISTICS_REQ),
                "QUERY_QUEUE_STATISTICS_REQ does not exist in version 24");
        Message.builder(ProtocolVersion.ccx(11), MessageTypes.QUERY_QUEUE_STATISTICS_REQ);
    }

    private static void assertRefused(ThrowingCallable action, String message) {
        assertThatIllegalArgumentException().isThrownBy(action).withMessage(message);
    }

    /** Tests of servers have to send what a server refuses. */
    @Test
    void anIncompleteMessageCanBeBuiltOnPurpose() {
        Message message = Message.builder(ProtocolVersion.cce(24), MessageTypes.OPEN_REQ)
                .set(Fields.INVOKE_ID, 7)
                .buildIncomplete();

        assertThat(message.uint(Fields.INVOKE_ID)).isEqualTo(7);
        assertThat(message.has(Fields.CLIENT_ID)).isFalse();
    }
}
