package org.ctios.simulator.internal.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.function.Function;
import org.ctios.simulator.Side;
import org.jspecify.annotations.Nullable;

/** The port of a side: listened on, or kept while nobody is let in. Not thread-safe. */
final class ListeningPort implements AutoCloseable {
    private final Side side;
    private final ServerBootstrap bootstrap;
    private InetSocketAddress address;
    private @Nullable Channel listener;
    private @Nullable PortReservation reservation;

    /**
     * A port that is closed; with number 0 any one is taken when it is opened or reserved the first time.
     *
     * @param handlers makes the handler of each connection
     */
    ListeningPort(
            Side side,
            InetSocketAddress address,
            EventLoopGroup io,
            Function<SocketChannel, ? extends ChannelHandler> handlers) {
        this.side = side;
        this.address = address;
        this.bootstrap = bootstrap(io, handlers);
    }

    int number() {
        return address.getPort();
    }

    /**
     * Listens, always on the same number.
     *
     * @throws UncheckedIOException when somebody else has the port
     */
    void open() {
        if (listener != null) {
            return;
        }
        close();
        ChannelFuture bound = bootstrap.bind(address).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw cannotListen(bound.cause());
        }
        listener = bound.channel();
        address = (InetSocketAddress) bound.channel().localAddress();
    }

    /**
     * Takes the port without listening: who connects is refused, until it {@link #open opens}.
     *
     * @throws UncheckedIOException when somebody else has the port
     */
    void reserve() {
        try {
            reservation = PortReservation.atOnce(address);
            address = new InetSocketAddress(address.getAddress(), reservation.number());
        } catch (IOException e) {
            throw cannotListen(e);
        }
    }

    /** Does not listen; who connects is refused, and nobody else gets the port. */
    void refuse() {
        if (reservation == null) {
            close();
            reservation = new PortReservation(address);
        }
    }

    /** Gives the port up. */
    @Override
    public void close() {
        if (listener != null) {
            listener.close().awaitUninterruptibly();
            listener = null;
        }
        if (reservation != null) {
            reservation.close();
            reservation = null;
        }
    }

    private static ServerBootstrap bootstrap(
            EventLoopGroup io, Function<SocketChannel, ? extends ChannelHandler> handlers) {
        return new ServerBootstrap()
                .group(io)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                // Who is frozen when it notices a connection reads nothing of it.
                .childOption(ChannelOption.AUTO_READ, false)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(handlers.apply(channel));
                    }
                });
    }

    private UncheckedIOException cannotListen(Throwable cause) {
        String where = HostPort.text(address.getHostString(), address.getPort());
        return new UncheckedIOException(
                "side " + side + " cannot listen on " + where + " (" + cause.getMessage() + ")",
                new IOException(cause));
    }
}
