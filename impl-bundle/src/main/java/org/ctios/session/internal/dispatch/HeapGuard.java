package org.ctios.session.internal.dispatch;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Watches over the bytes that the lanes of one session hold together. */
final class HeapGuard {
    private final EventDispatcher home;
    private final List<ListenerLane> lanes;
    private final AtomicBoolean roomWanted = new AtomicBoolean();
    private final Seldom news = new Seldom();

    HeapGuard(EventDispatcher home, List<ListenerLane> lanes) {
        this.home = home;
        this.lanes = lanes;
    }

    /** Counted afresh each time: a counter that all lanes share would cost every event more than this costs the few. */
    long bytes() {
        long bytes = 0;
        for (ListenerLane lane : lanes) {
            bytes += lane.load.bytes();
        }
        return bytes;
    }

    /** Four fifths of the budget. */
    static long warning(long budget) {
        return budget - budget / 5;
    }

    boolean isUsed() {
        long budget = home.queue().heapBudget();
        if (bytes() < budget) {
            return false;
        }
        roomWanted.set(true);
        return bytes() >= budget;
    }

    /** Whether half of the budget is free; who got false is told when it is. */
    boolean isHalfFree() {
        if (isHalfEmpty()) {
            return true;
        }
        roomWanted.set(true);
        return isHalfEmpty();
    }

    private boolean isHalfEmpty() {
        return bytes() <= home.queue().heapBudget() / 2;
    }

    void lookForRoom() {
        if (roomWanted.get() && isHalfEmpty() && roomWanted.compareAndSet(true, false)) {
            home.watcher().roomAgain();
        }
    }

    void tell(long bytes) {
        if (news.isDue(home.nanoTime().getAsLong())) {
            home.watcher().heapNearlyUsed(bytes, home.queue().heapBudget());
        }
    }

    /** The lane that holds most, null when there is none. */
    @Nullable
    ListenerLane heaviest() {
        ListenerLane heaviest = null;
        for (ListenerLane lane : lanes) {
            if (heaviest == null || lane.load.bytes() > heaviest.load.bytes()) {
                heaviest = lane;
            }
        }
        return heaviest;
    }
}
