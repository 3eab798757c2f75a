package org.ctios.camel;

import java.util.HashMap;
import java.util.Map;

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
    private final Map<String, Integer> inside = new HashMap<>();
    private State state = State.OPEN;

    /**
     * An open gate.
     *
     * @param most how many events of one session may be inside
     */
    RouteGate(int most) {
        this.most = most;
    }

    /**
     * Waits until an event may go in.
     *
     * @param session name of its session
     * @return true when it may, then {@link #leave} must follow; false when the gate is closed
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    synchronized boolean enter(String session) throws InterruptedException {
        while (state != State.CLOSED && (inside(session) >= most || state == State.SUSPENDED)) {
            wait();
        }
        if (state == State.CLOSED) {
            return false;
        }
        inside.put(session, inside(session) + 1);
        return true;
    }

    /** An event of a session is through. */
    synchronized void leave(String session) {
        inside.put(session, inside(session) - 1);
        notifyAll();
    }

    /** How many events are inside. */
    synchronized int inside() {
        return inside.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int inside(String session) {
        return inside.getOrDefault(session, 0);
    }

    synchronized void suspend() {
        change(State.SUSPENDED);
    }

    synchronized void resume() {
        change(State.OPEN);
    }

    synchronized void close() {
        change(State.CLOSED);
    }

    private void change(State next) {
        if (state != State.CLOSED) {
            state = next;
            notifyAll();
        }
    }
}
