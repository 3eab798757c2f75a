package org.ctios.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.CtiOsSession;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The JSON that docs/web-console.md describes. */
class ApiTest {
    private final StandingSession east = new StandingSession();
    private final EventHub hub = new EventHub();
    private final SessionRegistry sessions = new SessionRegistry(hub);
    private final Api api = new Api(sessions, hub, Clock.fixed(Told.second(3), ZoneOffset.UTC));
    private final Map<String, Object> browser = new HashMap<>();
    private FakeRequest asked;

    @BeforeEach
    void aSession() {
        sessions.add(east.named("east"), Map.of("ctios.pid", "org.ctios.session~east"));
    }

    @Test
    void sessionsAreTold() throws IOException {
        east.problems.add(new ConfigurationProblem("heartbeat", "soon", "not a number", "Write seconds"));
        hub.onEvent(Told.lost(ServerSide.B, "Connection refused", 2));
        JsonNode session = get("v1/sessions").path("sessions").path(0);
        assertThat(session.path("name").asText()).isEqualTo("east");
        assertThat(session.path("pid").asText()).isEqualTo("org.ctios.session~east");
        assertThat(session.path("state").asText()).isEqualTo("MONITOR");
        assertThat(session.path("side").asText()).isEqualTo("A");
        assertThat(session.path("sides").path("A").path("state").asText()).isEqualTo("active");
        assertThat(session.path("sides").path("B").path("problem").asText()).isEqualTo("Connection refused");
        assertThat(session.path("problems").path(0).path("cure").asText()).isEqualTo("Write seconds");
        assertThat(session.path("counters").path("failovers").asInt()).isEqualTo(2);
        assertThat(session.path("rate")).hasSize(60);
        assertThat(session.path("rate").path(59).asInt()).isEqualTo(1);
    }

    /** An edit that is rejected while both servers are away leaves the settings before in force. */
    @Test
    void whetherAConfigurationIsInForceIsToldAndNotWhetherThereIsAConnection() throws IOException {
        east.problems.add(new ConfigurationProblem("heartbeat", "soon", "not a number", "Write seconds"));
        east.state = SessionState.FAILOVER;
        assertThat(get("v1/sessions")
                        .path("sessions")
                        .path(0)
                        .path("configured")
                        .asText())
                .isEqualTo("true");
        east.sides.clear();
        assertThat(get("v1/sessions")
                        .path("sessions")
                        .path(0)
                        .path("configured")
                        .asText())
                .isEqualTo("false");
    }

    /** docs/configuration.md: another name is no other session; its service stays. */
    @Test
    void aSessionIsFoundByTheNameThatAnEditGaveIt() throws IOException {
        CtiOsSession session = east.named("east");
        sessions.remove(session);
        sessions.add(session, Map.of());
        east.renamed = "north";
        sessions.updated(session);
        assertThat(get("v1/session", "name", "north").path("name").asText()).isEqualTo("north");
        assertThat(get("v1/session", "name", "east").path("error").asText())
                .isEqualTo("There is no session 'east'. Sessions: north.");
        assertThat(hub.trail("north").timeLine().start()).isNotNull();
    }

    @Test
    void ofTwoSessionsWithOneNameTheOtherIsShownWhenTheFirstHasGone() throws IOException {
        CtiOsSession other = new StandingSession().named("east");
        sessions.add(other, Map.of("ctios.pid", "other"));
        assertThat(get("v1/sessions").path("sessions"))
                .singleElement()
                .satisfies(each -> assertThat(each.path("pid").asText()).isEqualTo("org.ctios.session~east"));
        sessions.remove(sessions.get("east").session());
        assertThat(sessions.get("east").session()).isSameAs(other);
    }

    @Test
    void agentsAndCallsOfASessionAreTold() throws IOException {
        JsonNode answer = get("v1/session", "name", "east");
        assertThat(answer.path("agents").path("total").asInt()).isEqualTo(3);
        assertThat(answer.path("agents").path("states").path("AVAILABLE").asInt())
                .isEqualTo(2);
        JsonNode call = answer.path("calls").path("shown").path(0);
        assertThat(call.path("ani").asText()).isEqualTo("<b>5551234</b>");
        assertThat(call.path("variables").path("CallVariable1").asText()).isEqualTo("</script>\"");
        assertThat(call.path("variables").fieldNames())
                .toIterable()
                .containsExactly(
                        "CallVariable1", "CallVariable10", "user.Account", "user.Password", "user.Password[0]");
    }

    @Test
    void agentsAreChosenByStateAndByAPartOfWhatTheyAreCalled() throws IOException {
        JsonNode available = get("v1/session", "name", "east", "state", "AVAILABLE", "limit", "1");
        assertThat(available.path("agents").path("found").asInt()).isEqualTo(2);
        assertThat(available.path("agents").path("shown")).hasSize(1);
        JsonNode found = get("v1/session", "name", "east", "find", "02");
        assertThat(found.path("agents").path("shown").path(0).path("agent").asText())
                .isEqualTo("1002");
        assertThat(found.path("agents").path("total").asInt()).isEqualTo(3);
    }

