package org.ctios.examples.screenpop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.ctios.session.CtiOsSessions;
import org.ctios.session.SessionState;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.Call;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.SimulatedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a ringing call to its call variables: simulated CTI Servers, session, route, and an HTTP server as CRM. */
class ScreenPopIT {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String MS_DOE = "{\"name\": \"Ms Doe\", \"segment\": \"gold\"}";

    private final TestCrm crm;
    private final CountDownLatch end = new CountDownLatch(1);
    private final LoggedLines log = new LoggedLines(ScreenPopRoutes.LOG);
    private final CtiServerPair pair =
            CtiServerPair.builder().agents(4).callsPerMinute(0).start();
    private final StandaloneSession session = CtiOsSessions.create("demo", Map.of("endpoints", pair.endpoints()));
    private final CamelContext camel = new DefaultCamelContext();

    ScreenPopIT() throws IOException {
        crm = new TestCrm();
    }

    @BeforeEach
    void start() throws Exception {
        camel.getRegistry().bind("demo", session);
        camel.addRoutes(new ScreenPopRoutes("demo", 2, new Crm(crm.url(), Duration.ofMillis(500), PAUSE)));
        camel.start();
        await().atMost(LIMIT).until(() -> session.state() == SessionState.MONITOR);
    }

    @AfterEach
    void stop() {
        end.countDown();
        camel.stop();
        session.close();
        pair.close();
        crm.close();
        log.close();
    }

    // Issue "agents, calls and the Camel component", 6: call delivered, HTTP lookup, set call data.
    @Test
    void theCallCarriesTheCallersNameAndSegmentAndKeepsTheRest() {
        crm.answers(200, MS_DOE);
        Ringing call = ring("1001");

        call.awaitName("Ms Doe");
        assertThat(call.variables()).startsWith("Ms Doe", "gold").endsWith(call.brought(3, 10));
        assertThat(crm.asked()).containsExactly("/customers/" + call.truth().ani());
        awaitLine(call.truth().ani() + " is Ms Doe: call variable 1 set");
    }

    // DG 12.5 ch. 11: a call variable holds 40 bytes.
    @Test
    void aNameThatIsTooLongForACallVariableIsCut() {
        crm.answers(200, "{\"name\": \"" + "ü".repeat(30) + "\"}");
        ring("1001").awaitName("ü".repeat(20));
    }

    @Test
    void aCallWhoseCallerIsUnknownStaysAsItIs() {
        crm.answers(404, "");
        Ringing unknown = ring("1001");
        await().atMost(LIMIT).until(() -> crm.asked().size() == 1);
        crm.answers(200, MS_DOE);
        ring("1002").awaitName("Ms Doe");

        unknown.assertUntouched();
        assertThat(log.containing("CRM")).isEmpty();
    }

    // A database that fails is told of once, left alone for a while, and never keeps a call from going on.
    @ParameterizedTest
    @CsvSource({"500,{}", "302,{}", "200,<html>Sign in</html>", "200,[]"})
    void aCrmThatFailsLeavesCallsAsTheyAre(int status, String body) {
        crm.answers(status, body);
        failsAndComesBack();
    }

    @Test
    void aCrmThatSendsNothingIsGivenUp() {
        crm.answers(exchange -> awaitQuietly(end));
        failsAndComesBack();
    }

    @Test
    void aCrmThatStopsInTheMiddleOfItsAnswerIsGivenUp() {
        crm.answers(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            awaitQuietly(end);
        });
        failsAndComesBack();
    }

    @Test
    void aCrmThatIsNotThereLeavesCallsAsTheyAre() {
        crm.close();
        Ringing call = ring("1001");
        awaitLine("the CRM does not answer, calls go on without names: java.net.ConnectException");
        call.assertUntouched();
    }

    // The caller may give up while the database thinks.
    @Test
    void aCallThatIsOverBeforeTheAnswerIsNoError() {
        CountDownLatch over = new CountDownLatch(1);
        crm.answers(exchange -> {
            awaitQuietly(over);
            TestCrm.send(exchange, 200, MS_DOE);
        });
        Ringing call = ring("1001");
        await().atMost(LIMIT).until(() -> crm.asked().size() == 1);
        call.call().end();
        over.countDown();

        awaitLine("setCallData failed");
        ring("1002").awaitName("Ms Doe");
    }

    private void failsAndComesBack() {
        Ringing first = ring("1001");
        awaitLine("the CRM does not answer");
        long failed = System.nanoTime();
        crm.answers(200, MS_DOE);
        Ringing second = ring("1002");
        await().atMost(LIMIT).until(() -> System.nanoTime() - failed > PAUSE.toNanos());
        ring("1003").awaitName("Ms Doe");
        awaitLine("the CRM answers again");

        first.assertUntouched();
        second.assertUntouched();
        assertThat(crm.asked()).hasSize(2);
        assertThat(log.containing("the CRM does not answer")).hasSize(1);
    }

    private void awaitLine(String text) {
        await(text).atMost(LIMIT).until(() -> log.containing(text).findAny().isPresent());
    }

    private Ringing ring(String agent) {
        SimulatedCall call = pair.contactCentre().startCall(agent);
        Ringing ringing = new Ringing(pair, call, truth(pair, call).variables());
        call.deliver();
        return ringing;
    }

    private static Call truth(CtiServerPair pair, SimulatedCall call) {
        return pair.contactCentre().calls().stream()
                .filter(each -> each.id() == call.id())
                .findFirst()
                .orElseThrow();
    }

    /** A call that rings, and the call variables it came with. */
    private record Ringing(CtiServerPair pair, SimulatedCall call, List<String> brought) {
        Call truth() {
            return ScreenPopIT.truth(pair, call);
        }

        List<String> variables() {
            return truth().variables();
        }

        String[] brought(int from, int to) {
            return brought.subList(from - 1, to).toArray(String[]::new);
        }

        void awaitName(String name) {
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(variables()).first().isEqualTo(name));
        }

        void assertUntouched() {
            assertThat(variables()).isEqualTo(brought);
        }
    }

    /** Holds up a thread of the HTTP server. */
    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
