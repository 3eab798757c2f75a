package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.AgentState;
import org.ctios.session.CallSnapshot;
import org.ctios.session.CallStatus;
import org.ctios.session.CilError;
import org.ctios.session.SessionSnapshot;
import org.ctios.session.SessionStatistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations of the session itself: nothing of them goes to the server by the producer. */
class SessionOperationsTest extends CamelFixture {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private ProducerTemplate template;

    @BeforeEach
    void startCamel() {
        camel.start();
        template = camel.createProducerTemplate();
    }

    @Test
    void setAgentTakesTheBodyFirstAndTheOptionsForTheRest() {
        session.takeCommands(CilError.CIL_OK);
        ask("setAgent&peripheralId=5000&agentId=1001", "{\"agentInstrument\": \"2001\", \"AutoLogin\": true}");
        ask("setAgent&peripheralId=5000&agentId=1001", null);

        assertThat(session.commands())
                .containsExactly(
                        "setAgent {PeripheralID=5000, agentInstrument=2001, AutoLogin=true}",
                        "setAgent {AgentID=1001, PeripheralID=5000}");
    }

    @Test
    void setMessageFilterTakesTheFilterOfTheBody() {
        session.takeCommands(CilError.CIL_OK);
        ask("setMessageFilter", "{\"Filter\": \"MessageID=OnCallDelivered\"}");
        assertThat(session.commands()).containsExactly("setMessageFilter {Filter=MessageID=OnCallDelivered}");
    }

    @Test
    void setCurrentCallTakesTheCallOfTheHeader() {
        session.takeCommands(CilError.CIL_OK);
        template.request("ctios:demo?operation=setCurrentCall", sent -> sent.getIn()
                .setHeader(CtiOsConstants.UNIQUE_OBJECT_ID, "call.5000.77.2001"));
        assertThat(session.commands()).containsExactly("setCurrentCall call.5000.77.2001");
    }

    // Looks at no body, as connect and disconnect: any route may end in it.
    @Test
    void switchSideAsksForTheOtherSide() {
        session.takeCommands(CilError.CIL_OK);
        ask("switchSide", "whatever the route has");
        assertThat(session.commands()).containsExactly("switchSide");
    }

    @Test
    void aSwitchThatIsNotPossibleSaysWhy() {
        session.takeCommands(CilError.E_CTIOS_MISSING_ARGUMENT);
        assertThat(failure("switchSide", null))
                .hasMessageContaining("it has one server only; add the other one to endpoints");
        session.takeCommands(CilError.E_CTIOS_INVALID_SESSION);
        assertThat(failure("switchSide", null))
                .hasMessageContaining("the servers of an active-standby pair decide themselves which one is active");
    }

    @Test
    void aCommandThatTheSessionDoesNotTakeSaysWhyAndWhatToDo() {
        assertThat(failure("setAgent", Map.of("AgentID", "1001", "AgentPassword", "sesame")))
                .hasMessage("setAgent of session 'demo' failed, E_CTIOS_MODE_SET_ALREADY (-148): monitor mode is set"
                        + " already; disconnect it first, or configure the filter");
        assertThat(failure("setCurrentCall", null))
                .hasMessageContaining("write UniqueObjectID into the body or the header CamelCtiosUniqueObjectId");
        assertThat(failure("setCurrentCall", Map.of("UniqueObjectID", "call.5000.77.2001")))
                .hasMessageContaining("this is no call at the device of its agent; look at getAllCalls");
    }

    @Test
    void allAgentsAreMapsOfPlainValues() {
        session.know(new SessionSnapshot(NOON, true, 42, List.of(agent()), List.of()));

        Exchange exchange = ask("getAllAgents", "whatever the route has");

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody())
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .singleElement(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("uniqueObjectId", "agent.5000.1001")
                .containsEntry("state", "NOT_READY")
                .containsEntry("reasonCode", 7)
                .containsEntry("instrument", "2001")
                .doesNotContainKey("extension");
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry(CtiOsConstants.CURRENT, true)
                .containsEntry(CtiOsConstants.SEQUENCE, 42L)
                .containsEntry(CtiOsConstants.CONFIRMED_OPERATION, "getAllAgents");
    }

