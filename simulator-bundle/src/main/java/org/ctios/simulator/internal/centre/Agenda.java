package org.ctios.simulator.internal.centre;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is to happen when, in virtual time. Equal times run in the order they were planned. Not thread-safe. */
public final class Agenda {
    /** Answer of {@link #nextDue} when nothing is planned. */
    public static final long NEVER = Long.MAX_VALUE;

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparingLong(Entry::due).thenComparingLong(Entry::number));
    // How long each of them still takes, counted from the moment at which time goes on there.
    private final Map<Peripheral, List<Entry>> held = new HashMap<>();
    private long now;
    private long planned;

    /** The present, in nanoseconds of virtual time from 0. */
    public long now() {
        return now;
    }

    /** Plans an action so many nanoseconds of virtual time from now. */
    public void in(long nanos, Runnable action) {
        entries.add(new Entry(now + Math.max(0, nanos), planned++, null, action));
    }

    /** Plans an action at a peripheral, so many nanoseconds of the time that passes there. */
    public void in(Peripheral peripheral, long nanos, Runnable action) {
        List<Entry> waiting = held.get(peripheral);
        if (waiting == null) {
            entries.add(new Entry(now + Math.max(0, nanos), planned++, peripheral, action));
        } else {
            waiting.add(new Entry(Math.max(0, nanos), planned++, peripheral, action));
        }
    }

    /** Time stands still at a peripheral. */
    void hold(Peripheral peripheral) {
        List<Entry> there =
                entries.stream().filter(each -> each.peripheral() == peripheral).toList();
        entries.removeIf(each -> each.peripheral() == peripheral);
        List<Entry> waiting = held.computeIfAbsent(peripheral, each -> new ArrayList<>());
        there.forEach(each -> waiting.add(each.dueAt(Math.max(0, each.due() - now))));
    }

    /** Time goes on where it stood. */
    void goOn(Peripheral peripheral) {
        List<Entry> waiting = held.remove(peripheral);
        if (waiting != null) {
            waiting.forEach(each -> entries.add(each.dueAt(now + each.due())));
        }
    }

    /** When the next action is due, or {@link #NEVER}. */
    public long nextDue() {
        Entry next = entries.peek();
        return next == null ? NEVER : next.due();
    }

    /**
     * Lets time pass. At most so many actions run, that others on the same thread get their turn.
     *
     * @return whether the time was reached; false when actions that are due remain
     */
    public boolean advance(long until, int mostActions) {
        return advance(until, mostActions, Runnable::run);
    }

    /** Lets time pass, and leaves it to somebody else how each action is run. */
    public boolean advance(long until, int mostActions, Consumer<Runnable> runner) {
        for (int done = 0; nextDue() <= until; done++) {
            if (done == mostActions) {
                return false;
            }
            Entry entry = entries.remove();
            now = Math.max(now, entry.due());
            runner.accept(entry.action());
        }
        now = Math.max(now, until);
        return true;
    }

    private record Entry(long due, long number, @Nullable Peripheral peripheral, Runnable action) {
        Entry dueAt(long other) {
            return new Entry(other, number, peripheral, action);
        }
    }
}
