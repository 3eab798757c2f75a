package org.ctios.management.internal.jmx;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.ctios.session.Latencies;

/** How long something took, over all times since the session was made. Durations are in microseconds. */
public final class LatencyData {
    private final long count;
    private final long meanMicros;
    private final long medianMicros;
    private final long percentile90Micros;
    private final long percentile99Micros;
    private final long maxMicros;

    LatencyData(Latencies of) {
        this.count = of.count();
        this.meanMicros = micros(of.mean());
        this.medianMicros = micros(of.percentile(50));
        this.percentile90Micros = micros(of.percentile(90));
        this.percentile99Micros = micros(of.percentile(99));
        this.maxMicros = micros(of.max());
    }

    private static long micros(Duration duration) {
        return TimeUnit.NANOSECONDS.toMicros(duration.toNanos());
    }

    /** How often it happened. */
    public long getCount() {
        return count;
    }

    /** The mean. */
    public long getMeanMicros() {
        return meanMicros;
    }

    /** Not exceeded by half of them. */
    public long getMedianMicros() {
        return medianMicros;
    }

    /** Not exceeded by 90 %. */
    public long getPercentile90Micros() {
        return percentile90Micros;
    }

    /** Not exceeded by 99 %. */
    public long getPercentile99Micros() {
        return percentile99Micros;
    }

    /** The longest. */
    public long getMaxMicros() {
        return maxMicros;
    }
}
