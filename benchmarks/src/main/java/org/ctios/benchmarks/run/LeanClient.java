package org.ctios.benchmarks.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.LockSupport;
import org.ctios.ged188.FrameReader;

/** Who is connected to a {@link LeanServer}. */
final class LeanClient {
    private static final long PAUSE_NANOS = 50_000;

    private final SocketChannel channel;
    private final LeanPort port;
    private final FrameReader reader = new FrameReader();

    /** Whether it has sent a heartbeat: then a session counts its connection as proven. */
    private volatile boolean proven;

    LeanClient(SocketChannel channel, LeanPort port) {
        this.channel = channel;
        this.port = port;
    }

    LeanPort port() {
        return port;
    }

    FrameReader reader() {
        return reader;
    }

    boolean isProven() {
        return proven;
    }

    void prove() {
        proven = true;
    }

    /** Reads what has come; false at the end. */
    boolean read(ByteBuffer into) throws IOException {
        return channel.read(into) >= 0;
    }

    /** Writes all of it, however long it takes. */
    synchronized void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** Ends the connection, by a reset or as usual. */
    void end(boolean reset) throws IOException {
        if (reset) {
            channel.socket().setSoLinger(true, 0);
        }
        channel.close();
    }
}
