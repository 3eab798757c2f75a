package org.ctios.session.internal.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RequestsPageTest {
    private static final Path COMMITTED = Path.of("../docs/requests.md");
    private static final Path WRITTEN = Path.of("target/requests.md");

    @Test
    void thePageSaysWhatTheOperationsSay() throws IOException {
        String expected = RequestsPage.text();
        Files.writeString(WRITTEN, expected);
        assertThat(COMMITTED).as("copy %s over %s", WRITTEN, COMMITTED).hasContent(expected);
    }
}
