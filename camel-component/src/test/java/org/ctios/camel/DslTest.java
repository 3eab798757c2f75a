package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.ctios.camel.dsl.CtiOsEndpointBuilderFactory;
import org.ctios.camel.dsl.CtiosComponentBuilderFactory;
import org.ctios.event.EventId;
import org.ctios.session.AgentState;
import org.ctios.session.Arguments;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.ListenerOptions;
import org.junit.jupiter.api.Test;

/** The endpoint DSL and the component DSL, which Camel's tooling makes from the descriptor. */
class DslTest extends CamelFixture {

    @Test
    void aConsumerOfTheEndpointDslReceivesWhatItsOptionsSay() throws Exception {
        start(new Routes());
        out().expectedMessageCount(1);

        session.tell(TestEvents.agent(1, AgentState.AVAILABLE), TestEvents.call(EventId.CALL_DELIVERED, 2));

        out().assertIsSatisfied();
        CtiOsEndpoint endpoint =
                (CtiOsEndpoint) camel.getRoute("received").getConsumer().getEndpoint();
        assertThat(endpoint.getOrdering()).isEqualTo(ListenerOptions.Ordering.CALL);
        assertThat(endpoint.getConcurrentConsumers()).isEqualTo(2);
        assertThat(endpoint.isBridgeErrorHandler()).isTrue();
    }

    @Test
    void aProducerOfTheEndpointDslMakesTheRequest() throws Exception {
        AtomicReference<CtiOsRequest> made = new AtomicReference<>();
        session.answer(request -> {
            made.set(request);
            return CompletableFuture.completedFuture(new Confirmation(request.operation(), Arguments.none()));
        });
        start(new Routes());

        try (ProducerTemplate template = camel.createProducerTemplate()) {
            template.requestBody("direct:dial", "{\"DialedNumber\":\"5551234\"}");
        }

        assertThat(made.get().arguments().asMap())
                .containsEntry("DialedNumber", "5551234")
                .containsEntry("AgentInstrument", "2001")
                .containsEntry("PeripheralID", 5000L);
        assertThat(made.get().timeout()).hasSeconds(2);
    }

    @Test
    void theComponentDslRegistersAComponentUnderAnotherName() throws Exception {
        CtiosComponentBuilderFactory.ctios()
                .bridgeErrorHandler(true)
                .lazyStartProducer(true)
                .register(camel, "contactCentre");

        CtiOsComponent component = camel.getComponent("contactCentre", CtiOsComponent.class);
        assertThat(component.isBridgeErrorHandler()).isTrue();
        assertThat(component.isLazyStartProducer()).isTrue();
        start(new RoutesOfAnotherName());
        out().expectedMessageCount(1);
        session.tell(TestEvents.connected(1));
        out().assertIsSatisfied();
    }

    @Test
    void theNamesOfHeadersAreThere() {
        assertThat(new Routes().ctios().ctiosUniqueObjectId()).isEqualTo(CtiOsConstants.UNIQUE_OBJECT_ID);
    }

    private static final class Routes extends RouteBuilder implements CtiOsEndpointBuilderFactory.CtiOsBuilders {
        @Override
        public void configure() {
            from(ctios("demo")
                            .events("call")
                            .ordering(ListenerOptions.Ordering.CALL)
                            .concurrentConsumers(2)
                            .advanced()
                            .bridgeErrorHandler(true))
                    .routeId("received")
                    .to("mock:out");
            from("direct:dial")
                    .to(ctios("demo")
                            .operation("makeCall")
                            .agentInstrument("2001")
                            .peripheralId(5000L)
                            .timeout("2s"));
        }
    }

    private static final class RoutesOfAnotherName extends RouteBuilder
            implements CtiOsEndpointBuilderFactory.CtiOsBuilders {
        @Override
        public void configure() {
            from(ctios("contactCentre", "demo").events("connection")).to("mock:out");
        }
    }
}
