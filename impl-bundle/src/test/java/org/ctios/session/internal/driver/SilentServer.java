package org.ctios.session.internal.driver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ctios.ged188.Fields;
import org.ctios.ged188.FrameReader;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;

/** A server that accepts connections and then says nothing, either at once or after OPEN_CONF. */
final class SilentServer implements AutoCloseable {
    private static final ProtocolVersion VERSION = ProtocolVersion.cce(24);

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final boolean opens;
    private final long granted;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<Integer> received = new CopyOnWriteArrayList<>();

    private SilentServer(boolean opens, long granted) throws IOException {
        this.opens = opens;
        this.granted = granted;
        Thread thread = new Thread(this::accept, "silent-server");
        thread.setDaemon(true);
        thread.start();
    }

    static SilentServer fromTheStart() throws IOException {
        return new SilentServer(false, 0);
    }

    static SilentServer afterOpenConf() throws IOException {
        return new SilentServer(true, -1);
    }

    /** A server that opens sessions, but for no service. */
    static SilentServer grantingNothing() throws IOException {
        return new SilentServer(true, 0);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Types of the messages that arrived. */
    List<Integer> received() {
        return List.copyOf(received);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                sockets.add(socket);
                Thread thread = new Thread(() -> read(socket), "silent-connection");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException e) {
            received.add(-1);
        }
    }

    private void read(Socket socket) {
        FrameReader reader = new FrameReader();
        byte[] buffer = new byte[4096];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                reader.read(ByteBuffer.wrap(buffer, 0, n), frame -> answer(socket, Message.of(VERSION, frame)));
            }
        } catch (IOException e) {
            received.add(-1);
        }
    }

    private void answer(Socket socket, Message message) {
        received.add(message.typeNumber());
        if (opens && message.typeNumber() == MessageTypes.OPEN_REQ) {
            Message conf = Message.builder(VERSION, MessageTypes.OPEN_CONF)
                    .set(Fields.INVOKE_ID, message.uint(Fields.INVOKE_ID))
                    .set(Fields.SERVICES_GRANTED, message.uint(Fields.SERVICES_REQUESTED) & granted)
                    .build();
            try {
                socket.getOutputStream().write(conf.toBytes());
            } catch (IOException e) {
                received.add(-1);
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
