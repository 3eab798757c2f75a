package org.ctios.session;

import java.time.Duration;
import java.util.List;

/**
 * How long something took, over all times it happened. Immutable. Durations are kept in buckets that are at most an
 * eighth wider than they are long, so a percentile is up to 12.5 % too high and never too low.
 *
 * @param count how often it happened
 * @param total the sum of all durations
 * @param max the longest duration, exactly
 * @param buckets the buckets that are not empty, shortest durations first
 */
public record Latencies(long count, Duration total, Duration max, List<Bucket> buckets) {
    /** It never happened. */
    public static final Latencies NONE = new Latencies(0, Duration.ZERO, Duration.ZERO, List.of());

    private static final double ALL = 100;

    /**
     * Durations of about the same length.
     *
     * @param upTo the longest duration that belongs here; shorter ones belong to the bucket before
     * @param count how many there are
     */
    public record Bucket(Duration upTo, long count) {}

    /** Copies the list. */
    public Latencies {
        buckets = List.copyOf(buckets);
    }

    /**
     * The duration that so many percent did not exceed; zero when it never happened.
     *
     * @param percent above 0, at most 100; 50 is the median
     */
    public Duration percentile(double percent) {
        if (!(percent > 0 && percent <= ALL)) {
            throw new IllegalArgumentException("no percentile: " + percent + ". Ask for more than 0, at most 100");
        }
        long left = (long) Math.ceil(count * percent / ALL);
        for (Bucket bucket : buckets) {
            left -= bucket.count();
            if (left <= 0) {
                return bucket.upTo().compareTo(max) < 0 ? bucket.upTo() : max;
            }
        }
        return max;
    }

    /** The mean; zero when it never happened. */
    public Duration mean() {
        return count == 0 ? Duration.ZERO : total.dividedBy(count);
    }

    /** How many took no longer than that. Exact where a bucket ends, else the part of a bucket is left out. */
    public long countUpTo(Duration limit) {
        return buckets.stream()
                .takeWhile(bucket -> bucket.upTo().compareTo(limit) <= 0)
                .mapToLong(Bucket::count)
                .sum();
    }
}
