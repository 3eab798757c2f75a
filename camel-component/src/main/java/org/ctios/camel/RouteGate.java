package org.ctios.camel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets a number of events of each session into a route at the same time and holds all back while the route is suspended.
 * Sessions do not wait for each other; one that takes the place of another under the same name does. Belongs to one start
 * of a consumer: once closed it stays closed.
 */
final class RouteGate {
    private enum State {
        OPEN,
        SUSPENDED,
        CLOSED
    }

    private final int most;
    private final Map<String, Entrance> entrances = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile State state = State.OPEN;

    /**
     * An open gate.
     *
     * @param most how many events of one session may be inside
     */
    RouteGate(int most) {
        this.most = most;
    }

    /** What the events of one session go in with, for as long as it is listened to. Its successor of the same name has another. */
    static final class Pass {
        private volatile boolean isOver;
    }

    /** Where the events of a session go in, the same for all sessions of that name. */
    Entrance entrance(String session) {
        return entrances.computeIfAbsent(session, name -> new Entrance());
    }

    /** The entrance for one session. Who finds it free passes without a lock. */
    final class Entrance {
        private final AtomicInteger inside = new AtomicInteger();

        private Entrance() {}

        /**
         * Waits until an event may go in.
         *
         * @param pass of its session
         * @return true when it may, then {@link #leave} must follow; false when the gate is closed or its session is gone
         * @throws InterruptedException when the thread is interrupted while it waits
         */
        boolean enter(Pass pass) throws InterruptedException {
            return passes(pass) || await(this, pass);
        }

        /** An event is through. */
        void leave() {
            inside.decrementAndGet();
            if (waiting.get() > 0) {
                wake();
            }
        }

        /** Counted first and looked again after it: whoever suspends the gate, or lets the next session in, sees who is inside. */
        private boolean passes(Pass pass) {
            int now = inside.get();
            while (state == State.OPEN && now < most) {
                if (inside.compareAndSet(now, now + 1)) {
                    return isStillWanted(pass);
                }
                now = inside.get();
            }
            return false;
        }

        private boolean isStillWanted(Pass pass) {
            if (state == State.OPEN && !pass.isOver) {
                return true;
            }
            leave();
            return false;
        }
    }

    /** The wish is noted before the next look, so that nobody who leaves meanwhile goes unnoticed. */
    private synchronized boolean await(Entrance entrance, Pass pass) throws InterruptedException {
        waiting.incrementAndGet();
        try {
            while (state != State.CLOSED && !pass.isOver) {
                if (entrance.passes(pass)) {
                    return true;
                }
                wait();
            }
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** How many events are inside. */
    int inside() {
        return entrances.values().stream()
                .mapToInt(entrance -> entrance.inside.get())
                .sum();
    }

    void suspend() {
        change(State.SUSPENDED);
    }

    void resume() {
        change(State.OPEN);
    }

    void close() {
        change(State.CLOSED);
    }

    private synchronized void change(State next) {
        if (state != State.CLOSED) {
            state = next;
            notifyAll();
        }
    }

    /** Lets in nothing of the session any more; what waits is sent away. */
    void end(Pass pass) {
        pass.isOver = true;
        wake();
    }

    private synchronized void wake() {
        notifyAll();
    }
}
