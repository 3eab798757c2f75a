package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.support.SimpleTypeConverter;
import org.ctios.event.EventId;
import org.ctios.session.AgentState;
import org.ctios.session.Arguments;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the keywords of a request come from: body, header and options. */
class RequestKeywordsTest extends CamelFixture {
    private static final String JSON =
            """
            {"DialedNumber": "5551234", "AlertRings": 4, "PostRoute": true, "CallVariable1": null,
             "ECC": {"user.note": "said \\"hi\\""}, "SkillGroupNumbers": [7, 8]}
            """;

    private final AtomicReference<CtiOsRequest> request = new AtomicReference<>();

    /** What a type converter can make a map of. */
    private record Dialing(String number) {}

    @BeforeEach
    void startCamel() {
        session.answer(asked -> {
            request.set(asked);
            return CompletableFuture.completedFuture(new Confirmation(asked.operation(), Arguments.none()));
        });
        camel.start();
    }

    static Stream<Object> sameBodies() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("DialedNumber", "5551234");
        map.put("AlertRings", 4);
        map.put("PostRoute", true);
        map.put("CallVariable1", null);
        map.put("ECC", Map.of("user.note", "said \"hi\""));
        map.put("SkillGroupNumbers", List.of(7, 8));
        byte[] bytes = JSON.getBytes(StandardCharsets.UTF_8);
        return Stream.of(map, keywords(), JSON, bytes, new ByteArrayInputStream(bytes));
    }

    private static Arguments keywords() {
        return Arguments.builder()
                .set("DialedNumber", "5551234")
                .set("AlertRings", 4)
                .set("PostRoute", true)
                .set("ECC", Arguments.builder().set("user.note", "said \"hi\"").build())
                .set(
                        "SkillGroupNumbers",
                        Arguments.builder().set("1", 7).set("2", 8).build())
                .build();
    }

    @ParameterizedTest
    @MethodSource("sameBodies")
    void aMapArgumentsAndJsonSayTheSame(Object body) {
        ask("makeCall", body);
        assertThat(request.get().arguments()).isEqualTo(keywords());
    }

    @Test
    void anObjectIsReadByItsConverterToAMap() {
        camel.getTypeConverterRegistry()
                .addTypeConverter(
                        Map.class,
                        Dialing.class,
                        new SimpleTypeConverter(
                                false, (type, exchange, value) -> Map.of("DialedNumber", ((Dialing) value).number())));
        ask("makeCall", new Dialing("5551234"));
        assertThat(request.get().arguments().asMap()).containsOnly(Map.entry("DialedNumber", "5551234"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void anEmptyTextHasNoKeywords(String body) {
        ask("login", body);
        assertThat(request.get().arguments()).isEqualTo(Arguments.none());
    }

    @Test
    void anObjectWithoutConverterIsRefusedByItsType() {
        assertThat(ask("makeCall", new StringBuilder("5551234")).getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the body is a java.lang.StringBuilder")
                .hasMessageContaining("JSON object")
                .hasMessageNotContaining("5551234");
        assertThat(request.get()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"AgentPassword\": s3cret}",
                "{\"AgentPassword\": \"s3cret\"",
                "\"s3cret\"",
                "s3cret",
                "{\"AgentPassword\": \"s3cret\"} s3cret"
            })
    void faultyJsonIsRefusedWithoutQuotingIt(String body) {
        Throwable failure = ask("login", body).getException();
        assertThat(failure)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the body is text that ")
                .hasNoCause();
        assertThat(failure.toString()).doesNotContain("s3cret");
        assertThat(request.get()).isNull();
    }

    @Test
    void anEventOfACallIsARequestAboutThatCall() {
        ask("answer", TestEvents.call(EventId.CALL_DELIVERED, 1));
        assertThat(request.get().arguments().asMap())
                .containsOnly(Map.entry("UniqueObjectID", "call.5000.4000000000.2001"));
    }

    // As keywords it would be a request about the session's agent, who is another one.
    @Test
    void anEventOfAnAgentIsNoRequest() {
        assertThat(ask("logout", TestEvents.agent(1, AgentState.AVAILABLE)).getException())
                .hasMessageContaining("the body is the event OnAgentStateChange, which names no call");
        assertThat(request.get()).isNull();
    }

    @Test
    void theHeaderOfACallEventNamesTheCallWhenTheBodyDoesNot() {
        askAbout("call.5000.1.2001", "setCallData", Map.of("CallVariable1", "gold"));
        assertThat(request.get().arguments().asMap())
                .containsOnly(Map.entry("CallVariable1", "gold"), Map.entry("UniqueObjectID", "call.5000.1.2001"));

        askAbout("call.5000.1.2001", "answer", Map.of("UniqueObjectID", "call.5000.2.2001"));
        assertThat(request.get().arguments().asMap()).containsOnly(Map.entry("UniqueObjectID", "call.5000.2.2001"));
    }

    @Test
    void theHeaderIsNotUsedForRequestsThatAreAboutNoCallNorTheNameOfAnAgentForACall() {
        askAbout("call.5000.1.2001", "makeCall", Map.of("DialedNumber", "5551234"));
        assertThat(request.get().arguments().asMap()).containsOnlyKeys("DialedNumber");

        askAbout("agent.5000.1001", "answer", null);
        assertThat(request.get().arguments()).isEqualTo(Arguments.none());
    }

    @Test
    void optionsStandForWhatTheBodyLeavesOutAndTheOperationTakes() {
        String options = "&agentId=1001&agentInstrument=2001&peripheralId=5000";
        ask("makeCall" + options, Map.of("DialedNumber", "5551234"));
        assertThat(request.get().arguments().asMap())
                .containsOnly(
                        Map.entry("DialedNumber", "5551234"),
                        Map.entry("AgentInstrument", "2001"),
                        Map.entry("PeripheralID", 5000L));

        ask("setAgentState" + options, Map.of("AgentState", "NOT_READY", "peripheralid", 5001));
        assertThat(request.get().arguments())
                .isEqualTo(Arguments.builder()
                        .set("AgentState", "NOT_READY")
                        .set("PeripheralID", 5001)
                        .set("AgentID", "1001")
                        .set("AgentInstrument", "2001")
                        .build());
    }

    @Test
    void theAgentOfTheOptionsIsNotMixedWithTheOneOfTheBody() {
        ask("queryAgentState&agentId=1001&agentInstrument=2001", Map.of("AgentID", "1002"));
        assertThat(request.get().arguments().asMap()).containsOnly(Map.entry("AgentID", "1002"));
    }

    @Test
    void aNameOfAConstantIsItsText() {
        ask("setAgentState", Map.of("AgentState", AgentState.NOT_READY));
        assertThat(request.get().arguments().getValueString("AgentState")).isEqualTo("NOT_READY");
    }

    @Test
    void aValueThatNoKeywordCanHoldIsRefused() {
        assertThat(ask("makeCall", Map.of("DialedNumber", new Dialing("1"))).getException())
                .hasMessageContaining("DialedNumber cannot hold a " + Dialing.class.getName());
        assertThat(ask("makeCall", Map.of("DialedNumber", Arrays.asList("a", new Dialing("1"))))
                        .getException())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Exchange ask(String operation, Object body) {
        return askAbout(null, operation, body);
    }

    private Exchange askAbout(String uniqueObjectId, String operation, Object body) {
        try (var template = camel.createProducerTemplate()) {
            return template.request("ctios:demo?operation=" + operation, exchange -> {
                exchange.getIn().setBody(body);
                if (uniqueObjectId != null) {
                    exchange.getIn().setHeader(CtiOsConstants.UNIQUE_OBJECT_ID, uniqueObjectId);
                }
            });
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
