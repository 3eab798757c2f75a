package org.ctios.examples.dial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.ctios.simulator.Agent;
import org.ctios.simulator.Call;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application over HTTP, with a simulated CTI Server pair behind it. */
class ClickToDialIT {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final List<String> LOG = new CopyOnWriteArrayList<>();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final CtiServerPair PAIR =
            CtiServerPair.builder().agents(6).callsPerMinute(0).start();

    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void startAndLogAgentsIn() throws Exception {
        List.of("1001", "1002", "1003", "1004", "1006")
                .forEach(agent -> PAIR.contactCentre().setAgentState(agent, Agent.State.NOT_READY, 0));
        application = SpringApplication.run(
                ClickToDial.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--camel.component.ctios.sessions.east.reconnect.delays=0.1",
                "--camel.component.ctios.sessions.east.endpoints=" + PAIR.endpoints());
        application
                .getBean(CamelContext.class)
                .getCamelContextExtension()
                .addLogListener((exchange, logger, message) -> {
                    LOG.add(message);
                    return message;
                });
        // 9999 is nobody: the answer tells that the session is there, and no call is made.
        await().atMost(LIMIT).until(() -> dial("9999", "5551234").statusCode() == 422);
    }

    @AfterAll
    static void stop() {
        application.close();
        PAIR.close();
    }

    @Test
    void aPostBeginsACallWhoseNameIsAnsweredAndWhoseEventsAreHeard() throws Exception {
        HttpResponse<String> answer = dial("1001", "5551234");

        assertThat(answer.statusCode()).isEqualTo(202);
        String name = json(answer).get("call").asText();
        Call call = PAIR.contactCentre().calls().stream()
                .filter(each -> name.equals("call.5000." + each.id() + ".2001"))
                .findFirst()
                .orElseThrow();
        assertThat(call.dialedNumber()).isEqualTo("5551234");
        String callee = "call.5000." + call.id() + ".5551234";
        await().atMost(LIMIT).untilAsserted(() -> assertThat(LOG)
                .contains("OnCallOriginated " + name, "OnCallEstablished " + callee));
    }

    @Test
    void aSecondCallWhileTheFirstOneIsUpIsAConflict() throws Exception {
        assertThat(dial("1002", "5551234").statusCode()).isEqualTo(202);

        assertProblem(dial("1002", "5555678"), 409, "CF_MAXIMUM_LINE_LIMIT_EXCEEDED");
    }

    @ParameterizedTest
    @CsvSource({
        "1005, 5551234,   409, CF_INVALID_CALLING_DEVICE",
        "1003, not dialed, 422, CF_INVALID_DESTINATION",
        "9999, 5551234,   422, E_CTI_INVALID_AGENT_DATA",
    })
    void aRefusalIsAProblemWithItsCodeAndItsCure(String agent, String number, int status, String code)
            throws Exception {
        assertProblem(dial(agent, number), status, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"agent\": \"1001\"}"})
    void aBodyThatSaysNotWhoIsToCallWhomIsABadRequest(String body) throws Exception {
        assertProblem(post(body), 400, "BAD_BODY");
    }

    @Test
    void aBodyThatIsNoJsonIsABadRequest() throws Exception {
        assertThat(post("{").statusCode()).isEqualTo(400);
    }

    // A browser sends these from any site without asking; JSON it does not.
    @Test
    void aBodyThatIsNotDeclaredAsJsonIsRefused() throws Exception {
        HttpRequest request = request("{\"agent\": \"1003\", \"number\": \"5551234\"}")
                .setHeader("Content-Type", "text/plain")
                .build();

        assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(415);
    }

    // Headers of Camel come from inside only: this one would log the agent out. Others may be secret.
    @Test
    void headersOfTheRequestDoNotSteerTheSessionAndAreNotSentBack() throws Exception {
        HttpRequest request = request("{\"agent\": \"1006\", \"number\": \"5551234\"}")
                .header("CamelCtiosOperation", "logout")
                .header("X-Token", "secret")
                .build();

        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().map()).doesNotContainKeys("camelctiosoperation", "x-token");
        assertThat(PAIR.contactCentre().agent("1006").state()).isEqualTo(Agent.State.TALKING);
    }

    @Test
    void whileBothSidesAreDownTheAnswerIs503AndAfterwardsCallsAreMadeAgain() throws Exception {
        PAIR.kill(Side.A);
        PAIR.kill(Side.B);
        await().atMost(LIMIT).until(() -> dial("1004", "5551234").statusCode() == 503);
        assertProblem(dial("1004", "5551234"), 503, "E_CTIOS_IN_FAILOVER");

        PAIR.revive(Side.A);
        PAIR.revive(Side.B);

        await().atMost(LIMIT).until(() -> dial("1004", "5551234").statusCode() == 202);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.get("title").asText()).isNotEmpty();
        assertThat(problem.get("detail").asText()).endsWith(".");
    }

    private static HttpResponse<String> dial(String agent, String number) throws Exception {
        return post("{\"agent\": \"" + agent + "\", \"number\": \"" + number + "\"}");
    }

    private static HttpResponse<String> post(String body) throws Exception {
        return HTTP.send(request(body).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String body) {
        String port = application.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/calls"))
                .header("Content-Type", "application/json")
                .timeout(LIMIT)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }
}
