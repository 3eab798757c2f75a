package org.ctios.simulator.internal.replay;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.ctios.ged188.TraceEntry;
import org.ctios.simulator.Side;
import org.ctios.simulator.internal.replay.Recording.Connection;
import org.ctios.simulator.internal.replay.Recording.Step;
import org.ctios.simulator.internal.server.TlsLayer;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a recording as they are played: clients are let in when it is their turn, and connections end as they
 * ended. Used by the player's thread; what is waited for is asked by any.
 */
final class Connections implements AutoCloseable {
    private static final int ACCEPT_MILLIS = 20;

    /** A reset throws away what the client has not taken yet. */
    private static final long BEFORE_RESET_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Recording recording;
    private final ReplayPorts ports;
    private final @Nullable TlsLayer tls;
    private final Duration patience;
    private final WriteLimit limit;
    private final Pace pace;
    private final Hearing hearing;
    private final Deviations deviations;
    private final IdentityHashMap<Connection, Conversation> conversations = new IdentityHashMap<>();
    private volatile String awaited;

    /**
     * Those of a recording, none of which stands yet.
     *
     * @param tls how TLS is spoken, or null for none
     * @param patience how long to wait for a client to come or to leave, or to take a message
     */
    Connections(
            Recording recording,
            ReplayPorts ports,
            @Nullable TlsLayer tls,
            Duration patience,
            Pace pace,
            Hearing hearing,
            Deviations deviations) {
        this.recording = recording;
        this.ports = ports;
        this.tls = tls;
        this.patience = patience;
        this.limit = new WriteLimit(patience);
        this.pace = pace;
        this.hearing = hearing;
        this.deviations = deviations;
        this.awaited = client(recording.connections().get(0).side());
    }

    /** What of the client is waited for, in words; empty when nothing is. */
    String awaited() {
        return awaited;
    }

    /** A connection that stands, or null when it does not. */
    @Nullable
    Conversation find(Connection connection) {
        return conversations.get(connection);
    }

    /**
     * A recorded connection begins: waits for its client.
     *
     * @throws IOException when none comes in time
     */
    void open(Step step) throws IOException, InterruptedException {
        Connection connection = step.connection();
        Socket socket = accept(connection.side());
        if (socket == null) {
            return;
        }
        ReplayClient client = new ReplayClient(socket, tls, connection, hearing.queue(), limit);
        conversations.put(connection, new Conversation(connection, client));
        pace.set(step.entry().time());
        listenFrom(connection.place() + 1);
    }

    private static String client(Side side) {
        return "a client at side " + side;
    }

    /** Waits for a client, and hears the others meanwhile; null when the replay is closed. */
    private @Nullable Socket accept(Side side) throws IOException, InterruptedException {
        awaited = client(side);
        long end = System.nanoTime() + patience.toNanos();
        Socket socket = null;
        while (socket == null && !pace.isClosed()) {
            socket = ports.of(side).accept(ACCEPT_MILLIS);
            if (socket == null && System.nanoTime() > end) {
                throw new IOException("no client came to side " + side + " in " + patience.toSeconds()
                        + " s; the recorded session connected to it, see reconnect.firstSide");
            }
            hearing.listen(0);
        }
        awaited = "";
        return socket;
    }

    /**
     * Listens for the next connection, and for the one after it when both stood at the same time: a client of an
     * active-standby pair connects to both sides in its own order. Not yet for one that comes only after another has ended:
     * nobody shall come too early.
     */
    void listenFrom(int place) throws IOException {
        Set<Side> taken = EnumSet.noneOf(Side.class);
        long firstEnd = Long.MAX_VALUE;
        for (Connection open : conversations.keySet()) {
            taken.add(open.side());
            firstEnd = Math.min(firstEnd, open.closed());
        }
        for (Connection next :
                recording.connections().subList(place, recording.connections().size())) {
            if (next.opened() > firstEnd || !taken.add(next.side())) {
                return;
            }
            ports.of(next.side()).open();
            firstEnd = Math.min(firstEnd, next.closed());
        }
    }

    /**
     * The last connection stays until the client ends it, unless the server ended it in the recording. Else the next one is let
     * in before this one ends: a client is quicker than this thread, and would find both sides closed.
     */
    void end(Conversation ended, TraceEntry entry) throws IOException, InterruptedException {
        List<Connection> all = recording.connections();
        int next = 1
                + conversations.keySet().stream()
                        .mapToInt(Connection::place)
                        .max()
                        .orElse(-1);
        Ending ending = ended.connection().ending();
        if (next == all.size() && conversations.size() == 1 && ending == Ending.CLOSED) {
            return;
        }
        if (ending != Ending.GIVEN_UP) {
            pace.await(entry.time());
        }
        conversations.remove(ended.connection());
        try (ended) {
            if (next < all.size()) {
                ports.of(all.get(next).side()).open();
            }
            end(ended.client(), ending, entry);
        }
    }

    private void end(ReplayClient client, Ending ending, TraceEntry entry) throws InterruptedException {
        switch (ending) {
            case RESET -> {
                pace.await(System.nanoTime() + BEFORE_RESET_NANOS);
                client.reset();
            }
            case GARBAGE -> {
                sendGarbage(client);
                awaitLeaving(client, "did not end the connection on what is no GED-188", entry);
            }
            case GIVEN_UP -> awaitLeaving(client, "did not give the silent server up", entry);
            case CLOSED, CLOSED_BY_SERVER -> {}
        }
    }

    private static void sendGarbage(ReplayClient client) {
        try {
            client.sendGarbage();
        } catch (IOException e) {
            client.left();
        }
    }

    private void awaitLeaving(ReplayClient client, String deviation, TraceEntry entry) throws InterruptedException {
        awaited = "the client to leave connection " + entry.connection();
        long end = pace.next(entry.time()) + patience.toNanos();
        while (!client.isGone() && !pace.isClosed() && System.nanoTime() < end) {
            hearing.listen(end);
        }
        awaited = "";
        if (!client.isGone() && !pace.isClosed()) {
            deviations.add("connection " + entry.connection() + ": the client " + deviation
                    + " as the recorded session did at " + entry.time());
        }
    }

    /** Nothing that a client does not read is waited for any more; for any thread. */
    void stopWriting() {
        limit.stop();
    }

    /** Ends all that stand. */
    @Override
    public void close() {
        conversations.values().forEach(Conversation::close);
        limit.close();
    }
}
