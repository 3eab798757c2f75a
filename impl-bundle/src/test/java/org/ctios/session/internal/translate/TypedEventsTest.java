package org.ctios.session.internal.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ctios.session.internal.translate.Events.NONE_16;
import static org.ctios.session.internal.translate.Events.NONE_32;
import static org.ctios.session.internal.translate.Events.ORIGIN;
import static org.ctios.session.internal.translate.Events.delivered;
import static org.ctios.session.internal.translate.Events.event;
import static org.ctios.session.internal.translate.Events.message;
import static org.ctios.session.internal.translate.Events.notReady;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ctios.event.AgentEvent;
import org.ctios.event.CallEvent;
import org.ctios.event.ConnectedParty;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.DeviceRole;
import org.ctios.event.EventFamily;
import org.ctios.event.EventId;
import org.ctios.event.Origin;
import org.ctios.event.PreCallEvent;
import org.ctios.event.RtpEvent;
import org.ctios.event.SkillGroupEvent;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.Arguments;
import org.ctios.session.CallStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events beyond the common ones (DG 12.5 ch. 6). */
class TypedEventsTest {
    private final EventTranslator translator = new EventTranslator();

    /** Every event that is no event of the session itself is made of the message with its number. */
    @Test
    void everyEventOfAMessageIsMade() {
        assertThat(Stream.of(EventId.values())
                        .filter(id -> id.family() != EventFamily.CONNECTION)
                        .filter(id -> (id.number() & ~0x2000_0000) < 0x1000))
                .allSatisfy(id ->
                        assertThat(EventIds.of(id.number() & ~0x2000_0000)).isEqualTo(id));
        assertThat(EventIds.of(0x1001)).isNull();
    }

