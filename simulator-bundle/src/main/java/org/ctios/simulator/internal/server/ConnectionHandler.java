package org.ctios.simulator.internal.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.FatalProtocolException;
import org.ctios.ged188.FrameReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cuts what a client sends into frames and hands them to its session; nothing is understood here. */
final class ConnectionHandler extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctios.simulator");

    private final NettyConnection connection;
    private final Client client;
    private final FrameReader reader = new FrameReader();

    ConnectionHandler(NettyConnection connection, Client client) {
        this.connection = connection;
        this.client = client;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        client.connected();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        List<byte[]> frames = new ArrayList<>();
        try {
            reader.read(bytes.nioBuffer(), frames::add);
            client.received(frames);
        } catch (FatalProtocolException e) {
            client.received(frames);
            client.broken(String.valueOf(e.getMessage()));
        } finally {
            bytes.release();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (ctx.channel().isWritable()) {
            connection.drain();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        client.disconnected();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        LOG.debug("The connection from {} broke", connection.remote(), cause);
        if (cause instanceof DecoderException) {
            // TLS failed: the alert is on its way, and a reset would overtake it.
            ctx.close();
        } else {
            connection.reset();
        }
    }

    /** Who gets what a connection tells; called on the event loop, and never waits. */
    interface Client {
        /** The connection stands. */
        void connected();

        /** Frames came. */
        void received(List<byte[]> frames);

        /** The bytes that follow are no frames. */
        void broken(String reason);

        /** The connection is gone. */
        void disconnected();
    }
}
