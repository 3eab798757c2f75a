package org.ctios.benchmarks.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;

/**
 * A CTI Server as lean as can be: one thread for all ports and clients. It opens sessions, answers heartbeats, and sends
 * what it is told to. Who asks is told that every agent is available and that no device has a call.
 */
final class LeanServer {
    static final ProtocolVersion VERSION = ProtocolVersion.cce(24);

    /** CTI_SERVICE_ALL_EVENTS and CTI_SERVICE_CLIENT_EVENTS. */
    private static final long GRANTED = 0x11;

    private static final int AVAILABLE = 3;
    private static final int BACKLOG = 4096;
    private static final long PATIENCE_SECONDS = 120;

    private final Selector selector = Selector.open();
    private final List<LeanPort> ports = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    private final Traffic traffic = new Traffic(VERSION);

    LeanServer() throws IOException {
        Thread thread = new Thread(this::run, "lean-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Opens another port. */
    synchronized LeanPort listen() throws IOException {
        ServerSocketChannel channel =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        channel.configureBlocking(false);
        LeanPort port = new LeanPort(channel.socket().getLocalPort());
        ports.add(port);
        channel.register(selector, SelectionKey.OP_ACCEPT, port);
        selector.wakeup();
        return port;
    }

    synchronized LeanPort port(int index) {
        return ports.get(index);
    }

    Traffic traffic() {
        return traffic;
    }

    /** Ends all connections of a port; gives the time when that began. */
    synchronized long cut(LeanPort port, boolean reset) throws IOException {
        long now = System.nanoTime();
        for (LeanClient client : List.copyOf(port.open())) {
            client.end(reset);
        }
        port.open().clear();
        selector.wakeup();
        return now;
    }

    /** Waits until something is so. It is looked at with the server's lock. */
    synchronized void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new IllegalStateException("waited in vain until " + what);
            }
            wait(left);
        }
    }

    private void run() {
        try {
            while (true) {
                selector.select(this::handle);
            }
        } catch (Throwable e) {
            // Nobody would get an answer any more; who waits for one finds that the process has ended.
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private synchronized void handle(SelectionKey key) {
        try {
            if (key.attachment() instanceof LeanPort port) {
                accept(((ServerSocketChannel) key.channel()).accept(), port);
            } else if (key.attachment() instanceof LeanClient client) {
                read(key, client);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(SocketChannel channel, LeanPort port) throws IOException {
        channel.configureBlocking(false);
        channel.socket().setTcpNoDelay(true);
        channel.register(selector, SelectionKey.OP_READ, new LeanClient(channel, port));
    }

    private void read(SelectionKey key, LeanClient client) throws IOException {
        try {
            if (client.read(buffer.clear())) {
                client.reader().read(buffer.flip(), frame -> answer(client, Message.of(VERSION, frame)));
                return;
            }
        } catch (IOException e) {
            // Reset by the client, or closed by us while it was being read.
        }
        key.cancel();
        client.port().open().remove(client);
        client.end(false);
        notifyAll();
    }

    private void answer(LeanClient client, Message request) {
        try {
            if (request.typeNumber() == MessageTypes.OPEN_REQ) {
                client.port().wasAsked(System.nanoTime());
                open(client, request);
            } else if (client.port().behaviour() == LeanPort.SILENT) {
                return;
            } else if (request.typeNumber() == MessageTypes.HEARTBEAT_REQ) {
                client.prove();
                client.write(wire(confirmation(MessageTypes.HEARTBEAT_CONF, request)));
            } else if (request.typeNumber() == MessageTypes.QUERY_AGENT_STATE_REQ) {
                client.write(wire(confirmation(MessageTypes.QUERY_AGENT_STATE_CONF, request)
                        .set(Fields.AGENT_STATE, AVAILABLE)
                        .set(Fields.AGENT_ID, request.text(Fields.AGENT_ID, ""))));
            } else if (request.typeNumber() == MessageTypes.SNAPSHOT_DEVICE_REQ) {
                client.write(wire(confirmation(MessageTypes.SNAPSHOT_DEVICE_CONF, request)));
            } else if (request.typeNumber() == MessageTypes.CLOSE_REQ) {
                client.port().open().remove(client);
                client.end(false);
            }
        } catch (IOException e) {
            client.port().open().remove(client);
        }
        notifyAll();
    }

    private void open(LeanClient client, Message request) throws IOException {
        LeanPort port = client.port();
        if (port.behaviour() == LeanPort.OPENS) {
            client.write(wire(confirmation(MessageTypes.OPEN_CONF, request)
                    .set(Fields.SERVICES_GRANTED, request.uint(Fields.SERVICES_REQUESTED) & GRANTED)
                    .set(Fields.MONITOR_ID, 1)));
            port.open().add(client);
            int burst = port.takeBurst();
            if (burst > 0) {
                client.write(traffic.bytes(0, burst));
            }
        } else if (port.behaviour() != LeanPort.SILENT) {
            client.write(wire(confirmation(MessageTypes.FAILURE_CONF, request).set(Fields.STATUS, port.behaviour())));
        }
    }

    private static MessageBuilder confirmation(int type, Message request) {
        return Message.builder(VERSION, type).set(Fields.INVOKE_ID, request.uint(Fields.INVOKE_ID));
    }

    private static ByteBuffer wire(MessageBuilder message) {
        return ByteBuffer.wrap(message.build().toBytes());
    }
}