    /** Table 6-90: devices and parties of a conference; the primary call is the one it is about. */
    @ParameterizedTest
    @ValueSource(ints = {15, 24})
    void aConferenceTellsItsCallsDevicesAndParties(int version) {
        CallEvent event = (CallEvent) event(message(version, MessageTypes.CALL_CONFERENCED_EVENT)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.PRIMARY_CALL_ID, 11)
                .set(Fields.SECONDARY_CALL_ID, 12)
                .set(Fields.LOCAL_CONNECTION_STATE, 3)
                .set(Fields.PRIMARY_DEVICE_ID, "2001")
                .set(Fields.SECONDARY_DEVICE_ID, "2002")
                .set(Fields.CONTROLLER_DEVICE_ID, "2001")
                .set(Fields.ADDED_PARTY_DEVICE_ID, "2003")
                .set(Fields.CONNECTED_PARTY_CALL_ID, 11)
                .set(Fields.CONNECTED_PARTY_DEVICE_ID_TYPE, 0)
                .set(Fields.CONNECTED_PARTY_DEVICE_ID, "2001")
                .set(Fields.CONNECTED_PARTY_CALL_ID, 12)
                .set(Fields.CONNECTED_PARTY_DEVICE_ID_TYPE, 0)
                .set(Fields.CONNECTED_PARTY_DEVICE_ID, "2003")
                .build());
        assertThat(event.id()).isEqualTo(EventId.CALL_CONFERENCED);
        assertThat(event.uniqueObjectId()).isEqualTo("call.5000.11.2001");
        assertThat(event.primaryCallId()).isEqualTo(11);
        assertThat(event.secondaryCallId()).isEqualTo(12);
        assertThat(event.deviceId(DeviceRole.CONTROLLER)).isEqualTo("2001");
        assertThat(event.deviceId(DeviceRole.ADDED_PARTY)).isEqualTo("2003");
        assertThat(event.deviceId(DeviceRole.HOLDING)).isNull();
        assertThat(event.connectedParties())
                .containsExactly(new ConnectedParty(11, "2001"), new ConnectedParty(12, "2003"));
        assertThat(event.arguments().getValueArray("ConnectedParty[2]").getValueString("ConnectedPartyDeviceID"))
                .isEqualTo("2003");
    }

    /** Each role has the field of its name, and what a message cannot carry is absent. */
    @Test
    void everyRoleReadsItsField() {
        CallEvent event = (CallEvent) event(delivered(24)
                .set(Fields.ALERTING_DEVICE_ID, "2001")
                .set(Fields.CALLING_DEVICE_ID, "0301234")
                .build());
        assertThat(event.deviceId(DeviceRole.ALERTING)).isEqualTo("2001");
        assertThat(event.deviceId(DeviceRole.CALLING)).isEqualTo("0301234");
        for (DeviceRole role : DeviceRole.values()) {
            String name = Devices.field(role).name();
            assertThat(name).isEqualTo(role == DeviceRole.QUEUE ? "QueueDeviceID" : role.keyword());
        }
    }

    /** ch. 6, OnCallQueuedEvent has names of its own, and the state under both keywords. */
    @Test
    void aQueuedCallHasTheKeywordsOfTheCil() {
        CallEvent event = (CallEvent) event(message(24, MessageTypes.CALL_QUEUED_EVENT)
                .set(Fields.CONNECTION_CALL_ID, 11)
                .set(Fields.CONNECTION_DEVICE_ID, "2001")
                .set(Fields.QUEUE_DEVICE_ID, "q1")
                .set(Fields.QUEUE_DEVICE_TYPE, 76)
                .set(Fields.LAST_REDIRECT_DEVICE_ID, "800")
                .set(Fields.LOCAL_CONNECTION_STATE, 5)
                .set(Fields.NUM_QUEUED, 3)
                .build());
        Arguments arguments = event.arguments();
        assertThat(event.numQueued()).isEqualTo(3);
        assertThat(event.callStatus()).isEqualTo(CallStatus.LCS_QUEUED);
        assertThat(event.deviceId(DeviceRole.QUEUE)).isEqualTo("q1");
        assertThat(arguments.getValueString("QueuedDeviceID")).isEqualTo("q1");
        assertThat(arguments.getValueInt("QueuedDeviceIDType")).isEqualTo(76);
        assertThat(arguments.getValueString("LastRedirectedDeviceID")).isEqualTo("800");
        assertThat(arguments.getValueInt("CallStatus")).isEqualTo(5);
        assertThat(arguments.getValueInt("LocalConnectionState")).isEqualTo(5);
    }

    /** The status is null where the message has no such field, and "none" where the server says so. */
    @Test
    void aStatusIsAbsentOrNone() {
        CallEvent begin = (CallEvent) event(message(24, MessageTypes.BEGIN_CALL_EVENT)
                .set(Fields.CONNECTION_DEVICE_ID, "2001")
                .build());
        CallEvent none = (CallEvent)
                event(delivered(24).set(Fields.LOCAL_CONNECTION_STATE, NONE_16).build());
        assertThat(begin.callStatus()).isNull();
        assertThat(none.callStatus()).isEqualTo(CallStatus.LCS_NONE);
    }

    /** ch. 6, OnCallRTPStarted: addresses, ports and direction; IPv6 has a field of its own up to version 18. */
    @ParameterizedTest
    @CsvSource({"15,10.1.1.7", "24,2001:db8::7"})
    void aMediaStreamTellsWhereItFlows(int version, String address) {
        RtpEvent event = (RtpEvent) event(message(version, MessageTypes.RTP_STARTED_EVENT)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.CONNECTION_CALL_ID, 11)
                .set(Fields.CONNECTION_DEVICE_ID, "2001")
                .set(Fields.CLIENT_PORT, 24_576)
                .set(Fields.DIRECTION, 1)
                .set(Fields.CLIENT_ADDRESS, address)
                .set(Fields.SENDING_PORT, NONE_32)
                .set(Fields.AGENT_ID, "7001")
                .build());
        assertThat(event.clientAddress()).isEqualTo(address);
        assertThat(event.clientPort()).isEqualTo(24_576);
        assertThat(event.sendingAddress()).isNull();
        assertThat(event.sendingPort()).isEqualTo(-1);
        assertThat(event.direction()).isEqualTo(RtpEvent.Direction.OUTPUT);
        assertThat(event.agentId()).isEqualTo("7001");
        assertThat(event.uniqueObjectId()).isEqualTo("call.5000.11.2001");
    }

    @Test
    void anIpv6AddressOfAnOldVersionIsFound() {
        RtpEvent event = (RtpEvent) event(message(15, MessageTypes.RTP_STOPPED_EVENT)
                .set(Fields.CONNECTION_DEVICE_ID, "2001")
                .set(Fields.DIRECTION, 9)
                .set(Fields.CLIENT_ADDRESS, "")
                .set(Fields.CLIENT_ADDRESS_IPV6, "2001:db8::7")
                .build());
        assertThat(event.clientAddress()).isEqualTo("2001:db8::7");
        assertThat(event.direction()).isEqualTo(RtpEvent.Direction.UNKNOWN);
    }

    /** ch. 6, OnAgentPrecallEvent: no call object yet, but the enterprise-wide id. */
    @Test
    void anAnnouncedCallHasNoCallObject() {
        PreCallEvent event = (PreCallEvent) event(
                message(24, MessageTypes.AGENT_PRE_CALL_EVENT)
                        .set(Fields.SKILL_GROUP_NUMBER, 11)
                        .set(Fields.AGENT_INSTRUMENT, "3001")
                        .set(Fields.AGENT_ID, "7001")
                        .set(Fields.ROUTER_CALL_KEY_DAY, 150_000)
                        .set(Fields.ROUTER_CALL_KEY_CALL_ID, 77)
                        .set(Fields.ROUTER_CALL_KEY_SEQUENCE_NUMBER, 1)
                        .set(Fields.ANI, "0301234")
                        .set(Fields.DIALED_NUMBER, "0800")
                        .set(Fields.FLT_CALL_TYPE_ID, 5)
                        .set(Fields.PRE_CALL_INVOKE_ID, 6)
                        .set(Fields.CALL_VARIABLE1, "gold")
                        .build(),
                5000);
        assertThat(event.icmEnterpriseUniqueId()).isEqualTo("icm.150000.77");
        assertThat(event.peripheralId()).isEqualTo(5000);
        assertThat(event.agentInstrument()).isEqualTo("3001");
        assertThat(event.agentId()).isEqualTo("7001");
        assertThat(event.skillGroupNumber()).isEqualTo(11);
        assertThat(event.ani()).isEqualTo("0301234");
        assertThat(event.dnis()).isNull();
        assertThat(event.dialedNumber()).isEqualTo("0800");
        assertThat(event.callVariable(1)).isEqualTo("gold");
        assertThatIllegalArgumentException().isThrownBy(() -> event.callVariable(11));
        assertThat(event.arguments().getValueInt("CallTypeIDTag")).isEqualTo(5);
        assertThat(event.arguments().getValueInt("PreCallInvokeIDTag")).isEqualTo(6);
        assertThat(event.arguments().isValid("UniqueObjectID")).isFalse();
    }

    /** ch. 4 and ch. 11: the figures are nested; what the server does not know (0xFFFFFFFF) is left out. */
    @Test
    void statisticsOfASkillGroupAreNested() {
        SkillGroupEvent event = (SkillGroupEvent) event(message(24, MessageTypes.QUERY_SKILL_GROUP_STATISTICS_CONF)
                .set(Fields.INVOKE_ID, 3)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.SKILL_GROUP_NUMBER, 11)
                .set(Fields.SKILL_GROUP_ID, 6001)
                .set(Fields.AGENTS_LOGGED_ON, 12)
                .set(Fields.AGENTS_AVAIL, NONE_32)
                .build());
        assertThat(event.arguments().getValueLong("MessageID")).isEqualTo(536_871_027);
        assertThat(event.uniqueObjectId()).isEqualTo("skillgroup.5000.11");
        assertThat(event.skillGroupId()).isEqualTo(6001);
        assertThat(event.statistics().getValueLong("AgentsLoggedOn")).isEqualTo(12);
        assertThat(event.statistics().isValid("AgentsAvail")).isFalse();
        assertThat(event.arguments().getValueLong("SkillGroupNumber")).isEqualTo(11);
        assertThat(event.arguments().isValid("AgentsLoggedOn")).isFalse();
    }

    /** ch. 6: OnNewAgentTeamMember is told for each agent of the message, each with its own number. */
    @Test
    void eachMemberOfATeamIsAnEventOfItsOwn() {
        Message message = message(24, MessageTypes.AGENT_TEAM_CONFIG_EVENT)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.TEAM_ID, 9)
                .set(Fields.CONFIG_OPERATION, 1)
                .set(Fields.ATC_AGENT_ID, "7001")
                .set(Fields.AGENT_FLAGS, 1)
                .set(Fields.ATC_AGENT_STATE, 3)
                .set(Fields.ATC_STATE_DURATION, 60)
                .set(Fields.ATC_AGENT_ID, "7002")
                .set(Fields.AGENT_FLAGS, 0)
                .set(Fields.ATC_AGENT_STATE, 2)
                .set(Fields.ATC_STATE_DURATION, 5)
                .build();
        long[] sequence = {6};
        List<CtiOsEvent> events = new ArrayList<>();
        translator.members(
                message,
                () -> new Origin("east", ORIGIN.side(), ORIGIN.time(), ++sequence[0]),
                Subject.of(-1),
                events::add);
        assertThat(events)
                .hasSize(2)
                .extracting(event -> event.origin().sequence())
                .containsExactly(7L, 8L);
        Arguments second = events.get(1).arguments();
        assertThat(second.getValueString("AgentID")).isEqualTo("7002");
        assertThat(second.getValueInt("AgentState")).isEqualTo(2);
        assertThat(second.getValueInt("StateDuration")).isEqualTo(5);
        assertThat(second.getValueInt("AgentFlags")).isZero();
        assertThat(second.getValueInt("TeamID")).isEqualTo(9);
        assertThat(second.getValueString("UniqueObjectID")).isEqualTo("agent.5000.7002");
        assertThat(second.isValid("AtcAgentID")).isFalse();
        assertThat(((AgentEvent) event(message)).agentId()).isEqualTo("7001");
    }

    /** Behaviour 47: the notices of a logout carry what the state event does. */
    @Test
    void aNoticeOfALogoutCarriesTheFieldsOfTheStateEvent() {
        Message message = notReady(24).build();
        CtiOsEvent notice = translator.eventAs(EventId.PRE_LOGOUT, message, ORIGIN, Subject.of(-1));
        assertThat(notice.name()).isEqualTo("OnPreLogout");
        assertThat(notice.arguments().getValueString("AgentID")).isEqualTo("7001");
        assertThat(notice.arguments().getValueInt("AgentState")).isEqualTo(2);
    }

    /** ch. 6, OnAgentStateChange: skill groups come one by one as nested arguments. */
    @ParameterizedTest
    @ValueSource(ints = {15, 24})
    void skillGroupsOfAnAgentAreNumbered(int version) {
        AgentEvent event = (AgentEvent) event(notReady(version)
                .set(Fields.FLT_SKILL_GROUP_NUMBER, 11)
                .set(Fields.FLT_SKILL_GROUP_ID, 6001)
                .set(Fields.FLT_SKILL_GROUP_NUMBER, 12)
                .set(Fields.FLT_SKILL_GROUP_ID, 6002)
                .build());
        assertThat(event.skillGroupNumber()).isEqualTo(11);
        assertThat(event.arguments().getValueArray("SkillGroup[2]"))
                .isEqualTo(Arguments.builder()
                        .set("SkillGroupNumber", 12L)
                        .set("SkillGroupID", 6002L)
                        .build());
    }

    /** ch. 6, OnChatMessage has keywords of its own, and is no error. */
    @Test
    void aTextOfAnotherClientIsNoErrorMessage() {
        Arguments arguments = event(message(24, MessageTypes.USER_MESSAGE_EVENT)
                        .set(Fields.CLIENT_ID, "desk7")
                        .set(Fields.TEXT, "lunch?")
                        .build())
                .arguments();
        assertThat(arguments.getValueString("Message")).isEqualTo("lunch?");
        assertThat(arguments.getValueString("Source")).isEqualTo("desk7");
        assertThat(arguments.isValid("ErrorMessage")).isFalse();
    }

    /** A difference that was found by asking says so. */
    @Test
    void aDifferenceFoundByAskingIsMarked() {
        Origin found = new Origin("east", ORIGIN.side(), ORIGIN.time(), 8, true);
        CtiOsEvent event = translator.event(notReady(24).build(), found, -1);
        assertThat(event.arguments().getValueBool("Resync")).isTrue();
        assertThat(event(notReady(24).build()).arguments().isValid("Resync")).isFalse();
    }

    /** The frame is the message as it came, and a copy. */
    @Test
    void theFrameIsACopyOfTheMessage() {
        Message message = delivered(24).build();
        CtiOsEvent event = event(message);
        event.frame()[0] = 9;
        assertThat(event.frame()).isEqualTo(message.toBytes());
    }
}
