package org.ctios.simulator.internal.server;

import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.Side;

/** Sees what clients do before the servers do. Called on the model thread; must not block. */
public interface Interceptor {
    /** A client connected. */
    void connected(Client client);

    /**
     * A message came.
     *
     * @return whether it is taken: then the server does not get it, unless it is given back
     */
    boolean received(Client client, byte[] frame);

    /** A client's connection is gone. */
    void disconnected(Client client);

    /** A client's connection at a side. Safe for any thread. */
    interface Client {
        /** The side. */
        Side side();

        /** The version of the session; before there is one that of the last OPEN_REQ, or the newest of the pair. */
        ProtocolVersion version();

        /** Sends bytes as a message of the server. */
        void send(byte[] frame);

        /** Sends bytes that need not be a message, as they are. */
        void sendRaw(byte[] bytes);

        /** Gives a message that was taken to the server. */
        void pass(byte[] frame);

        /** Closes the connection when everything has been sent. */
        void close();

        /** Resets the connection. */
        void reset();
    }
}
