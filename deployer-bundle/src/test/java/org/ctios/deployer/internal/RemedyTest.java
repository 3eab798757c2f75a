package org.ctios.deployer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// Which of the two files of the routes the log names, so that nobody corrects the one that is right.
class RemedyTest {
    private static final RouteFault IN_USE = new RouteFault("", "The port is in use.", null, null);
    private static final String TEXT = "calls.yaml";
    private static final String PROPERTIES = "etc/org.ctios.routes-calls.cfg";

    @TempDir
    private Path folder;

    private final Map<String, String> before = Map.of("port", "1");
    private final Map<String, String> after = Map.of("port", "2");

    @Test
    void newPropertiesOfTheTextThatRanAreToBeCorrectedThemselves() {
        assertThat(remedy(IN_USE, source("{{port}}", after), source("{{port}}", before)))
                .contains(PROPERTIES)
                .doesNotContain(TEXT);
    }

    @Test
    void aNewTextWithThePropertiesThatRanIsToBeCorrectedItself() {
        assertThat(remedy(IN_USE, source("edited {{port}}", before), source("{{port}}", before)))
                .contains(TEXT)
                .doesNotContain(PROPERTIES);
    }

    @Test
    void whenBothAreNewBothAreNamed() {
        assertThat(remedy(IN_USE, source("edited {{port}}", after), source("{{port}}", before)))
                .contains(TEXT)
                .contains(PROPERTIES);
    }

    // Something outside has changed, such as who has the port; either may lead around it.
    @Test
    void whenWhatRanDoesNotStartAgainBothAreNamed() {
        assertThat(remedy(IN_USE, source("{{port}}", before), source("{{port}}", before)))
                .contains(TEXT)
                .contains(PROPERTIES);
    }

    @Test
    void whenNothingRanBeforeBothAreNamed() {
        assertThat(remedy(IN_USE, source("{{port}}", before), null))
                .contains(TEXT)
                .contains(PROPERTIES);
    }

    // A file of properties that was never needed would only be looked for in vain.
    @Test
    void aTextWithoutPlaceholdersAndPropertiesIsToBeCorrectedItself() {
        assertThat(remedy(IN_USE, source("1", Map.of()), null)).contains(TEXT).doesNotContain(PROPERTIES);
    }

    @Test
    void aPlaceholderWithoutAnyPropertiesHasBothNamed() {
        assertThat(remedy(IN_USE, source("{{port}}", Map.of()), null))
                .contains(TEXT)
                .contains(PROPERTIES);
    }

    // Lines and columns are of the text as it is written.
    @Test
    void aFaultWithALineAndAColumnIsInTheText() {
        RouteFault fault = new RouteFault(", line 3, column 5", "It is faulty.", null, null);

        assertThat(remedy(fault, source("{{port}}", before), null))
                .contains(TEXT)
                .doesNotContain(PROPERTIES);
    }

    // A route is where the value is used; the value may be the one at fault.
    @Test
    void aFaultInARouteMayBeInEither() {
        RouteFault fault = new RouteFault(", route r from line 2 on", "Unknown option.", null, null);

        assertThat(remedy(fault, source("{{port}}", before), null))
                .contains(TEXT)
                .contains(PROPERTIES);
    }

    @Test
    void whatIsMissingIsToBeInstalled() {
        RouteFault fault = new RouteFault("", "There is no kafka.", FakeEngine.KAFKA, null);

        assertThat(remedy(fault, source("{{port}}", before), null))
                .contains("Install")
                .doesNotContain(TEXT)
                .doesNotContain(PROPERTIES);
    }

    private static String remedy(RouteFault fault, RouteSource failed, @Nullable RouteSource ran) {
        return Remedy.of(fault, failed, ran);
    }

    private RouteSource source(String text, Map<String, String> properties) {
        return RouteText.source(folder, "calls.yaml", text, properties);
    }
}
