package org.ctios.session.internal.failover;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.FailoverPolicy;
import org.ctios.session.internal.config.FailoverSettings;

/**
 * The side selection that the GED-188 guide recommends (Guidelines, Side AB Selection): both sides at once, then a wait
 * before each further round, longer from round to round, the last wait for ever. The first wait is a random part of the
 * configured one, the others vary by the jitter, so that many clients of a failed server do not come back together.
 */
public final class RetryLadder implements FailoverPolicy {
    private static final int SIDES = 2;

    private final RandomGenerator random;

    /** A ladder with this source of chance. */
    public RetryLadder(RandomGenerator random) {
        this.random = random;
    }

    /** The configured side, else either, equally often (DG 12.5 ch. 4, CTI OS Server Connection). */
    @Override
    public ServerSide firstSide(FailoverSettings settings) {
        ServerSide fixed = settings.firstSide();
        if (fixed != null) {
            return fixed;
        }
        return random.nextBoolean() ? ServerSide.A : ServerSide.B;
    }

    @Override
    public Duration delayBefore(FailoverSettings settings, int attempt) {
        int round = attempt / SIDES;
        List<Duration> delays = settings.delays();
        if (round == 0 || attempt % SIDES != 0 || delays.isEmpty()) {
            return Duration.ZERO;
        }
        long millis = delays.get(Math.min(round, delays.size()) - 1).toMillis();
        return Duration.ofMillis(Math.max(1, Math.round(millis * factor(round, settings.jitter()))));
    }

    private double factor(int round, double jitter) {
        if (round == 1) {
            return jitter == 0 ? 1 : random.nextDouble();
        }
        return 1 - jitter + 2 * jitter * random.nextDouble();
    }
}
