package org.ctios.simulator.internal.server;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.ctios.simulator.SentFrame;
import org.ctios.simulator.Side;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners what is put onto the sockets, and numbers the connections. Safe for any thread. */
public final class Recorder {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctios.simulator");

    private final List<Consumer<? super SentFrame>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong connections = new AtomicLong();

    /** From now on this listener is told too. */
    public void add(Consumer<? super SentFrame> listener) {
        listeners.add(listener);
    }

    long nextConnection() {
        return connections.incrementAndGet();
    }

    void sent(Side side, long connection, byte[] frame) {
        if (!listeners.isEmpty()) {
            tell(new SentFrame(side, connection, frame));
        }
    }

    private void tell(SentFrame sent) {
        for (Consumer<? super SentFrame> listener : listeners) {
            try {
                listener.accept(sent);
            } catch (RuntimeException e) {
                LOG.error("The listener of CtiServerPair.record failed at {}", sent, e);
            }
        }
    }
}
