package org.ctios.simulator.internal.server;

/** A client's connection as a session sees it: bytes out, and the end. Safe for any thread; nothing here waits. */
interface Connection {
    /** Queues a frame. The bytes may be shared with other connections and are never changed. */
    void send(byte[] frame);

    /** Queues bytes that need not be a message: the faults of messages do not concern them, and nobody is told of them. */
    void sendRaw(byte[] bytes);

    /** Closes the connection when everything queued has been sent. */
    void closeAfterSending();

    /** Ends the connection at once by a TCP reset; what is queued is lost. */
    void reset();

    /** The client's address, for the log. */
    String remote();
}
