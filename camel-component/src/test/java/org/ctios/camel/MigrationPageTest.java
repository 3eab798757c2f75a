package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/migration-from-cil.md shows as code of this product is code of this product. */
class MigrationPageTest {
    private static final Path PAGE = Path.of("../docs/migration-from-cil.md");
    private static final Pattern SAMPLE = Pattern.compile("(?ms)^```java\\R(.*?)^```$");

    /** What the samples take for granted. */
    private static final String AROUND =
            """
            import java.util.Map;
            import org.apache.camel.builder.RouteBuilder;
            import org.ctios.event.*;
            import org.ctios.session.*;
            abstract class Sample%d extends RouteBuilder {
                CtiOsSession session;
                String uniqueObjectId;
                abstract void popUp(String call, String ani);
                abstract void board(String agent, AgentState state);
                abstract void log(Object what, Object value);
                void sample() throws Exception {
            %s
                }
            }
            """;

    @TempDir
    private Path classes;

    @Test
    void everySampleCompiles() throws Exception {
        List<String> samples = SAMPLE.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(samples).hasSizeGreaterThan(6);
        assertThat(errors(samples)).isEmpty();
    }

    // The oracle: a sample that is wrong is told.
    @Test
    void aSampleThatIsWrongDoesNot() throws IOException {
        assertThat(errors(List.of("session.reconnectAtOnce();")))
                .singleElement(STRING)
                .contains("reconnectAtOnce");
    }

    private List<String> errors(List<String> samples) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(told, null, null)) {
            compiler.getTask(
                            null,
                            files,
                            told,
                            List.of("-proc:none", "-d", classes.toString(), "-cp", classPath),
                            null,
                            IntStream.range(0, samples.size())
                                    .mapToObj(i -> source("Sample" + i, AROUND.formatted(i, samples.get(i))))
                                    .toList())
                    .call();
        }
        return told.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .toList();
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
