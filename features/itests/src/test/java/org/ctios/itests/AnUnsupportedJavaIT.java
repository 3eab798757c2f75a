package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for Java is a shell script")
class AnUnsupportedJavaIT {

    // Issue "a session": on a JDK that Karaf does not support, one clear line.
    @ParameterizedTest
    @CsvSource({"1.8.0_412,1", "11.0.2,11", "24,24", "25.0.1,25"})
    void everyStartScriptSaysSoInOneLineAndEnds(String version, String major, @TempDir Path directory)
            throws IOException, InterruptedException {
        Path javaHome = javaThatCallsItself(version, directory);
        for (String script : new String[] {"karaf", "start", "client"}) {
            assertThat(outputOf(script, javaHome, directory.resolve("output")))
                    .isEqualTo(script + ": Java " + major + " cannot run Karaf 4.4; set JAVA_HOME to a Java 17.\n");
        }
    }

    private static Path javaThatCallsItself(String version, Path directory) throws IOException {
        Path java = directory.resolve("bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"" + version + "\" 2026-01-20' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return directory;
    }

    private static String outputOf(String script, Path javaHome, Path output) throws IOException, InterruptedException {
        Path bin = Path.of(System.getProperty("ctios.distribution"), "bin");
        ProcessBuilder builder = new ProcessBuilder(bin.resolve(script).toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().remove("JAVA");
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as(script + " ends").isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        return Files.readString(output);
    }
}
