package org.ctios.session.internal.driver;

import io.netty.channel.EventLoop;
import org.ctios.session.internal.automaton.Input;
import org.ctios.session.internal.automaton.Phase;
import org.ctios.session.internal.config.QueueSettings.OnFull;
import org.ctios.session.internal.dispatch.EventDispatcher;

/**
 * Room in the listeners' queues, without which a session with {@code queue.onFull = disconnect} has no connection, and one
 * with {@code wait} does not read. Loop thread only.
 */
final class QueueRoom {
    private final SessionDriver driver;
    private final EventLoop loop;
    private final EventDispatcher dispatcher;

    QueueRoom(SessionDriver driver, EventLoop loop, EventDispatcher dispatcher) {
        this.driver = driver;
        this.loop = loop;
        this.dispatcher = dispatcher;
    }

    /** Whether a connection may be made. */
    boolean isEnough() {
        return !isNeeded() || dispatcher.hasRoom();
    }

    private boolean isNeeded() {
        return dispatcher.queue().onFull() == OnFull.DISCONNECT;
    }

    /**
     * Whether reading has to wait for the listeners. Not while somebody waits for the answer to a request, as far as the heap
     * allows: that may be the listener itself, which would go on only with what is unread.
     */
    boolean isForNoMore(RequestDesk requests) {
        return dispatcher.isFull() && !(requests.isAwaited() && dispatcher.isWithinBudget());
    }

    /** A connection cannot be, or stay; it has been closed. The automaton hears of it behind what is being told. */
    void missing(int connection, String reason) {
        loop.execute(() -> {
            driver.feed(new Input.NoRoom(connection, reason));
            // Only now: the queues may have been quicker, and news of room counts for a session that waits for it.
            if (isNeeded()) {
                dispatcher.wantRoom();
            } else {
                again();
            }
        });
    }

    /** There is room again, as far as one queue is concerned. */
    void again() {
        if (driver.state().phase() instanceof Phase.Waiting waiting && waiting.forRoom() && isEnough()) {
            driver.feed(new Input.Room());
        }
    }
}
