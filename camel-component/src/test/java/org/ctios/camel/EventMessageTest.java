package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.apache.camel.support.DefaultExchange;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventId;
import org.ctios.session.AgentState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Headers that are read from the event behave like headers that stand in a map. */
class EventMessageTest extends CamelFixture {
    private static final CtiOsEvent CALL = TestEvents.call(EventId.CALL_DELIVERED, 7);

    @BeforeEach
    void start() {
        camel.start();
    }

    @Test
    void eachHeaderAloneIsWhatTheMapOfAllSays() {
        for (CtiOsEvent event :
                new CtiOsEvent[] {CALL, TestEvents.agent(1, AgentState.TALKING), TestEvents.connected(1)}) {
            Map<String, Object> all = Map.copyOf(message(event).getHeaders());
            assertThat(all).isNotEmpty();
            all.forEach((header, value) -> {
                assertThat(message(event).getHeader(header)).isEqualTo(value);
                assertThat(message(event).getHeader(header.toLowerCase(java.util.Locale.ROOT)))
                        .isEqualTo(value);
                assertThat(message(event).getHeader(header, String.class)).isEqualTo(text(value));
            });
        }
    }

    @Test
    void aHeaderThatTheEventDoesNotHaveIsNone() {
        assertThat(message(CALL).getHeader("CamelCtiosAgentState")).isNull();
        assertThat(message(CALL).getHeader("other")).isNull();
        assertThat(message(CALL).getHeader("other", "default")).isEqualTo("default");
        assertThat(message(CALL).getHeader("other", () -> "supplied")).isEqualTo("supplied");
        assertThat(message(CALL).getHeader("other", "12", Integer.class)).isEqualTo(12);
        assertThat(message(CALL).getHeader("other", Integer.class)).isNull();
        assertThat(message(CALL).getHeader("other", boolean.class)).isFalse();
    }

    @Test
    void aRouteMaySetAndRemoveHeaders() {
        Message message = message(CALL);
        message.setHeader("other", 1);
        message.setHeader(CtiOsConstants.ANI, "changed");
        assertThat(message.removeHeader(CtiOsConstants.CALL_STATUS)).isEqualTo("LCS_ALERTING");
        assertThat(message.getHeader("other")).isEqualTo(1);
        assertThat(message.getHeader(CtiOsConstants.ANI)).isEqualTo("changed");
        assertThat(message.getHeader(CtiOsConstants.CALL_STATUS)).isNull();
        assertThat(message.getHeader(CtiOsConstants.EVENT)).isEqualTo("OnCallDelivered");
        message.removeHeaders("*");
        assertThat(message.getHeader(CtiOsConstants.EVENT)).isNull();
        assertThat(message.hasHeaders()).isFalse();
    }

    @Test
    void aCopyHasAllHeadersAndGoesItsOwnWay() {
        Message message = message(CALL);
        Message copy = message.copy();
        assertThat(copy.getHeaders()).isEqualTo(message(CALL).getHeaders());
        copy.setHeader(CtiOsConstants.ANI, "changed");
        assertThat(message.getHeader(CtiOsConstants.ANI)).isNotEqualTo("changed");
        assertThat(message.hasHeaders()).isTrue();
        assertThat(message.getBody()).isSameAs(CALL);
    }

    // Camel's pooled exchanges are used again, and with them their messages.
    @Test
    void pooledExchangesCarryEachEventWithItsOwnHeaders() throws Exception {
        camel.getCamelContextExtension().setExchangeFactory(new PooledExchangeFactory());
        start(new org.apache.camel.builder.RouteBuilder() {
            @Override
            public void configure() {
                from("ctios:demo")
                        .process(exchange -> exchange.getMessage().setHeader("seen", true))
                        .setBody(header(CtiOsConstants.SEQUENCE))
                        .to("mock:out");
            }
        });
        out().expectedBodiesReceived(1L, 2L, 3L);
        session.tell(TestEvents.call(EventId.CALL_DELIVERED, 1));
        session.tell(TestEvents.agent(2, AgentState.AVAILABLE));
        session.tell(TestEvents.connected(3));
        out().assertIsSatisfied();
    }

    private Message message(CtiOsEvent event) {
        Exchange exchange = new DefaultExchange(camel);
        return new EventMessage(exchange, event);
    }

    private String text(Object value) {
        return camel.getTypeConverter().convertTo(String.class, value);
    }
}
