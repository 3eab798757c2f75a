package org.ctios.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ctios.event.ToldEvents.ORIGIN;
import static org.ctios.event.ToldEvents.agent;
import static org.ctios.event.ToldEvents.arguments;
import static org.ctios.event.ToldEvents.call;
import static org.ctios.event.ToldEvents.other;

import java.util.stream.Stream;
import org.ctios.session.AgentState;
import org.ctios.session.Arguments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Message filters, DG 12.5 ch. 8. */
class MessageFilterTest {

    /** Behaviour 56: only agent state events pass, and what the session tells of itself. */
    @Test
    void aMessageIdLetsItsEventsPassOnly() {
        MessageFilter filter = MessageFilter.parse("MessageID=30");
        assertThat(Stream.of(EventId.values())
                        .filter(id -> id.family() != EventFamily.CONNECTION)
                        .filter(id -> filter.matches(other(id, Arguments.none()))))
                .containsExactly(EventId.AGENT_STATE_CHANGE);
        assertThat(filter.matches(new ConnectionEvent.OnConnectionClosed(ORIGIN)))
                .isTrue();
    }

    /** Behaviour 57: conditions are joined by AND, values by OR. */
    @ParameterizedTest
    @CsvSource({
        "AGENT_STATE_CHANGE,7001,true",
        "AGENT_STATE_CHANGE,7002,true",
        "AGENT_STATE_CHANGE,7003,false",
        "AGENT_STATE_CHANGE,70011,false",
        "AGENT_STATE_CHANGE,,false",
        "QUERY_AGENT_STATE_CONF,7001,false"
    })
    void allConditionsMustHoldAndOneValueOfEach(EventId id, String agentId, boolean passes) {
        MessageFilter filter = MessageFilter.parse("MessageID=30;AgentID=7001,7002");
        assertThat(filter.matches(agent(id, agentId, Arguments.none()))).isEqualTo(passes);
    }

    /** Behaviour 58: 10* fits what begins with 10; characters after the asterisk do not count. */
    @ParameterizedTest
    @CsvSource({"10,true", "1001,true", "10003,true", "110,false", "1,false"})
    void anAsteriskFitsAnyEnd(String agentId, boolean passes) {
        assertThat(MessageFilter.parse("AgentID=10*").matches(agent(agentId))).isEqualTo(passes);
        assertThat(MessageFilter.parse("AgentID=10*1").matches(agent(agentId))).isEqualTo(passes);
        assertThat(MessageFilter.parse("AgentID=10*1")).isEqualTo(MessageFilter.parse("AgentID=10*"));
    }

    /** Behaviour 59: blanks around separators, the case of keys and names, and one semicolon at the end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "messageid=30;agentid=7001",
                " MessageId = 30 ; AGENTID = 7001 ; ",
                "MessageID=eAgentStateEvent;AgentID=7001;",
                "\tmessageID =\tEAGENTSTATEEVENT,OnAgentStateChange;AgentID= 7001",
                "MessageID=030;AgentID=7001"
            })
    void spellingOfAFilterDoesNotMatter(String text) {
        MessageFilter filter = MessageFilter.parse(text);
        assertThat(filter).isEqualTo(MessageFilter.parse("MessageID=30;AgentID=7001"));
        assertThat(filter).hasSameHashCodeAs(MessageFilter.parse("MessageID=30;AgentID=7001"));
        assertThat(filter.matches(agent("7001"))).isTrue();
        assertThat(filter.matches(agent("7002"))).isFalse();
    }

    /** Behaviour 60: an empty filter, a condition without "=" and one without a value are refused, with the place. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|1|''|empty",
                "' '|1|''|empty",
                ";|1|''|missing",
                "MessageID=30;;AgentID=1|14|''|missing",
                "MessageID=30;;|14|''|missing",
                "MessageID=30; AgentID|15|AgentID|no '='",
                "MessageID=30;=7|14|''|begins with '='",
                "AgentID=|9|AgentID|lacks a value",
                "MessageID=30;AgentID=7001,,7002|27|AgentID|lacks a value",
                "AgentID=7001, |14|AgentID|lacks a value",
                "MessageID=30,OnNothing|14|MessageID|no event 'OnNothing'",
                "MessageID=OnNo*|11|MessageID|no event 'OnNo*'"
            })
    void whatIsNoFilterIsRefusedWithItsPlace(String text, int position, String key, String fault) {
        assertThatExceptionOfType(InvalidFilterException.class)
                .isThrownBy(() -> MessageFilter.parse(text))
                .satisfies(refusal -> {
                    assertThat(refusal.position()).isEqualTo(position);
                    assertThat(refusal.key()).isEqualTo(key);
                    assertThat(refusal)
                            .hasMessageContaining("character " + position)
                            .hasMessageContaining(fault)
                            .hasMessageEndingWith(refusal.cure());
                });
    }

    /** Behaviour 61: events made in the CIL and monitored events must not be named, by name or by number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ePreLogoutEvent",
                "ePostLogoutEvent",
                "eOnConnection",
                "eOnConnectionClosed",
                "eOnConnectionFailure",
                "eOnHeartbeat",
                "OnHeartbeat",
                "eOnMissingHeartbeat",
                "eOnCurrentCallChanged",
                "eOnCurrentAgentReset",
                "OnMonitoredAgentStateChange",
                "eMonitoredCallBeginEvent",
                "MonitoredCallQueuedEvent",
                "536875014"
            })
    void eventsOfTheCilItselfAreRefused(String name) {
        assertThatExceptionOfType(InvalidFilterException.class)
                .isThrownBy(() -> MessageFilter.parse("MessageID=30," + name))
                .withMessageContaining("must not be in a filter");
    }

    /** Behaviour 61: nor does an asterisk let heartbeats through a filter: they pass as events of the session only. */
    @Test
    void theFailureEventMayBeNamed() {
        MessageFilter filter = MessageFilter.parse("MessageID=30,eCTIOSFailureEvent");
        assertThat(filter.matches(new ConnectionEvent.OnCTIOSFailure(ORIGIN, 10, 4, 5000L, "off line")))
                .isTrue();
        assertThat(filter.matches(call(EventId.CALL_BEGIN))).isFalse();
    }

