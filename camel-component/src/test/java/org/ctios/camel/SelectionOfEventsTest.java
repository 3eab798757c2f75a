package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.component.mock.MockEndpoint;
import org.ctios.event.EventId;
import org.ctios.event.EventSelection;
import org.ctios.session.AgentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The option {@code events}. */
class SelectionOfEventsTest extends CamelFixture {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ctios:demo | 1 2 3 4 5",
                "ctios:demo?events=all | 1 2 3 4 5",
                "ctios:demo?events=connection | 1 5",
                "ctios:demo?events=agent | 2",
                "ctios:demo?events=CALL | 3 4",
                "ctios:demo?events=connection, agent | 1 2 5",
                "ctios:demo?events=OnCallBegin | 3",
                "ctios:demo?events=ecallbeginevent,OnAgentStateChange | 2 3",
                "ctios:demo?events=call,OnConnection | 1 3 4 5",
            })
    void onlyTheEventsThatTheOptionNamesArrive(String uri, String expected) throws Exception {
        MockEndpoint out = route(uri);
        List<Long> sequences =
                List.of(expected.split(" ")).stream().map(Long::valueOf).toList();

        session.tell(
                TestEvents.connected(1),
                TestEvents.agent(2, AgentState.AVAILABLE),
                TestEvents.call(EventId.CALL_BEGIN, 3),
                TestEvents.call(EventId.CALL_END, 4),
                TestEvents.connected(5));

        session.awaitDelivered();
        assertThat(out.getExchanges())
                .extracting(exchange -> exchange.getIn().getHeader(CtiOsConstants.SEQUENCE))
                .containsExactlyElementsOf(sequences);
    }

    @Test
    void theFamilySkillGroupIsKnown() {
        assertThat(camel.getEndpoint("ctios:demo?events=skillGroup", CtiOsEndpoint.class)
                        .getEvents())
                .isEqualTo("skillGroup");
    }

    @ParameterizedTest
    @ValueSource(strings = {"calls", "agent,calls", "calls,agent", "all,calls"})
    void aWordThatIsNoEventFailsTheEndpointAndIsNamed(String events) {
        assertThatThrownBy(() -> camel.getEndpoint("ctios:demo?events=" + events))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining("option events: 'calls' is no family and no event")
                .hasMessageContaining("Families: connection, agent, call, skillGroup, all.")
                .hasMessageContaining("OnCallBegin")
                .hasMessageContaining("eCallBeginEvent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "agent,", ",agent"})
    void anEmptyWordIsNoEvent(String events) {
        assertThatThrownBy(() -> EventSelection.parse(events))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'' is no family and no event");
    }

    @Test
    void aMisspeltOptionFailsWithCamelsMessage() {
        assertThatThrownBy(() -> camel.getEndpoint("ctios:demo?event=agent"))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining("Unknown parameters=[{event=agent}]");
    }
}
