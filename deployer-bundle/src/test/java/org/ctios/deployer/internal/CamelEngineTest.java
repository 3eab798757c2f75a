package org.ctios.deployer.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.ServiceStatus;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// Camel's own loaders, in contexts outside OSGi.
class CamelEngineTest {
    private static final String XML =
            """
            <routes xmlns="http://camel.apache.org/schema/xml-io">
              <route id="one">
                <from uri="direct:in"/>
                <setBody><simple>${body} heard</simple></setBody>
                <to uri="mock:out"/>
              </route>
            </routes>
            """;
    private static final String YAML =
            """
            - route:
                id: one
                from:
                  uri: direct:in
                  steps:
                    - setBody:
                        simple: "${body} heard"
                    - to: mock:out
            """;

    @TempDir
    private Path folder;

    private final PlainContexts contexts = new PlainContexts();
    private final CamelEngine engine = new CamelEngine(contexts);

    @AfterEach
    void stop() {
        contexts.created.forEach(DefaultCamelContext::stop);
    }

    // Issue 5, 6: routes as XML or YAML files, by Camel's own loaders.
    @ParameterizedTest
    @CsvSource({"calls.xml", "calls.camel.xml", "my.calls.xml", "calls.yaml", "calls.yml", "calls.camel.yaml"})
    void aFileRunsInAContextOfItsName(String file) throws Exception {
        RunningRoutes routes = engine.load("calls", source(file, file.endsWith("xml") ? XML : YAML))
                .start();

        DefaultCamelContext context = contexts.last();
        assertThat(context.getName()).isEqualTo("calls");
        assertThat(routes.count()).isEqualTo(1);
        MockEndpoint out = context.getEndpoint("mock:out", MockEndpoint.class);
        out.expectedBodiesReceived("a call heard");
        context.createProducerTemplate().sendBody("direct:in", "a call");
        out.assertIsSatisfied();
    }

    // Beans as far as the loaders have them.
    @Test
    void beansOfAFileServeItsRoutes() throws Exception {
        engine.load(
                        "beans",
                        source(
                                "beans.yaml",
                                """
                - beans:
                    - name: words
                      type: java.util.ArrayList
                - route:
                    from:
                      uri: direct:in
                      steps:
                        - setBody:
                            simple: "${bean:words?method=size}"
                        - to: mock:out
                """))
                .start();

        MockEndpoint out = contexts.last().getEndpoint("mock:out", MockEndpoint.class);
        out.expectedBodiesReceived(0);
        contexts.last().createProducerTemplate().sendBody("direct:in", "");
        out.assertIsSatisfied();
    }

    // docs/routes.md, Placeholders.
    @Test
    void placeholdersStandForThePropertiesReadWithTheFile() throws Exception {
        Map<String, String> properties = Map.of("target", "out");
        String text = YAML.replace("mock:out", "mock:{{target}}");
        engine.load("calls", RouteText.source(folder, "calls.yaml", text, properties))
                .start();

        assertThat(contexts.last().hasEndpoint("mock:out")).isNotNull();
    }

    // The same line: a service of Kubernetes named "mail" sets MAIL_PORT in all containers beside it.
    @Test
    void noPropertyOfTheSystemAndNoVariableOfTheEnvironmentTakesThePlaceOfAProperty() throws Exception {
        String variable = System.getenv().containsKey("PATH") ? "PATH" : "HOME";
        System.setProperty("calls.target", "wrong");
        try {
            DefaultCamelContext context =
                    contexts.create("calls", Map.of("calls.target", "right", variable, "of the routes"));

            assertThat(context.resolvePropertyPlaceholders("{{calls.target}}")).isEqualTo("right");
            assertThat(context.resolvePropertyPlaceholders("{{" + variable + "}}"))
                    .isEqualTo("of the routes");
            assertThat(context.resolvePropertyPlaceholders("{{sys:calls.target}}"))
                    .isEqualTo("wrong");
            assertThat(context.resolvePropertyPlaceholders("{{env:" + variable + "}}"))
                    .isEqualTo(System.getenv(variable));
        } finally {
            System.clearProperty("calls.target");
        }
    }

    // "{{mail.host:localhost}} has a default"
    @Test
    void noneTakesThePlaceOfADefaultOrOfAPropertyThatIsMissing() throws Exception {
        System.setProperty("calls.target", "wrong");
        try {
            DefaultCamelContext context = contexts.create("calls", Map.of());

            assertThat(context.resolvePropertyPlaceholders("{{calls.target:default}}"))
                    .isEqualTo("default");
            assertThatThrownBy(() -> context.resolvePropertyPlaceholders("{{calls.target}}"))
                    .hasMessageContaining("calls.target");
        } finally {
            System.clearProperty("calls.target");
        }
    }

    @Test
    void aCheckLeavesNothingRunning() throws Exception {
        engine.check("calls", source("calls.xml", XML));

        assertThat(contexts.created).extracting(DefaultCamelContext::getStatus).containsExactly(ServiceStatus.Stopped);
    }

    @Test
    void stoppedRoutesAreGone() throws Exception {
        RunningRoutes routes = engine.load("calls", source("calls.xml", XML)).start();
        assertThat(routes.uses(new CamelPart(CamelPart.Kind.COMPONENT, "mock"))).isTrue();
        assertThat(routes.uses(new CamelPart(CamelPart.Kind.LANGUAGE, "simple")))
                .isTrue();
        assertThat(routes.uses(new CamelPart(CamelPart.Kind.COMPONENT, "kafka")))
                .isFalse();

        routes.stop();

        assertThat(contexts.last().getStatus()).isEqualTo(ServiceStatus.Stopped);
    }

    private RouteSource source(String name, String text) {
        return RouteText.source(folder, name, text);
    }
}
