package org.ctios.benchmarks;

import java.util.Arrays;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Times of contenders that take turns in one virtual machine, a few microseconds each: what disturbs the machine
 * disturbs all of them, and the median over thousands of turns leaves out the turns in which the scheduler or the
 * collector stepped in. The first contender is this project's.
 */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Laps {
    private static final int MOST = 20_000;

    private final long[] ours = new long[MOST];
    private final long[] second = new long[MOST];
    private final long[] third = new long[MOST];
    private int count;

    /** Forgets the laps of the iteration before. */
    @Setup(Level.Iteration)
    public void reset() {
        count = 0;
    }

    void add(long start, long afterOurs, long afterSecond, long afterThird) {
        int at = count++ % MOST;
        ours[at] = afterOurs - start;
        second[at] = afterSecond - afterOurs;
        third[at] = afterThird - afterSecond;
    }

    /** Median lap of this project, in nanoseconds. */
    public long ours() {
        return median(ours);
    }

    /** Median lap of the yardstick, in nanoseconds. */
    public long second() {
        return median(second);
    }

    /** Median lap of a third contender, in nanoseconds; 0 where there is none. */
    public long third() {
        return median(third);
    }

    private long median(long[] laps) {
        int filled = Math.min(count, MOST);
        long[] sorted = Arrays.copyOf(laps, filled);
        Arrays.sort(sorted);
        return filled == 0 ? 0 : sorted[filled / 2];
    }
}
