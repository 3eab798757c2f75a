package org.ctios.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A route file in a container's {@code deploy}, and what the container's log tells from a certain moment on. */
final class RouteFileInDeploy {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** Time and thread, then the category. */
    private static final String CATEGORY = " | %-32s | ";

    private final KarafContainer karaf;
    private final String name;
    private final EtcFile file;
    private long since;

    /** The file need not be there yet. */
    RouteFileInDeploy(KarafContainer karaf, String name) {
        this.karaf = karaf;
        this.name = name;
        this.file = new EtcFile(karaf.deploy(name));
    }

    /** The text of an example. */
    static String example(String name) {
        try {
            return Files.readString(Path.of(System.getProperty("ctios.route.files"), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the text there, over what was there; from now on later lines of the log count. */
    RouteFileInDeploy save(String text) {
        fromNowOn();
        file.write(text);
        return this;
    }

    /** Removes the file, if it is there. */
    void delete() {
        fromNowOn();
        if (Files.exists(karaf.deploy(name))) {
            file.delete();
        }
    }

    String text() {
        return file.read();
    }

    /** Only later lines of the log count. */
    RouteFileInDeploy fromNowOn() {
        since = karaf.log().lines().count();
        return this;
    }

    /** The lines of the log that count so far. */
    List<String> lines() {
        return karaf.log().lines().skip(since).toList();
    }

    /** What the deployer tells about this file, waited for. */
    String awaitTold(String words) {
        return await(words, line -> line.contains("deploy/" + name) && line.contains(words));
    }

    /** What a route says by a log of that category, waited for. */
    String awaitSaid(String category, String words) {
        return await(words, line -> isOf(category, line) && line.contains(words));
    }

    /** The lines a route said by a log of that category. */
    List<String> said(String category) {
        return lines().stream().filter(line -> isOf(category, line)).toList();
    }

    private static boolean isOf(String category, String line) {
        return line.contains(CATEGORY.formatted(category));
    }

    private String await(String what, Predicate<String> wanted) {
        return Awaitility.await("\"" + what + "\" in the log, about " + name)
                .atMost(LIMIT)
                .until(() -> lines().stream().filter(wanted).findFirst(), Optional::isPresent)
                .orElseThrow();
    }
}
