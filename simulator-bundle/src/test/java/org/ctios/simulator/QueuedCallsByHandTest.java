package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call by hand that waits, as at a voice response unit, before an agent has it (call flows, sections 4, 9 and 12). */
class QueuedCallsByHandTest {
    private static final String LAST = "AGENT_STATE_EVENT 1001 4";

    private final CtiServerPair pair =
            CtiServerPair.builder().agents(2).callsPerMinute(0).start();
    private final ContactCentre centre = pair.contactCentre();

    @BeforeEach
    void logIn() {
        centre.setAgentState("1001", Agent.State.AVAILABLE, 0);
    }

    @AfterEach
    void close() {
        pair.close();
    }

    /** The queue tells where the call goes, and then it rings there. */
    @Test
    void aCallIsDivertedFromTheQueue() throws IOException {
        assertThat(told(() ->
                        centre.queueCall().route("1001", QueueExit.DIVERTED).establish()))
                .containsExactly(
                        "BEGIN_CALL_EVENT queue",
                        "CALL_QUEUED_EVENT queue 5",
                        "AGENT_STATE_EVENT 1001 8",
                        "BEGIN_CALL_EVENT 2001",
                        "CALL_DIVERTED_EVENT queue 0 for 28",
                        "END_CALL_EVENT queue",
                        "CALL_DELIVERED_EVENT 2001 2",
                        "CALL_ESTABLISHED_EVENT 2001 3",
                        LAST);
    }

    /** It rings at the agent, and then the leg in the queue is gone. */
    @Test
    void theLegInTheQueueIsCleared() throws IOException {
        assertThat(told(() ->
                        centre.queueCall().route("1001", QueueExit.CLEARED).establish()))
                .containsExactly(
                        "BEGIN_CALL_EVENT queue",
                        "CALL_QUEUED_EVENT queue 5",
                        "AGENT_STATE_EVENT 1001 8",
                        "BEGIN_CALL_EVENT 2001",
                        "CALL_DELIVERED_EVENT 2001 2",
                        "CALL_CONNECTION_CLEARED_EVENT queue 0 for 28",
                        "END_CALL_EVENT queue",
                        "CALL_ESTABLISHED_EVENT 2001 3",
                        LAST);
    }

    /** In a scenario the way can be left out. */
    @Test
    void aScenarioThatDoesNotSayHowDivertsIt() throws IOException {
        Scenario scenario = Scenario.parse("t.scenario", "call c queue\ncall c route 1001\ncall c establish");
        assertThat(told(() -> scenario.run(pair))).contains("CALL_DIVERTED_EVENT queue 0 for 28");
    }

    /** Whoever waits is nobody's call, and goes on as the agent's. */
    @Test
    void aCallThatWaitedIsThatOfTheAgent() {
        SimulatedCall call = centre.queueCall().setVariable(1, "waits");
        long id = call.id();
        assertThat(call.agentId()).isEmpty();
        call.route("1002", QueueExit.CLEARED).establish();
        assertThat(call.agentId()).isEqualTo("1002");
        assertThat(call.id()).isEqualTo(id);
        Call view = centre.calls().get(0);
        assertThat(view.variables().get(0)).isEqualTo("waits");
        assertThat(view.connections())
                .extracting(Call.Connection::state)
                .containsExactly(Call.State.CONNECTED, Call.State.CONNECTED);
        call.end();
        assertThat(centre.callsInProgress()).isZero();
        assertThat(centre.agent("1002").state()).isEqualTo(Agent.State.AVAILABLE);
    }

    /** Nobody takes it: the caller gives up. */
    @Test
    void aCallThatWaitsEnds() {
        SimulatedCall call = centre.queueCall();
        assertThat(centre.callsInProgress()).isOne();
        call.end();
        assertThat(centre.callsInProgress()).isZero();
        assertThatThrownBy(call::end).hasMessageContaining("is ENDED and cannot end");
    }

    /** What waits is with no agent who could do anything with it, and goes to one who has no other call. */
    @Test
    void stepsThatAreNotPossibleAreRefused() {
        SimulatedCall waits = centre.queueCall();
        assertThatThrownBy(waits::deliver).hasMessageEndingWith("is QUEUED and cannot be delivered");
        assertThatThrownBy(waits::establish)
                .hasMessageEndingWith("is QUEUED and cannot be established: NOTHING_TO_ANSWER");
        assertThatThrownBy(waits::hold).hasMessageEndingWith("is QUEUED and cannot be held: NOT_ACTIVE");
        assertThatThrownBy(waits::leave).hasMessageEndingWith("is QUEUED and cannot be left");
        assertThatThrownBy(() -> waits.consult("2002")).hasMessageContaining("is QUEUED and cannot be held to consult");
        assertThatThrownBy(() -> waits.route("77", QueueExit.CLEARED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no agent 77");
        SimulatedCall rings = centre.startCall("1001").deliver();
        assertThatThrownBy(() -> waits.route("1001", QueueExit.DIVERTED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("agent 1001 has a call");
        assertThatThrownBy(() -> rings.route("1002", QueueExit.DIVERTED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("is ALERTING and cannot be routed to an agent");
    }

    private List<String> told(Runnable action) throws IOException {
        List<String> told = new ArrayList<>();
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            action.run();
            while (!told.contains(LAST)) {
                told.add(line(client.read()));
            }
        }
        return told;
    }

    private static String line(Message message) {
        boolean hasCause = message.has(Fields.EVENT_CAUSE) && !message.isNone(Fields.EVENT_CAUSE);
        return ToldLines.of(message).replaceAll("\\b\\d{10}\\b", "queue")
                + (hasCause ? " for " + message.uint(Fields.EVENT_CAUSE) : "");
    }
}
