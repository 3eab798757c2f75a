package org.ctios.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ctios.benchmarks.path.JavaHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page says how a run was called, and nothing of the machine's paths. */
class OptionsTest {
    @TempDir
    Path other;

    @Test
    void thePageSaysWithWhatARunWasCalled() throws IOException {
        Files.writeString(other.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        String with = options("all", false, JavaHome.own(), other).text();
        assertThat(with)
                .startsWith("Run with `-Dbench.part=all -Dbench.quick=false -Dbench.jdks=HOME` (Java 25.0.1) on Java "
                        + System.getProperty("java.version") + " with ")
                .endsWith(" processors.")
                .doesNotContain(other.toString(), JavaHome.own().toString());
    }

    @Test
    void aQuickRunSaysSo() throws IOException {
        assertThat(options("load", true, JavaHome.own()).text())
                .startsWith("Run with `-Dbench.part=load -Dbench.quick=true` on Java ")
                .endsWith("the figures are worth nothing.");
    }

    private Options options(String part, boolean quick, Path... homes) {
        return new Options(part, quick, other.resolve("page.md"), List.of(homes));
    }
}
