package org.ctios.simulator.internal.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps the port of a side that is down: bound, but nobody listens, so clients are refused. Without it another process
 * could take the port, and a client that tries it again and again could be connected to itself.
 */
final class PortReservation implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(200);

    private final Socket socket;

    private PortReservation(Socket socket) {
        this.socket = socket;
    }

    /**
     * Takes the port, or with number 0 any free one.
     *
     * @throws IOException when somebody has the port
     */
    static PortReservation atOnce(InetSocketAddress address) throws IOException {
        return new PortReservation(bound(address));
    }

    /**
     * Takes the port as soon as it can be had. A listener that was closed a moment ago still has it: the selector lets go
     * of it at its next turn.
     *
     * @throws UncheckedIOException when somebody else has the port
     */
    PortReservation(InetSocketAddress address) {
        long giveUp = System.nanoTime() + PATIENCE_NANOS;
        Socket taken = null;
        while (taken == null) {
            try {
                taken = bound(address);
            } catch (IOException e) {
                if (System.nanoTime() > giveUp) {
                    throw new UncheckedIOException("cannot keep " + address, e);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        socket = taken;
    }

    int number() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Socket bound(InetSocketAddress address) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setReuseAddress(true);
            socket.bind(address);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
