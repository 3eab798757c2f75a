package org.ctios.benchmarks.path;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.ctios.ged188.Fields;
import org.ctios.ged188.FrameReader;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.jspecify.annotations.Nullable;

/** A CTI Server as lean as can be: it opens a session for whoever asks, answers heartbeats, and sends a stream. */
final class SendingPort implements BurstPort {
    /** CTI_SERVICE_ALL_EVENTS and CTI_SERVICE_CLIENT_EVENTS, and nothing a session would ask questions about. */
    private static final long GRANTED = 0x11;

    private static final long WAIT_NANOS = TimeUnit.MICROSECONDS.toNanos(50);

    /** Where ServiceNumber lies in CALL_DELIVERED_EVENT; it carries the time of sending. */
    private static final int SENT_AT = 8 + 20;

    private final ProtocolVersion version;
    private final WireStream stream;
    private final ByteBuffer block;
    private final ServerSocketChannel listening;
    private @Nullable SocketChannel client;

    SendingPort(int version, WireStream stream) throws IOException {
        this.version = ProtocolVersion.cce(version);
        this.stream = stream;
        this.block = stream.block();
        this.listening = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        start(this::accept);
    }

    @Override
    public InetSocketAddress address() {
        return new InetSocketAddress(
                listening.socket().getInetAddress(), listening.socket().getLocalPort());
    }

    @Override
    public synchronized long burst(int blocks) throws IOException {
        long start = System.nanoTime();
        for (int i = 0; i < blocks; i++) {
            write(block.duplicate());
        }
        return start;
    }

    /** Writes single frames, so many a second; each carries the lower half of the time when it was written. */
    synchronized long paced(int rate, int count) throws IOException {
        ByteBuffer frame = ByteBuffer.allocateDirect(FrameReader.LARGEST_MESSAGE);
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = start + TimeUnit.SECONDS.toNanos(i) / rate;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(Math.min(wait, WAIT_NANOS));
            }
            frame.clear().put(stream.frames().get(i % stream.frames().size()));
            frame.putInt(SENT_AT, (int) System.nanoTime());
            write(frame.flip());
        }
        return start;
    }

    private synchronized void write(ByteBuffer bytes) throws IOException {
        SocketChannel to = client;
        if (to == null) {
            throw new IOException("nobody is connected");
        }
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel accepted = listening.accept();
                accepted.socket().setTcpNoDelay(true);
                connected(accepted);
                start(() -> answer(accepted));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(SocketChannel from) {
        FrameReader reader = new FrameReader();
        ByteBuffer buffer = ByteBuffer.allocate(4096);
        try {
            while (from.read(buffer.clear()) >= 0) {
                reader.read(buffer.flip(), frame -> answer(from, Message.of(version, frame)));
            }
        } catch (ClosedChannelException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(SocketChannel from, Message request) {
        try {
            if (request.typeNumber() == MessageTypes.OPEN_REQ) {
                open(request);
            } else if (request.typeNumber() == MessageTypes.HEARTBEAT_REQ) {
                write(wire(Message.builder(version, MessageTypes.HEARTBEAT_CONF)
                        .set(Fields.INVOKE_ID, request.uint(Fields.INVOKE_ID))
                        .build()));
            } else if (request.typeNumber() == MessageTypes.CLOSE_REQ) {
                from.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever came last is sent to, also without asking for a session. */
    private synchronized void connected(SocketChannel from) {
        client = from;
    }

    private void open(Message request) throws IOException {
        write(wire(Message.builder(version, MessageTypes.OPEN_CONF)
                .set(Fields.INVOKE_ID, request.uint(Fields.INVOKE_ID))
                .set(Fields.SERVICES_GRANTED, request.uint(Fields.SERVICES_REQUESTED) & GRANTED)
                .set(Fields.MONITOR_ID, 1)
                .build()));
    }

    private static ByteBuffer wire(Message message) {
        return ByteBuffer.wrap(message.toBytes());
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "sender");
        thread.setDaemon(true);
        thread.start();
    }
}
