package org.ctios.session.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ctios.session.internal.config.Compatibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/behaviours.md says what the tests say, behaviour by behaviour. */
class BehavioursPageTest {
    private static final Path PAGE = Path.of("../docs/behaviours.md");
    private static final List<Path> SOURCES = List.of(Path.of("src/test/java"), Path.of("../api-bundle/src/test/java"));
    private static final int BEHAVIOURS = 85;

    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final Pattern NUMBERS = Pattern.compile("[Bb]ehaviours? (\\d+(?:(?:, | and )\\d+)*)");

    private static final Map<String, List<String>> CLASSES = classes();

    /** A row of the table. */
    private record Row(int number, String behaviour, String proof) {
        List<String> tests() {
            return TEST.matcher(proof).results().map(found -> found.group(0)).toList();
        }

        @Override
        public String toString() {
            return "behaviour " + number;
        }
    }

    /** None is left out and none is there twice. */
    @Test
    void eachBehaviourHasOneRow() throws IOException {
        assertThat(rows().map(Row::number))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, BEHAVIOURS).boxed().toList());
    }

    /** What does not apply says why; everything else has a test, and its note names the behaviour. */
    @ParameterizedTest
    @MethodSource("rows")
    void eachBehaviourIsProvedOrSaysWhyItDoesNotApply(Row row) {
        if (row.proof().startsWith("Does not apply: ")) {
            assertThat(row.proof()).hasSizeGreaterThan(60).endsWith(".");
            return;
        }
        assertThat(row.tests()).isNotEmpty();
        for (String name : row.tests()) {
            assertThat(numbersOf(name)).as(name).contains(row.number());
        }
    }

    /** Every other reading of the documents that can be chosen is described. */
    @ParameterizedTest
    @EnumSource(Compatibility.class)
    void eachCompatibilitySwitchIsDescribed(Compatibility each) throws IOException {
        assertThat(Files.readString(PAGE)).contains("| `" + each.word() + "` |");
    }

    static Stream<Row> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Row(Integer.parseInt(row.group(1)), row.group(2), row.group(3)));
    }

    /** The behaviours that the note above a test method names. */
    private static List<Integer> numbersOf(String name) {
        Matcher test = TEST.matcher(name);
        assertThat(test.matches()).isTrue();
        String method = " void " + test.group(2) + "(";
        // Rooms of different modules may have test classes of one name.
        List<String> sources = CLASSES.getOrDefault(test.group(1), List.of()).stream()
                .filter(source -> source.contains(method))
                .toList();
        assertThat(sources).as("the source of " + name).hasSize(1);
        String before = sources.get(0).substring(0, sources.get(0).indexOf(method));
        String head = before.substring(before.lastIndexOf("\n    /**"));
        assertThat(head).as("the annotations of " + name).containsPattern("@(Parameterized)?Test");
        assertThat(head).as("the note belongs to " + name).doesNotContain("\n    }\n");
        List<Integer> numbers = new ArrayList<>();
        NUMBERS.matcher(head).results().forEach(found -> Stream.of(
                        found.group(1).split(", | and "))
                .map(Integer::valueOf)
                .forEach(numbers::add));
        return numbers;
    }

    /** The sources of all test classes by their names. */
    private static Map<String, List<String>> classes() {
        Map<String, List<String>> sources = new HashMap<>();
        for (Path root : SOURCES) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    sources.computeIfAbsent(name, key -> new ArrayList<>()).add(Files.readString(file));
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return sources;
    }
}
