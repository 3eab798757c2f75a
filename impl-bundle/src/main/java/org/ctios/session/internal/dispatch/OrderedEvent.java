package org.ctios.session.internal.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ctios.event.CtiOsEvent;

/** An event with those that have to wait for it. Guarded by the lock of its lane. */
final class OrderedEvent {
    final CtiOsEvent event;
    final int weight;
    final List<KeyGroup> groups = new ArrayList<>(2);
    private final List<OrderedEvent> followers = new ArrayList<>(1);
    private int ahead;
    private boolean dropped;

    OrderedEvent(CtiOsEvent event, int weight) {
        this.event = event;
        this.weight = weight;
    }

    void follow(OrderedEvent earlier) {
        earlier.followers.add(this);
        ahead++;
    }

    /** One of its groups has become part of another. */
    void move(KeyGroup from, KeyGroup to) {
        groups.remove(from);
        groups.add(to);
    }

    boolean isReady() {
        return ahead == 0;
    }

    boolean isDropped() {
        return dropped;
    }

    /** It keeps its place, so that those behind it do not overtake those ahead of it. */
    void drop() {
        dropped = true;
    }

    void forgetFollowers() {
        followers.clear();
    }

    void release(Consumer<OrderedEvent> ready) {
        for (OrderedEvent follower : followers) {
            if (--follower.ahead == 0) {
                ready.accept(follower);
            }
        }
    }
}
