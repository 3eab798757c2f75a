package org.ctios.session.internal.dispatch;

import java.util.List;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventFamily;
import org.ctios.session.internal.config.QueueSettings;
import org.ctios.session.internal.config.QueueSettings.OnFull;

/** What happens when lanes are full or their heap budget is nearly used. Publishing thread only. */
final class Crowd {
    private final EventDispatcher home;
    private final List<ListenerLane> lanes;

    Crowd(EventDispatcher home, List<ListenerLane> lanes) {
        this.home = home;
        this.lanes = lanes;
    }

    /** Looks closely at lanes that seem to be full. */
    void look(CtiOsEvent event, QueueSettings limits) {
        long bytes = 0;
        boolean full = false;
        for (ListenerLane lane : lanes) {
            long load = lane.load.now();
            bytes += LaneLoad.bytes(load);
            full |= LaneLoad.waiting(load) >= lane.room(limits.capacity());
        }
        if (full || bytes >= HeapGuard.warning(limits.heapBudget())) {
            relieve(event, limits, bytes);
        }
    }

    /** Tells what is full and does what the policy says. */
    private void relieve(CtiOsEvent event, QueueSettings limits, long bytes) {
        if (bytes >= HeapGuard.warning(limits.heapBudget())) {
            home.heap().tell(bytes);
        }
        for (ListenerLane lane : lanes) {
            int waiting = lane.load.waiting();
            int room = lane.room(limits.capacity());
            if (waiting >= room) {
                lane.tellFull();
            }
            if (waiting > room) {
                relieveLane(lane, event, limits);
            }
        }
        ListenerLane heaviest = bytes > limits.heapBudget() ? home.heap().heaviest() : null;
        if (heaviest != null) {
            relieveHeap(heaviest, event, limits);
        }
    }

    private void relieveLane(ListenerLane lane, CtiOsEvent event, QueueSettings limits) {
        if (limits.onFull() == OnFull.DISCONNECT) {
            overflow(lane, event);
        } else if (limits.onFull() == OnFull.DROP_OLDEST) {
            boolean dropped = true;
            while (dropped) {
                dropped = lane.dropBeyond(lane.room(limits.capacity()));
            }
        }
    }

    private void relieveHeap(ListenerLane heaviest, CtiOsEvent event, QueueSettings limits) {
        if (limits.onFull() == OnFull.DISCONNECT) {
            overflow(heaviest, event);
        } else if (limits.onFull() == OnFull.DROP_OLDEST) {
            ListenerLane lane = heaviest;
            while (lane != null && home.heap().bytes() > limits.heapBudget()) {
                lane = lane.dropBeyond(0) ? home.heap().heaviest() : null;
            }
        }
    }

    private void overflow(ListenerLane lane, CtiOsEvent event) {
        if (event.id().family() != EventFamily.CONNECTION) {
            home.watcher().overflowed(lane.statistics());
        }
    }
}
