package org.ctios.benchmarks.path;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.ctios.benchmarks.HandCutter;
import org.ctios.benchmarks.Wire;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;

/**
 * The hand-written reader: one thread, one blocking channel, one direct buffer; frames are cut out of it and handed on by
 * the same thread. It knows nothing of failover, agents, calls, queues, counters or time.
 */
final class HandReader implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;
    private static final int OPEN_CONF = MessageTypes.OPEN_CONF;

    private final SocketChannel channel;
    private final int width;
    private final Consumer<LazyEvent> listener;
    private final CountDownLatch open = new CountDownLatch(1);

    HandReader(int version, int port, Consumer<LazyEvent> listener) throws IOException, InterruptedException {
        ProtocolVersion protocol = ProtocolVersion.cce(version);
        this.width = protocol.tagWidth();
        this.listener = listener;
        this.channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.write(ByteBuffer.wrap(Message.builder(protocol, MessageTypes.OPEN_REQ)
                .set(Fields.INVOKE_ID, 1)
                .set(Fields.VERSION_NUMBER, version)
                .set(Fields.SERVICES_REQUESTED, 0x10)
                .set(Fields.CLIENT_ID, "hand")
                .set(Fields.CLIENT_PASSWORD, "")
                .build()
                .toBytes()));
        Thread thread = new Thread(this::read, "hand-reader");
        thread.setDaemon(true);
        thread.start();
        open.await();
    }

    private void read() {
        HandCutter cutter = new HandCutter();
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        try {
            while (channel.read(buffer.clear()) >= 0) {
                cutter.read(buffer.flip(), this::frame);
            }
        } catch (ClosedChannelException e) {
            return;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void frame(byte[] frame) {
        LazyEvent event = LazyEvent.of(frame, width);
        if (event != null) {
            listener.accept(event);
        } else if (Wire.int32(frame, 4) == OPEN_CONF) {
            open.countDown();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
