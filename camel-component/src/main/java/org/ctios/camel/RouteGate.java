package org.ctios.camel;

/**
 * Lets events into a route one at a time and holds them back while the route is suspended. Belongs to one start of a
 * consumer: once closed it stays closed.
 */
final class RouteGate {
    private enum State {
        OPEN,
        SUSPENDED,
        CLOSED
    }

    private State state = State.OPEN;
    private boolean busy;

    /**
     * Waits until an event may go in.
     *
     * @return true when it may, then {@link #leave} must follow; false when the gate is closed
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    synchronized boolean enter() throws InterruptedException {
        while (state != State.CLOSED && (busy || state == State.SUSPENDED)) {
            wait();
        }
        busy |= state == State.OPEN;
        return state == State.OPEN;
    }

    /** The event is through. */
    synchronized void leave() {
        busy = false;
        notifyAll();
    }

    /** Whether an event is inside. */
    synchronized boolean isBusy() {
        return busy;
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
