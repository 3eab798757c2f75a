package org.ctios.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolVersion;

/** A client that tries to connect without a pause until it can, and asks for a session then. */
public final class EagerClient implements AutoCloseable {
    private static final ProtocolVersion VERSION = ProtocolVersion.cce(24);

    private final int port;
    private final CompletableFuture<String> answer = new CompletableFuture<>();
    private volatile boolean closed;

    /** Begins with a port that is free now. */
    public EagerClient() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        Thread thread = new Thread(this::run, "eager-client");
        thread.setDaemon(true);
        thread.start();
    }

    /** Where it connects to. */
    public int port() {
        return port;
    }

    /** The status of what it was answered first, or the name of the message where there is none. */
    public String answer() {
        return answer.join();
    }

    @Override
    public void close() {
        closed = true;
    }

    private void run() {
        while (!closed && !answer.isDone()) {
            try (TestClient client = new TestClient(new Socket("127.0.0.1", port), VERSION)) {
                Message conf = client.ask(
                        TestClient.named(client.openReq(TestClient.ALL_EVENTS)).build());
                answer.complete(
                        conf.wireType(Fields.STATUS) == null ? conf.type().name() : conf.symbol(Fields.STATUS));
            } catch (IOException e) {
                // Nobody listens there yet.
                Thread.onSpinWait();
            }
        }
    }
}
