package org.ctios.deployer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteFormatTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<routes/>",
                "<route><from uri='direct:a'/></route>",
                "<camel xmlns='http://camel.apache.org/schema/xml-io'/>",
                "<beans/>",
                "<c:routes xmlns:c='http://camel.apache.org/schema/spring'/>",
                "<?xml version='1.0' encoding='ISO-8859-1'?>\n<!-- ours -->\n<routes>",
                "<routes><route> not closed"
            })
    void xmlThatBeginsAsCamelRoutesIsTaken(String text) {
        assertThat(isRoutes("a.xml", text)).isTrue();
    }

    // Karaf's own deployers of features, Blueprint and Spring take their files by the same folder and ending.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<features xmlns='http://karaf.apache.org/xmlns/features/v1.6.0'/>",
                "<blueprint xmlns='http://www.osgi.org/xmlns/blueprint/v1.0.0'/>",
                "<beans xmlns='http://www.springframework.org/schema/beans'/>",
                "<routes xmlns='urn:bus'/>",
                "<project/>",
                "",
                "routes"
            })
    void otherXmlIsLeftAlone(String text) {
        assertThat(isRoutes("a.xml", text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- route:\n",
                "- from:\n    uri: direct:a\n",
                "---\n# ours\n\n- beans:\n",
                "-   routeTemplate:\n",
                "- route-configuration:\n",
                "- \"rest\":\n",
                "\uFEFF- onException:\n",
                "  - route: [ not closed"
            })
    void yamlThatBeginsAsCamelRoutesIsTaken(String text) {
        assertThat(isRoutes("a.yaml", text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"route:\n", "- name: a\n", "- hosts: all\n", "kind: Integration\n", "# only words\n", ""})
    void otherYamlIsLeftAlone(String text) {
        assertThat(isRoutes("a.yaml", text)).isFalse();
    }

    // Editors write such files beside the one that is edited.
    @ParameterizedTest
    @ValueSource(strings = {".a.xml", "a.xml~", ".a.xml.swp", "a.xml.bak", "a.txt", ".xml", "xml"})
    void otherNamesAreLeftAlone(String name) {
        assertThat(isRoutes(name, "<routes/>")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "calls.xml, calls",
        "calls.camel.xml, calls",
        "screen-pop.v2.yaml, screen-pop.v2",
        "Calls.YML, Calls",
        "a b(c).xml, a_b_c_",
        "camel.xml, camel"
    })
    void theNameIsTheFileNameWithoutItsEnding(String file, String name) {
        Path path = Path.of("deploy", file);
        assertThat(RouteFormat.named(path).nameOf(path)).isEqualTo(name);
    }

    @Test
    void aFolderIsLeftAlone() throws Exception {
        assertThat(RouteFormat.isRoutes(Files.createDirectory(folder.resolve("a.xml"))))
                .isFalse();
    }

    // A file that anybody may drop must not make the container read another.
    @Test
    void anExternalEntityIsNotRead() {
        Path secret = RouteText.write(folder.resolve("secret"), "<routes/>");

        assertThat(isRoutes("a.xml", "<!DOCTYPE r [<!ENTITY s SYSTEM '" + secret.toUri() + "'>]>\n&s;"))
                .isFalse();
    }

    private boolean isRoutes(String name, String text) {
        return RouteFormat.isRoutes(RouteText.write(folder.resolve(name), text));
    }
}
