package org.ctios.ged188;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DictionaryPageTest {
    private static final Path COMMITTED = Path.of("../docs/ged188.md");
    private static final Path WRITTEN = Path.of("target/ged188.md");

    @Test
    void thePageSaysWhatTheDictionarySays() throws IOException {
        String expected = DictionaryPage.text();
        Files.writeString(WRITTEN, expected);
        assertThat(COMMITTED).as("copy %s over %s", WRITTEN, COMMITTED).hasContent(expected);
    }
}
