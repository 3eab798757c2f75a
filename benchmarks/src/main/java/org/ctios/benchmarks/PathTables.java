package org.ctios.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ctios.benchmarks.path.Comparison;

/** Tables and charts of the whole path. */
final class PathTables {
    private final Path page;

    PathTables(Path page) {
        this.page = page;
    }

    void write(List<Comparison> all) throws IOException {
        new Page(page)
                .put(
                        "path",
                        Comparison.HEAD
                                + all.stream().map(Comparison::line).collect(Collectors.joining())
                                + own(all)
                                + "\n![Processor time of an event](images/performance-path.svg)\n"
                                + "\n![Beside other components](images/performance-peers.svg)");
        BarChart times = new BarChart("Processor time of an event, from the wire on", "hand-written", "ns");
        charted(all, "hand-written reader", times, "listener: ");
        charted(all, "wire to route / hand-written consumer", times, "route: ");
        image("performance-path.svg", times);
        BarChart peers = new BarChart("Processor time of an event, wire to route", "the other component", "ns");
        charted(all, "camel-asterisk", peers, "camel-asterisk: ");
        charted(all, "camel-asterisk with DialBegin", peers, "DialBegin: ");
        charted(all, "camel-netty", peers, "camel-netty: ");
        image("performance-peers.svg", peers);
    }

    /** What the component and a hand-written consumer add to Camel's own time. */
    private static String own(List<Comparison> all) {
        List<Comparison> bare = ending(all, "bare consumer");
        List<Comparison> hand = ending(all, "in the route, component / hand-written consumer");
        if (bare.size() != hand.size()) {
            return "";
        }
        StringBuilder lines = new StringBuilder(
                """

                | in the route, processor time of an event | Camel's own, ns | the component adds, ns | six headers by hand add, ns |
                | --- | ---: | ---: | ---: |
                """);
        for (int i = 0; i < bare.size(); i++) {
            double camel = bare.get(i).time(Comparison.Pair::other);
            lines.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.0f |%n",
                    bare.get(i).parameter(),
                    camel,
                    bare.get(i).time(Comparison.Pair::ours) - camel,
                    hand.get(i).time(Comparison.Pair::other) - camel));
        }
        return lines.toString();
    }

    private static List<Comparison> ending(List<Comparison> all, String title) {
        return all.stream().filter(each -> each.title().endsWith(title)).toList();
    }

    private static void charted(List<Comparison> all, String beside, BarChart chart, String label) {
        all.stream()
                .filter(each -> each.title().startsWith("processor time")
                        && each.title().endsWith(beside))
                .forEach(each -> chart.add(
                        label + each.parameter(), each.time(Comparison.Pair::ours), each.time(Comparison.Pair::other)));
    }

    private void image(String name, BarChart chart) throws IOException {
        Path image = page.resolveSibling("images").resolve(name);
        Files.createDirectories(image.getParent());
        Files.writeString(image, chart.svg());
    }
}
