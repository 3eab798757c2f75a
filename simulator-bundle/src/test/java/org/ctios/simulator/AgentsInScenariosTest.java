package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.junit.CtiScenario;
import org.junit.jupiter.api.Test;

/**
 * What agents do with calls in a scenario (docs/scenarios.md, Grammar), without a request of a client: the events of it as a
 * client of all events is told them, over real TCP.
 */
@CtiScenario
class AgentsInScenariosTest {
    private static final String LAST = "AGENT_STATE_EVENT 1002 3";

    private static final List<String> ANSWERED = List.of(
            "AGENT_STATE_EVENT 1001 8",
            "BEGIN_CALL_EVENT 2001",
            "CALL_DELIVERED_EVENT 2001 2",
            "CALL_ESTABLISHED_EVENT 2001 3",
            "AGENT_STATE_EVENT 1001 4");
    private static final List<String> WAITS = List.of("BEGIN_CALL_EVENT outside", "CALL_QUEUED_EVENT outside 5");
    private static final List<String> AVAILABLE =
            List.of("AGENT_STATE_EVENT 1001 0", "AGENT_STATE_EVENT 1001 2", "AGENT_STATE_EVENT 1001 3");
    private static final List<String> RINGS_AT_THE_COLLEAGUE = List.of(
            "BEGIN_CALL_EVENT 2001",
            "AGENT_STATE_EVENT 1001 4",
            "CALL_SERVICE_INITIATED_EVENT 2001 1",
            "CALL_ORIGINATED_EVENT 2001 3",
            "AGENT_STATE_EVENT 1002 8",
            "BEGIN_CALL_EVENT 2002",
            "CALL_DELIVERED_EVENT 2002 2");
    private static final List<String> HELD = List.of("CALL_HELD_EVENT 2001 4", "AGENT_STATE_EVENT 1001 10");
    private static final List<String> COLLEAGUE_ANSWERS =
            List.of("CALL_ESTABLISHED_EVENT 2002 3", "AGENT_STATE_EVENT 1002 4");
    private static final List<String> TRANSFERRED = List.of(
            "CALL_TRANSFERRED_EVENT",
            "CALL_DATA_UPDATE_EVENT 2002",
            "AGENT_STATE_EVENT 1001 6",
            "END_CALL_EVENT 2001",
            "END_CALL_EVENT 2001");
    private static final List<String> ENDS_AT_THE_COLLEAGUE = List.of(
            "CALL_CONNECTION_CLEARED_EVENT outside 0",
            "CALL_CONNECTION_CLEARED_EVENT 2002 0",
            "CALL_CLEARED_EVENT 2002 0",
            "AGENT_STATE_EVENT 1002 6",
            "END_CALL_EVENT 2002",
            LAST);

    /** Call flows, section 7.1. */
    @Test
    @CtiScenario("call-is-transferred")
    void aCallIsTransferredInTwoSteps(CtiServerPair pair) throws IOException {
        assertThat(told(pair))
                .isEqualTo(all(
                        ANSWERED, HELD, RINGS_AT_THE_COLLEAGUE, COLLEAGUE_ANSWERS, TRANSFERRED, ENDS_AT_THE_COLLEAGUE));
    }

    /** Call flows, section 7.2. */
    @Test
    @CtiScenario("call-is-transferred-in-one-step")
    void aCallIsTransferredInOneStep(CtiServerPair pair) throws IOException {
        assertThat(told(pair))
                .isEqualTo(all(
                        ANSWERED, HELD, RINGS_AT_THE_COLLEAGUE, TRANSFERRED, COLLEAGUE_ANSWERS, ENDS_AT_THE_COLLEAGUE));
    }

    /** Call flows, section 8. */
    @Test
    @CtiScenario("call-becomes-a-conference")
    void aCallBecomesAConferenceThatItsAgentLeaves(CtiServerPair pair) throws IOException {
        assertThat(told(pair))
                .isEqualTo(all(
                        ANSWERED,
                        HELD,
                        RINGS_AT_THE_COLLEAGUE,
                        COLLEAGUE_ANSWERS,
                        List.of(
                                "CALL_CONFERENCED_EVENT",
                                "CALL_DATA_UPDATE_EVENT 2001",
                                "CALL_DATA_UPDATE_EVENT 2002",
                                "END_CALL_EVENT 2001",
                                "CALL_CONNECTION_CLEARED_EVENT 2001 0",
                                "AGENT_STATE_EVENT 1001 6",
                                "END_CALL_EVENT 2001"),
                        ENDS_AT_THE_COLLEAGUE));
    }

