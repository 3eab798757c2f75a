package org.ctios.camel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.catalog.RuntimeCamelCatalog;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The descriptor in Camel's catalog, which editors and Camel's Maven plugins check URIs with. */
class CatalogTest {
    private final CamelCatalog catalog = new DefaultCamelCatalog();

    @BeforeEach
    void addTheComponent() throws IOException {
        try (InputStream descriptor = getClass().getResourceAsStream("/META-INF/org/ctios/camel/ctios.json")) {
            catalog.addComponent("ctios", CtiOsComponent.class.getName(), new String(descriptor.readAllBytes(), UTF_8));
        }
    }

    @Test
    void theCatalogKnowsTheComponent() {
        assertThat(catalog.findComponentNames()).contains("ctios");
        assertThat(catalog.componentModel("ctios").getTitle()).isEqualTo("CTI OS");
        assertThat(catalog.componentModel("ctios").getEndpointHeaders()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ctios:demo",
                "ctios:demo?events=OnCallDelivered,agent&filter=DialedNumber=8000&ordering=CALL&concurrentConsumers=8",
                "ctios:demo?operation=makeCall&agentInstrument=2001&peripheralId=5000&timeout=20s",
                "ctios:demo?operation=setCallData&inFailover=WAIT&failoverTimeout=2m&lazyStartProducer=true",
            })
    void aGoodUriPasses(String uri) {
        EndpointValidationResult result = catalog.validateEndpointProperties(uri);
        assertThat(result.summaryErrorMessage(true)).isNull();
        assertThat(result.isSuccess()).isTrue();
        assertThat(result.hasWarnings()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"operaton,operation", "concurentConsumers,concurrentConsumers", "event,events"})
    void aMisspeltOptionIsNamedWithTheOneThatIsMeant(String misspelt, String meant) {
        // A strategy picks from what the catalog knows; this one takes what begins alike.
        catalog.setSuggestionStrategy((known, unknown) -> known.stream()
                .filter(option -> option.startsWith(unknown.substring(0, 3)))
                .toArray(String[]::new));

        EndpointValidationResult result = catalog.validateEndpointProperties("ctios:demo?" + misspelt + "=1");

        assertThat(result.getUnknown()).containsExactly(misspelt);
        assertThat(result.getUnknownSuggestions().get(misspelt)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "ordering=TEAM,ordering",
        "concurrentConsumers=many,concurrentConsumers",
        "lazyStartProducer=perhaps,lazyStartProducer"
    })
    void aValueOfTheWrongKindIsNamed(String option, String named) {
        EndpointValidationResult result = catalog.validateEndpointProperties("ctios:demo?" + option);
        assertThat(result.isSuccess()).isFalse();
        assertThat(result.summaryErrorMessage(true)).contains(named);
    }

    @Test
    void anOptionOfTheOtherDirectionIsNamed() {
        EndpointValidationResult result =
                catalog.validateEndpointProperties("ctios:demo?events=call", false, false, true);
        assertThat(result.getNotProducerOnly()).containsExactly("events");
    }

    @Test
    void aUriIsTakenApartAndPutTogether() throws Exception {
        Map<String, String> parts = catalog.endpointProperties("ctios:demo?operation=login");
        assertThat(parts).containsEntry("sessionName", "demo").containsEntry("operation", "login");
        assertThat(catalog.asEndpointUri("ctios", parts, false)).isEqualTo("ctios:demo?operation=login");
    }

    // The catalog of a running context finds the descriptor by itself.
    @Test
    void aRunningContextKnowsTheComponentToo() throws Exception {
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.start();
            RuntimeCamelCatalog runtime = camel.getCamelContextExtension().getContextPlugin(RuntimeCamelCatalog.class);
            assertThat(runtime.validateProperties("ctios", Map.of("sessionName", "demo", "operation", "login"))
                            .isSuccess())
                    .isTrue();
            assertThat(runtime.validateProperties("ctios", Map.of("sessionName", "demo", "operaton", "login"))
                            .getUnknown())
                    .containsExactly("operaton");
        }
    }

    @Test
    void inARouteAMisspeltOptionFailsTheEndpointAndIsNamed() throws Exception {
        try (CamelContext camel = new DefaultCamelContext();
                TestSession session = new TestSession("demo")) {
            camel.getRegistry().bind("demo", session);
            camel.start();
            assertThat(camel.getEndpoint("ctios:demo?operation=login")).isNotNull();
            assertThatThrownBy(() -> camel.getEndpoint("ctios:demo?operaton=login"))
                    .isInstanceOf(ResolveEndpointFailedException.class)
                    .hasMessageContaining("Unknown parameters=[{operaton=login}]");
        }
    }
}
