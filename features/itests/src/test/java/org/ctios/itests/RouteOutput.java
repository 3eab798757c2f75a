package org.ctios.itests;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** What the demo's Camel route has printed to the console from a certain moment on. */
final class RouteOutput {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern LINE = Pattern.compile("\\d\\d:\\d\\d:\\d\\d #(\\d+) (?:([AB]) )?(On\\w+) ?(.*)");

    private final KarafContainer karaf;
    private final int skipped;

    /**
     * One event as printed.
     *
     * @param sequence number of the event within its session
     * @param side A or B, {@code null} while there is no connection
     * @param event name of the event
     * @param rest what else the line says
     */
    record Line(long sequence, String side, String event, String rest) {
        boolean is(String name) {
            return event.equals(name);
        }
    }

    private RouteOutput(KarafContainer karaf, int skipped) {
        this.karaf = karaf;
        this.skipped = skipped;
    }

    /** Everything since the container was started. */
    static RouteOutput all(KarafContainer karaf) {
        return new RouteOutput(karaf, 0);
    }

    /** Everything from now on. */
    static RouteOutput fromNowOn(KarafContainer karaf) {
        return new RouteOutput(karaf, all(karaf).lines().size());
    }

    /** The lines so far, in the order they were printed. */
    List<Line> lines() {
        String text = karaf.consoleOutput().replace("\r", "");
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .skip(skipped)
                .map(line -> new Line(Long.parseLong(line.group(1)), line.group(2), line.group(3), line.group(4)))
                .toList();
    }

    /** The first line of that kind, waited for. */
    Line await(String description, Predicate<Line> wanted) {
        return Awaitility.await(description)
                .atMost(LIMIT)
                .until(() -> lines().stream().filter(wanted).findFirst(), Optional::isPresent)
                .orElseThrow();
    }
}