    /** DG 12.5 ch. 8, begin and end of every call. */
    @Test
    void beginAndEndOfEveryCall() {
        MessageFilter filter = MessageFilter.parse("MessageID=23,24");
        assertThat(filter.matches(call(EventId.CALL_BEGIN))).isTrue();
        assertThat(filter.matches(call(EventId.CALL_END))).isTrue();
        assertThat(filter.matches(call(EventId.CALL_DELIVERED))).isFalse();
        assertThat(filter.admits(EventId.CALL_END)).isTrue();
        assertThat(filter.admits(EventId.AGENT_STATE_CHANGE)).isFalse();
    }

    /** DG 12.5 ch. 8, everything of one agent object. */
    @Test
    void everythingOfOneObject() {
        MessageFilter filter = MessageFilter.parse("UniqueObjectID=agent.5001.7001");
        assertThat(filter.matches(agent("7001"))).isTrue();
        assertThat(filter.matches(agent("7002"))).isFalse();
        assertThat(filter.matches(call(EventId.CALL_BEGIN))).isFalse();
    }

    /** DG 12.5 ch. 8, every event that names an agent: those of calls too, when they do. */
    @Test
    void everyEventThatNamesAnAgent() {
        MessageFilter filter = MessageFilter.parse("MessageID=*;AgentID=7001");
        assertThat(filter.matches(agent("7001"))).isTrue();
        assertThat(filter.matches(call(EventId.CALL_RTP_STARTED, arguments("AgentID", "7001"))))
                .isTrue();
        assertThat(filter.matches(call(EventId.CALL_RTP_STARTED))).isFalse();
    }

    /** DG 12.5 ch. 8, agents by the beginning of their id, in two skill groups; an agent can have several. */
    @Test
    void agentsOfSkillGroups() {
        MessageFilter filter = MessageFilter.parse("AgentID=70*;SkillGroupNumber=11,12");
        Arguments two = Arguments.builder()
                .set("SkillGroup[1]", arguments("SkillGroupNumber", 10L))
                .set("SkillGroup[2]", arguments("SkillGroupNumber", 12L))
                .build();
        Arguments list = arguments(
                "SkillGroupNumber",
                Arguments.builder().set("1", 9L).set("2", 11L).build());
        assertThat(filter.matches(agent(EventId.AGENT_STATE_CHANGE, "7001", two)))
                .isTrue();
        assertThat(filter.matches(agent(EventId.AGENT_STATE_CHANGE, "7001", list)))
                .isTrue();
        assertThat(filter.matches(agent(EventId.AGENT_STATE_CHANGE, "7001", arguments("SkillGroupNumber", 112L))))
                .isFalse();
        assertThat(filter.matches(agent(EventId.AGENT_STATE_CHANGE, "7101", two)))
                .isFalse();
    }

    /** DG 12.5 ch. 8, calls of one peripheral: numbers are compared as numbers. */
    @ParameterizedTest
    @CsvSource({"5001,true", "05001,true", "500*,true", "500,false", "5001x,false"})
    void callsOfOnePeripheral(String peripheral, boolean passes) {
        MessageFilter filter = MessageFilter.parse("MessageID=23,25,24;PeripheralID=" + peripheral);
        assertThat(filter.matches(call(EventId.CALL_DATA_UPDATE))).isEqualTo(passes);
    }

    /** A text is compared as it stands: agent 7 is not agent 007. */
    @Test
    void textsAreNotComparedAsNumbers() {
        assertThat(MessageFilter.parse("AgentID=7001").matches(agent("07001"))).isFalse();
    }

    /** DG 12.5 ch. 8 and ch. 4: the word of the sample and the number of the text mean the same. */
    @ParameterizedTest
    @ValueSource(strings = {"FilterTarget=SkillGroupStats", "filtertarget=536871027"})
    void statisticsOfSkillGroupsOnly(String text) {
        MessageFilter filter = MessageFilter.parse(text);
        assertThat(filter.matches(other(EventId.SKILL_GROUP_STATISTICS, Arguments.none())))
                .isTrue();
        assertThat(filter.matches(call(EventId.CALL_BEGIN))).isFalse();
        assertThat(filter.matches(agent("7001"))).isFalse();
        assertThat(filter.warnings()).isEmpty();
    }

