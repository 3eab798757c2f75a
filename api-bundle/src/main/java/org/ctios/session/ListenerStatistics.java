package org.ctios.session;

import java.time.Duration;

/**
 * How one listener keeps up, at one moment. Immutable. Counters count from the listener's registration and never go back.
 *
 * @param listener {@link org.ctios.event.CtiOsEventListener#listenerName} and the number of the registration, unique
 *     within the session
 * @param options how it wants its events
 * @param waiting events that wait for it; the ones being delivered do not count
 * @param capacity how many may wait, key {@code queue.capacity}; more while a snapshot waits, see {@link
 *     ListenerOptions#withSnapshot}
 * @param waitingBytes about how much memory its events hold, those being delivered included, in bytes; an event
 *     that waits for several listeners is counted with each
 * @param bytesBudget how many bytes the events of all listeners of the session may hold together, key {@code
 *     queue.heapBudget}; the same for each. When their {@code waitingBytes} come to that, every queue counts as full
 * @param delivered events handed to it, also those on which it threw
 * @param dropped events it never got because its queue was full
 * @param thrown deliveries on which it threw
 * @param longestDelivery the longest that one delivery took; one that still lasts is not counted yet
 */
public record ListenerStatistics(
        String listener,
        ListenerOptions options,
        int waiting,
        int capacity,
        long waitingBytes,
        long bytesBudget,
        long delivered,
        long dropped,
        long thrown,
        Duration longestDelivery) {}
