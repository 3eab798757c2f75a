package org.ctios.examples.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.camel.main.Main;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.ctios.simulator.Agent;
import org.ctios.simulator.ContactCentre;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The application as it is, with a simulated CTI Server pair before it and a real database behind it. */
class AgentBoardIT {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final CtiServerPair pair =
            CtiServerPair.builder().agents(5).callsPerMinute(0).start();
    private final ContactCentre centre = pair.contactCentre();
    private final Main main = new Main();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Retries retries = new Retries();
    private Board board;

    @BeforeEach
    void start() {
        main.addOverrideProperty("camel.component.ctios.sessions.east.endpoints", pair.endpoints());
        main.addOverrideProperty("camel.component.ctios.sessions.east.reconnect.delays", "0.1");
        main.addOverrideProperty("board.showEvery", "100");
        main.addOverrideProperty("board.retryAfter", "100");
        main.bind("retries", retries);
        main.start();
        board = new Board(main.getCamelContext());
        main.getCamelContext().getCamelContextExtension().addLogListener((exchange, logger, message) -> {
            log.add(message);
            return message;
        });
        awaitTheTruth();
    }

    @AfterEach
    void stop() throws SQLException {
        main.stop();
        board.drop();
        pair.close();
    }

    @Test
    void theBoardFollowsTheStatesOfAllAgents() {
        centre.setAgentState("1001", Agent.State.AVAILABLE, 0);
        centre.setAgentState("1002", Agent.State.AVAILABLE, 0);
        centre.setAgentState("1002", Agent.State.NOT_READY, 7);
        centre.startCall("1003").deliver().establish();

        awaitTheTruth();
        await().atMost(LIMIT).until(() -> board.rows().get("1002").reason() == 7);

        Board.Row row = board.rows().get("1002");
        assertThat(row.state()).isEqualTo("NOT_READY");
        assertThat(row.extension()).isEqualTo("2002");
        assertThat(row.session()).isEqualTo("east");
        assertThat(row.since()).isBetween(Instant.now().minus(LIMIT), Instant.now());
    }

    // What nobody told while there was no connection is told after it.
    @Test
    void afterSideADiedTheBoardSaysWhatIsTrue() {
        centre.setAgentState("1001", Agent.State.AVAILABLE, 0);
        centre.setAgentState("1002", Agent.State.AVAILABLE, 0);
        centre.setAgentState("1003", Agent.State.AVAILABLE, 0);
        awaitTheTruth();
        pair.kill(Side.B);
        pair.kill(Side.A);
        centre.setAgentState("1001", Agent.State.LOGOUT, 3);
        centre.setAgentState("1002", Agent.State.NOT_READY, 5);
        centre.startCall("1004").deliver().establish();

        pair.revive(Side.B);

        awaitTheTruth();
    }

    @Test
    void aDatabaseThatCannotBeWrittenForAWhileDelaysTheBoardAndLosesNothing() throws Exception {
        try (AutoCloseable locked = board.lock()) {
            centre.setAgentState("1001", Agent.State.AVAILABLE, 0);
            centre.setAgentState("1002", Agent.State.AVAILABLE, 0);
            await().atMost(LIMIT).until(() -> retries.count.get() > 0);
        }

        awaitTheTruth();
    }

    @Test
    void anEventThatIsOlderThanTheRowChangesNothing() {
        centre.setAgentState("1001", Agent.State.AVAILABLE, 0);
        awaitTheTruth();
        Map<String, Board.Row> before = board.rows();

        board.tell("1001", "LOGOUT", 1, Instant.EPOCH);

        assertThat(board.rows()).isEqualTo(before);
    }

    // A board that is started anew counts its events from 1 again.
    @Test
    void anEventOfALaterRunChangesTheRowAlthoughItsNumberIsLower() {
        Instant later = Instant.now().plus(LIMIT);

        board.tell("1001", "TALKING", 1, later);

        assertThat(board.rows().get("1001").state()).isEqualTo("TALKING");
        assertThat(board.rows().get("1001").since()).isEqualTo(later);
    }

    @Test
    void aStateThatIsToldAgainKeepsItsTime() {
        centre.setAgentState("1001", Agent.State.AVAILABLE, 0);
        awaitTheTruth();
        Instant since = board.rows().get("1001").since();

        board.tell("1001", "AVAILABLE", Long.MAX_VALUE, Instant.now());

        assertThat(board.rows().get("1001").since()).isEqualTo(since);
    }

    @Test
    void theBoardIsShownAsATable() {
        centre.setAgentState("1002", Agent.State.AVAILABLE, 0);

        await().atMost(LIMIT).untilAsserted(() -> assertThat(log).anySatisfy(table -> assertThat(table.lines())
                .anyMatch(line -> line.matches("1002 +2002 +AVAILABLE +\\d+ s"))
                .anyMatch(line -> line.matches("1005 .*LOGOUT +\\d+ s"))));
    }

    private void awaitTheTruth() {
        Map<String, String> truth = new HashMap<>();
        centre.agents().forEach(agent -> truth.put(agent.id(), agent.state().name()));
        await().atMost(LIMIT).untilAsserted(() -> assertThat(states()).isEqualTo(truth));
    }

    private Map<String, String> states() {
        return board.rows().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, row -> row.getValue()
                .state()));
    }

    /** Counts what Camel tries again. */
    private static final class Retries extends EventNotifierSupport {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void notify(CamelEvent event) {
            if (event instanceof CamelEvent.ExchangeRedeliveryEvent) {
                count.incrementAndGet();
            }
        }
    }
}
