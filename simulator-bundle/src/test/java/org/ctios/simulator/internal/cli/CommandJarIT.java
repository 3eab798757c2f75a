package org.ctios.simulator.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.ctios.simulator.FaultProbe;
import org.ctios.simulator.Scenario;
import org.ctios.simulator.TestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar} of the jar that the build leaves, as a process of its own (issue 7 A.6). */
class CommandJarIT {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String JAR = System.getProperty("ctios.simulator.jar");

    @TempDir
    private Path folder;

    private Process process;

    @AfterEach
    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void helpIsPrinted() throws Exception {
        start("--help");
        assertThat(exitCode()).isZero();
        assertThat(printed()).containsExactlyElementsOf(Help.TEXT);
    }

    /** What the jar is, which its manifest says. */
    @Test
    void theVersionIsThatOfTheJar() throws Exception {
        start("--version");
        assertThat(exitCode()).isZero();
        assertThat(printed()).singleElement().asString().matches("ctios-simulator \\d+\\.\\d+\\.\\d+\\S*, Java \\d+");
    }

    /** The scenarios are in the jar. */
    @Test
    void theScenariosAreListed() throws Exception {
        start("--scenarios");
        assertThat(exitCode()).isZero();
        assertThat(printed()).extracting(line -> line.split(" ")[0]).containsExactlyElementsOf(Scenario.names());
    }

    @Test
    void aBadOptionIsExitCode2() throws Exception {
        start("--agent=3");
        assertThat(exitCode()).isEqualTo(2);
        assertThat(complaints()).anyMatch(line -> line.startsWith("unknown option --agent;"));
    }

    /** All that serving needs is in the jar, and a process that is asked to end does so. */
    @Test
    void aPairIsServedUntilTheProcessIsEnded() throws Exception {
        start("--port-a=0", "--port-b=0", "--calls-per-minute=0");
        await("endpoints").atMost(LIMIT).until(() -> !printed().isEmpty());
        String endpoints = printed().get(0);
        int port = Integer.parseInt(endpoints.replaceFirst("^endpoints = [^:]*:(\\d+),.*$", "$1"));
        try (TestClient client = FaultProbe.open(port)) {
            assertThat(FaultProbe.look(client)).isEqualTo(FaultProbe.WELL);
            process.destroy();
            exitCode();
        }
        assertThat(complaints()).noneMatch(line -> line.contains("did not stop in time"));
    }

    /** It is handed on by itself, and has code of others in it. */
    @Test
    void theLicencesOfAllThatIsInTheJarAreInItToo() throws Exception {
        try (JarFile jar = new JarFile(JAR)) {
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License", "Version 2.0");
            assertThat(text(jar, "META-INF/NOTICE")).contains("CTI OS for Karaf", "Netty", "SLF4J");
            assertThat(text(jar, "META-INF/licenses/MIT-slf4j.txt")).contains("QOS.ch", "Permission is hereby granted");
            assertThat(jar.stream().map(JarEntry::getName).filter(name -> name.endsWith(".class")))
                    .extracting(name -> name.replaceFirst("^([^/]+/[^/]+)/.*", "$1"))
                    .as("whose code is in it")
                    .containsOnly("org/ctios", "io/netty", "org/slf4j");
        }
    }

    private static String text(JarFile jar, String file) throws IOException {
        ZipEntry entry = jar.getEntry(file);
        assertThat(entry).as(file).isNotNull();
        try (InputStream input = jar.getInputStream(entry)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private int exitCode() throws InterruptedException {
        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS))
                .as("the process ends")
                .isTrue();
        return process.exitValue();
    }

    private List<String> printed() throws IOException {
        return Files.readAllLines(folder.resolve("out"));
    }

    private List<String> complaints() throws IOException {
        return Files.readAllLines(folder.resolve("err"));
    }
}
