package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ctios.ged188.Frames.V15;
import static org.ctios.ged188.Frames.V24;
import static org.ctios.ged188.Frames.message;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Lists of entries that repeat: guide, Floating Fields, and the counts of its layout tables. */
class GroupsTest {
    /** Two agent records as recorded at version 15, the first with two skill groups and an unknown tag. */
    private static final String RECORDS =
            """
            0002
            b7 02 0000  d0 04 00001388  bd 02 0001  be 05 3130303100  bf 02 0002
            3e 04 00000001  40 02 0001  3e 04 00000002  40 02 0000  fa 01 07
            b7 02 0001  d0 04 00001388  bd 02 0002  be 05 3130303200  bf 02 0000
            """
                    .replace("\n", " ");

    private final Message agents = message(V15, MessageTypes.CONFIG_AGENT_EVENT, RECORDS);

    @Test
    void theEntriesOfAListAreFoundByItsCountAndByEachOfItsFields() {
        Message event = GoldenFrame.named("AGENT_STATE_EVENT-skill-groups", 15).decode();
        for (Field field : new Field[] {Fields.NUM_FLT_SKILL_GROUPS, Fields.FLT_SKILL_GROUP_STATE}) {
            List<FieldGroup> groups = event.groups(field);
            assertThat(groups).hasSize(2);
            assertThat(groups.get(0).name()).isEqualTo("SkillGroups");
            assertThat(groups.get(0).uint(Fields.FLT_SKILL_GROUP_ID)).isEqualTo(5020);
            assertThat(groups.get(1).uint(Fields.FLT_SKILL_GROUP_ID)).isEqualTo(5021);
            assertThat(groups.get(1).symbol(Fields.FLT_SKILL_GROUP_STATE)).isEqualTo("AGENT_STATE_NOT_READY");
        }
    }

    @Test
    void anEntryHasTheFieldsOfItsListOnly() {
        FieldGroup group = GoldenFrame.named("AGENT_STATE_EVENT-skill-groups", 15)
                .decode()
                .groups(Fields.FLT_SKILL_GROUP_ID)
                .get(1);
        assertThat(group.has(Fields.AGENT_ID)).isFalse();
        assertThat(group.has(Fields.MONITOR_ID)).isFalse();
        assertThat(group.wireType(Fields.AGENT_ID)).isNull();
        assertThat(group.fields())
                .containsExactly(
                        Fields.FLT_SKILL_GROUP_NUMBER,
                        Fields.FLT_SKILL_GROUP_ID,
                        Fields.FLT_SKILL_GROUP_PRIORITY,
                        Fields.FLT_SKILL_GROUP_STATE);
        assertThat(group)
                .hasToString("SkillGroups{FltSkillGroupNumber=102, FltSkillGroupID=5021, FltSkillGroupPriority=0,"
                        + " FltSkillGroupState=AGENT_STATE_NOT_READY}");
    }

    @Test
    void aFieldThatHasToDoWithNoListHasNoEntries() {
        assertThat(agents.groups(Fields.AGENT_STATE)).isEmpty();
        assertThat(agents.groups(Fields.NUM_PARTIES)).isEmpty();
        assertThat(GoldenFrame.named("AGENT_STATE_EVENT", 15).decode().groups(Fields.NUM_FLT_SKILL_GROUPS))
                .isEmpty();
    }

    /** A record starts with RecordType; the lists nested in it are its own. */
    @Test
    void recordsHaveTheirOwnFieldsAndNestedLists() {
        List<FieldGroup> records = agents.groups(Fields.NUM_RECORDS);
        assertThat(records).hasSize(2);
        FieldGroup first = records.get(0);
        assertThat(first.text(Fields.LOGIN_ID)).isEqualTo("1001");
        assertThat(first.symbol(Fields.AGENT_TYPE)).isEqualTo("CONFIG_AGENT");
        assertThat(first.groups(Fields.NUM_SKILLS)).hasSize(2);
        assertThat(first.groups(Fields.NUM_SKILLS).get(1).uint(Fields.FLT_SKILL_GROUP_NUMBER))
                .isEqualTo(2);
        assertThat(first.floatingFields()).hasSize(10).last().hasFieldOrPropertyWithValue("tag", 250);
        assertThat(records.get(1).text(Fields.LOGIN_ID)).isEqualTo("1002");
        assertThat(records.get(1).groups(Fields.NUM_SKILLS)).isEmpty();
        assertThat(records.get(1).uints(Fields.FLT_SKILL_GROUP_NUMBER)).isEmpty();
    }

