package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.FailedToStartRouteException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.builder.RouteBuilder;
import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.ctios.session.RequestFailedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a producer asks of its session, and what becomes of the answer. */
class ProducerTest extends CamelFixture {
    private static final Arguments NEW_CALL = Arguments.builder()
            .set("UniqueObjectID", "call.5000.77.2001")
            .set("ConnectionCallID", 77)
            .set("ConnectionDeviceID", "2001")
            .build();

    private final List<CtiOsRequest> requests = new CopyOnWriteArrayList<>();
    private ProducerTemplate template;

    @BeforeEach
    void startCamel() {
        session.answer(request -> {
            requests.add(request);
            return CompletableFuture.completedFuture(new Confirmation(request.operation(), NEW_CALL));
        });
        camel.start();
        template = camel.createProducerTemplate();
    }

    @Test
    void aConfirmationBecomesTheBodyAndNamesTheNewCall() {
        Exchange exchange = ask("ctios:demo?operation=makeCall", Map.of("DialedNumber", "5551234"));

        assertThat(exchange.getException()).isNull();
        assertThat(requests).hasSize(1);
        assertThat(requests.get(0).operation()).isEqualTo(Operation.MAKE_CALL);
        assertThat(exchange.getMessage().getBody()).isEqualTo(NEW_CALL.asMap());
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry("CamelCtiosConfirmedOperation", "makeCall")
                .containsEntry("CamelCtiosUniqueObjectId", "call.5000.77.2001")
                .containsEntry("CamelCtiosConnectionCallId", 77L)
                .containsEntry("CamelCtiosConnectionDeviceId", "2001");
    }

    /** As with events: a secret never leaves by an exchange. */
    @Test
    void aSecretOfAConfirmationStaysOutOfTheBody() {
        Arguments ecc = Arguments.builder()
                .set("user.Password[0]", "s3cret")
                .set("user.Account", "42")
                .build();
        session.answer(request -> CompletableFuture.completedFuture(new Confirmation(
                request.operation(), Arguments.builder().set("ECC", ecc).build())));

        Exchange exchange = ask("ctios:demo?operation=snapshot", Map.of("ConnectionCallID", 77));

        assertThat(exchange.getMessage().getBody()).isEqualTo(Map.of("ECC", Map.of("user.Account", "42")));
    }

    @Test
    void anInOnlyExchangeStaysAsItWas() {
        Map<String, String> body = Map.of("DialedNumber", "5551234");
        Exchange exchange = template.send("ctios:demo?operation=makeCall", ExchangePattern.InOnly, sent -> sent.getIn()
                .setBody(body));

        assertThat(requests).hasSize(1);
        assertThat(exchange.getMessage().getBody()).isEqualTo(body);
        assertThat(exchange.getMessage().getHeaders()).isEmpty();
    }

    @Test
    void noThreadWaitsForTheAnswer() throws Exception {
        CompletableFuture<Confirmation> answer = new CompletableFuture<>();
        session.answer(request -> answer);
        AtomicInteger done = new AtomicInteger();
        AsyncProducer producer = camel.getEndpoint("ctios:demo?operation=login").createAsyncProducer();
        producer.start();
        Exchange exchange = producer.getEndpoint().createExchange(ExchangePattern.InOut);

        assertThat(producer.process(exchange, synchronously -> done.incrementAndGet()))
                .isFalse();
        assertThat(done).hasValue(0);

        answer.complete(new Confirmation(Operation.LOGIN, Arguments.none()));
        assertThat(done).hasValue(1);
        assertThat(exchange.getMessage().getBody()).isEqualTo(Map.of());
        producer.stop();
    }

