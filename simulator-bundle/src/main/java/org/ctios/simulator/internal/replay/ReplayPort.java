package org.ctios.simulator.internal.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/** The port of a side: bound all the time, and listened on only while the recorded session connects there. */
final class ReplayPort implements AutoCloseable {
    private InetSocketAddress address;
    private volatile @Nullable Socket kept;
    private volatile @Nullable ServerSocket listener;

    /**
     * Takes the port.
     *
     * @throws UncheckedIOException when somebody else has it
     */
    ReplayPort(String host, int port) {
        address = new InetSocketAddress(host, port);
        keep();
    }

    int number() {
        return address.getPort();
    }

    private void keep() {
        Socket socket = new Socket();
        try {
            socket.setReuseAddress(true);
            socket.bind(address);
            kept = socket;
            address = new InetSocketAddress(address.getAddress(), socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + address + " (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Lets one client in from now on.
     *
     * @throws IOException when the port cannot be listened on
     */
    void open() throws IOException {
        if (listener == null) {
            release();
            ServerSocket open = new ServerSocket();
            listener = open;
            open.setReuseAddress(true);
            open.bind(address, 1);
        }
    }

    /**
     * Waits for one client; who comes later is refused.
     *
     * @param millis how long
     * @return null when none came in that time; the port is still open then
     * @throws IOException when the port cannot be listened on
     */
    @Nullable
    Socket accept(int millis) throws IOException {
        open();
        ServerSocket open = listener;
        if (open == null) {
            throw new IOException("the port " + number() + " was closed");
        }
        try {
            open.setSoTimeout(millis);
            Socket client = open.accept();
            client.setTcpNoDelay(true);
            open.close();
            listener = null;
            return client;
        } catch (SocketTimeoutException e) {
            return null;
        }
    }

    private void release() throws IOException {
        Socket socket = kept;
        kept = null;
        if (socket != null) {
            socket.close();
        }
    }

    @Override
    public void close() {
        try {
            release();
            ServerSocket open = listener;
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
