package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.ctios.session.CtiOsSessions;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.Agent;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;
import org.ctios.simulator.SimulatedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the bytes of a CTI Server to exchanges: simulated pair, GED-188 over TCP, session, route. */
class CtiOsOverTheWireIT {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final CtiServerPair pair =
            CtiServerPair.builder().agents(3).callsPerMinute(0).start();
    private final StandaloneSession session = CtiOsSessions.create(
            "demo", Map.of("endpoints", pair.endpoints(), "autoconnect", "false", "reconnect.delays", "0.1"));
    private final CamelContext camel = new DefaultCamelContext();
    private MockEndpoint out;

    @BeforeEach
    void startAndConnect() throws Exception {
        camel.getRegistry().bind("demo", session);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("ctios:demo").to("mock:out");
            }
        });
        camel.start();
        out = camel.getEndpoint("mock:out", MockEndpoint.class);
        session.connect();
        awaitMessage(message -> isEvent(message, "OnMonitorModeEstablished"));
    }

    @AfterEach
    void stop() {
        camel.stop();
        session.close();
        pair.close();
    }

    @Test
    void agentsAndCallsArriveInTheRoute() {
        SimulatedCall call = pair.contactCentre().startCall("1002").deliver().establish();
        call.setVariable(3, "gold").hold().retrieve().clear().end();
        awaitMessage(message -> isEvent(message, "OnCallEnd"));
        await().atMost(LIMIT).untilAsserted(() -> assertThat(agentStates())
                .containsSubsequence("RESERVED", "TALKING", "HOLD", "TALKING", "AVAILABLE"));

        List<Message> ofTheCall = messages(message -> "call".equals(message.getHeader(CtiOsConstants.EVENT_FAMILY)));
        assertThat(ofTheCall)
                .extracting(message -> message.getHeader(CtiOsConstants.EVENT))
                .startsWith("OnCallBegin")
                .containsSubsequence(
                        "OnCallDelivered",
                        "OnCallEstablished",
                        "OnCallDataUpdate",
                        "OnCallHeld",
                        "OnCallRetrieved",
                        "OnCallCleared")
                .endsWith("OnCallEnd");
        assertThat(ofTheCall).allSatisfy(message -> assertThat(message.getHeader(CtiOsConstants.CONNECTION_CALL_ID))
                .isEqualTo(call.id()));
        assertThat(messages(message -> isEvent(message, "OnAgentStateChange")))
                .allSatisfy(message -> assertThat(message.getHeaders())
                        .containsEntry(CtiOsConstants.AGENT_ID, "1002")
                        .containsEntry(CtiOsConstants.PERIPHERAL_ID, 5000L));
    }

    @Test
    void aCallThatRingsTellsItsNumbersAndIsJson() {
        SimulatedCall call = pair.contactCentre().startCall("1001").deliver();
        Message delivered = awaitMessage(message -> isEvent(message, "OnCallDelivered"));

        assertThat(delivered.getHeaders())
                .containsEntry(CtiOsConstants.SESSION, "demo")
                .containsEntry(CtiOsConstants.SIDE, "A")
                .containsEntry(CtiOsConstants.CALL_STATUS, "LCS_ALERTING")
                .containsKeys(CtiOsConstants.ANI, CtiOsConstants.DNIS, CtiOsConstants.UNIQUE_OBJECT_ID);
        assertThat(delivered.getBody(String.class))
                .startsWith("{\"event\":\"OnCallDelivered\"")
                .contains("\"ConnectionCallID\":" + call.id())
                .contains("\"ANI\":\"" + delivered.getHeader(CtiOsConstants.ANI) + "\"");
    }

    @Test
    void whenSideADiesTheRouteSeesTheFailureAndTheConnectionToSideB() {
        pair.kill(Side.A);

        awaitMessage(message -> isEvent(message, "OnConnection") && isSide(message, "B"));
        awaitMessage(message -> isEvent(message, "OnMonitorModeEstablished") && isSide(message, "B"));
        pair.contactCentre().setAgentState("1003", Agent.State.AVAILABLE, 0);
        Message agent = awaitMessage(message -> isEvent(message, "OnAgentStateChange"));

        assertThat(agent.getHeaders())
                .containsEntry(CtiOsConstants.SIDE, "B")
                .containsEntry(CtiOsConstants.AGENT_ID, "1003");
        assertThat(messages(message -> isEvent(message, "OnConnectionFailure")
                        && ("127.0.0.1:" + pair.port(Side.A)).equals(message.getHeader(CtiOsConstants.SERVER))))
                .isNotEmpty();
        assertThat(messages(message -> isEvent(message, "OnConnection")))
                .extracting(message -> message.getHeader(CtiOsConstants.SERVER))
                .containsExactly("127.0.0.1:" + pair.port(Side.A), "127.0.0.1:" + pair.port(Side.B));
        List<Long> sequences = sequences();
        assertThat(sequences)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, sequences.size()).boxed().toList());
    }

    private Message awaitMessage(Predicate<Message> wanted) {
        await().atMost(LIMIT).until(() -> !messages(wanted).isEmpty());
        return messages(wanted).get(0);
    }

    private List<Message> messages(Predicate<Message> wanted) {
        return out.getExchanges().stream().map(Exchange::getIn).filter(wanted).toList();
    }

    private List<Object> agentStates() {
        return messages(message -> isEvent(message, "OnAgentStateChange")).stream()
                .map(message -> message.getHeader(CtiOsConstants.AGENT_STATE))
                .toList();
    }

    private List<Long> sequences() {
        return messages(message -> true).stream()
                .map(message -> message.getHeader(CtiOsConstants.SEQUENCE, Long.class))
                .toList();
    }

    private static boolean isEvent(Message message, String name) {
        return name.equals(message.getHeader(CtiOsConstants.EVENT));
    }

    private static boolean isSide(Message message, String side) {
        return side.equals(message.getHeader(CtiOsConstants.SIDE));
    }
}
