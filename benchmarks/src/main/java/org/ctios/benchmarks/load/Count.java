package org.ctios.benchmarks.load;

import java.util.concurrent.atomic.AtomicLong;
import org.ctios.benchmarks.run.Sessions;
import org.ctios.benchmarks.run.Traffic;
import org.ctios.event.CallEvent;
import org.ctios.event.CtiOsEvent;

/** Counts events about calls, whoever brings them. Written by one thread. */
final class Count {
    private static final long QUIET_NANOS = 50_000_000;

    private final AtomicLong calls = new AtomicLong();
    private volatile long last;
    private volatile long lastOfAll;

    /** An event of a session. */
    void event(CtiOsEvent event) {
        lastOfAll = System.nanoTime();
        if (event instanceof CallEvent call) {
            add(call.connectionCallId());
        }
    }

    /** A frame of the yardstick. */
    void frame(byte[] frame) {
        lastOfAll = System.nanoTime();
        if (Traffic.isCall(frame)) {
            add(Traffic.callId(frame));
        }
    }

    private void add(long callId) {
        if (callId <= 0) {
            throw new IllegalStateException("a call without a number");
        }
        calls.lazySet(calls.get() + 1);
        last = lastOfAll;
    }

    long calls() {
        return calls.get();
    }

    /** When the newest one came, by {@link System#nanoTime}. */
    long last() {
        return last;
    }

    /** The same of events about anything, once none has come for a while. */
    long lastOfAll() {
        Sessions.await("nothing comes any more", () -> System.nanoTime() - lastOfAll > QUIET_NANOS);
        return lastOfAll;
    }

    /** Waits until so many have come; none may come beyond. */
    void await(long expected) {
        Sessions.await(expected + " events about calls have come", () -> calls() >= expected);
        if (calls() > expected) {
            throw new IllegalStateException(calls() + " events about calls in place of " + expected);
        }
    }
}
