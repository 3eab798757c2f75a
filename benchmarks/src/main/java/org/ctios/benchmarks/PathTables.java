package org.ctios.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ctios.benchmarks.path.Comparison;

/** Tables and charts of the whole path. */
final class PathTables {
    private static final double MICROS = 1e3;

    private final List<Comparison> all;

    PathTables(List<Comparison> all) {
        this.all = all;
    }

    String text() {
        return Comparison.HEAD
                + all.stream().map(Comparison::line).collect(Collectors.joining())
                + own()
                + BarChart.pictures(charts());
    }

    /** By the name of the file. */
    Map<String, BarChart> charts() {
        BarChart times = new BarChart("Processor time of an event, from the wire on", "hand-written", "ns");
        charted("hand-written reader", times, "listener: ");
        charted("wire to route / hand-written consumer", times, "route: ");
        BarChart peers = new BarChart("Processor time of an event, wire to route", "the other component", "ns");
        charted("camel-asterisk", peers, "camel-asterisk: ");
        charted("camel-asterisk with DialBegin", peers, "DialBegin: ");
        charted("camel-netty", peers, "camel-netty: ");
        return Map.of(
                "performance-path.svg",
                times,
                "performance-peers.svg",
                peers,
                "performance-rates.svg",
                rates(),
                "performance-latency.svg",
                latency());
    }

    private BarChart rates() {
        BarChart rates = new BarChart("Events a second, as a multiple of the rate beside it", "goal", "×");
        for (Comparison each : having(comparison -> comparison.rates() && comparison.goal() > 0)) {
            String title = each.title().replace("events a second, wire to ", "");
            rates.add(title + ", " + each.parameter(), each.ratio(), each.goal());
        }
        return rates;
    }

    private BarChart latency() {
        BarChart latency = new BarChart("Latency at 10,000 events a second, wire to route", "µs");
        String here = " at 10,000 events/s, wire to route";
        for (Comparison each : having(comparison -> comparison.title().contains(here))) {
            latency.add(
                    each.title().replace(here, ""),
                    each.time(Comparison.Pair::ours) / MICROS,
                    each.time(Comparison.Pair::other) / MICROS);
        }
        return latency;
    }

    /** What the component and a hand-written consumer add to Camel's own time. */
    private String own() {
        List<Comparison> bare = having(each -> each.title().endsWith("bare consumer"));
        List<Comparison> hand =
                having(each -> each.title().endsWith("in the route, component / hand-written consumer"));
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

    private List<Comparison> having(Predicate<Comparison> what) {
        return all.stream().filter(what).toList();
    }

    private void charted(String beside, BarChart chart, String label) {
        having(each -> each.title().startsWith("processor time") && each.title().endsWith(beside))
                .forEach(each -> chart.add(
                        label + each.parameter(), each.time(Comparison.Pair::ours), each.time(Comparison.Pair::other)));
    }
}
