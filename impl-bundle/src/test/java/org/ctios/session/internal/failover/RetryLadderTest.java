package org.ctios.session.internal.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.config.FailoverSettings;
import org.ctios.session.internal.config.SampleSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which side first, and the waits of the guide (Guidelines, Side AB Selection). Chance is seeded. */
class RetryLadderTest {
    private static final FailoverSettings SETTINGS = SampleSettings.monitor().failover();

    private final RetryLadder ladder = new RetryLadder(new Random(188));

    /** Behaviour 21: both sides about equally often. The bound is five standard deviations wide. */
    @Test
    void bothSidesAreFirstAboutEquallyOften() {
        long a = Stream.generate(() -> ladder.firstSide(SETTINGS))
                .limit(10_000)
                .filter(ServerSide.A::equals)
                .count();
        assertThat(a).isBetween(4_750L, 5_250L);
    }

    /** Issue: the first side at random, or fixed by configuration. */
    @ParameterizedTest
    @EnumSource(ServerSide.class)
    void aConfiguredSideIsAlwaysFirst(ServerSide side) {
        FailoverSettings fixed =
                SampleSettings.monitor("reconnect.firstSide", side.name()).failover();
        assertThat(Stream.generate(() -> ladder.firstSide(fixed)).limit(100)).containsOnly(side);
    }

    /** Without jitter the waits are the configured ones. */
    @ParameterizedTest
    @CsvSource({"2,2000", "4,15000", "12,120000"})
    void withoutJitterTheWaitsAreExact(int failures, long millis) {
        FailoverSettings exact = SampleSettings.monitor("reconnect.jitter", "0").failover();
        assertThat(ladder.delayBefore(exact, failures)).hasMillis(millis);
    }

    /** The other side is tried at once, in every round. */
    @ParameterizedTest
    @CsvSource({"0", "1", "3", "5", "7", "99"})
    void thereIsNoWaitBeforeTheFirstAndEveryOtherAttempt(int failures) {
        assertThat(ladder.delayBefore(SETTINGS, failures)).isZero();
    }

    /** The first wait is a random part of the configured one, so that the clients of a failed server spread. */
    @Test
    void theFirstWaitIsAnyPartOfTheConfiguredOne() {
        List<Long> waits = waits(2);
        assertThat(waits).allSatisfy(wait -> assertThat(wait).isBetween(1L, 2_000L));
        assertThat(waits).anyMatch(wait -> wait < 200).anyMatch(wait -> wait > 1_800);
    }

    /** Later waits follow the ladder, a tenth more or less; the last one repeats. */
    @ParameterizedTest
    @CsvSource({"4,15000", "6,30000", "8,60000", "10,120000", "12,120000", "1000,120000"})
    void laterWaitsFollowTheLadderWithinATenth(int failures, long millis) {
        List<Long> waits = waits(failures);
        assertThat(waits).allSatisfy(wait -> assertThat(wait).isBetween(millis * 9 / 10, millis * 11 / 10));
        assertThat(waits).anyMatch(wait -> wait < millis * 93 / 100).anyMatch(wait -> wait > millis * 107 / 100);
    }

    /** Even the shortest wait is one: a round over both sides is never followed by the next without a pause. */
    @Test
    void aWaitIsNeverNothing() {
        RetryLadder unlucky = new RetryLadder(() -> 0L);
        assertThat(unlucky.delayBefore(SETTINGS, 2)).isPositive();
    }

    private List<Long> waits(int failures) {
        return Stream.generate(() -> ladder.delayBefore(SETTINGS, failures).toMillis())
                .limit(1_000)
                .toList();
    }
}