    /** The guide describes skill groups as one array field; recorded traffic repeats single fields. */
    @Test
    void anArrayInOneFieldIsReadLikeRepeatedFields() {
        Message packed = message(
                V15,
                MessageTypes.CONFIG_AGENT_EVENT,
                "0001 b7 02 0000 bf 02 0002 3e 08 00000001 00000002 40 04 0001 0000");
        assertThat(packed.uints(Fields.FLT_SKILL_GROUP_NUMBER)).containsExactly(1L, 2L);
        assertThat(packed.uint(Fields.FLT_SKILL_GROUP_NUMBER)).isEqualTo(1);
        List<FieldGroup> skills = packed.groups(Fields.NUM_SKILLS);
        assertThat(skills).hasSize(2);
        assertThat(skills.get(0).uint(Fields.FLT_SKILL_GROUP_PRIORITY)).isEqualTo(1);
        assertThat(skills.get(1).uint(Fields.FLT_SKILL_GROUP_NUMBER)).isEqualTo(2);
        assertThat(skills.get(1).uint(Fields.FLT_SKILL_GROUP_PRIORITY)).isZero();
        assertThat(packed.toJson()).contains("\"FltSkillGroupNumber\": [1, 2]");
        assertThat(MessageJson.read(
                                packed.toJson()
                                        .replace(
                                                "\"RecordType\": \"CONFIG_RECORD_ADD\"",
                                                "\"RecordType\": 0, \"FltPeripheralID\": 1, \"AgentType\": 1, \"LoginID\": \"1\""),
                                null)
                        .groups(Fields.NUM_SKILLS))
                .hasSize(2);
    }

    @Test
    void anArrayWhoseLengthIsNoMultipleIsAbsent() {
        Message odd = message(V15, MessageTypes.CONFIG_AGENT_EVENT, "0001 b7 02 0000 bf 02 0001 3e 07 00000001 000000");
        assertThat(odd.uints(Fields.FLT_SKILL_GROUP_NUMBER)).isEmpty();
        assertThat(odd.has(Fields.FLT_SKILL_GROUP_NUMBER)).isFalse();
    }

    /** The table of CONFIG_AGENT_SERVICE_EVENT has RecordType last; a server may start a record with either field. */
    @Test
    void aRecordMayStartWithAnyOfItsFields() {
        String record = "008d 0004 %s 0136 0002 0001 0135 0002 0002 00b7 0002 0000";
        Message printed = message(
                V24,
                MessageTypes.CONFIG_AGENT_SERVICE_EVENT,
                "0002" + record.formatted("00000001") + record.formatted("00000002"));
        Message typeFirst = message(
                V24,
                MessageTypes.CONFIG_AGENT_SERVICE_EVENT,
                "0002" + "00b7 0002 0000 008d 0004 00000001" + "00b7 0002 0000 008d 0004 00000002");
        for (Message each : List.of(printed, typeFirst)) {
            assertThat(each.groups(Fields.NUM_RECORDS))
                    .map(entry -> entry.uint(Fields.AGENT_SKILL_TARGET_ID))
                    .containsExactly(1L, 2L);
        }
    }

    @Test
    void allValuesOfAFieldAreListedAsTheyAre() {
        assertThat(agents.list(Fields.LOGIN_ID)).isEqualTo(List.of("1001", "1002"));
        assertThat(agents.list(Fields.RECORD_TYPE)).isEqualTo(List.of(0L, 1L));
        assertThat(agents.list(Fields.NUM_RECORDS)).isEqualTo(List.of(2L));
        assertThat(agents.list(Fields.TEXT)).isEmpty();
    }

    @Test
    void countsThatAreNotSetAreFilledIn() {
        Message event = Message.builder(V15, MessageTypes.CONFIG_AGENT_EVENT)
                .set(Fields.RECORD_TYPE, 0)
                .set(Fields.FLT_PERIPHERAL_ID, 5000)
                .set(Fields.AGENT_TYPE, 1)
                .set(Fields.LOGIN_ID, "1001")
                .set(Fields.FLT_SKILL_GROUP_NUMBER, 1)
                .set(Fields.FLT_SKILL_GROUP_PRIORITY, 1)
                .setAll(Fields.FLT_SKILL_GROUP_NUMBER, 2, 3)
                .setAll(Fields.FLT_SKILL_GROUP_PRIORITY, 0, 0)
                .set(Fields.RECORD_TYPE, 0)
                .set(Fields.FLT_PERIPHERAL_ID, 5000)
                .set(Fields.AGENT_TYPE, 2)
                .set(Fields.LOGIN_ID, "1002")
                .build();
        assertThat(event.uint(Fields.NUM_RECORDS)).isEqualTo(2);
        assertThat(event.uints(Fields.NUM_SKILLS)).containsExactly(3L);
        assertThat(event.groups(Fields.NUM_SKILLS)).hasSize(3);
        assertThat(event.groups(Fields.NUM_RECORDS).get(1).has(Fields.NUM_SKILLS))
                .isFalse();
    }

    @Test
    void namedVariablesAreCounted() {
        Message event = Message.builder(V15, MessageTypes.REGISTER_VARIABLES_REQ)
                .add(NamedVariable.scalar("a", ""))
                .add(NamedVariable.scalar("b", ""))
                .add(new NamedVariable("c", 0, ""))
                .build();
        assertThat(event.uint(Fields.NUM_NAMED_VARIABLES)).isEqualTo(2);
        assertThat(event.uint(Fields.NUM_NAMED_ARRAYS)).isEqualTo(1);
    }