    @Test
    void allCallsAreMapsOfPlainValues() {
        session.know(new SessionSnapshot(NOON, false, 42, List.of(), List.of(call())));

        Exchange exchange = ask("getAllCalls", null);

        assertThat(exchange.getMessage().getBody())
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .singleElement(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("connectionCallId", 77L)
                .containsEntry("ani", "5551234")
                .containsEntry("callVariables", Map.of("3", "gold"))
                .containsEntry("eccVariables", Map.of("user.Tier", "1"))
                .doesNotContainKey("dnis");
        assertThat(exchange.getMessage().getHeader(CtiOsConstants.CURRENT)).isEqualTo(false);
    }

    @Test
    void statisticsAreThoseOfTheSession() {
        session.count(new SessionStatistics(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        assertThat(ask("STATISTICS", null).getMessage().getBody())
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Long.class))
                .hasSize(10)
                .containsEntry("framesReceived", 1L)
                .containsEntry("failovers", 8L)
                .containsEntry("attemptsFailed", 9L)
                .containsEntry("switches", 10L);
    }

    // What only reads has no use but its answer, and an exchange of an event is InOnly.
    @ParameterizedTest
    @ValueSource(strings = {"getAllAgents", "getAllCalls", "statistics"})
    void whatOnlyReadsAnswersAnInOnlyExchangeToo(String operation) {
        Exchange exchange = tell(operation);

        assertThat(exchange.getMessage().getBody()).isNotEqualTo("mine");
        assertThat(exchange.getMessage().getHeaders()).containsEntry(CtiOsConstants.CONFIRMED_OPERATION, operation);
    }

    @Test
    void aCommandLeavesAnInOnlyExchangeAsItWas() {
        session.takeCommands(CilError.CIL_OK);
        Exchange exchange = tell("switchSide");

        assertThat(session.commands()).containsExactly("switchSide");
        assertThat(exchange.getMessage().getBody()).isEqualTo("mine");
        assertThat(exchange.getMessage().getHeaders()).isEmpty();
    }

    // ctios-component.adoc, The session itself.
    @Test
    void aRouteOfEventsCanAskForTheCounters() throws Exception {
        session.count(new SessionStatistics(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        MockEndpoint out = out();
        out.expectedMessageCount(1);
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("ctios:demo?events=connection")
                        .to("ctios:demo?operation=statistics")
                        .to("mock:out");
            }
        });

        session.tell(TestEvents.connected(1));

        out.assertIsSatisfied();
        assertThat(out.getExchanges().get(0).getIn().getBody())
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Long.class))
                .containsEntry("failovers", 8L);
    }

    private Exchange tell(String operation) {
        return template.send("ctios:demo?operation=" + operation, ExchangePattern.InOnly, sent -> sent.getIn()
                .setBody("mine"));
    }

    private Throwable failure(String operation, Object body) {
        Throwable failure = ask(operation, body).getException(SessionCommandException.class);
        assertThat(failure).isNotNull();
        assertThat(failure.getMessage()).doesNotContain("sesame");
        return failure;
    }

    private Exchange ask(String operation, Object body) {
        return template.request(
                "ctios:demo?operation=" + operation, sent -> sent.getIn().setBody(body));
    }

    private static AgentSnapshot agent() {
        return new AgentSnapshot(
                5000,
                "1001",
                AgentState.NOT_READY,
                7,
                "",
                "2001",
                List.of(new AgentSnapshot.SkillGroupSnapshot(12, 1, AgentState.NOT_READY)),
                NOON);
    }

    private static CallSnapshot call() {
        return new CallSnapshot(
                5000,
                77,
                1,
                List.of(new CallSnapshot.Connection(0, "2001", CallStatus.LCS_ALERTING)),
                "5551234",
                "",
                "",
                Map.of(3, "gold"),
                Map.of("user.Tier", "1"),
                NOON);
    }
}
