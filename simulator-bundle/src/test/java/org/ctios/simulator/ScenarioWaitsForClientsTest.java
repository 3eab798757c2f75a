package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.internal.scenario.Performance;
import org.ctios.simulator.internal.scenario.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long a scenario waits while nobody is there yet (docs/scenarios.md, Grammar, within). */
class ScenarioWaitsForClientsTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration A_MOMENT = Duration.ofMillis(300);

    private final CtiServerPair pair = CtiServerPair.start();

    @AfterEach
    void close() {
        pair.close();
    }

    /** Whoever starts the client by hand is given time; from the first connection on times count. */
    @Test
    void theTimeOfTheFirstExpectationBeginsWhenAClientConnects() throws Exception {
        Performance performance = play("within 5s\nexpect A OPEN_REQ", LONG);
        assertThat(performance.nobody()).isNotEmpty();
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            performance.end().get(10, TimeUnit.SECONDS);
            assertThat(performance.nobody()).isEmpty();
        }
    }

    @Test
    void nothingFailsWhileTheFirstClientIsWaitedFor() {
        Performance performance = play("within 10ms\nexpect A OPEN_REQ", LONG);
        await().during(A_MOMENT).until(() -> !performance.end().isDone());
        performance.stop();
    }

    /** A client of the other side is somebody too. */
    @Test
    void onceAClientHasConnectedTimesCount() throws IOException {
        Performance performance = play("within 10ms\nexpect A OPEN_REQ", LONG);
        try (TestClient client = new TestClient(pair, Side.B, 24)) {
            assertFails(performance, "no OPEN_REQ came at side A within 10 ms; what came: nothing");
        }
    }

    @Test
    void aClientThatWasThereBeforeTheScenarioIsSomebody() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            assertFails(
                    play("within 10ms\nexpect A CLOSE_REQ", LONG), "no CLOSE_REQ came at side A within 10 ms; what");
        }
    }

    @Test
    void whereNobodyHasConnectedToIsTold() {
        assertFails(
                play("within 10ms\nawait A OPEN_REQ VersionNumber=24", Duration.ofMillis(50)),
                "no OPEN_REQ with VersionNumber=24 came at side A within 50 ms: no client has connected to side A at"
                        + " 127.0.0.1:" + pair.port(Side.A) + " or to side B at 127.0.0.1:" + pair.port(Side.B));
    }

    /** Tests close the pair when they give up. */
    @Test
    void whereNobodyHasConnectedToIsToldAlsoWhenThePairIsClosed() {
        Performance performance = play("within 10ms\nexpect A OPEN_REQ", A_MOMENT);
        pair.close();
        assertFails(performance, "no OPEN_REQ came at side A within 300 ms: no client has connected to side A at ");
        assertThat(performance.nobody()).startsWith("no client has connected to side A at ");
    }

    /** A limit of the statement itself is what its author wants, and one that is longer than the patience too. */
    @Test
    void aLimitThatAStatementHasItselfStands() {
        assertFails(play("expect A OPEN_REQ within 10ms", LONG), "within 10 ms: no client has connected to side A at ");
        assertFails(
                play("within 60ms\nexpect A OPEN_REQ", Duration.ofMillis(1)), "within 60 ms: no client has connected");
    }

    /** For tests in Java, which end before the scenario gives up. */
    @Test
    void whoWaitsInVainForTheEndIsToldThatNobodyHasConnected() {
        try (ScenarioRun run =
                Scenario.parse("t.scenario", "within 10ms\nexpect A OPEN_REQ").start(pair)) {
            assertThatThrownBy(() -> run.await(A_MOMENT))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith(
                            "t.scenario is not at its end after PT0.3S, but behind 1 statements: no client"
                                    + " has connected to side A at 127.0.0.1:");
        }
    }

    /** A client that has connected and gone was there. */
    @Test
    void aClientThatHasGoneWasThere() throws IOException {
        Performance performance = play("within 5s\nexpect A CLOSE_REQ\nwithin 10ms\nexpect A OPEN_REQ", LONG);
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            client.ask(MessageTypes.CLOSE_REQ, request -> request);
        }
        assertFails(performance, "no OPEN_REQ came at side A within 10 ms; what came: ");
    }

    /** docs/scenarios.md, fault: at the top it is in force before any client comes, also behind a statement of times. */
    @Test
    void aFaultBehindATimeAtTheTopIsInForceBeforeClientsCome() {
        CountDownLatch started = new CountDownLatch(1);
        Performance performance = Performance.start(
                Script.parse("t.scenario", "within 5s\nfault A refuse\nexpect A OPEN_REQ"),
                pair.inside(),
                line -> {
                    if (line.contains("fault")) {
                        awaitBriefly(started);
                    }
                },
                LONG);
        assertThatThrownBy(() -> new TestClient(pair, Side.A, 24)).isInstanceOf(ConnectException.class);
        started.countDown();
        performance.stop();
    }

    /** Whoever began the scenario too early is quicker than its fault then. */
    private static void awaitBriefly(CountDownLatch started) {
        try {
            assertThat(started.await(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS))
                    .as("the scenario has begun before its fault")
                    .isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Performance play(String text, Duration patience) {
        return Performance.start(Script.parse("t.scenario", text), pair.inside(), line -> {}, patience);
    }

    private static void assertFails(Performance performance, String reason) {
        assertThatThrownBy(() -> performance.end().get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(ScenarioFailedError.class)
                .hasMessageContaining(reason);
    }
}
