package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.ctios.event.EventId;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.AgentState;
import org.ctios.session.Arguments;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.ctios.session.SessionSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Kamelets of the jar, which Camel finds on the class path by their names. */
class KameletsTest extends CamelFixture {
    private static final String DIAL = "kamelet:ctios-action?session=demo&operation=makeCall&agentInstrument=2001";

    private final AtomicReference<CtiOsRequest> made = new AtomicReference<>();

    @Test
    void theSourceDeliversEventsAsJson() throws Exception {
        MockEndpoint out = route("kamelet:ctios-source?session=demo&events=call");
        out.expectedMessageCount(1);

        session.tell(TestEvents.agent(1, AgentState.AVAILABLE), TestEvents.call(EventId.CALL_DELIVERED, 2));

        out.assertIsSatisfied();
        assertThat(out.getExchanges().get(0).getIn().getBody())
                .asInstanceOf(STRING)
                .startsWith("{\"event\":\"OnCallDelivered\"")
                .contains("\"ANI\":\"5551234\"");
        assertThat(out.getExchanges().get(0).getIn().getHeaders())
                .containsEntry("Content-Type", "application/json")
                .containsEntry(CtiOsConstants.ANI, "5551234");
    }

    @Test
    void theSourceTakesAFilter() throws Exception {
        MockEndpoint out = route("kamelet:ctios-source?session=demo&filter=RAW(MessageID=OnCallDelivered)");
        out.expectedMessageCount(1);

        session.tell(TestEvents.call(EventId.CALL_BEGIN, 1), TestEvents.call(EventId.CALL_DELIVERED, 2));
        session.awaitDelivered();

        out.assertIsSatisfied();
        assertThat(out.getExchanges().get(0).getIn().getHeader(CtiOsConstants.SEQUENCE))
                .isEqualTo(2L);
    }

    @Test
    void theActionMakesACallAndTellsItsConfirmationAsJson() throws Exception {
        confirm();
        camel.start();

        try (ProducerTemplate template = camel.createProducerTemplate()) {
            String confirmation =
                    template.requestBody(DIAL + "&peripheralId=5000", "{\"DialedNumber\":\"5551234\"}", String.class);

            assertThat(confirmation).isEqualTo("{\"NewConnectionCallID\":77}");
        }
        assertThat(made.get().operation()).isEqualTo(Operation.MAKE_CALL);
        assertThat(made.get().arguments().asMap())
                .containsEntry("DialedNumber", "5551234")
                .containsEntry("AgentInstrument", "2001")
                .containsEntry("PeripheralID", 5000L);
    }

    @Test
    void aOneWayActionLeavesTheBodyAsItWas() throws Exception {
        confirm();
        camel.start();

        try (ProducerTemplate template = camel.createProducerTemplate()) {
            Object body = template.send(DIAL, ExchangePattern.InOnly, exchange -> exchange.getIn()
                            .setBody("{\"DialedNumber\":\"5551234\"}"))
                    .getMessage()
                    .getBody();
            assertThat(body).isEqualTo("{\"DialedNumber\":\"5551234\"}");
        }
        assertThat(made.get().arguments().getValueString("DialedNumber")).isEqualTo("5551234");
    }

    @Test
    void aOneWayActionLeavesAMapAsItWas() throws Exception {
        confirm();
        camel.start();
        Map<String, Object> dial = Map.of("DialedNumber", "5551234");

        try (ProducerTemplate template = camel.createProducerTemplate()) {
            Message left = template.send(DIAL, ExchangePattern.InOnly, exchange -> {
                        exchange.getIn().setBody(dial);
                        // Of a request that the route made before.
                        exchange.getIn().setHeader(CtiOsConstants.CONFIRMED_OPERATION, "answer");
                    })
                    .getMessage();
            assertThat(left.getBody()).isEqualTo(dial);
            assertThat(left.getHeader("Content-Type")).isNull();
        }
    }

    @Test
    void aListOfTheSessionIsToldAsJsonToo() throws Exception {
        session.know(new SessionSnapshot(
                Instant.EPOCH,
                true,
                0,
                List.of(new AgentSnapshot(5000, "1001", AgentState.TALKING, 0, "", "", List.of(), null)),
                List.of()));
        camel.start();

        try (ProducerTemplate template = camel.createProducerTemplate()) {
            Object agents =
                    template.requestBody("kamelet:ctios-action?session=demo&operation=getAllAgents", (Object) null);
            assertThat(template.getCamelContext().getTypeConverter().convertTo(String.class, agents))
                    .startsWith("[{\"uniqueObjectId\":\"agent.5000.1001\"");
        }
    }

    @Test
    void aRequestThatFailsFailsTheExchange() throws Exception {
        IllegalStateException refusal = new IllegalStateException("refused");
        session.answer(request -> CompletableFuture.failedFuture(refusal));
        camel.start();

        try (ProducerTemplate template = camel.createProducerTemplate()) {
            assertThat(template.request(DIAL, exchange -> exchange.getIn().setBody("{\"DialedNumber\":\"1\"}"))
                            .getException())
                    .isSameAs(refusal);
        }
    }

    @Test
    void theRouteOnTheComponentsPageRuns() throws Exception {
        confirm();
        String page = Files.readString(Path.of("src/main/docs/ctios-component.adoc"));
        String block = page.substring(page.lastIndexOf("----\n", page.indexOf("kamelet:ctios-action")) + 5);
        String route = block.substring(0, block.indexOf("----"));
        PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.fromString("page.yaml", route));
        camel.start();

        try (ProducerTemplate template = camel.createProducerTemplate()) {
            assertThat(template.requestBody("direct:dial", Map.of("DialedNumber", "5551234"), String.class))
                    .isEqualTo("{\"NewConnectionCallID\":77}");
        }
        assertThat(made.get().arguments().asMap()).containsEntry("PeripheralID", 5000L);
    }

    @Test
    void aKameletWithoutItsSessionFailsAndSaysWhatIsMissing() {
        assertThatThrownBy(() -> route("kamelet:ctios-source?events=call")).hasStackTraceContaining("session");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ctios-source", "ctios-action"})
    void aKameletNamesTheVersionThatItBelongsTo(String name) throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/kamelets/" + name + ".kamelet.yaml")) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("  name: " + name + "\n")
                    .containsPattern("mvn:org\\.ctios:camel-ctios:\\d");
        }
    }

    private void confirm() {
        session.answer(request -> {
            made.set(request);
            Arguments arguments =
                    Arguments.builder().set("NewConnectionCallID", 77L).build();
            return CompletableFuture.completedFuture(new Confirmation(request.operation(), arguments));
        });
    }
}
