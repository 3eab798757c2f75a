package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.camel.tooling.model.JsonMapper;
import org.junit.jupiter.api.Test;

/**
 * The page is written by hand but for its head, which Camel's tooling keeps, and its tables, which follow from the descriptor
 * that Camel's tooling makes from the code.
 */
class ComponentPageTest {
    private static final Path COMMITTED = Path.of("src/main/docs/ctios-component.adoc");
    private static final Path README = Path.of("../README.md");
    private static final Path WRITTEN = Path.of("target/ctios-component.adoc");
    private static final Path DESCRIPTOR = Path.of("src/generated/resources/META-INF/org/ctios/camel/ctios.json");
    private static final String START = "// tables: START\n";
    private static final String END = "\n// tables: END";

    @Test
    void theHeadIsWhatCamelsToolingMakesOfTheDescriptor() {
        assertThat(COMMITTED)
                .as("the head was out of date and is renewed now: commit it and build again")
                .hasSameTextualContentAs(Path.of("target/page-as-committed/ctios-component.adoc"));
    }

    @Test
    void theTablesSayWhatTheDescriptorSays() throws IOException {
        String page = Files.readString(COMMITTED);
        String tables = PageTables.of(JsonMapper.generateComponentModel(Files.readString(DESCRIPTOR)));
        Files.writeString(
                WRITTEN,
                page.substring(0, page.indexOf(START) + START.length()) + tables + page.substring(page.indexOf(END)));

        assertThat(tables).contains("| *events* (consumer) |").contains("| *CamelCtiosEvent* (consumer) |");
        assertThat(COMMITTED).as("copy %s over %s", WRITTEN, COMMITTED).hasSameTextualContentAs(WRITTEN);
    }

    // requests.md: what is not given is cleared, and an example is copied.
    @Test
    void anExampleThatSetsTheDataOfACallKeepsItsOtherData() throws IOException {
        assertThat(examples())
                .filteredOn(example -> example.contains("operation=setCallData"))
                .isNotEmpty()
                .allSatisfy(example -> assertThat(example).contains("KeepOthers=true"));
    }

    /** Each block of code with the paragraph before it. */
    private static List<String> examples() throws IOException {
        List<String> parts = List.of(Files.readString(COMMITTED).split("\n----\n"));
        return IntStream.range(1, parts.size())
                .filter(index -> index % 2 == 1)
                .mapToObj(index -> lastParagraphs(parts.get(index - 1)) + parts.get(index))
                .toList();
    }

    /** The line in brackets is a paragraph too. */
    private static String lastParagraphs(String text) {
        return text.substring(text.lastIndexOf("\n\n", text.lastIndexOf("\n\n") - 1) + 1);
    }

    @Test
    void theReadmeHasAllHeadersAsTheDescriptorHasThem() throws IOException {
        List<String> headers =
                JsonMapper.generateComponentModel(Files.readString(DESCRIPTOR)).getEndpointHeaders().stream()
                        .map(header -> "| `" + header.getName() + "` | " + header.getShortJavaType() + " | "
                                + header.getDescription() + " |")
                        .toList();
        assertThat(Files.readAllLines(README).stream().filter(line -> line.startsWith("| `Camel")))
                .containsExactlyElementsOf(headers);
    }
}
