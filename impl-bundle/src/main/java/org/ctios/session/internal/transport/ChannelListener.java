package org.ctios.session.internal.transport;

import org.ctios.session.internal.transport.Connector.Connection;

/** Hears of one TCP connection; always called on the connection's loop thread. */
public interface ChannelListener {
    /** The connection stands. */
    void opened(Connection connection);

    /** Bytes arrived; the frames that are whole now follow. */
    default void readBegins() {}

    /** No more frames until the next {@link #readBegins}. Always called after it, whatever happened between. */
    default void readEnds() {}

    /** A whole frame arrived; the array is the listener's. */
    void frame(byte[] frame);

    /** It could not be made, or it is gone; nothing follows. Not called after {@link Connection#close}. */
    void lost(String reason);
}
