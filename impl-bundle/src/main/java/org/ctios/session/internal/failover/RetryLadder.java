package org.ctios.session.internal.failover;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.FailoverPolicy;

/**
 * The side selection that the GED-188 guide recommends (Guidelines, Side AB Selection): both sides at once, then a wait
 * before each further round, longer from round to round, the last wait for ever. The first wait is a random part of the
 * configured one, the others vary by a tenth, so that many clients of a failed server do not come back together.
 */
public final class RetryLadder implements FailoverPolicy {
    private static final int SIDES = 2;
    private static final double JITTER = 0.1;

    private final RandomGenerator random;

    /** A ladder with this source of chance. */
    public RetryLadder(RandomGenerator random) {
        this.random = random;
    }

    /** Either side, equally often (DG 12.5 ch. 4, CTI OS Server Connection). */
    @Override
    public ServerSide firstSide() {
        return random.nextBoolean() ? ServerSide.A : ServerSide.B;
    }

    @Override
    public Duration delayBefore(List<Duration> delays, int attempt) {
        int round = attempt / SIDES;
        if (round == 0 || attempt % SIDES != 0 || delays.isEmpty()) {
            return Duration.ZERO;
        }
        long millis = delays.get(Math.min(round, delays.size()) - 1).toMillis();
        double factor = round == 1 ? random.nextDouble() : 1 - JITTER + 2 * JITTER * random.nextDouble();
        return Duration.ofMillis(Math.max(1, Math.round(millis * factor)));
    }
}
