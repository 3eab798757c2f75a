package org.ctios.benchmarks.path;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where a Java is installed. */
public final class JavaHome {
    private JavaHome() {}

    /** The Java that this runs in. */
    public static Path own() {
        return Path.of(System.getProperty("java.home"));
    }

    static String command(Path home) {
        return home.resolve("bin").resolve("java").toString();
    }

    /** Such as {@code Java 25}, by the file {@code release} that every JDK has. */
    static String version(Path home) throws IOException {
        Properties release = new Properties();
        try (InputStream file = Files.newInputStream(home.resolve("release"))) {
            release.load(file);
        }
        String version = release.getProperty("JAVA_VERSION", "\"?\"").replace("\"", "");
        return "Java " + version.split("\\.", -1)[0];
    }
}
