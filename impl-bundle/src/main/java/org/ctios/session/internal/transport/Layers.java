package org.ctios.session.internal.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.netty.handler.ssl.SslHandler;
import java.util.concurrent.TimeUnit;
import org.ctios.session.internal.tls.TlsAttempt;
import org.ctios.session.internal.transport.Connector.Connection;
import org.jspecify.annotations.Nullable;

/** What lies between the socket and the listener of one connection: TLS where it is wanted, then frames. */
final class Layers extends ChannelInitializer<Channel> {
    private static final long SHORTEST_MILLIS = 10;

    private final Connection connection;
    private final @Nullable TlsAttempt tls;
    private final long started;
    private final int timeoutMillis;

    /**
     * Layers of one connection.
     *
     * @param tls null for none
     * @param started when the attempt began, by {@link System#nanoTime}
     * @param timeoutMillis for TCP and TLS together
     */
    Layers(Connection connection, @Nullable TlsAttempt tls, long started, int timeoutMillis) {
        this.connection = connection;
        this.tls = tls;
        this.started = started;
        this.timeoutMillis = timeoutMillis;
    }

    @Override
    protected void initChannel(Channel channel) {
        // Answers that come together bring the next questions together; each with a system call of its own costs most.
        channel.pipeline().addLast(new FlushConsolidationHandler());
        if (tls != null) {
            SslHandler handler = new SslHandler(tls.engine());
            handler.setHandshakeTimeoutMillis(handshakeMillis());
            channel.pipeline().addLast(handler);
        }
        channel.pipeline().addLast(new FrameHandler(connection, tls));
    }

    /** A little less than what is left: the automaton gives up at the end and does not know how far it got. */
    private long handshakeMillis() {
        long left = timeoutMillis - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        return Math.max(SHORTEST_MILLIS, left * 9 / 10);
    }
}
