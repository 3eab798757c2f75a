package org.ctios.deployer.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.ServiceStatus;
import org.apache.camel.impl.DefaultCamelContext;
import org.ctios.deployer.internal.CamelPart.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// What people do wrong in files, and what they are told: place, reason, what is missing.
class CamelFaultTest {
    @TempDir
    private Path folder;

    private final PlainContexts contexts = new PlainContexts();
    private final CamelEngine engine = new CamelEngine(contexts);

    @Test
    void xmlThatIsNotWellFormedIsToldWithLineAndColumn() {
        RouteFault fault = faultOf("a.xml", "<routes>\n  <route>\n    <from uri='direct:in'>\n  </route>\n</routes>");

        assertThat(fault.place()).isEqualTo(", line 4, column 11");
        assertThat(fault.reason()).isEqualTo("end tag name </route> must match start tag name <from> from line 3.");
    }

    @Test
    void anUnknownElementIsToldWithLineAndColumn() {
        RouteFault fault = faultOf("a.xml", xml("<tto uri='mock:out'/>"));

        assertThat(fault.place()).startsWith(", line 3, column");
        assertThat(fault.reason()).contains("Unexpected element").contains("tto");
    }

    @Test
    void yamlWithWrongIndentationIsToldWithLineAndColumn() {
        RouteFault fault =
                faultOf("a.yaml", "- route:\n    from:\n      uri: direct:in\n     steps:\n       - to: mock:out\n");

        assertThat(fault.place()).isEqualTo(", line 4, column 6");
        assertThat(fault.reason()).isEqualTo("expected <block end>, but found '<block mapping start>'.");
    }

    @Test
    void anUnknownStepOfYamlIsToldWithLineAndColumn() {
        RouteFault fault = faultOf("a.yaml", yaml("tto: mock:out"));

        assertThat(fault.place()).isEqualTo(", line 5, column 11");
        assertThat(fault.reason()).isEqualTo("Unknown node id: tto.");
    }

    @Test
    void aMisspeltOptionIsToldWithItsRouteAndEndpoint() {
        RouteFault fault = faultOf("a.xml", xml("<to uri='direct:out?blok=true'/>"));

        assertThat(fault.place()).isEqualTo(", route r from line 2 on");
        assertThat(fault.reason()).contains("direct://out?blok=true").contains("blok");
        assertThat(fault.missing()).isNull();
    }

    @Test
    void aMisspeltExpressionIsToldWithItsRoute() {
        RouteFault fault = faultOf("a.xml", xml("<setBody><simple>${bdy}</simple></setBody>"));

        assertThat(fault.place()).isEqualTo(", route r from line 2 on");
        assertThat(fault.reason()).isEqualTo("Unknown function: bdy.");
    }

    @Test
    void aPlaceholderWithoutAValueIsNamed() {
        assertThat(faultOf("a.yaml", yaml("to: mock:{{where}}")).reason()).contains("[where]");
    }

    @Test
    void aClassThatIsNotThereIsNamed() {
        RouteFault fault = faultOf("a.yaml", "- beans:\n    - name: a\n      type: org.example.Absent\n");

        assertThat(fault.reason()).isEqualTo("ClassNotFoundException: org.example.Absent.");
    }

    // Behind the position stand excerpts of the file, maybe of a line with a password.
    @Test
    void aReasonIsOneLineWithoutExcerptsOfTheFile() {
        String reason =
                faultOf("a.xml", xml("<to uri='direct:secret' colour='red'/>")).reason();

        assertThat(reason).contains("colour").doesNotContain("secret").doesNotContain("\n");
    }

    // docs/routes.md, Placeholders: passwords belong into the properties. Camel hides only what options have that it
    // knows.
    @Test
    void aReasonShowsTheKeyOfASecretPropertyAndNotItsValue() {
        Map<String, String> properties = Map.of("mail.password", "geheim", "mail.host", "mx");
        String text = xml("<to uri='direct:out?passwrd={{mail.password}}&amp;hst={{mail.host}}'/>");
        RouteSource source = RouteText.source(folder, "a.xml", text, properties);
        RouteFault fault = catchThrowableOfType(RouteFault.class, () -> engine.check("a", source));

        assertThat(fault.reason())
                .contains("passwrd={{mail.password}}")
                .contains("hst=mx")
                .doesNotContain("geheim");
        assertThat(source.toString()).doesNotContain("geheim");
    }

    @Test
    void textThatIsNoXmlIsAFault() {
        assertThat(faultOf("a.xml", "hello").reason()).isNotBlank();
    }

    // platform.md 3.4: the bundle with the component may come later. So may those of languages and data formats.
    @ParameterizedTest
    @CsvSource({
        "COMPONENT, absent, <to uri='absent:out?a=b'/>",
        "LANGUAGE, jsonpath, <setBody><jsonpath>$.a</jsonpath></setBody>",
        "DATAFORMAT, jackson, <marshal><json/></marshal>"
    })
    void whatIsNotInstalledIsNamedAsMissing(Kind kind, String name, String step) {
        assertThat(faultOf("a.xml", xml(step)).missing()).isEqualTo(new CamelPart(kind, name));
    }

    @Test
    void aFaultyFileLeavesNoContextBehind() {
        faultOf("a.xml", xml("<to uri='absent:out'/>"));

        assertThat(contexts.created).extracting(DefaultCamelContext::getStatus).containsOnly(ServiceStatus.Stopped);
    }

    private static String xml(String step) {
        return "<routes>\n<route id='r'><from uri='direct:in'/>\n" + step + "\n</route></routes>";
    }

    private static String yaml(String step) {
        return "- route:\n    from:\n      uri: direct:in\n      steps:\n        - " + step + "\n";
    }

    private RouteFault faultOf(String file, String text) {
        RouteSource source = RouteText.source(folder, file, text);
        RouteFault checked = catchThrowableOfType(RouteFault.class, () -> engine.check("a", source));
        RouteFault started = catchThrowableOfType(
                RouteFault.class, () -> engine.load("a", source).start());
        assertThat(started).hasMessage(checked.getMessage());
        return checked;
    }
}
