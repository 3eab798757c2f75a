package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsSessions;
import org.ctios.session.RequestFailedException;
import org.ctios.session.SessionState;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.Agent;
import org.ctios.simulator.Call;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;
import org.ctios.simulator.SimulatedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From exchanges to the bytes of a CTI Server and back: route, session, GED-188 over TCP, simulated pair. */
class RequestsOverTheWireIT {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final CtiServerPair pair =
            CtiServerPair.builder().agents(3).callsPerMinute(0).start();
    private final StandaloneSession session = CtiOsSessions.create(
            "demo", Map.of("endpoints", pair.endpoints(), "autoconnect", "false", "reconnect.delays", "0.1"));
    private final CamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate template = camel.createProducerTemplate();

    @BeforeEach
    void startAndConnect() {
        camel.getRegistry().bind("demo", session);
        camel.start();
        template.start();
        template.sendBody("ctios:demo?operation=connect", null);
        await().atMost(LIMIT).until(() -> session.state() == SessionState.MONITOR);
    }

    @AfterEach
    void stop() {
        template.stop();
        camel.stop();
        session.close();
        pair.close();
    }

    // DG 12.6 ch. 9, MakeCall: the confirmation says that it was taken, and the call appears at the switch.
    @Test
    void aRouteMakesACallAndGetsItsName() throws Exception {
        route(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:dial").to("ctios:demo?operation=makeCall&agentInstrument=2001&peripheralId=5000");
            }
        });

        pair.contactCentre().setAgentState("1001", Agent.State.NOT_READY, 0);
        pair.contactCentre().setAgentState("1002", Agent.State.AVAILABLE, 0);

        Exchange answer = template.request("direct:dial", exchange -> exchange.getIn()
                .setBody("{\"DialedNumber\": \"2002\", \"CallVariable1\": \"gold\"}"));

        assertThat(answer.getException()).isNull();
        Message message = answer.getMessage();
        long id = message.getHeader(CtiOsConstants.CONNECTION_CALL_ID, Long.class);
        assertThat(message.getHeader(CtiOsConstants.UNIQUE_OBJECT_ID)).isEqualTo("call.5000." + id + ".2001");
        assertThat(message.getHeader(CtiOsConstants.CONFIRMED_OPERATION)).isEqualTo("makeCall");
        assertThat(message.getBody(Map.class)).containsKeys("UniqueObjectID", "ConnectionCallID");
        assertThat(pair.contactCentre().calls()).extracting(Call::id).containsExactly(id);
    }

    // A thread of the session waits in the route for the confirmation, which must not be kept from it.
    @Test
    void aRouteAnswersTheCallThatItsEventTellsOf() throws Exception {
        MockEndpoint out = route(new RouteBuilder() {
            @Override
            public void configure() {
                from("ctios:demo?events=OnCallDelivered")
                        .to(ExchangePattern.InOut, "ctios:demo?operation=answer")
                        .to("mock:out");
                from("ctios:demo?events=OnCallEstablished").to("mock:established");
            }
        });
        out.expectedHeaderReceived(CtiOsConstants.CONFIRMED_OPERATION, "answer");
        MockEndpoint established = camel.getEndpoint("mock:established", MockEndpoint.class);
        established.expectedMessageCount(1);

        SimulatedCall call = pair.contactCentre().startCall("1002").deliver();

        MockEndpoint.assertIsSatisfied(camel, LIMIT.toSeconds(), TimeUnit.SECONDS);
        assertThat(established.getExchanges().get(0).getIn().getHeader(CtiOsConstants.CONNECTION_CALL_ID))
                .isEqualTo(call.id());
    }

    // DG 12.6 ch. 3: OnControlFailureConf has the code.
    @Test
    void aRefusedRequestIsAnExceptionWithTheCodeOfTheServer() {
        Exchange answer = template.request("ctios:demo?operation=answer", exchange -> exchange.getIn()
                .setBody(Map.of("UniqueObjectID", "call.5000.99.2001")));

        RequestFailedException failure = answer.getException(RequestFailedException.class);
        assertThat(failure.error()).isEqualTo(CilError.CIL_FAIL);
        assertThat(failure.refusal()).isNotNull();
        assertThat(failure.refusal().symbol()).startsWith("CF_INVALID_CSTA_");
        assertThat(failure.refusal().code()).isPositive();
    }

    // DG 12.6 ch. 9: a ConnectionCallID is UINT. Its lower 32 bits alone would name another call.
    @Test
    void aCallIdThatDoesNotFitIsRefusedAndNoOtherCallIsCleared() {
        SimulatedCall call = pair.contactCentre().startCall("1001").deliver().establish();
        BigInteger tooLarge = BigInteger.TWO.pow(64).add(BigInteger.valueOf(call.id()));

        Exchange answer = template.request("ctios:demo?operation=clearConnection", exchange -> exchange.getIn()
                .setBody("{\"ConnectionCallID\": " + tooLarge
                        + ", \"ConnectionDeviceID\": \"2001\", \"PeripheralID\": 5000}"));

        RequestFailedException failure = answer.getException(RequestFailedException.class);
        assertThat(failure).isNotNull().hasMessageContaining("the keyword ConnectionCallID is no whole number");
        assertThat(failure.error()).isEqualTo(CilError.E_CTIOS_INVALID_ARGUMENT);
        assertThat(pair.contactCentre().calls()).extracting(Call::id).containsExactly(call.id());
    }

    @Test
    void aRequestInFailoverIsRefusedOrWaitsAsTheUriSays() {
        pair.kill(Side.A);
        pair.kill(Side.B);
        await().atMost(LIMIT).until(() -> session.state() != SessionState.MONITOR);
        Map<String, Object> agent = Map.of("AgentID", "1001", "PeripheralID", 5000);

        Exchange refused = template.request("ctios:demo?operation=queryAgentState", exchange -> exchange.getIn()
                .setBody(agent));
        var waiting = template.asyncRequestBody(
                "ctios:demo?operation=queryAgentState&inFailover=wait&failoverTimeout=20s", agent, Map.class);
        pair.revive(Side.B);

        assertThat(refused.getException(RequestFailedException.class).error()).isEqualTo(CilError.E_CTIOS_IN_FAILOVER);
        assertThat(waiting).succeedsWithin(LIMIT);
        assertThat(waiting.join()).containsKey("AgentState");
    }

    // DG 12.5 ch. 8, message filters.
    @Test
    void aFilterKeepsTheEventsOfOtherAgentsAndKindsOut() throws Exception {
        MockEndpoint out = route(new RouteBuilder() {
            @Override
            public void configure() {
                from("ctios:demo?events=call&filter=MessageID=OnCallDelivered,OnCallEnd;ConnectionDeviceID=2002")
                        .to("mock:out");
                from("ctios:demo?events=OnCallEnd").to("mock:ends");
            }
        });
        MockEndpoint ends = camel.getEndpoint("mock:ends", MockEndpoint.class);
        ends.expectedMessageCount(2);

        pair.contactCentre().startCall("1001").deliver().establish().clear().end();
        SimulatedCall wanted =
                pair.contactCentre().startCall("1002").deliver().establish().clear();
        wanted.end();

        ends.assertIsSatisfied(LIMIT.toMillis());
        await().atMost(LIMIT).untilAsserted(() -> assertThat(out.getExchanges()).isNotEmpty());
        assertThat(out.getExchanges())
                .extracting(Exchange::getIn)
                .extracting(in -> in.getHeader(CtiOsConstants.EVENT) + " " + in.getHeader("CamelCtiosConnectionCallId"))
                .startsWith("OnCallDelivered " + wanted.id());
    }

    @Test
    void fourConsumersKeepTheOrderOfEachCallWhileOneCallIsHeldUp() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        Map<Object, List<Object>> heard = new ConcurrentHashMap<>();
        route(new RouteBuilder() {
            @Override
            public void configure() {
                from("ctios:demo?events=call&ordering=call&concurrentConsumers=4")
                        .process(exchange -> {
                            Object event = exchange.getIn().getHeader(CtiOsConstants.EVENT);
                            Object call = exchange.getIn().getHeader(CtiOsConstants.CONNECTION_CALL_ID);
                            boolean first = held.getCount() == 1 && "OnCallBegin".equals(event);
                            if (first) {
                                held.countDown();
                                release.await();
                            }
                            heard.computeIfAbsent(call, key -> new CopyOnWriteArrayList<>())
                                    .add(event);
                        });
            }
        });
        SimulatedCall slow = pair.contactCentre().startCall("1001").deliver();
        assertThat(held.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        SimulatedCall other = pair.contactCentre().startCall("1002").deliver();
        List.of(slow, other)
                .forEach(call -> call.establish().hold().retrieve().clear().end());

        await().atMost(LIMIT)
                .until(() -> heard.getOrDefault(other.id(), List.of()).contains("OnCallEnd"));
        assertThat(heard).doesNotContainKey(slow.id());
        release.countDown();

        await().atMost(LIMIT)
                .until(() -> heard.getOrDefault(slow.id(), List.of()).contains("OnCallEnd"));
        assertThat(heard.get(slow.id()))
                .startsWith("OnCallBegin")
                .containsSubsequence("OnCallDelivered", "OnCallEstablished", "OnCallHeld", "OnCallRetrieved")
                .endsWith("OnCallEnd")
                .isEqualTo(heard.get(other.id()));
    }

    private MockEndpoint route(RouteBuilder routes) throws Exception {
        camel.addRoutes(routes);
        return camel.getEndpoint("mock:out", MockEndpoint.class);
    }
}
