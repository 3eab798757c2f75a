package org.ctios.session.internal.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.ByteBuffer;
import org.ctios.ged188.FatalProtocolException;
import org.ctios.ged188.FrameReader;
import org.ctios.session.internal.transport.Connector.Connection;

/** Cuts frames in the read buffer itself, many per read: no slice and no pipeline hop per frame. */
final class FrameHandler extends ChannelInboundHandlerAdapter {
    private final Connection connection;
    private final FrameReader reader = new FrameReader();

    FrameHandler(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        connection.active(context.channel());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object received) {
        ByteBuf buffer = (ByteBuf) received;
        try {
            connection.received();
            for (ByteBuffer part : buffer.nioBuffers()) {
                reader.read(part, connection::frame);
            }
        } catch (FatalProtocolException e) {
            connection.lost("not GED-188: " + e.getMessage());
            context.close();
        } finally {
            buffer.release();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        connection.lost("the server closed the connection");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        connection.lost(Reasons.of(cause));
        context.close();
    }
}
