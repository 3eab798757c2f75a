package org.ctios.session.internal.transport;

import org.ctios.session.internal.transport.Connector.Connection;

/** Hears of one TCP connection; always called on the connection's loop thread. */
public interface ChannelListener {
    /** The connection stands. */
    void opened(Connection connection);

    /** A whole frame arrived; the array is the listener's. */
    void frame(byte[] frame);

    /** It could not be made, or it is gone; nothing follows. Not called after {@link Connection#close}. */
    void lost(String reason);
}
