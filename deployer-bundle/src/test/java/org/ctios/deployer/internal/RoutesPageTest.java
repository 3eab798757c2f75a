package org.ctios.deployer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// Examples are copied from the page: it has to show what the tests run, to the letter.
class RoutesPageTest {
    private static final Path ROOT = Path.of("..");

    @ParameterizedTest
    @ValueSource(strings = {"ringing.xml", "talking.yaml"})
    void thePageShowsTheFilesThatTheContainerTestsDrop(String file) throws Exception {
        Path example = ROOT.resolve("examples/routes").resolve(file);

        assertThat(page()).contains(Files.readString(example));
        assertThat(RouteFormat.isRoutes(example)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DemoContext", "DemoRoutes"})
    void thePageShowsTheBundleOfTheDemo(String type) throws Exception {
        String source =
                Files.readString(ROOT.resolve("examples/demo/src/main/java/org/ctios/examples/demo/" + type + ".java"));

        assertThat(page()).contains(source.substring(source.indexOf("/**")));
    }

    @Test
    void thePageNamesTheKeysOfProperties() throws Exception {
        assertThat(page()).contains("etc/org.ctios.routes-ringing.cfg");
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/routes.md"));
    }
}
