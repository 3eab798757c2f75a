package org.ctios.session.internal.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.ctios.session.Latencies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Buckets are what {@link Latencies} promises of them. */
class LatencyMeterTest {
    private static final long HALF_A_DAY = Duration.ofHours(12).toNanos();

    /** Every power of two, its neighbours, and chance between. */
    static LongStream durations() {
        Random chance = new Random(188);
        LongStream edges =
                IntStream.range(0, 45).mapToLong(bit -> 1L << bit).flatMap(at -> LongStream.of(at - 1, at, at + 1));
        LongStream micros =
                IntStream.range(0, 33).mapToLong(bit -> 1000L << bit).flatMap(at -> LongStream.of(at - 1, at, at + 1));
        return LongStream.concat(LongStream.concat(edges, micros), chance.longs(300, 0, HALF_A_DAY))
                .filter(nanos -> nanos <= HALF_A_DAY);
    }

    @ParameterizedTest
    @MethodSource("durations")
    void aBucketIsAtMostAnEighthWiderThanItsDurations(long nanos) {
        LatencyMeter meter = LatencyMeter.forOneThread();
        meter.record(nanos);
        Latencies read = meter.read();
        long upTo = read.buckets().get(0).upTo().toNanos();
        assertThat(upTo).isGreaterThanOrEqualTo(nanos).isLessThanOrEqualTo(nanos + nanos / 8 + 1000);
        assertThat(read.max()).hasNanos(nanos);
        assertThat(read.total()).hasNanos(nanos);
        assertThat(read.percentile(50)).hasNanos(nanos);
    }

    /** Prometheus counts what is at most as long as its limit. */
    @ParameterizedTest
    @MethodSource("durations")
    void aWholeNumberOfMicrosecondsThatIsAPowerOfTwoEndsABucket(long nanos) {
        long limit = 1000 * Long.highestOneBit(Math.max(1, nanos / 1000));
        LatencyMeter meter = LatencyMeter.forOneThread();
        meter.record(limit);
        meter.record(limit + 1);
        assertThat(meter.read().countUpTo(Duration.ofNanos(limit))).isEqualTo(1);
    }

    @Test
    void aClockThatGoesBackCountsAsNoTimeAndAYearAsHalfADay() {
        LatencyMeter meter = LatencyMeter.forManyThreads();
        meter.record(-5);
        meter.record(Duration.ofDays(365).toNanos());
        assertThat(meter.read().count()).isEqualTo(2);
        assertThat(meter.read().max()).hasDays(365);
        assertThat(meter.read().buckets().get(0).upTo()).hasNanos(1000);
    }

    @Test
    void nothingGetsLostBetweenThreads() {
        LatencyMeter meter = LatencyMeter.forManyThreads();
        CompletableFuture.allOf(IntStream.rangeClosed(1, 8)
                        .mapToObj(thread -> CompletableFuture.runAsync(
                                () -> IntStream.range(0, 10_000).forEach(i -> meter.record(thread * 1_000_000L))))
                        .toArray(CompletableFuture[]::new))
                .join();
        Latencies read = meter.read();
        assertThat(read.count()).isEqualTo(80_000);
        assertThat(read.total()).hasMillis(10_000L * 36);
        assertThat(read.max()).hasMillis(8);
    }

    @Test
    void anUnusedMeterHasNothingToTell() {
        assertThat(LatencyMeter.forOneThread().read()).isSameAs(Latencies.NONE);
    }
}
