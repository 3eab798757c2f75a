package org.ctios.benchmarks.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.function.Consumer;
import org.ctios.benchmarks.HandCutter;
import org.ctios.benchmarks.Wire;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;

/**
 * The hand-written floor: one thread, one blocking channel. When its connection ends it opens one to the other side at
 * once, and nothing else. It hands each frame to a consumer and knows nothing of agents, calls, queues and listeners.
 */
public final class HandClient implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final ByteBuffer openRequest;
    private final ByteBuffer heartbeat;
    private final List<InetSocketAddress> sides;
    private final Consumer<byte[]> frames;
    private volatile boolean closed;
    private volatile SocketChannel channel;

    /** A client that is connected to side A when this returns, and goes on with {@link #start}. */
    public HandClient(Lean.Pair pair, Consumer<byte[]> frames) throws IOException {
        InetAddress host = InetAddress.getLoopbackAddress();
        this.sides = List.of(new InetSocketAddress(host, pair.portA()), new InetSocketAddress(host, pair.portB()));
        this.frames = frames;
        this.openRequest = openRequest();
        this.heartbeat = wire(Message.builder(ProtocolVersion.cce(24), MessageTypes.HEARTBEAT_REQ)
                .set(Fields.INVOKE_ID, 1)
                .build());
        this.channel = SocketChannel.open(sides.get(0));
    }

    /** Asks for a session. */
    public void start() throws IOException {
        channel.write(openRequest.duplicate());
        Thread thread = new Thread(this::run, "hand-client");
        thread.setDaemon(true);
        thread.start();
    }

    /** OPEN_REQ for all events. */
    public static ByteBuffer openRequest() {
        return wire(Message.builder(ProtocolVersion.cce(24), MessageTypes.OPEN_REQ)
                .set(Fields.INVOKE_ID, 1)
                .set(Fields.VERSION_NUMBER, 24)
                .set(Fields.IDLE_TIMEOUT, 0xFFFF_FFFFL)
                .set(Fields.PERIPHERAL_ID, 0xFFFF_FFFFL)
                .set(Fields.SERVICES_REQUESTED, 0x10)
                .set(Fields.CALL_MSG_MASK, 0x0FFF_FFFFL)
                .set(Fields.AGENT_STATE_MASK, 0x3FF)
                .set(Fields.CLIENT_ID, "hand")
                .set(Fields.CLIENT_PASSWORD, "")
                .build());
    }

    static ByteBuffer wire(Message message) {
        return ByteBuffer.wrap(message.toBytes());
    }

    private void run() {
        try {
            for (int side = 1; !closed; side = 1 - side) {
                read();
                if (!closed) {
                    channel = SocketChannel.open(sides.get(side));
                    channel.write(openRequest.duplicate());
                }
            }
        } catch (IOException e) {
            if (!closed) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void read() throws ClosedChannelException {
        HandCutter cutter = new HandCutter();
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        try (SocketChannel reading = channel) {
            while (reading.read(buffer.clear()) >= 0) {
                cutter.read(buffer.flip(), this::frame);
            }
        } catch (ClosedChannelException e) {
            throw e;
        } catch (IOException e) {
            // A reset is an end like any other.
        }
    }

    private void frame(byte[] frame) {
        if (Wire.int32(frame, 4) == MessageTypes.OPEN_CONF) {
            try {
                channel.write(heartbeat.duplicate());
            } catch (IOException e) {
                // The reader will find it out.
            }
        }
        frames.accept(frame);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        channel.close();
    }
}
