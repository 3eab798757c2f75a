package org.ctios.session.internal.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.ctios.event.EventFamily;
import org.ctios.event.EventId;
import org.ctios.event.MessageFilter;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.ProtocolVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A filter as CallMsgMask and AgentStateMask (GED-188, OPEN_REQ); begin, end, data update, conference and transfer keep the model right. */
class FilterMasksTest {
    private static final ProtocolVersion VERSION = ProtocolVersion.cce(24);
    private static final Set<EventId> IN_ANY_CASE = Set.of(
            EventId.CALL_BEGIN,
            EventId.CALL_END,
            EventId.CALL_DATA_UPDATE,
            EventId.CALL_CONFERENCED,
            EventId.CALL_TRANSFERRED);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MessageID=30|0xE300|0x3FF",
                "MessageID=30;AgentID=7001,7002|0xE300|0x3FF",
                "MessageID=23,24|0xE300|0",
                "MessageID=9,30|0xE301|0x3FF",
                "MessageID=OnCallFailed|0x1E300|0",
                "MessageID=105|0x8E300|0",
                "MessageID=30;AgentState=3|0xE300|0x3FF",
                "MessageID=30;AgentState=10,4|0xE300|0x3FF",
                "MessageID=30;AgentState=1*|0xE300|0x3FF",
                "FilterTarget=SkillGroupStats|0xE300|0",
                "MessageID=35,43|0xE300|0",
                "MessageID=eCTIOSFailureEvent|0xE300|0"
            })
    void aFilterAsksForWhatItLetsPassAndWhatTheModelNeeds(String filter, String calls, String states) {
        FilterMasks masks = FilterMasks.of(MessageFilter.parse(filter), VERSION);
        assertThat(masks).isEqualTo(new FilterMasks(Long.decode(calls), Long.decode(states)));
    }

    /** Conditions on values are ours to check: the server has to send all. */
    @ParameterizedTest
    @ValueSource(strings = {"MessageID=*", "AgentID=70*;SkillGroupNumber=11,12", "UniqueObjectID=agent.5001.7001"})
    void aFilterOnValuesAsksForAllThatHasAnEvent(String filter) {
        FilterMasks masks = FilterMasks.of(MessageFilter.parse(filter), VERSION);
        assertThat(masks.agentStates()).isEqualTo(Masks.agentStates());
        // Two kinds of messages become no event: an older form of the pre-call, and one without published layout.
        assertThat(masks.calls())
                .isEqualTo(Masks.calls(VERSION) & ~bit("AGENT_LEGACY_PRE_CALL_MASK") & ~bit("CALL_TERMINATION_MASK"));
    }

    @Test
    void withoutAFilterAllIsAskedFor() {
        assertThat(FilterMasks.of(null, VERSION)).isEqualTo(new FilterMasks(Masks.calls(VERSION), Masks.agentStates()));
    }

    /** A server refuses bits it does not know. */
    @Test
    void aVersionIsAskedForBitsItHasOnly() {
        FilterMasks masks = FilterMasks.of(MessageFilter.parse("MessageID=9,272"), ProtocolVersion.cce(15));
        assertThat(masks.calls()).isEqualTo(0xE301);
    }

    /** What the filter lets pass and the server tells by a bit is asked for: none of these events may be forgotten. */
    @Test
    void everyCallEventThatTheServerTellsByItselfHasABit() {
        Stream<EventId> told = Stream.of(EventId.values())
                .filter(id -> id.family() == EventFamily.CALL)
                .filter(id -> !id.cilName().endsWith("Conf"));
        assertThat(told.filter(id -> !IN_ANY_CASE.contains(id)))
                .allSatisfy(id -> assertThat(FilterMasks.of(MessageFilter.parse("MessageID=" + id.number()), VERSION)
                                        .calls()
                                & ~0xE300)
                        .isNotZero());
    }

    private static long bit(String symbol) {
        return Dictionary.standard().enumeration("CallMsgMask").value(symbol);
    }
}
