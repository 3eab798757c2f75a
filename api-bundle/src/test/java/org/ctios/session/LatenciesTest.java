package org.ctios.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ctios.session.ConnectionChange.Kind;
import org.ctios.session.Latencies.Bucket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What those who watch a session read from its measures. */
class LatenciesTest {
    /** Ten durations: six of about 1 ms, three of about 8 ms, one of 30 ms. */
    private static final Latencies SAMPLE = new Latencies(
            10,
            Duration.ofMillis(60),
            Duration.ofMillis(30),
            List.of(
                    new Bucket(Duration.ofMillis(1), 6),
                    new Bucket(Duration.ofMillis(8), 3),
                    new Bucket(Duration.ofMillis(32), 1)));

    @ParameterizedTest
    @CsvSource({"1,1", "50,1", "60,1", "61,8", "90,8", "90.1,30", "99.9,30", "100,30"})
    void aPercentileIsTheEndOfItsBucketButNotMoreThanTheMaximum(double percent, long millis) {
        assertThat(SAMPLE.percentile(percent)).hasMillis(millis);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 100.1, Double.NaN})
    void whatIsNoPercentageIsRefused(double percent) {
        assertThatThrownBy(() -> SAMPLE.percentile(percent))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than 0, at most 100");
    }

    @Test
    void durationsUpToALimitAreCounted() {
        assertThat(SAMPLE.countUpTo(Duration.ofNanos(999_999))).isZero();
        assertThat(SAMPLE.countUpTo(Duration.ofMillis(1))).isEqualTo(6);
        assertThat(SAMPLE.countUpTo(Duration.ofMillis(31))).isEqualTo(9);
        assertThat(SAMPLE.countUpTo(Duration.ofHours(1))).isEqualTo(10);
    }

    @Test
    void whatNeverHappenedTookNoTime() {
        assertThat(Latencies.NONE.percentile(99)).isZero();
        assertThat(Latencies.NONE.mean()).isZero();
        assertThat(SAMPLE.mean()).hasMillis(6);
    }

    /** A failover before the moment does not count, and of several in a row only the last is surely after it. */
    @Test
    void failoversAreCountedFromAMomentOn() {
        Instant noon = Instant.parse("2026-11-29T12:00:00Z");
        SessionMeasures measures = new SessionMeasures(
                Latencies.NONE,
                Latencies.NONE,
                Latencies.NONE,
                Map.of(),
                Map.of(),
                List.of(
                        lost(noon.minusSeconds(60), noon.minusSeconds(60), 1),
                        lost(noon.minusSeconds(10), noon.plusSeconds(10), 3),
                        new ConnectionChange(
                                Kind.ATTEMPT_FAILED,
                                ServerSide.A,
                                "a:1",
                                "refused",
                                noon.plusSeconds(20),
                                noon.plusSeconds(20),
                                1),
                        lost(noon.plusSeconds(30), noon.plusSeconds(40), 2)));
        assertThat(measures.failoversSince(noon)).isEqualTo(3);
        assertThat(measures.failoversSince(noon.plusSeconds(40))).isZero();
    }

    private static ConnectionChange lost(Instant first, Instant last, int times) {
        return new ConnectionChange(Kind.LOST, ServerSide.A, "a:1", "reset", first, last, times);
    }
}