    @Test
    void theHeaderStandsForTheOptionOnceAndIsTakenAway() throws Exception {
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to("ctios:demo?operation=hold", "ctios:demo?operation=hold");
            }
        });

        template.requestBodyAndHeader("direct:in", null, "CamelCtiosOperation", "RETRIEVE");

        assertThat(requests).extracting(CtiOsRequest::operation).containsExactly(Operation.RETRIEVE, Operation.HOLD);
    }

    @Test
    void anUnknownOperationFailsTheEndpointAndAllAreListed() {
        assertThatThrownBy(() -> camel.getEndpoint("ctios:demo?operation=makeCal"))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining("option operation: there is no operation makeCal; there are login, logout")
                .hasMessageContaining("makeCall")
                .hasMessageContaining("connect, disconnect");
    }

    @Test
    void anUnknownOperationInTheHeaderFailsTheExchange() {
        Exchange exchange =
                template.request("ctios:demo", sent -> sent.getIn().setHeader("CamelCtiosOperation", "makeCal"));

        assertThat(exchange.getException()).hasMessageContaining("there is no operation makeCal");
        assertThat(requests).isEmpty();
    }

    @Test
    void aMessageThatSaysNoOperationIsToldWhereToSayIt() {
        assertThat(ask("ctios:demo", Map.of()).getException())
                .hasMessageContaining("set the option operation of ctios://demo or the header CamelCtiosOperation");
    }

    // DG 12.6 ch. 3: a failure of a request has the error codes.
    @Test
    void aRefusalIsTheExceptionOfTheExchangeAndTheBodyStays() {
        RequestFailedException refusal = RequestFailedException.refused(
                Operation.ANSWER,
                new RequestFailedException.Refusal(33, "CF_INVALID_OBJECT_STATE", true, 12, ""),
                "Answer a call that rings");
        session.answer(request -> CompletableFuture.failedFuture(refusal));

        Exchange exchange = ask("ctios:demo?operation=answer", Map.of("UniqueObjectID", "call.5000.77.2001"));

        assertThat(exchange.getException()).isSameAs(refusal);
        assertThat(exchange.getMessage().getBody()).isEqualTo(Map.of("UniqueObjectID", "call.5000.77.2001"));
    }

    @Test
    void theExceptionOfASessionThatAnswersInStepsIsTheOneItGave() {
        RequestFailedException refusal =
                RequestFailedException.unanswered(Operation.ANSWER, CilError.E_CTIOS_IN_FAILOVER, "it was lost");
        session.answer(request ->
                CompletableFuture.<Confirmation>failedFuture(refusal).thenApply(confirmation -> confirmation));

        assertThat(ask("ctios:demo?operation=answer", null).getException()).isSameAs(refusal);
    }

    @Test
    void connectAndDisconnectAreOperationsToo() {
        assertThat(ask("ctios:demo?operation=disconnect", null).getException()).isNull();

        Exchange connect = ask("ctios:demo?operation=CONNECT", null);

        assertThat(connect.getException(SessionCommandException.class).error())
                .isEqualTo(CilError.E_CTIOS_SESSION_NOT_DISCONNECTED);
        assertThat(connect.getException())
                .hasMessageContaining("connect of session 'demo' failed, E_CTIOS_SESSION_NOT_DISCONNECTED")
                .hasMessageContaining("it has a connection or is making one already");
        assertThat(requests).isEmpty();
    }

    @Test
    void patienceIsSaidInTheUri() {
        ask("ctios:demo?operation=login", null);
        ask("ctios:demo?operation=login&timeout=20s&inFailover=wait&failoverTimeout=2m", null);

        assertThat(requests)
                .extracting(CtiOsRequest::timeout)
                .containsExactly(Duration.ofSeconds(15), Duration.ofSeconds(20));
        assertThat(requests)
                .extracting(request -> request.inFailover().patience())
                .containsExactly(Duration.ZERO, Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeout=0", "timeout=61m", "inFailover=wait&failoverTimeout=25h"})
    void aTimeThatIsOutOfRangeFailsTheEndpointAndIsNamed(String option) {
        assertThatThrownBy(() -> camel.getEndpoint("ctios:demo?operation=login&" + option))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageMatching("(?s).*option (timeout|failoverTimeout): a request waits .*");
    }

    @Test
    void aMissingSessionFailsTheStartOfTheRoute() {
        assertThatThrownBy(() -> start(to("ctios:west?operation=login")))
                .isInstanceOf(FailedToStartRouteException.class)
                .hasRootCauseMessage("there is no CTI OS session named 'west'; known: [demo]. Set"
                        + " camel.component.ctios.sessions.west.endpoints, or make one with CtiOsSessions.create and bind it in the Camel registry as 'west', or add it with"
                        + " CtiOsComponent.addSession, before the route starts");
    }

    @Test
    void aLazyProducerFindsASessionThatWasMadeAfterTheRoute() throws Exception {
        start(to("ctios:west?operation=login&lazyStartProducer=true"));
        try (TestSession west = new TestSession("west")) {
            west.answer(request -> CompletableFuture.completedFuture(new Confirmation(request.operation(), NEW_CALL)));
            camel.getRegistry().bind("west", west);

            assertThat(template.requestBody("direct:in", null, Map.class)).isEqualTo(NEW_CALL.asMap());
        }
    }

    private Exchange ask(String uri, Object body) {
        return template.request(uri, exchange -> exchange.getIn().setBody(body));
    }

    private static RouteBuilder to(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to(uri);
            }
        };
    }
}
