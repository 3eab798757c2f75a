package org.ctios.session.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * docs/log-messages.md has every message from INFO up of every bundle, with its level and its logger, and no other. The messages are read from the sources: a line that is added there is missing here.
 */
class LogMessagesPageTest {
    private static final Path PAGE = Path.of("../docs/log-messages.md");
    private static final Path SPAN = Path.of("..");
    private static final Pattern LOGGER = Pattern.compile(
            "Logger (\\w+) =\\s*LoggerFactory\\s*\\.getLogger\\(\\s*(?:\"([^\"]+)\"|(\\w+)\\.class)\\)");
    private static final Pattern MESSAGE = Pattern.compile(
            "\\b([A-Z]+)\\s*\\.(info|warn|error)\\(\\s*(\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\\+\\s*\"(?:[^\"\\\\]|\\\\.)*\")*)");
    private static final Pattern PART = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ROW =
            Pattern.compile("\\| (INFO|WARN|ERROR) \\| `([^`]+)` \\| `([^`]+)` \\| (.+) \\|");

    /** A message as sources and page have it. */
    private record Line(String level, String logger, String text) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return level + " | `" + logger + "` | `" + text + "`";
        }
    }

    @Test
    void thePageHasEveryMessageAndNoOther() throws IOException {
        assertThat(page().keySet()).containsExactlyInAnyOrderElementsOf(new TreeSet<>(sources()));
    }

    /** Every WARN and ERROR says what to do: in the message itself or in its row. */
    @Test
    void everyRowSaysWhatItMeans() throws IOException {
        assertThat(page().entrySet())
                .allSatisfy(row -> assertThat(row.getValue()).isNotBlank().endsWith("."));
        assertThat(page().entrySet().stream()
                        .filter(row -> !row.getKey().level().equals("INFO")))
                .allSatisfy(row -> assertThat(row.getValue().split("\\. ").length)
                        .as("meaning and cure of %s", row.getKey())
                        .isGreaterThan(1));
    }

    private static Map<Line, String> page() throws IOException {
        Map<Line, String> rows = new HashMap<>();
        Matcher row = ROW.matcher(Files.readString(PAGE));
        while (row.find()) {
            assertThat(rows.put(new Line(row.group(1), row.group(2), row.group(3)), row.group(4)))
                    .as(row.group())
                    .isNull();
        }
        return rows;
    }

    private static List<Line> sources() throws IOException {
        List<Path> files;
        try (Stream<Path> modules = Files.list(SPAN)) {
            files = modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(LogMessagesPageTest::javaFiles)
                    .toList();
        }
        List<Line> lines = new ArrayList<>();
        for (Path file : files) {
            lines.addAll(messages(Files.readString(file)));
        }
        return lines;
    }

    private static Stream<Path> javaFiles(Path folder) {
        try {
            return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Line> messages(String source) {
        Map<String, String> loggers = loggers(source);
        List<Line> lines = new ArrayList<>();
        Matcher message = MESSAGE.matcher(source);
        while (message.find()) {
            String logger = loggers.get(message.group(1));
            if (logger != null) {
                String text = PART.matcher(message.group(3))
                        .results()
                        .map(part -> part.group(1))
                        .reduce("", String::concat);
                lines.add(new Line(message.group(2).toUpperCase(Locale.ROOT), logger, text));
            }
        }
        return lines;
    }

    private static Map<String, String> loggers(String source) {
        Matcher home = Pattern.compile("package ([\\w.]+);").matcher(source);
        String packageName = home.find() ? home.group(1) : "";
        Map<String, String> loggers = new HashMap<>();
        Matcher logger = LOGGER.matcher(source);
        while (logger.find()) {
            loggers.put(
                    logger.group(1), logger.group(2) == null ? packageName + "." + logger.group(3) : logger.group(2));
        }
        return loggers;
    }
}
