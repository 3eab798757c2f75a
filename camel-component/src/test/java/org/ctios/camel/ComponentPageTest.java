package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page is written by hand; the descriptor that Camel's tooling makes from the code says what belongs on it. */
class ComponentPageTest {
    private static final Path PAGE = Path.of("src/main/docs/ctios-component.adoc");
    private static final Path DESCRIPTOR = Path.of("src/generated/resources/META-INF/org/ctios/camel/ctios.json");

    @Test
    void thePageHasEveryHeaderAndNoOther() throws IOException {
        List<String> onThePage = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| Camel"))
                .map(line -> line.split(" ")[1])
                .toList();
        assertThat(onThePage).containsExactlyElementsOf(namesIn("headers"));
    }

    @Test
    void thePageHasEveryOption() throws IOException {
        assertThat(namesIn("properties")).isNotEmpty().allSatisfy(option -> assertThat(Files.readString(PAGE))
                .contains("| *" + option + "* ("));
    }

    private static List<String> namesIn(String section) throws IOException {
        List<String> names = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(DESCRIPTOR.toFile())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = json.currentName().equals(section);
                json.nextToken();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    if (wanted) {
                        names.add(json.currentName());
                    }
                    json.nextToken();
                    json.skipChildren();
                }
            }
        }
        return names;
    }
}
