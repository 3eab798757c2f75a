package org.ctios.camel;

/**
 * Lets a number of events into a route at the same time and holds them back while the route is suspended. Belongs to
 * one start of a consumer: once closed it stays closed.
 */
final class RouteGate {
    private enum State {
        OPEN,
        SUSPENDED,
        CLOSED
    }

    private final int most;
    private State state = State.OPEN;
    private int inside;

    RouteGate(int most) {
        this.most = most;
    }

    /**
     * Waits until an event may go in.
     *
     * @return true when it may, then {@link #leave} must follow; false when the gate is closed
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    synchronized boolean enter() throws InterruptedException {
        while (state != State.CLOSED && (inside >= most || state == State.SUSPENDED)) {
            wait();
        }
        if (state == State.CLOSED) {
            return false;
        }
        inside++;
        return true;
    }

    /** The event is through. */
    synchronized void leave() {
        inside--;
        notifyAll();
    }

    /** How many events are inside. */
    synchronized int inside() {
        return inside;
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
