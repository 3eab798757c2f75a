package org.ctios.session;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventId;
import org.jspecify.annotations.Nullable;

/**
 * Waits for events of a session, for code that reads better from top to bottom than as a listener (CIL {@code
 * CWaitObject}, DG 12.5 ch. 12). Make it before the request whose answer it waits for: it remembers what happens from
 * then on.
 *
 * <p>Each event id of the mask is a flag that its event sets and that the wait which reports it takes back. An event that
 * comes again before it was reported is reported once, as the newer one; several different ones are reported one by one,
 * the one that was set first at first. All methods may be called from any thread; of several threads that wait, one
 * reports an event.
 */
public final class WaitObject implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<EventId, CtiOsEvent> signaled = new LinkedHashMap<>();
    private final Set<EventId> mask = EnumSet.noneOf(EventId.class);
    private final Subscription subscription;
    private @Nullable CtiOsEvent triggered;
    private boolean closed;

    /** How a wait ended. */
    public enum Result {
        /** An event of the mask came; see {@link #triggeredEvent}. */
        EVENT_SIGNALED,
        /** None came in time. */
        EVENT_WAIT_TIMEDOUT,
        /** The wait object was closed, or the thread was interrupted; its interrupt status is set then. */
        WAIT_FAILED
    }

    /**
     * Starts to remember events (CIL {@code CreateWaitObject}). Close it when it is no longer needed.
     *
     * @param session whose events
     * @param events the mask to begin with; none means that nothing is remembered before {@link #setMask}
     */
    public WaitObject(CtiOsSession session, EventId... events) {
        mask.addAll(Arrays.asList(events));
        subscription = session.addEventListener(this::signal);
    }

    /** Waits for other events from now on. Events of the old mask that were not reported yet are forgotten. */
    public void setMask(Set<EventId> events) {
        lock.lock();
        try {
            mask.clear();
            mask.addAll(events);
            signaled.clear();
        } finally {
            lock.unlock();
        }
    }

    /** The events waited for; a copy. */
    public Set<EventId> mask() {
        lock.lock();
        try {
            return Set.copyOf(mask);
        } finally {
            lock.unlock();
        }
    }

    /** Whether an event is waited for. */
    public boolean inMask(EventId event) {
        lock.lock();
        try {
            return mask.contains(event);
        } finally {
            lock.unlock();
        }
    }

    /** The event that the last successful wait reported; null before the first (CIL {@code eUnknownEvent}). */
    public @Nullable CtiOsEvent triggeredEvent() {
        lock.lock();
        try {
            return triggered;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until an event of the mask comes, or returns at once when one came since the last wait.
     *
     * @param timeoutMillis how long at most, in milliseconds; 0 waits without limit
     * @throws IllegalStateException inside a listener of a session: the wait would hold up the thread that brings the
     *     events (DG 12.5 ch. 12)
     * @throws IllegalArgumentException for a negative time
     */
    public Result waitOnMultipleEvents(long timeoutMillis) {
        if (DeliveryThread.isCurrent()) {
            throw new IllegalStateException(
                    "a listener must not wait for events, it would hold them up; wait on a thread of your own");
        }
        if (timeoutMillis < 0) {
            throw new IllegalArgumentException("a wait takes 0 or more milliseconds, not " + timeoutMillis);
        }
        lock.lock();
        try {
            return await(timeoutMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Result.WAIT_FAILED;
        } finally {
            lock.unlock();
        }
    }

    private Result await(long timeoutMillis) throws InterruptedException {
        long left = TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        while (!closed && signaled.isEmpty()) {
            if (timeoutMillis == 0) {
                changed.await();
            } else if (left <= 0) {
                return Result.EVENT_WAIT_TIMEDOUT;
            } else {
                left = changed.awaitNanos(left);
            }
        }
        return closed ? Result.WAIT_FAILED : report();
    }

    private Result report() {
        Iterator<CtiOsEvent> oldest = signaled.values().iterator();
        triggered = oldest.next();
        oldest.remove();
        return Result.EVENT_SIGNALED;
    }

    private void signal(CtiOsEvent event) {
        lock.lock();
        try {
            if (!closed && mask.contains(event.id())) {
                signaled.put(event.id(), event);
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends all waits with {@link Result#WAIT_FAILED} and leaves the session (CIL {@code DestroyWaitObject}). */
    @Override
    public void close() {
        subscription.close();
        lock.lock();
        try {
            closed = true;
            signaled.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
