package org.ctios.management.internal.jmx;

import org.ctios.session.ListenerStatistics;

/** How one listener keeps up, see {@link ListenerStatistics}. */
public final class ListenerData {
    private final String listener;
    private final String ordering;
    private final int waiting;
    private final int capacity;
    private final long waitingBytes;
    private final long bytesBudget;
    private final long delivered;
    private final long dropped;
    private final long thrown;
    private final long longestDeliveryMillis;

    ListenerData(ListenerStatistics of) {
        this.listener = of.listener();
        this.ordering = of.options().ordering().name();
        this.waiting = of.waiting();
        this.capacity = of.capacity();
        this.waitingBytes = of.waitingBytes();
        this.bytesBudget = of.bytesBudget();
        this.delivered = of.delivered();
        this.dropped = of.dropped();
        this.thrown = of.thrown();
        this.longestDeliveryMillis = of.longestDelivery().toMillis();
    }

    /** Class and number of its registration. */
    public String getListener() {
        return listener;
    }

    /** What keeps its order. */
    public String getOrdering() {
        return ordering;
    }

    /** Events that wait for it. */
    public int getWaiting() {
        return waiting;
    }

    /** How many may wait. */
    public int getCapacity() {
        return capacity;
    }

    /** Memory they hold, about. */
    public long getWaitingBytes() {
        return waitingBytes;
    }

    /** Memory that those of all listeners of the session may hold together. */
    public long getBytesBudget() {
        return bytesBudget;
    }

    /** Events handed to it. */
    public long getDelivered() {
        return delivered;
    }

    /** Events it never got. */
    public long getDropped() {
        return dropped;
    }

    /** Deliveries on which it threw. */
    public long getThrown() {
        return thrown;
    }

    /** The longest that one delivery took, in milliseconds. */
    public long getLongestDeliveryMillis() {
        return longestDeliveryMillis;
    }
}
