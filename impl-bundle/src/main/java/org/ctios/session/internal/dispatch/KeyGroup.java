package org.ctios.session.internal.dispatch;

import java.util.ArrayList;
import java.util.List;

/** Keys whose events keep one order: a call with all the ids it had, an agent, or the rest. */
final class KeyGroup {
    final List<Object> keys = new ArrayList<>(1);

    /** The last events, unfinished: one, or after a merger one of each side until the next event follows both. */
    private final List<OrderedEvent> tails = new ArrayList<>(1);

    KeyGroup(Object key) {
        keys.add(key);
    }

    /** Makes the event follow everything so far. */
    void append(OrderedEvent event) {
        tails.forEach(event::follow);
        tails.clear();
        tails.add(event);
    }

    /** Takes over the keys of another group and what is unfinished there, which ends in this group from now on. */
    void absorb(KeyGroup other) {
        keys.addAll(other.keys);
        for (OrderedEvent event : other.tails) {
            event.move(other, this);
            if (!tails.contains(event)) {
                tails.add(event);
            }
        }
        other.tails.clear();
    }

    /** What comes next follows the second event in place of the first. Whether the second has become one of this group. */
    boolean replace(OrderedEvent first, OrderedEvent second) {
        return tails.remove(first) && !tails.contains(second) && tails.add(second);
    }

    boolean isIdle() {
        return tails.isEmpty();
    }

    /** Whether nothing is unfinished any more now that this event is. */
    boolean isDoneWith(OrderedEvent event) {
        return tails.remove(event) && tails.isEmpty();
    }
}
