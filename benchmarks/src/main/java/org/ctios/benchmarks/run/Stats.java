package org.ctios.benchmarks.run;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Of several figures the one that stands for them. */
public final class Stats {
    private Stats() {}

    public static double median(double... values) {
        return at(0.5, values);
    }

    public static double most(double... values) {
        return at(1, values);
    }

    /** Every so many-th value from a place on, of figures that were told in groups. */
    public static double[] every(int many, int from, double... values) {
        return IntStream.range(0, values.length / many)
                .mapToDouble(i -> values[many * i + from])
                .toArray();
    }

    /** The value that this part of all are not above. */
    public static double at(double part, double... values) {
        if (values.length == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * part))];
    }
}