    @Test
    void eventsAreToldFromTheMomentOnInWhichTheyAreAskedFor() throws IOException {
        hub.onEvent(Told.connected(ServerSide.A, 0));
        String id = post("v1/watch", "name", "east", "events", "connection")
                .path("id")
                .asText();
        hub.onEvent(Told.lost(ServerSide.A, "Connection reset", 1));
        JsonNode event = get("v1/watch", "id", id).path("events").path(0);
        assertThat(event.path("event").asText()).isEqualTo("OnConnectionFailure");
        assertThat(event.path("arguments").path("ErrorMessage").asText()).isEqualTo("Connection reset");
        assertThat(get("v1/watch", "id", id, "after", "1").path("events")).isEmpty();

        post("v1/unwatch", "id", id);
        get("v1/watch", "id", id);
        assertThat(asked.status()).isEqualTo(404);
    }

    /** docs/web-console.md, Safety: values of keywords that must not be shown are masked, in events and in data of calls. */
    @Test
    void secretsAreMasked() throws IOException {
        JsonNode call =
                get("v1/session", "name", "east").path("calls").path("shown").path(0);
        assertThat(call.path("variables").path("user.Account").asText()).isEqualTo("42");
        assertThat(call.path("variables").path("user.Password").asText()).isEqualTo("***");
        assertThat(call.path("variables").path("user.Password[0]").asText()).isEqualTo("***");

        String id = post("v1/watch", "name", "east").path("id").asText();
        hub.onEvent(Told.other(Arguments.builder()
                .set("AuthorizationCode", "s3cret")
                .set(
                        "ECC",
                        Arguments.builder().set("user.Password[0]", "s3cret").build())
                .build()));
        JsonNode arguments = get("v1/watch", "id", id).path("events").path(0).path("arguments");
        assertThat(arguments.path("AuthorizationCode").asText()).isEqualTo("***");
        assertThat(arguments.path("ECC").path("user.Password[0]").asText()).isEqualTo("***");
    }

    @Test
    void aFaultyChoiceIsRefusedWithItsReason() throws IOException {
        assertThat(post("v1/watch", "name", "east", "events", "calls")
                        .path("error")
                        .asText())
                .contains("'calls' is no family and no event");
        assertThat(asked.status()).isEqualTo(400);
        assertThat(post("v1/watch", "name", "east", "filter", "AgentID")
                        .path("error")
                        .asText())
                .contains("message filter");
        assertThat(get("v1/session", "name", "east", "limit", "many")
                        .path("error")
                        .asText())
                .contains("limit");
        assertThat(get("v1/session").path("error").asText()).contains("name is missing");
        assertThat(get("v1/session", "name", "west").path("error").asText()).contains("Sessions: east.");
        assertThat(asked.status()).isEqualTo(404);
    }

    @Test
    void anOrderReachesTheSession() throws IOException {
        assertThat(post("v1/disconnect", "name", "east").path("result").asText())
                .isEqualTo("CIL_OK");
        assertThat(post("v1/connect", "name", "east").path("result").asText()).isEqualTo("CIL_OK");
        post("v1/switch-side", "name", "east");
        assertThat(east.orders).containsExactly("disconnect {ForcedDisconnect=1}", "connect", "switchSide");
    }

    /** A session that gave up refuses to connect until it is disconnected; the page offers Connect alone. */
    @Test
    void aSessionThatGaveUpIsDisconnectedBeforeItConnects() throws IOException {
        east.state = SessionState.GAVE_UP;
        assertThat(post("v1/connect", "name", "east").path("result").asText()).isEqualTo("CIL_OK");
        assertThat(east.orders).containsExactly("disconnect {ForcedDisconnect=1}", "connect");
    }

    @Test
    void whatASessionRefusesIsExplained() throws IOException {
        east.answer = CilError.E_CTIOS_SESSION_NOT_DISCONNECTED;
        assertThat(post("v1/connect", "name", "east").path("error").asText())
                .contains("did not connect")
                .contains("E_CTIOS_SESSION_NOT_DISCONNECTED");
        assertThat(asked.status()).isEqualTo(409);
    }

    @Test
    void anOrderIsNoReadingAndNeedsTheToken() throws IOException {
        get("v1/disconnect", "name", "east");
        assertThat(asked.status()).isEqualTo(405);
        ask("v1/disconnect", new FakeRequest("POST", browser).parameter("name", "east"));
        assertThat(asked.status()).isEqualTo(403);
        assertThat(east.orders).isEmpty();
    }

    @Test
    void aProgramThatOnlyReadsGetsNoSession() throws IOException {
        get("v1/sessions");
        assertThat(asked.hasSession()).isFalse();
    }

    private JsonNode get(String path, String... parameters) throws IOException {
        return ask(path, with(new FakeRequest("GET", browser), parameters));
    }

    private JsonNode post(String path, String... parameters) throws IOException {
        String token = get("v1/self").path("token").asText();
        return ask(path, with(new FakeRequest("POST", browser).header(RequestGuard.HEADER, token), parameters));
    }

    private static FakeRequest with(FakeRequest request, String... parameters) {
        for (int i = 0; i < parameters.length; i += 2) {
            request.parameter(parameters[i], parameters[i + 1]);
        }
        return request;
    }

    private JsonNode ask(String path, FakeRequest request) throws IOException {
        asked = request;
        api.answer(path, request.request(), request.response());
        return new ObjectMapper().readTree(request.body());
    }
}
