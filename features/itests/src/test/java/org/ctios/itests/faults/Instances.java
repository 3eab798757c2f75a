package org.ctios.itests.faults;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;

/** How many objects of which of our classes live in a container: a leak that is small beside its heap is large here. */
final class Instances {
    /**
     * A line of the virtual machine's histogram: rank, instances, bytes, class. Arrays are left out, and the codec: nearly all
     * of it is the dictionary, which is there once more for each generation of the bundle that lingers behind an update.
     */
    private static final Pattern OURS =
            Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(org\\.ctios\\.(?!ged188\\.)\\S+).*");

    private Instances() {}

    /** Those that something refers to; a garbage collection is part of it. */
    static Map<String, Long> of(MBeanServerConnection server) throws IOException {
        try {
            ObjectName diagnostics = new ObjectName("com.sun.management:type=DiagnosticCommand");
            Object[] options = {new String[0]};
            String[] types = {String[].class.getName()};
            return read((String) server.invoke(diagnostics, "gcClassHistogram", options, types));
        } catch (JMException e) {
            throw new AssertionError("no histogram of classes", e);
        }
    }

    /** Reads what {@code jcmd PID GC.class_histogram} prints. */
    static Map<String, Long> read(String histogram) {
        Map<String, Long> instances = new TreeMap<>();
        histogram
                .lines()
                .map(OURS::matcher)
                .filter(Matcher::matches)
                .forEach(line -> instances.merge(line.group(2), Long.parseLong(line.group(1)), Long::sum));
        return instances;
    }
}
