package org.ctios.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of the page, and what they must not do. */
class StaticFilesTest {
    private static final Pattern MARKUP_FROM_TEXT =
            Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(|new Function|DOMParser");
    private static final Pattern ELSEWHERE = Pattern.compile("(https?:)?//(?!www\\.w3\\.org/)[a-z0-9-]+\\.[a-z]");
    private static final Pattern INLINE = Pattern.compile("<script>|<style>|\\sstyle=|\\son[a-z]+=|javascript:");

    // What is not in the list is not served, and what is served must be there.
    @Test
    void eachFileIsServedAndNoOther() throws Exception {
        List<String> there = files().map(StaticFilesTest::name).sorted().toList();
        assertThat(there).containsExactlyElementsOf(StaticFiles.names().sorted().toList());
    }

    // Names of callers and call variables are strangers' input: they become text nodes and nothing else.
    @Test
    void noScriptMakesMarkupOfText() throws Exception {
        assertThat(files())
                .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(MARKUP_FROM_TEXT));
    }

    @Test
    void noFileNamesAnotherSite() throws Exception {
        assertThat(files())
                .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(ELSEWHERE));
    }

    // The content security policy would forbid it.
    @Test
    void thePageHasNoScriptAndNoStyleWithinIt() throws Exception {
        Path page = directory().resolve("index.html");
        assertThat(Files.readString(page)).doesNotContainPattern(INLINE);
    }

    private static Stream<Path> files() throws IOException, URISyntaxException {
        try (Stream<Path> all = Files.walk(directory())) {
            return all.filter(Files::isRegularFile).toList().stream();
        }
    }

    private static Path directory() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(StaticFilesTest.class.getResource("/web"))
                .toURI());
    }

    private static String name(Path file) {
        try {
            return directory().relativize(file).toString().replace('\\', '/');
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
