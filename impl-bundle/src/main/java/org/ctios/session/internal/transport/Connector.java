package org.ctios.session.internal.transport;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.RejectedExecutionException;
import org.ctios.session.internal.config.Endpoint;
import org.ctios.session.internal.config.TlsSettings;
import org.ctios.session.internal.tls.StoreFault;
import org.ctios.session.internal.tls.TlsAttempt;
import org.ctios.session.internal.tls.TlsStores;
import org.jspecify.annotations.Nullable;

/**
 * Makes TCP connections on one event loop. The host name is resolved anew each time, off the loop; an address needs no
 * thread but the loop's.
 */
public final class Connector {
    private final EventLoop loop;
    private final Starter starter;
    private final TlsStores stores;

    /**
     * A connector.
     *
     * @param loop carries the connections
     * @param starter runs the name look-up and the reading of files, which block
     * @param stores keys and certificates for connections with TLS
     */
    public Connector(EventLoop loop, Starter starter, TlsStores stores) {
        this.loop = loop;
        this.starter = starter;
        this.stores = stores;
    }

    /** Starts a connection. The listener hears what comes of it, unless it is closed before. */
    public Connection connect(Endpoint endpoint, TlsSettings tls, int timeoutMillis, ChannelListener listener) {
        Connection connection = new Connection(listener);
        boolean blocks = tls.enabled() || NetUtil.createInetAddressFromIpAddressString(endpoint.host()) == null;
        try {
            starter.start(blocks, () -> resolve(endpoint, tls, timeoutMillis, connection));
        } catch (RejectedExecutionException e) {
            loop.execute(() -> connection.lost("the session is shutting down"));
        }
        return connection;
    }

    private void resolve(Endpoint endpoint, TlsSettings tls, int timeoutMillis, Connection connection) {
        long started = System.nanoTime();
        try {
            InetAddress address = InetAddress.getByName(endpoint.host());
            TlsAttempt attempt = tls.enabled() ? stores.attempt(tls, endpoint) : null;
            Layers layers = new Layers(connection, attempt, started, timeoutMillis);
            loop.execute(
                    () -> dial(new InetSocketAddress(address, endpoint.port()), timeoutMillis, connection, layers));
        } catch (UnknownHostException e) {
            loop.execute(() -> connection.lost("unknown host " + endpoint.host()));
        } catch (StoreFault e) {
            loop.execute(() -> connection.lost(String.valueOf(e.getMessage())));
        } catch (RejectedExecutionException e) {
            throw e;
        } catch (RuntimeException e) {
            // Else nobody would hear of it, and the attempt would end by its time-out only.
            loop.execute(() -> connection.lost(Reasons.of(e)));
        }
    }

    private void dial(InetSocketAddress address, int timeoutMillis, Connection connection, Layers layers) {
        if (connection.closed) {
            return;
        }
        new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, timeoutMillis)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_KEEPALIVE, true)
                .handler(layers)
                .connect(address)
                .addListener(done -> {
                    if (!done.isSuccess()) {
                        connection.lost(Reasons.of(done.cause()));
                    }
                });
    }

    /** One TCP connection, from its first attempt to its end. Used on the loop thread only. */
    public static final class Connection {
        private final ChannelListener listener;
        private @Nullable Channel channel;
        private boolean closed;
        private long lastReceived = System.nanoTime();
        private long lastSent = lastReceived;

        private Connection(ChannelListener listener) {
            this.listener = listener;
        }

        /** Sends a frame. */
        public void send(byte[] frame) {
            if (channel != null) {
                lastSent = System.nanoTime();
                channel.writeAndFlush(channel.alloc().buffer(frame.length).writeBytes(frame));
            }
        }

        /** Stops or resumes reading; a full TCP window then slows the server down. */
        public void reading(boolean on) {
            if (channel != null) {
                channel.config().setAutoRead(on);
            }
        }

        /** Closes; the listener hears nothing more. */
        public void close() {
            closed = true;
            if (channel != null) {
                channel.close();
            }
        }

        /** When anything was last received, by {@link System#nanoTime}. */
        public long lastReceived() {
            return lastReceived;
        }

        /** When anything was last sent, by {@link System#nanoTime}. */
        public long lastSent() {
            return lastSent;
        }

        /** TCP stands. */
        void connected(Channel connected) {
            channel = connected;
            if (closed) {
                connected.close();
            }
        }

        /** Frames can go both ways. */
        void ready() {
            if (closed) {
                return;
            }
            lastReceived = System.nanoTime();
            lastSent = lastReceived;
            listener.opened(this);
        }

        void received() {
            lastReceived = System.nanoTime();
        }

        void readBegins() {
            listener.readBegins();
        }

        void readEnds() {
            listener.readEnds();
        }

        void frame(byte[] frame) {
            if (!closed) {
                listener.frame(frame);
            }
        }

        void lost(String reason) {
            if (!closed) {
                closed = true;
                listener.lost(reason);
            }
        }
    }
}
