package org.ctios.session.internal.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.ctios.event.CtiOsEvent;
import org.jspecify.annotations.Nullable;

/** An event with those that have to wait for it. Guarded by the lock of its lane. */
final class OrderedEvent {
    final int weight;
    final List<KeyGroup> groups = new ArrayList<>(2);
    private final List<OrderedEvent> followers = new ArrayList<>(1);
    private @Nullable CtiOsEvent event;
    private int ahead;

    OrderedEvent(CtiOsEvent event, int weight) {
        this.event = event;
        this.weight = weight;
    }

    /** The event, unless it was dropped. */
    CtiOsEvent event() {
        return Objects.requireNonNull(event, "dropped");
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
        return event == null;
    }

    /** Gives the event away. Its place is kept, so that those behind it do not overtake those ahead of it. */
    CtiOsEvent drop() {
        CtiOsEvent dropped = event();
        event = null;
        return dropped;
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
