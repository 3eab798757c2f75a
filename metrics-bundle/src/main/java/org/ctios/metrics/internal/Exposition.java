package org.ctios.metrics.internal;

import java.time.Duration;
import java.util.Arrays;
import org.ctios.session.Latencies;

/**
 * The text format of Prometheus, version 0.0.4: families with a comment and a type, each followed by its samples. Values
 * are whole numbers or seconds.
 */
final class Exposition {
    /** What HTTP has to say of it. */
    static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final double NANOS = 1e9;

    private final StringBuilder text = new StringBuilder();
    private String family = "";

    /** Begins a family; all samples up to the next one belong to it. */
    Exposition family(String name, String type, String help) {
        family = name;
        text.append("# HELP ")
                .append(name)
                .append(' ')
                .append(help.replace("\\", "\\\\").replace("\n", "\\n"));
        text.append("\n# TYPE ").append(name).append(' ').append(type).append('\n');
        return this;
    }

    /** A sample, with labels as name, value, name, value. */
    Exposition sample(long value, String... labels) {
        line("", labels).append(value).append('\n');
        return this;
    }

    /** A sample of a moment or a duration. */
    Exposition seconds(double value, String... labels) {
        line("", labels).append(value).append('\n');
        return this;
    }

    /**
     * The samples of a histogram.
     *
     * @param limits ends of its buckets in powers of two microseconds, which are ends of ours too
     */
    Exposition histogram(Latencies of, Doublings limits, String... labels) {
        for (int power = limits.first(); power <= limits.last(); power++) {
            Duration limit = Duration.ofNanos(1000L << power);
            bucket(Double.toString(limit.toNanos() / NANOS), of.countUpTo(limit), labels);
        }
        bucket("+Inf", of.count(), labels);
        line("_sum", labels).append(of.total().toNanos() / NANOS).append('\n');
        line("_count", labels).append(of.count()).append('\n');
        return this;
    }

    /** Powers of two, both included. */
    record Doublings(int first, int last) {}

    private void bucket(String limit, long count, String... labels) {
        String[] all = Arrays.copyOf(labels, labels.length + 2);
        all[labels.length] = "le";
        all[labels.length + 1] = limit;
        line("_bucket", all).append(count).append('\n');
    }

    private StringBuilder line(String suffix, String... labels) {
        text.append(family).append(suffix);
        for (int i = 0; i < labels.length; i += 2) {
            text.append(i == 0 ? '{' : ',')
                    .append(labels[i])
                    .append("=\"")
                    .append(escaped(labels[i + 1]))
                    .append('"');
        }
        return text.append(labels.length == 0 ? " " : "} ");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
