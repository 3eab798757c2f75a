package org.ctios.simulator.internal.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.SocketChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection over Netty. Frames are gathered, so that many leave with one write. */
final class NettyConnection implements Connection {
    private static final Logger LOG = LoggerFactory.getLogger(NettyConnection.class);
    private static final int BATCH_BYTES = 64 * 1024;
    private static final int LONGEST_CLOSE_SECONDS = 5;
    /** A client that lets more than this wait does not read any more. */
    private static final long MOST_WAITING_BYTES = 64L * 1024 * 1024;

    private final SocketChannel channel;
    private final String remote;
    private final Queue<byte[]> queue = new ConcurrentLinkedQueue<>();
    private final AtomicLong waitingBytes = new AtomicLong();
    private final AtomicBoolean drainPlanned = new AtomicBoolean();
    private volatile boolean closing;

    NettyConnection(SocketChannel channel) {
        this.channel = channel;
        this.remote = String.valueOf(channel.remoteAddress());
    }

    @Override
    public void send(byte[] frame) {
        if (closing) {
            return;
        }
        queue.add(frame);
        if (waitingBytes.addAndGet(frame.length) > MOST_WAITING_BYTES) {
            LOG.info("{} does not read: {} bytes wait; the connection is reset", remote, waitingBytes);
            reset();
        } else {
            planDrain();
        }
    }

    @Override
    public void closeAfterSending() {
        closing = true;
        planDrain();
        // A client that does not read must not keep the connection of an ended session.
        var unused = channel.eventLoop().schedule(this::reset, LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void reset() {
        closing = true;
        channel.eventLoop().execute(() -> {
            queue.clear();
            if (channel.isOpen()) {
                channel.config().setOption(ChannelOption.SO_LINGER, 0);
                var unused = channel.close();
            }
        });
    }

    @Override
    public String remote() {
        return remote;
    }

    /** Writes what waits, as much as the client takes; on the event loop. */
    void drain() {
        drainPlanned.set(false);
        while (!queue.isEmpty() && channel.isWritable()) {
            channel.write(batch()).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }
        channel.flush();
        if (closing && queue.isEmpty()) {
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        }
    }

    private ByteBuf batch() {
        ByteBuf batch = channel.alloc().directBuffer();
        byte[] frame = queue.poll();
        while (frame != null) {
            batch.writeBytes(frame);
            waitingBytes.addAndGet(-frame.length);
            frame = batch.readableBytes() < BATCH_BYTES ? queue.poll() : null;
        }
        return batch;
    }

    private void planDrain() {
        if (drainPlanned.compareAndSet(false, true)) {
            channel.eventLoop().execute(this::drain);
        }
    }
}