    /** Call flows, sections 5 and 6. */
    @Test
    @CtiScenario("agent-calls-a-colleague")
    void anAgentMakesACallAndHoldsIt(CtiServerPair pair) throws IOException {
        assertThat(told(pair))
                .isEqualTo(all(
                        RINGS_AT_THE_COLLEAGUE,
                        COLLEAGUE_ANSWERS,
                        HELD,
                        List.of(
                                "CALL_RETRIEVED_EVENT 2001 3",
                                "AGENT_STATE_EVENT 1001 4",
                                "CALL_CONNECTION_CLEARED_EVENT 2001 0",
                                "CALL_CONNECTION_CLEARED_EVENT 2002 0",
                                "CALL_CLEARED_EVENT 2001 0",
                                "END_CALL_EVENT 2001",
                                "AGENT_STATE_EVENT 1001 3",
                                "END_CALL_EVENT 2002",
                                LAST)));
    }

    /** Call flows, sections 4 and 9: the leg in the queue disappears before the agent's rings, and after it. */
    @Test
    @CtiScenario("call-leaves-a-queue")
    void aCallLeavesTheQueueInBothWays(CtiServerPair pair) throws IOException {
        assertThat(told(pair, "AGENT_STATE_EVENT 1002 4"))
                .isEqualTo(all(
                        WAITS,
                        AVAILABLE,
                        List.of(
                                "AGENT_STATE_EVENT 1001 8",
                                "BEGIN_CALL_EVENT 2001",
                                "CALL_DIVERTED_EVENT outside 0",
                                "END_CALL_EVENT outside",
                                "CALL_DELIVERED_EVENT 2001 2",
                                "CALL_ESTABLISHED_EVENT 2001 3",
                                "AGENT_STATE_EVENT 1001 4"),
                        WAITS,
                        AVAILABLE.stream()
                                .map(line -> line.replace("1001", "1002"))
                                .toList(),
                        List.of(
                                "AGENT_STATE_EVENT 1002 8",
                                "BEGIN_CALL_EVENT 2002",
                                "CALL_DELIVERED_EVENT 2002 2",
                                "CALL_CONNECTION_CLEARED_EVENT outside 0",
                                "END_CALL_EVENT outside",
                                "CALL_ESTABLISHED_EVENT 2002 3",
                                "AGENT_STATE_EVENT 1002 4")));
    }

    /** Call flows, section 12: talking before established, and the end without CALL_CLEARED_EVENT. */
    @Test
    @CtiScenario("call-is-odd")
    void aCallIsOddWhereTheScenarioSaysSo(CtiServerPair pair) throws IOException {
        assertThat(told(pair, "AGENT_STATE_EVENT 1001 3"))
                .containsExactly(
                        "AGENT_STATE_EVENT 1001 8",
                        "BEGIN_CALL_EVENT 2001",
                        "CALL_DELIVERED_EVENT 2001 2",
                        "AGENT_STATE_EVENT 1001 4",
                        "CALL_ESTABLISHED_EVENT 2001 3",
                        "CALL_CONNECTION_CLEARED_EVENT outside 0",
                        "CALL_CONNECTION_CLEARED_EVENT 2001 0",
                        "AGENT_STATE_EVENT 1001 6",
                        "END_CALL_EVENT 2001",
                        "AGENT_STATE_EVENT 1001 3");
    }

    private static List<String> told(CtiServerPair pair) throws IOException {
        return told(pair, LAST);
    }

    /** What the scenario does once it knows that the client is there; it ends when the client is still there afterwards. */
    private static List<String> told(CtiServerPair pair, String last) throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            beat(client);
            List<String> told = ToldLines.untilOfAnybody(client, last);
            beat(client);
            return told;
        }
    }

    private static void beat(TestClient client) throws IOException {
        client.send(client.request(MessageTypes.HEARTBEAT_REQ).build().toBytes());
        client.readUntil(MessageTypes.HEARTBEAT_CONF);
    }

    @SafeVarargs
    private static List<String> all(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