    /** Guide, E_CTI_INVALID_NUM_NAMED_VARIABLES and its like. */
    @Test
    void aCountThatIsNotThatOfTheEntriesIsRefusedWithItsStatus() {
        assertRefused(
                () -> Message.builder(V15, MessageTypes.REGISTER_VARIABLES_REQ)
                        .set(Fields.NUM_NAMED_VARIABLES, 2)
                        .add(NamedVariable.scalar("a", ""))
                        .build(),
                "REGISTER_VARIABLES_REQ.NumNamedVariables is 2, but 1 are there (E_CTI_INVALID_NUM_NAMED_VARIABLES)");
        assertRefused(
                () -> Message.builder(V15, MessageTypes.SNAPSHOT_DEVICE_CONF)
                        .set(Fields.NUM_CALLS, 1)
                        .build(),
                "SNAPSHOT_DEVICE_CONF.NumCalls is 1, but 0 are there");
        assertRefused(
                () -> Message.builder(V24, MessageTypes.AGENT_PRE_CALL_EVENT)
                        .set(Fields.AGENT_INSTRUMENT, "1")
                        .set(Fields.ROUTER_CALL_KEY_DAY, 1)
                        .set(Fields.ROUTER_CALL_KEY_CALL_ID, 1)
                        .set(Fields.ROUTER_CALL_KEY_SEQUENCE_NUMBER, 1)
                        .set(Fields.NUM_OF_ENABLED_SERVICES, 1)
                        .setAll(Fields.FLT_ENABLED_SERVICES, 1, 2)
                        .build(),
                "AGENT_PRE_CALL_EVENT.NumOfEnabledServices is 1, but 2 are there");
    }

    /** Guide, Special Values and the notes of the layout tables: 16 parties, 20 skill groups, 10 records. */
    @Test
    void moreEntriesThanTheGuideAllowsAreRefused() {
        MessageBuilder queued =
                Message.builder(V15, MessageTypes.CALL_QUEUED_EVENT).set(Fields.CONNECTION_DEVICE_ID, "1");
        for (int i = 0; i < 20; i++) {
            queued.set(Fields.SKILL_GROUP_NUMBER, i);
        }
        assertThat(queued.build().uint(Fields.NUM_SKILL_GROUPS)).isEqualTo(20);
        queued.set(Fields.SKILL_GROUP_NUMBER, 20);
        assertRefused(queued::build, "CALL_QUEUED_EVENT.NumSkillGroups would be 21, at most 20 are allowed");
    }

    @Test
    void everyRecordNeedsItsRequiredFields() {
        assertRefused(
                () -> Message.builder(V15, MessageTypes.CONFIG_CALL_TYPE_EVENT)
                        .set(Fields.RECORD_TYPE, 0)
                        .set(Fields.RECORD_TYPE, 0)
                        .set(Fields.FLT_CALL_TYPE_ID, 1)
                        .build(),
                "CONFIG_CALL_TYPE_EVENT.FltCallTypeID is required");
        Message.builder(V15, MessageTypes.CONFIG_CALL_TYPE_EVENT).build();
    }

    /** What the guide makes depend on other fields, as far as one message shows it. */
    @Test
    void conditionalFieldsAreInsistedOn() {
        assertRefused(
                () -> Message.builder(V15, MessageTypes.QUERY_AGENT_STATE_REQ).build(),
                "QUERY_AGENT_STATE_REQ needs AgentExtension or AgentID or AgentInstrument or AgentIDLong or ICMAgentID");
        assertRefused(
                () -> Message.builder(V15, MessageTypes.QUERY_AGENT_STATE_REQ)
                        .set(Fields.ICM_AGENT_ID, -1)
                        .build(),
                "QUERY_AGENT_STATE_REQ needs AgentExtension or AgentID or AgentInstrument or AgentIDLong or ICMAgentID");
        Message.builder(V15, MessageTypes.QUERY_AGENT_STATE_REQ)
                .set(Fields.ICM_AGENT_ID, 5)
                .build();
        MessageBuilder open = Message.builder(V15, MessageTypes.OPEN_REQ)
                .set(Fields.CLIENT_ID, "a")
                .set(Fields.CLIENT_PASSWORD, "")
                .set(Fields.SERVICES_REQUESTED, 0x10);
        open.build();
        open.set(Fields.SERVICES_REQUESTED, 0x05);
        assertRefused(
                open::build,
                "OPEN_REQ needs AgentExtension or AgentID or AgentInstrument or AgentIDLong when ServicesRequested has 1");
        open.set(Fields.AGENT_ID, "1001").build();
        MessageBuilder chat =
                Message.builder(V15, MessageTypes.USER_MESSAGE_REQ).set(Fields.TEXT, "hi");
        assertRefused(chat::build, "USER_MESSAGE_REQ needs ClientID when Distribution is 0");
        chat.set(Fields.DISTRIBUTION, 3).build();
    }

    private static void assertRefused(ThrowingCallable action, String message) {
        assertThatIllegalArgumentException().isThrownBy(action).withMessage(message);
    }
}
