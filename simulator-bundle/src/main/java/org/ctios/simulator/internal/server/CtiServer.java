package org.ctios.simulator.internal.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.ctios.simulator.Side;
import org.ctios.simulator.internal.wire.Status;
import org.jspecify.annotations.Nullable;

/** The CTI Server of one side: listens while it is up, and has the connections made to it. On the model thread only. */
final class CtiServer implements SessionHome {
    private final Side side;
    private final ServerContext context;
    private final ModelThread thread;
    private final ServerBootstrap bootstrap;
    private final Predicate<Side> isActive;
    private final Set<Session> sessions = new LinkedHashSet<>();
    private InetSocketAddress address;
    private @Nullable Channel listener;
    private @Nullable PortReservation reservation;

    CtiServer(
            Side side,
            InetSocketAddress address,
            ServerContext context,
            ModelThread thread,
            EventLoopGroup io,
            Predicate<Side> isActive) {
        this.side = side;
        this.address = address;
        this.context = context;
        this.thread = thread;
        this.isActive = isActive;
        this.bootstrap = bootstrap(io);
    }

    @Override
    public Side side() {
        return side;
    }

    int port() {
        return address.getPort();
    }

    boolean isUp() {
        return listener != null;
    }

    @Override
    public boolean isActive() {
        return isUp() && isActive.test(side);
    }

    int openSessions() {
        return (int) sessions.stream().filter(session -> session.open() != null).count();
    }

    /** Listens; the first time on any port when 0 was given, later on the same one. */
    void start() {
        if (reservation != null) {
            reservation.close();
            reservation = null;
        }
        ChannelFuture bound = bootstrap.bind(address).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw cannotListen(bound.cause());
        }
        listener = bound.channel();
        address = (InetSocketAddress) bound.channel().localAddress();
    }

    /** Stops to listen and resets every connection; the port is kept. */
    void kill() {
        close();
        reservation = new PortReservation(address);
    }

    /** Ends every session with FAILURE_EVENT and goes on listening. */
    void dismissAll(Status status) {
        copy().forEach(session -> session.dismiss(status));
    }

    /** Stops to listen and resets every connection. */
    void close() {
        if (listener != null) {
            listener.close().awaitUninterruptibly();
            listener = null;
        }
        if (reservation != null) {
            reservation.close();
            reservation = null;
        }
        copy().forEach(Session::reset);
    }

    void checkIdle(long now) {
        copy().forEach(session -> session.checkIdle(now));
    }

    @Override
    public void forget(Session session) {
        sessions.remove(session);
    }

    /** The way of a connection's news to its session. */
    ConnectionHandler.Client client(Connection connection) {
        Session session = new Session(this, connection, context);
        return new ConnectionHandler.Client() {
            @Override
            public void connected() {
                thread.execute(() -> admit(session));
            }

            @Override
            public void received(List<byte[]> frames) {
                thread.execute(() -> context.driver().run(() -> frames.forEach(session::receive)));
            }

            @Override
            public void broken(String reason) {
                thread.execute(() -> session.brokenStream(reason));
            }

            @Override
            public void disconnected() {
                thread.execute(session::reset);
            }
        };
    }

    /** A connection that was accepted while the side died is no survivor. */
    private void admit(Session session) {
        sessions.add(session);
        if (!isUp()) {
            session.reset();
        }
    }

    private UncheckedIOException cannotListen(Throwable cause) {
        String where = address.getHostString() + ":" + address.getPort();
        return new UncheckedIOException(
                "side " + side + " cannot listen on " + where + " (" + cause.getMessage() + ")",
                new IOException(cause));
    }

    private List<Session> copy() {
        return new ArrayList<>(sessions);
    }

    private ServerBootstrap bootstrap(EventLoopGroup io) {
        return new ServerBootstrap()
                .group(io)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(new ConnectionHandler(channel, CtiServer.this));
                    }
                });
    }
}
