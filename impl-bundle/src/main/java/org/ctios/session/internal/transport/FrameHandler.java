package org.ctios.session.internal.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.nio.ByteBuffer;
import org.ctios.ged188.FatalProtocolException;
import org.ctios.ged188.FrameReader;
import org.ctios.session.internal.tls.TlsAttempt;
import org.ctios.session.internal.transport.Connector.Connection;
import org.jspecify.annotations.Nullable;

/** Cuts frames in the read buffer itself, many per read: no slice and no pipeline hop per frame. */
final class FrameHandler extends ChannelInboundHandlerAdapter {
    private final Connection connection;
    private final @Nullable TlsAttempt tls;
    private final FrameReader reader = new FrameReader();
    private boolean ready;
    private boolean heard;

    FrameHandler(Connection connection, @Nullable TlsAttempt tls) {
        this.connection = connection;
        this.tls = tls;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        connection.connected(context.channel());
        if (tls == null) {
            ready();
        }
        context.fireChannelActive();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake) {
            if (handshake.isSuccess()) {
                ready();
            } else {
                connection.lost(Reasons.of(handshake.cause(), tls, false, false));
            }
        }
        context.fireUserEventTriggered(event);
    }

    private void ready() {
        ready = true;
        connection.ready();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object received) {
        ByteBuf buffer = (ByteBuf) received;
        boolean tlsWanted = tls == null && !heard && Reasons.isTlsAlert(buffer);
        heard = true;
        try {
            if (tlsWanted) {
                connection.lost(Reasons.TLS_WANTED);
                context.close();
                return;
            }
            connection.received();
            read(buffer);
        } catch (FatalProtocolException e) {
            connection.lost("not GED-188: " + e.getMessage());
            context.close();
        } finally {
            buffer.release();
        }
    }

    private void read(ByteBuf buffer) {
        connection.readBegins();
        try {
            for (ByteBuffer part : buffer.nioBuffers()) {
                reader.read(part, connection::frame);
            }
        } finally {
            connection.readEnds();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        connection.lost(Reasons.closed(tls, ready, heard));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        connection.lost(Reasons.of(cause, tls, ready, heard));
        context.close();
    }
}
