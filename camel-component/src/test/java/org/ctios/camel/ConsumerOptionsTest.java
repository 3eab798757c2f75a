package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.ctios.event.EventId;
import org.ctios.session.AgentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options {@code filter}, {@code ordering} and {@code concurrentConsumers}. */
class ConsumerOptionsTest extends CamelFixture {

    // DG 12.5 ch. 8: all conditions must hold, and one value of each. Connection events always pass.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filter=MessageID=OnCallDelivered | 1 4",
                "filter=MessageID=OnCallDelivered,30 | 1 2 4",
                "filter=MessageID=OnCallBegin,OnCallDelivered;ANI=555* | 1 3 4",
                "filter=ANI=777* | 1",
                "filter=AgentID=1001&events=agent | 2",
                "filter=MessageID=OnCallDelivered&events=agent | none",
            })
    void anEventMustPassFilterAndSelection(String options, String expected) throws Exception {
        MockEndpoint out = route("ctios:demo?" + options);

        session.tell(
                TestEvents.connected(1),
                TestEvents.agent(2, AgentState.AVAILABLE),
                TestEvents.call(EventId.CALL_BEGIN, 3),
                TestEvents.call(EventId.CALL_DELIVERED, 4));

        session.awaitDelivered();
        List<String> sequences = out.getExchanges().stream()
                .map(exchange -> exchange.getIn().getHeader(CtiOsConstants.SEQUENCE, String.class))
                .toList();
        assertThat(sequences.isEmpty() ? "none" : String.join(" ", sequences)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"MessageID=OnCallDeliverd,OnCallDeliverd", "MessageID,MessageID", "AgentID=,AgentID"})
    void aFaultyFilterFailsTheEndpointAndIsNamed(String filter, String named) {
        assertThatThrownBy(() -> camel.getEndpoint("ctios:demo?filter=" + filter))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining("option filter: ")
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource({"call", "AGENT"})
    void aRouteWithFourConsumersTakesFourEventsAtATime(String ordering) throws Exception {
        CyclicBarrier four = new CyclicBarrier(4);
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("ctios:demo?concurrentConsumers=4&ordering=" + ordering)
                        .process(exchange -> four.await(LIMIT.toSeconds(), TimeUnit.SECONDS))
                        .to("mock:out");
            }
        });
        out().expectedMessageCount(8);

        for (int sequence = 1; sequence <= 8; sequence++) {
            session.tell(TestEvents.connected(sequence));
        }

        out().assertIsSatisfied();
        assertThat(four.isBroken()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"concurrentConsumers=4", "ordering=session&concurrentConsumers=2", "ordering=call&concurrentConsumers=0"
    })
    void moreThanOneConsumerNeedsAnOrderThatAllowsIt(String options) {
        assertThatThrownBy(() -> camel.getEndpoint("ctios:demo?" + options))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining("option concurrentConsumers: ");
    }

    @Test
    void anUnknownOrderIsNamed() {
        assertThatThrownBy(() -> camel.getEndpoint("ctios:demo?ordering=team"))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasStackTraceContaining("team");
    }
}
