package org.ctios.session.internal.driver;

import io.netty.channel.EventLoop;
import org.ctios.session.internal.automaton.Input;
import org.ctios.session.internal.automaton.Phase;
import org.ctios.session.internal.config.QueueSettings.OnFull;
import org.ctios.session.internal.dispatch.EventDispatcher;

/**
 * Room in the listeners' queues, without which a session with {@code queue.onFull = disconnect} has no connection. Loop
 * thread only.
 */
final class QueueRoom {
    private final SessionDriver driver;
    private final EventLoop loop;
    private final EventDispatcher dispatcher;

    /** Whether there was room again since it was missing; the news may be quicker than what is done about the lack. */
    private boolean again;

    QueueRoom(SessionDriver driver, EventLoop loop, EventDispatcher dispatcher) {
        this.driver = driver;
        this.loop = loop;
        this.dispatcher = dispatcher;
    }

    /** Whether a connection may be made. When not, {@link #again} is called as soon as that has changed. */
    boolean isEnough() {
        return dispatcher.queue().onFull() != OnFull.DISCONNECT || dispatcher.hasRoom();
    }

    /** A connection cannot be, or stay; it has been closed. The automaton hears of it behind what is being told. */
    void missing(int connection, String reason) {
        again = false;
        loop.execute(() -> {
            driver.feed(new Input.NoRoom(connection, reason));
            if (isEnough() && again) {
                driver.feed(new Input.Room());
            }
        });
    }

    /** There is room again, as far as one queue is concerned. */
    void again() {
        again = true;
        if (driver.state().phase() instanceof Phase.Waiting waiting && waiting.forRoom() && isEnough()) {
            driver.feed(new Input.Room());
        }
    }
}