    /** DG 12.5 ch. 8 names the key in two ways; it hides silent monitor calls and nothing else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HideSilentMonitorCalls=1",
                "hideSilentMonitorCallEvents=true",
                "FilterTarget=HideSilentMonitorCalls",
                "HideSilentMonitorCalls=*"
            })
    void silentMonitorCallsCanBeHidden(String text) {
        MessageFilter filter = MessageFilter.parse(text);
        assertThat(filter.matches(call(EventId.CALL_BEGIN))).isTrue();
        assertThat(filter.matches(agent("7001"))).isTrue();
        assertThat(filter.matches(new ToldEvents.Call(EventId.CALL_BEGIN, 22, 21, Arguments.none())))
                .isFalse();
        assertThat(filter.matches(new ToldEvents.Call(EventId.CALL_HELD, 31, -1, Arguments.none())))
                .isFalse();
        assertThat(filter.matches(call(EventId.CALL_DELIVERED, arguments("LineType", 9L))))
                .isFalse();
    }

    @Test
    void silentMonitorCallsStayWhenHidingIsDeclined() {
        MessageFilter filter = MessageFilter.parse("MessageID=*;HideSilentMonitorCalls=0");
        assertThat(filter.matches(new ToldEvents.Call(EventId.CALL_BEGIN, 22, 21, Arguments.none())))
                .isTrue();
    }

    /** ECC variables are keywords as well. */
    @Test
    void nestedKeywordsCount() {
        MessageFilter filter = MessageFilter.parse("user.account=47*;CallVariable1=gold");
        assertThat(filter.matches(call(EventId.CALL_BEGIN, arguments("ECC", arguments("user.Account", "4711")))))
                .isTrue();
        assertThat(filter.matches(call(EventId.CALL_BEGIN, arguments("ECC", arguments("user.Account", "11")))))
                .isFalse();
    }

    /** A status of "none" is no value: the key is not there. */
    @Test
    void noStatusFitsNothing() {
        assertThat(MessageFilter.parse("CallStatus=*").matches(call(EventId.CALL_BEGIN)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true,true", "TRUE,true", "1,true", "t*,true", "false,false", "0,false", "yes,false"})
    void truthValuesReadAsWordsAndAsNumbers(String value, boolean passes) {
        MessageFilter filter = MessageFilter.parse("Resync=" + value);
        assertThat(filter.matches(call(EventId.CALL_BEGIN, arguments("Resync", true))))
                .isEqualTo(passes);
    }

    /** States are chosen by number, for the mask of the server. */
    @Test
    void statesAreAdmittedByNumber() {
        MessageFilter filter = MessageFilter.parse("MessageID=30;AgentState=2,3");
        assertThat(filter.admits(AgentState.AVAILABLE)).isTrue();
        assertThat(filter.admits(AgentState.TALKING)).isFalse();
        assertThat(MessageFilter.parse("MessageID=30").admits(AgentState.TALKING))
                .isTrue();
    }

    /** Behaviour 64: a call filter without the end of calls is legal, and warned of. */
    @Test
    void aCallFilterWithoutTheEndOfCallsIsWarnedOf() {
        assertThat(MessageFilter.parse("MessageID=23,25").warnings())
                .singleElement()
                .asString()
                .contains("eCallEndEvent (24)");
        assertThat(MessageFilter.parse("MessageID=9,24").warnings())
                .singleElement()
                .asString()
                .contains("eCallDataUpdateEvent");
        assertThat(MessageFilter.parse("MessageID=23,24,25;AgentID=7*").warnings())
                .isEmpty();
        assertThat(MessageFilter.parse("MessageID=30").warnings()).isEmpty();
        assertThat(MessageFilter.parse("MessageID=43,105").warnings()).isEmpty();
        assertThat(MessageFilter.parse("AgentID=7001").warnings()).isEmpty();
    }

    @Test
    void whatCanNeverPassIsWarnedOf() {
        assertThat(MessageFilter.parse("MessageID=30,999").warnings()).containsExactly("no event has the number 999");
        assertThat(MessageFilter.parse("FilterTarget=agent.5001.7001").warnings())
                .singleElement()
                .asString()
                .contains("SkillGroupStats");
    }

    /** The normal form has numbers for names and no blanks. */
    @Test
    void theTextOfAFilterIsItsNormalForm() {
        assertThat(MessageFilter.parse(" messageID = OnCallBegin, 24 ,eCallBeginEvent; AgentID=70*x ;"))
                .hasToString("messageID=23,24;AgentID=70*");
        assertThat(MessageFilter.parse("AgentID=1")).isNotEqualTo(MessageFilter.parse("AgentID=2"));
        assertThat(MessageFilter.parse("AgentID=1")).isNotEqualTo("AgentID=1");
    }
}
