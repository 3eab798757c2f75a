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

    /** Those it follows that are unfinished. */
    private List<OrderedEvent> ahead = List.of();

    OrderedEvent(CtiOsEvent event, int weight) {
        this.event = event;
        this.weight = weight;
    }

    /** The event, unless it was dropped. */
    CtiOsEvent event() {
        return Objects.requireNonNull(event, "dropped");
    }

    void follow(OrderedEvent earlier) {
        if (ahead.isEmpty()) {
            ahead = new ArrayList<>(2);
        }
        // By both of its keys, maybe.
        if (!ahead.contains(earlier)) {
            ahead.add(earlier);
            earlier.followers.add(this);
        }
    }

    /** One of its groups has become part of another. */
    void move(KeyGroup from, KeyGroup to) {
        groups.remove(from);
        groups.add(to);
    }

    boolean isReady() {
        return ahead.isEmpty();
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

    /**
     * The place that can do for this one as well, since both were dropped and this one follows only that: it would be through
     * at the same moment. Null when there is none.
     */
    @Nullable
    OrderedEvent samePlace() {
        for (OrderedEvent earlier : List.copyOf(ahead)) {
            if (ahead.stream().anyMatch(other -> other.ahead.contains(earlier))) {
                // It is waited for all the same.
                ahead.remove(earlier);
                earlier.followers.remove(this);
            }
        }
        return isDropped() && ahead.size() == 1 && ahead.get(0).isDropped() ? ahead.get(0) : null;
    }

    /** Gives its followers, and its place in its groups, to the {@linkplain #samePlace same place}. */
    void mergeInto(OrderedEvent place) {
        place.followers.remove(this);
        for (OrderedEvent follower : followers) {
            follower.ahead.remove(this);
            follower.follow(place);
        }
        for (KeyGroup group : groups) {
            if (group.replace(this, place)) {
                place.groups.add(group);
            }
        }
    }

    void forgetFollowers() {
        followers.clear();
    }

    void release(Consumer<OrderedEvent> ready) {
        for (OrderedEvent follower : followers) {
            follower.ahead.remove(this);
            if (follower.isReady()) {
                ready.accept(follower);
            }
        }
    }
}
