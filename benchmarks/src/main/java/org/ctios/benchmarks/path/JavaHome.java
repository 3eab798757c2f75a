package org.ctios.benchmarks.path;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** Where a Java is installed. */
public final class JavaHome {
    private JavaHome() {}

    /** The Java that this runs in. */
    public static Path own() {
        return Path.of(System.getProperty("java.home"));
    }

    /**
     * That one and others, each once.
     *
     * @param others homes with commas between, may be empty
     * @throws IOException when one is not there
     */
    public static List<Path> ownAnd(String others) throws IOException {
        Set<Path> homes = new LinkedHashSet<>();
        homes.add(own().toRealPath());
        for (String home : others.split(",", -1)) {
            if (!home.isBlank()) {
                homes.add(Path.of(home.strip()).toRealPath());
            }
        }
        return List.copyOf(homes);
    }

    static String command(Path home) {
        return home.resolve("bin").resolve("java").toString();
    }

    /** Such as {@code Java 25}. */
    static String version(Path home) throws IOException {
        return release(home).split("\\.", -1)[0];
    }

    /** Such as {@code Java 25.0.1}, by the file {@code release} that every JDK has. */
    public static String release(Path home) throws IOException {
        Properties release = new Properties();
        try (InputStream file = Files.newInputStream(home.resolve("release"))) {
            release.load(file);
        }
        return "Java " + release.getProperty("JAVA_VERSION", "?").replace("\"", "");
    }
}
