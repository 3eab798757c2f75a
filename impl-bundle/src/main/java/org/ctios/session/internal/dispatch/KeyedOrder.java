package org.ctios.session.internal.dispatch;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventId;
import org.ctios.session.ListenerOptions.Ordering;
import org.jspecify.annotations.Nullable;

/**
 * Which event may go when: each follows the last one of every key it has. Not thread-safe; its lane's lock guards it.
 *
 * <p>Ids that turned out to be one call share a group, which is remembered until the call ends under an id or a
 * connection begins; groups of a single key go when nothing of them is left, so that memory follows what waits. A filter may
 * keep the ends of calls away: of many groups of which nothing is left the oldest is forgotten.
 */
final class KeyedOrder {
    /** Key of everything that names neither call nor agent. */
    private static final Object REST = new Object();

    /** Calls that got another number, are still up, and of which nothing waits. */
    private static final int MOST_IDLE = 10_000;

    private final Ordering ordering;
    private final Map<Object, KeyGroup> groups = new HashMap<>();
    private final Set<Object> ended = new HashSet<>();
    private final Set<KeyGroup> idle = new LinkedHashSet<>();
    private final Queue<OrderedEvent> ready = new ArrayDeque<>();
    private final Set<OrderedEvent> waiting = new LinkedHashSet<>();
    private final Set<OrderedEvent> delivering = new HashSet<>();
    private int unfinished;
    private boolean barrier;

    KeyedOrder(Ordering ordering) {
        this.ordering = ordering;
    }

    /** Whether the event may be admitted now; a barrier, and whatever comes behind one, has to wait outside. */
    boolean admits(CtiOsEvent event) {
        return !barrier && (unfinished == 0 || !EventKeys.isBarrier(event));
    }

    /** Takes the next event in; only when {@link #admits}. */
    void admit(CtiOsEvent event, int weight) {
        OrderedEvent ordered = new OrderedEvent(event, weight);
        if (EventKeys.isBarrier(event)) {
            raise(event);
        } else {
            enqueue(event, ordered);
        }
        unfinished++;
        waiting.add(ordered);
        if (ordered.isReady()) {
            ready.add(ordered);
        }
    }

    private void raise(CtiOsEvent event) {
        barrier = true;
        if (event.id() == EventId.CONNECTION_ESTABLISHED) {
            // What still lives is known by its newest id from now on.
            groups.clear();
            ended.clear();
            idle.clear();
        }
    }

    private void enqueue(CtiOsEvent event, OrderedEvent ordered) {
        EventKeys keys = EventKeys.of(event, ordering);
        KeyGroup call = call(keys);
        if (call != null) {
            ordered.groups.add(call);
        }
        if (keys.agent() != null) {
            ordered.groups.add(group(keys.agent()));
        }
        if (ordered.groups.isEmpty()) {
            ordered.groups.add(group(REST));
        }
        ordered.groups.forEach(group -> group.append(ordered));
        if (event.id() == EventId.CALL_END) {
            ended.addAll(keys.calls());
        }
    }

    /**
     * Learns from an event that is dropped before it was admitted which ids are one call, and that a call ended: what
     * follows keeps its order by that.
     */
    void learn(CtiOsEvent event) {
        EventKeys keys = EventKeys.of(event, ordering);
        boolean end = event.id() == EventId.CALL_END;
        KeyGroup call = keys.calls().size() > 1 || end ? call(keys) : null;
        if (call != null && end) {
            ended.addAll(keys.calls());
        }
        if (call != null && call.isIdle()) {
            forget(call);
        }
    }

    private @Nullable KeyGroup call(EventKeys keys) {
        KeyGroup call = null;
        for (Object key : keys.calls()) {
            call = merged(call, group(key));
        }
        return call;
    }

    private KeyGroup group(Object key) {
        KeyGroup group = groups.computeIfAbsent(key, KeyGroup::new);
        idle.remove(group);
        return group;
    }

    private KeyGroup merged(@Nullable KeyGroup first, KeyGroup second) {
        if (first == null || first == second) {
            return second;
        }
        first.absorb(second);
        second.keys.forEach(key -> groups.put(key, first));
        return first;
    }

    /** The next event that may be delivered, null when all have to wait. Dropped ones are passed over. */
    @Nullable
    OrderedEvent take() {
        for (OrderedEvent next = ready.poll(); next != null; next = ready.poll()) {
            if (!next.isDropped()) {
                waiting.remove(next);
                delivering.add(next);
                return next;
            }
            complete(next);
        }
        return null;
    }

    boolean hasReady() {
        return !ready.isEmpty();
    }

    /** Lets those go that waited for this one only. */
    void complete(OrderedEvent done) {
        unfinished--;
        delivering.remove(done);
        if (done.groups.isEmpty()) {
            barrier = false;
        }
        done.release(ready::add);
        for (KeyGroup group : done.groups) {
            if (group.isDoneWith(done)) {
                forget(group);
            }
        }
    }

    private void forget(KeyGroup group) {
        group.keys.removeIf(key -> ended.remove(key) && groups.remove(key) != null);
        if (group.keys.size() == 1) {
            groups.remove(group.keys.get(0));
        } else if (!group.keys.isEmpty()) {
            idle.add(group);
            forgetOldest();
        }
    }

    private void forgetOldest() {
        if (idle.size() > MOST_IDLE) {
            Iterator<KeyGroup> oldest = idle.iterator();
            oldest.next().keys.forEach(groups::remove);
            oldest.remove();
        }
    }

    /** Drops the event that has waited longest; null when none waits in here. */
    @Nullable
    CtiOsEvent dropOldest() {
        Iterator<OrderedEvent> oldest = waiting.iterator();
        if (!oldest.hasNext()) {
            return null;
        }
        OrderedEvent dropped = oldest.next();
        oldest.remove();
        CtiOsEvent event = dropped.drop();
        OrderedEvent place = dropped.samePlace();
        if (place != null) {
            // Else they would pile up behind an event that never ends.
            dropped.mergeInto(place);
            unfinished--;
        }
        return event;
    }

    /** Forgets everything, also what waits for an event that is being delivered. */
    void clear() {
        delivering.forEach(OrderedEvent::forgetFollowers);
        delivering.clear();
        groups.clear();
        ended.clear();
        idle.clear();
        ready.clear();
        waiting.clear();
        unfinished = 0;
        barrier = false;
    }

    /** Events in here: those being delivered, those that wait, and places of dropped ones. */
    int unfinished() {
        return unfinished;
    }

    /** Keys remembered now. */
    int size() {
        return groups.size() + ended.size();
    }
}
