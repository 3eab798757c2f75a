package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The build keeps a copy of {@code src/generated} before Camel's generator runs over it. */
class GeneratedFilesTest {

    @Test
    void theCommittedFilesAreWhatTheGeneratorMakes() throws IOException {
        assertThat(textsIn(Path.of("src/generated")))
                .as("src/generated was out of date and is renewed now: commit it and build again")
                .isNotEmpty()
                .isEqualTo(textsIn(Path.of("target/generated-as-committed")));
    }

    private static Map<String, String> textsIn(Path root) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
