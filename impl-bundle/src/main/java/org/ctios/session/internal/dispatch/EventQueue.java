package org.ctios.session.internal.dispatch;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.ctios.event.CtiOsEvent;
import org.jspecify.annotations.Nullable;

/**
 * Events in order, as many as come. One thread adds, any thread takes: mostly the lane's own, now and then one that drops.
 * Adding neither waits nor competes with taking, and costs no object for each event: they lie in chunks, and the two sides
 * meet in the places of a chunk alone.
 */
final class EventQueue {
    private static final int CHUNK = 128;

    /** Where to add; the adding thread's own. */
    private Chunk last = new Chunk();

    private int filled;

    /** Where to take. */
    private final AtomicReference<Chunk> first = new AtomicReference<>(last);

    /** A stretch of the queue. A place is filled once and emptied once. */
    private static final class Chunk extends AtomicReferenceArray<@Nullable CtiOsEvent> {
        private static final long serialVersionUID = 1;

        private final transient AtomicInteger taken = new AtomicInteger();
        private transient volatile @Nullable Chunk next;

        Chunk() {
            super(CHUNK);
        }
    }

    /** Adds an event. Always called by the same thread, or by threads that follow each other. */
    void add(CtiOsEvent event) {
        if (filled == CHUNK) {
            Chunk more = new Chunk();
            more.setRelease(0, event);
            last.next = more;
            last = more;
            filled = 1;
        } else {
            last.setRelease(filled++, event);
        }
    }

    /** Takes the event that was added first; null when there is none. */
    @Nullable
    CtiOsEvent poll() {
        while (true) {
            Chunk chunk = Objects.requireNonNull(first.get());
            int at = chunk.taken.get();
            if (at == CHUNK) {
                Chunk next = chunk.next;
                if (next == null) {
                    return null;
                }
                first.compareAndSet(chunk, next);
                continue;
            }
            CtiOsEvent event = chunk.getAcquire(at);
            if (event == null) {
                // Nothing there yet, or somebody else has taken it meanwhile.
                if (chunk.taken.get() == at) {
                    return null;
                }
            } else if (chunk.taken.compareAndSet(at, at + 1)) {
                chunk.lazySet(at, null);
                return event;
            }
        }
    }

    /** Takes all events. */
    void clear() {
        while (poll() != null) {
            // Only the last chunk stays.
        }
    }
}
