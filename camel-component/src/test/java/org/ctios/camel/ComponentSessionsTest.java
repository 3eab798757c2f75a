package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.spi.ComponentCustomizer;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The same properties make the same sessions in Camel Main, in Spring Boot and in a context made by hand. */
class ComponentSessionsTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String PASSWORD = "open sesame";
    private static final String PREFIX = "camel.component.ctios.";

    private final CtiServerPair pair = CtiServerPair.builder()
            .agents(2)
            .callsPerMinute(0)
            .clientPassword(PASSWORD)
            .start();

    /** What Spring Boot finds by itself when the jar is there. */
    @EnableAutoConfiguration
    static class Application {}

    @AfterEach
    void stopServers() {
        pair.close();
    }

    @Test
    void camelMainMakesTheSessionAndTheRouteHearsItFromTheFirstEventOn() throws Exception {
        Main main = main(
                "ctios:east",
                Map.of(
                        PREFIX + "sessions.east.endpoints",
                        pair.endpoints(),
                        PREFIX + "sessions.east.reconnect.delays",
                        "0.1",
                        PREFIX + "sessions.east.client-id",
                        "from main",
                        PREFIX + "sessions.east.client.password",
                        PASSWORD));
        main.start();
        try {
            assertThatTheRouteHearsAllFrom(main.getCamelContext());
        } finally {
            main.stop();
        }
        assertThatNobodyIsConnected();
    }

    @Test
    void aNameWithAHyphenIsWrittenInBrackets() throws Exception {
        Main main = main(
                "ctios:east-1",
                Map.of(
                        PREFIX + "sessions[east-1].endpoints",
                        pair.endpoints(),
                        PREFIX + "sessions[east-1].client.password",
                        PASSWORD));
        main.start();
        try {
            assertThatTheRouteHearsAllFrom(main.getCamelContext());
        } finally {
            main.stop();
        }
    }

    @Test
    void springBootFindsTheConfigurationByItselfAndMakesTheSession() throws Exception {
        try (ConfigurableApplicationContext spring = new SpringApplicationBuilder(Application.class)
                        .web(org.springframework.boot.WebApplicationType.NONE)
                        .properties(Map.of(
                                PREFIX + "sessions.east.endpoints[0]",
                                "127.0.0.1:" + pair.port(Side.A),
                                PREFIX + "sessions.east.endpoints[1]",
                                "127.0.0.1:" + pair.port(Side.B),
                                PREFIX + "sessions.east.reconnect.delays",
                                "0.1",
                                PREFIX + "sessions.east.client.password",
                                PASSWORD,
                                PREFIX + "health-check-consumer-enabled",
                                "false"))
                        .run();
                CamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("customizer", spring.getBean(ComponentCustomizer.class));
            camel.addRoutes(route("ctios:east"));
            camel.start();

            assertThatTheRouteHearsAllFrom(camel);
            assertThat(camel.getComponent("ctios", CtiOsComponent.class).isHealthCheckConsumerEnabled())
                    .isFalse();
        }
    }

    @Test
    void javaCodeSetsTheOptionItself() throws Exception {
        try (CamelContext camel = camel(Map.of())) {
            camel.addRoutes(route("ctios:east"));
            camel.start();
            assertThatTheRouteHearsAllFrom(camel);
        }
        assertThatNobodyIsConnected();
    }

    /** Nobody else would connect it; the first event must not be told before the route listens. */
    @Test
    void aRouteThatIsAddedToARunningContextHearsTheFirstEventToo() throws Exception {
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.start();
            camel.addComponent("ctios", component(Map.of()));
            camel.addRoutes(route("ctios:east"));
            assertThatTheRouteHearsAllFrom(camel);
        }
    }

    @Test
    void autoconnectFalseLeavesConnectingToTheRoute() throws Exception {
        try (CamelContext camel = camel(Map.of("autoconnect", false))) {
            camel.addRoutes(route("ctios:east"));
            camel.start();
            assertThat(pair.sessionsOpened()).isZero();

            camel.createProducerTemplate().requestBody("ctios:east?operation=connect", (Object) null);
            assertThatTheRouteHearsAllFrom(camel);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "heartbeat, soon, 'sessions.east.heartbeat = soon: is no number of seconds. Write seconds, such as 5 or 0.5.'",
        "hartbeat, 5, 'sessions.east.hartbeat = ***: is no key of a session. Write heartbeat if that is what you mean, or leave it out.'",
        "mode, listen, 'sessions.east.mode = listen: '",
        "name, west, 'sessions.east.name: the session is named by the option. Leave it out.'"
    })
    void aFaultyConfigurationFailsTheStartOfTheContext(String key, String value, String message) throws Exception {
        Main main = main(
                "ctios:east",
                Map.of(PREFIX + "sessions.east.endpoints", "cti-a", PREFIX + "sessions.east." + key, value));
        try {
            assertThatThrownBy(main::start).hasStackTraceContaining("CTI OS component: " + message);
            assertThat(main.getCamelContext().getStatus()).isNotEqualTo(ServiceStatus.Started);
        } finally {
            main.stop();
        }
    }

    @Test
    void theTextOfAConfigurationHasNoValues() {
        assertThat(new SessionConfiguration(Map.of("agent.password", "secret")))
                .hasToString("keys of a session: [agent.password]");
    }

    private static void assertThatTheRouteHearsAllFrom(CamelContext camel) {
        MockEndpoint out = camel.getEndpoint("mock:out", MockEndpoint.class);
        await().atMost(LIMIT).until(() -> events(out).contains("OnMonitorModeEstablished"));
        assertThat(out.getExchanges().get(0).getIn().getHeader(CtiOsConstants.SEQUENCE))
                .isEqualTo(1L);
    }

    private static List<Object> events(MockEndpoint out) {
        return out.getExchanges().stream()
                .map(exchange -> exchange.getIn().getHeader(CtiOsConstants.EVENT))
                .toList();
    }

    private void assertThatNobodyIsConnected() {
        await().atMost(LIMIT).until(() -> pair.sessions(Side.A) + pair.sessions(Side.B) == 0);
    }

    private static Main main(String uri, Map<String, String> properties) {
        Main main = new Main();
        properties.forEach(main::addInitialProperty);
        main.configure().addRoutesBuilder(route(uri));
        return main;
    }

    private CamelContext camel(Map<String, Object> more) {
        CamelContext camel = new DefaultCamelContext();
        camel.addComponent("ctios", component(more));
        return camel;
    }

    private CtiOsComponent component(Map<String, Object> more) {
        SessionConfiguration east =
                new SessionConfiguration(Map.of("endpoints", pair.endpoints(), "client.password", PASSWORD));
        east.putAll(more);
        CtiOsComponent component = new CtiOsComponent();
        component.setSessions(Map.of("east", east));
        return component;
    }

    private static RouteBuilder route(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).to("mock:out");
            }
        };
    }
}
