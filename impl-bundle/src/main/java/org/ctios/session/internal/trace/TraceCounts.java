package org.ctios.session.internal.trace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What became of the entries, each counted once: written when its whole line is in the file, else dropped. The head of a file
 * is no entry, and a line that says how many are missing none either. One thread writes; {@link #drop} and the numbers are
 * for any.
 */
final class TraceCounts {
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();

    /** Lines of which the file may not have everything yet. */
    private final Deque<Line> onTheWay = new ArrayDeque<>();

    /** Missing entries of which the file tells, and those with the lines on the way. */
    private long told;

    private long telling;

    /**
     * A line on its way.
     *
     * @param end where it ends among all bytes of its file
     * @param missing how many entries it says are missing; 0 for one that is an entry
     */
    private record Line(long end, long missing) {}

    long written() {
        return written.get();
    }

    long dropped() {
        return dropped.get();
    }

    /** An entry will not be written. */
    void drop() {
        dropped.incrementAndGet();
    }

    /** An entry is on its way. */
    void entry(long end) {
        onTheWay.add(new Line(end, 0));
    }

    /** How many are missing of which no line tells. */
    long untold() {
        return dropped.get() - telling;
    }

    /** A line that tells of missing entries is on its way. */
    void telling(long missing, long end) {
        onTheWay.add(new Line(end, missing));
        telling += missing;
    }

    /** So many bytes are in the file. */
    void inFile(long bytes) {
        for (Line line = onTheWay.peek(); line != null && line.end <= bytes; line = onTheWay.peek()) {
            onTheWay.remove();
            told += line.missing;
            if (line.missing == 0) {
                written.incrementAndGet();
            }
        }
    }

    /** What is still on its way does not arrive; what was missing is to be told again. */
    void lost() {
        long entries = onTheWay.stream().filter(line -> line.missing == 0).count();
        onTheWay.clear();
        dropped.addAndGet(entries);
        telling = told;
    }
}
