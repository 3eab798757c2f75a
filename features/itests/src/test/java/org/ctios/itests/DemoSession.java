package org.ctios.itests;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The session of the demo and the simulator it is connected to, each behind its file in {@code etc}. */
final class DemoSession {
    static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern SERVICE_ID = Pattern.compile("service\\.id = (\\d+)");
    private static final Pattern VALUE = Pattern.compile("\\s*(\\.?\\w[\\w.]*)\\s*=\\s*(.*?)\\s*");
    private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");

    private final KarafContainer karaf;

    DemoSession(KarafContainer karaf) {
        this.karaf = karaf;
    }

    EtcFile file() {
        return new EtcFile(karaf.etc("org.ctios.session-demo.cfg"));
    }

    EtcFile simulatorFile() {
        return new EtcFile(karaf.etc("org.ctios.simulator.cfg"));
    }

    /** The id of the service, which a new registration would not keep; empty while there is none. */
    List<Long> serviceIds() {
        String services = karaf.shell().run("service:list org.ctios.session.CtiOsSession");
        return BLANK_LINE
                .splitAsStream(services)
                .filter(service -> service.contains("name = demo"))
                .map(SERVICE_ID::matcher)
                .filter(Matcher::find)
                .map(id -> Long.valueOf(id.group(1)))
                .toList();
    }

    void awaitService(boolean there) {
        await("service of the session " + (there ? "there" : "gone"))
                .atMost(LIMIT)
                .until(() -> serviceIds().isEmpty() != there);
    }

    /** The last connection the route was told of, once calls arrive over it. */
    RouteOutput.Line connection() {
        RouteOutput.fromNowOn(karaf)
                .await("calls over a connection", line -> line.event().startsWith("OnCall"));
        return RouteOutput.all(karaf).lines().stream()
                .filter(line -> line.is("OnConnection"))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /**
     * Both as they were before the first test, and calls arriving. One after the other: the container reads files in an
     * order of its own, and a session that comes with the wrong password for a moment is refused for good.
     */
    void reset() {
        take(karaf, simulatorFile(), "(service.pid=org.ctios.simulator)", karaf.simulatorConfiguration());
        take(karaf, file(), "(felix.fileinstall.filename=*org.ctios.session-demo.cfg)", karaf.sessionConfiguration());
        connection();
    }

    /** Writes a file and waits until the container has read it: until then an edit by another way would be overwritten. */
    static void take(KarafContainer karaf, EtcFile file, String filter, String text) {
        file.write(text);
        await("the container's reading of " + filter)
                .atMost(LIMIT)
                .until(
                        () -> values(karaf.shell().run("config:list \"" + filter + "\"")),
                        inForce -> inForce.equals(values(text)));
    }

    /** What is set, comments and what the container adds left out. */
    private static Set<String> values(String text) {
        return text.lines()
                .map(VALUE::matcher)
                .filter(Matcher::matches)
                .map(value -> value.group(1) + "=" + value.group(2))
                .filter(value -> !value.matches("(service|felix|org\\.apache\\.karaf)\\..*"))
                .collect(Collectors.toSet());
    }
}
