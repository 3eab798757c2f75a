package org.ctios.simulator.internal.server;

import java.util.ArrayList;
import java.util.List;

/**
 * A client that is connected: what it sends goes to its session, unless the side is frozen or the connection is dead.
 * Called on the event loop; what it does, it does on the model thread.
 */
final class ConnectedClient implements ConnectionHandler.Client {
    private final NettyConnection connection;
    private final Session session;
    private final CtiServer server;
    private final ServerContext context;
    private final ModelThread thread;
    private final List<Runnable> held = new ArrayList<>();

    ConnectedClient(NettyConnection connection, CtiServer server, ServerContext context, ModelThread thread) {
        this.connection = connection;
        this.session = new Session(server, connection, context);
        this.server = server;
        this.context = context;
        this.thread = thread;
    }

    @Override
    public void connected() {
        thread.execute(() -> {
            server.admit(this);
            context.interception().connected(this);
        });
    }

    @Override
    public void received(List<byte[]> frames) {
        thread.execute(() -> take(
                () -> context.driver().run(() -> frames.forEach(frame -> ModelThread.guarded(() -> admit(frame))))));
    }

    @Override
    public void broken(String reason) {
        thread.execute(() -> take(() -> session.brokenStream(reason)));
    }

    @Override
    public void disconnected() {
        thread.execute(() -> {
            server.remove(this);
            context.interception().disconnected(this);
            session.reset();
        });
    }

    NettyConnection connection() {
        return connection;
    }

    Session session() {
        return session;
    }

    /** The server hangs; on the model thread. */
    void freeze() {
        connection.pause();
    }

    /** The server goes on: first with what had come already; on the model thread. */
    void thaw() {
        session.restartIdleTime();
        List<Runnable> waiting = List.copyOf(held);
        held.clear();
        waiting.forEach(this::take);
        connection.goOn();
    }

    /** A message that was held back reaches the server. */
    void give(byte[] frame) {
        take(() -> context.driver().run(() -> session.receive(frame)));
    }

    private void admit(byte[] frame) {
        if (context.interception().admits(this, frame)) {
            session.receive(frame);
        }
    }

    private void take(Runnable arrived) {
        if (server.conditions().frozen()) {
            held.add(arrived);
        } else if (!connection.isDead()) {
            arrived.run();
        }
    }
}
