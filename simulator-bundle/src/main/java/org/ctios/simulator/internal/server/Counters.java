package org.ctios.simulator.internal.server;

import java.util.concurrent.atomic.LongAdder;

/** What has been counted since the pair started. Safe for any thread. */
public final class Counters {
    private final LongAdder messagesSent = new LongAdder();
    private final LongAdder messagesReceived = new LongAdder();
    private final LongAdder eventsSent = new LongAdder();
    private final LongAdder sessionsOpened = new LongAdder();

    void messageSent() {
        messagesSent.increment();
    }

    void eventSent() {
        eventsSent.increment();
    }

    void messageReceived() {
        messagesReceived.increment();
    }

    void sessionOpened() {
        sessionsOpened.increment();
    }

    /** Messages sent, events among them. */
    public long messagesSent() {
        return messagesSent.sum();
    }

    /** Messages received. */
    public long messagesReceived() {
        return messagesReceived.sum();
    }

    /** Agent, call and system events sent. */
    public long eventsSent() {
        return eventsSent.sum();
    }

    /** Sessions opened. */
    public long sessionsOpened() {
        return sessionsOpened.sum();
    }
}
