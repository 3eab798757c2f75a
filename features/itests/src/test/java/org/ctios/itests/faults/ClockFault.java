package org.ctios.itests.faults;

import java.time.Duration;
import java.util.Random;

/** Somebody sets the clock of the container's machine wrong by days, and right again. */
enum ClockFault implements Mishap {
    /** It jumps ahead, and later back. */
    AHEAD("clock jumps ahead and back", 1),
    /** It jumps back, and later ahead. */
    BACK("clock jumps back and ahead", -1);

    private static final int MOST_DAYS = 7;

    private static int count;

    private final String kind;
    private final int sign;

    ClockFault(String kind, int sign) {
        this.kind = kind;
        this.sign = sign;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public boolean isPossibleAt(Site site) {
        return site.clock() && WallClock.isPossible();
    }

    @Override
    public void strike(Rig rig, Random random) {
        count++;
        // A minute more each time, so that no two times are the same.
        rig.clock()
                .set(Duration.ofDays(1 + random.nextInt(MOST_DAYS))
                        .plusMinutes(count)
                        .multipliedBy(sign));
    }

    @Override
    public void last(Rig rig) {
        rig.awaitCalls(16);
    }

    @Override
    public void end(Rig rig) {
        rig.clock().right();
    }

    @Override
    public boolean canRecoverAtOnce() {
        return true;
    }

    @Override
    public String toString() {
        return kind;
    }
}
