package org.ctios.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ctios.session.Arguments;

/** What holds for every filter (DG 12.5 ch. 8). */
class MessageFilterPropertiesTest {

    /** The normal form is a filter, and the same one. */
    @Property(tries = 300)
    void parsingTheNormalFormGivesTheSameFilter(@ForAll("filters") String text) {
        MessageFilter filter = MessageFilter.parse(text);
        assertThat(MessageFilter.parse(filter.toString())).isEqualTo(filter).hasToString(filter.toString());
    }

    /** A condition more never lets more pass. */
    @Property(tries = 300)
    void aConditionMoreLetsNoEventPassThatDidNotBefore(
            @ForAll("filters") String text, @ForAll("clauses") String clause, @ForAll("agents") String agent) {
        CtiOsEvent event = ToldEvents.agent(EventId.AGENT_STATE_CHANGE, agent, Arguments.none());
        boolean narrow = MessageFilter.parse(text + ";" + clause).matches(event);
        assertThat(narrow)
                .isEqualTo(MessageFilter.parse(text).matches(event)
                        && MessageFilter.parse(clause).matches(event));
    }

    /** Any text is a filter or refused with a place in it, nothing else. */
    @Property(tries = 500)
    void anyTextIsAFilterOrRefusedWithAPlaceInIt(@ForAll("noise") String text) {
        try {
            assertThat(MessageFilter.parse(text).toString()).contains("=");
        } catch (InvalidFilterException refusal) {
            assertThat(refusal.position()).isBetween(1, text.length() + 1);
        }
    }

    @Provide
    Arbitrary<String> filters() {
        return clauses().list().ofMinSize(1).ofMaxSize(4).map(clauses -> String.join(" ; ", clauses));
    }

    @Provide
    Arbitrary<String> clauses() {
        Arbitrary<List<String>> events = Arbitraries.of("30", "eCallBeginEvent", "OnAgentStateChange", "3*", "*", "024")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        Arbitrary<List<String>> values = agents().flatMap(agent -> Arbitraries.of(agent, agent + "*", "*"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        return Arbitraries.oneOf(
                events.map(list -> "MessageID = " + String.join(", ", list)),
                values.map(list -> "agentId=" + String.join(",", list)),
                Arbitraries.of("PeripheralID=5001", "CallVariable1=a b", "HideSilentMonitorCalls=1"));
    }

    @Provide
    Arbitrary<String> agents() {
        return Arbitraries.integers().between(1, 200).map(String::valueOf);
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.strings().withChars("aM=;,* 3\t").ofMaxLength(12);
    }
}
