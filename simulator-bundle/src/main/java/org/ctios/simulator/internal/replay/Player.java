package org.ctios.simulator.internal.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.ctios.ged188.TraceEntry;
import org.ctios.ged188.TraceEntry.Kind;
import org.ctios.simulator.Side;
import org.ctios.simulator.internal.replay.Recording.Connection;
import org.ctios.simulator.internal.replay.Recording.Step;
import org.ctios.simulator.internal.server.TlsLayer;
import org.jspecify.annotations.Nullable;

/**
 * Plays a recording entry by entry, on a thread of its own. What the recorded session sent by itself is waited for, so that
 * what the server sent comes at the same point of the conversation; what its users asked for need not come again.
 */
public final class Player implements AutoCloseable {
    private static final int ACCEPT_MILLIS = 20;

    /** A reset throws away what the client has not taken yet. */
    private static final long BEFORE_RESET_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Recording recording;
    private final Duration patience;
    private final @Nullable TlsLayer tls;
    private final Map<Side, ReplayPort> ports = new EnumMap<>(Side.class);
    private final Map<Connection, Conversation> conversations = new HashMap<>();
    private final Deviations deviations = new Deviations();
    private final Hearing hearing = new Hearing(deviations);
    private final Pace pace;
    private final Requests requests;
    private final AtomicLong sent = new AtomicLong();
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final Thread thread = new Thread(this::run, "ctios-replay");
    private volatile String awaited;

    /**
     * Takes both ports and begins as soon as a client connects to the recorded side.
     *
     * @param dialect of the recorded session, or null for the one that the file names
     * @param tls how TLS is spoken, or null for none
     * @param speed 1 for the recorded pace, more for faster, infinity for no waiting at all
     * @param patience how long to wait for a client, and for each request that the recorded session made by itself
     */
    public Player(
            Path file,
            @Nullable Dialect dialect,
            String host,
            int portA,
            int portB,
            @Nullable TlsLayer tls,
            double speed,
            Duration patience) {
        this.recording = Recording.scan(file, dialect);
        this.awaited = client(first());
        this.tls = tls;
        this.patience = patience;
        this.pace = new Pace(speed, hearing);
        this.requests = new Requests(hearing, pace, patience, deviations);
        ports.put(Side.A, new ReplayPort(host, portA));
        try {
            ports.put(Side.B, new ReplayPort(host, portB));
        } catch (RuntimeException e) {
            port(Side.A).close();
            throw e;
        }
        thread.setDaemon(true);
        thread.start();
    }

    private ReplayPort port(Side side) {
        ReplayPort port = ports.get(side);
        if (port == null) {
            throw new IllegalStateException("no port of side " + side);
        }
        return port;
    }

    /** The port of a side. */
    public int number(Side side) {
        return port(side).number();
    }

    /** The side that the recorded session connected to first. */
    public Side first() {
        return recording.connections().get(0).side();
    }

    /** The version of the messages on the last connection, on which the recorded session was let in if it ever was. */
    public ProtocolVersion version() {
        List<Connection> all = recording.connections();
        return all.get(all.size() - 1).version();
    }

    /** Messages sent so far, heartbeats not counted. */
    public long sent() {
        return sent.get();
    }

    /** Messages to be sent, heartbeats not counted. */
    public long recorded() {
        return recording.messages();
    }

    /** What of the recording cannot be played as it was, in words. */
    public List<String> notes() {
        return Stream.concat(recording.notes().stream(), requests.notes().stream())
                .toList();
    }

    /** What of the client is waited for, in words; empty when nothing is. */
    public String awaited() {
        String client = awaited;
        return client.isEmpty() ? requests.awaited() : client;
    }

    /** Where the client did something else than the recorded session, in words. */
    public List<String> deviations() {
        return deviations.all();
    }

    /** Completed when everything was sent, or with the reason why it cannot go on. */
    public CompletableFuture<Void> done() {
        return done;
    }

    // --- the player's thread ---

    private void run() {
        try (Recording.Steps steps = recording.steps()) {
            listenFrom(0);
            for (Step step = steps.next(); step != null && !pace.isClosed(); step = steps.next()) {
                play(step);
            }
            done.complete(null);
            while (!pace.isClosed()) {
                hearing.listen(Long.MAX_VALUE);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            done.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            done.completeExceptionally(new IOException("the replay was closed"));
            conversations.values().forEach(Conversation::close);
        }
    }

    private void play(Step step) throws IOException, InterruptedException {
        if (step.entry().kind() == Kind.OPENED) {
            open(step);
        }
        Conversation conversation = conversations.get(step.connection());
        if (conversation == null) {
            return;
        }
        boolean silent = step.connection().isSilentBehind(step.line());
        if (conversation.client().isSilent() && !silent) {
            pace.await(step.entry().time());
        }
        play(step.entry(), conversation);
        conversation.client().silent(silent);
    }

    private void play(TraceEntry entry, Conversation conversation) throws IOException, InterruptedException {
        Message message = entry.message();
        if (entry.kind() == Kind.CLOSED) {
            close(conversation, entry);
        } else if (message != null && !Recording.isUpkeep(message)) {
            if (entry.kind() == Kind.SENT) {
                requests.asked(entry, conversation, message);
            } else {
                pace.await(entry.time());
                send(entry, conversation, message);
            }
        }
    }

    // --- connections ---

    private void open(Step step) throws IOException, InterruptedException {
        Connection connection = step.connection();
        Socket socket = accept(connection.side());
        if (socket == null) {
            return;
        }
        ReplayClient client = new ReplayClient(socket, tls, connection.version(), hearing.queue());
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
            socket = port(side).accept(ACCEPT_MILLIS);
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
    private void listenFrom(int place) throws IOException {
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
            port(next.side()).open();
            firstEnd = Math.min(firstEnd, next.closed());
        }
    }

    /**
     * The last connection stays until the client ends it, unless the server ended it in the recording. Else the next one is let
     * in before this one ends: a client is quicker than this thread, and would find both sides closed.
     */
    private void close(Conversation ended, TraceEntry entry) throws IOException, InterruptedException {
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
                port(all.get(next).side()).open();
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

    // --- messages ---

    private void send(TraceEntry entry, Conversation conversation, Message message) {
        ReplayClient client = conversation.client();
        Message request = conversation.answered(message);
        if (!requests.isWanted(client, message, request)) {
            return;
        }
        boolean answer = request != null && client.hasAsked(request);
        try {
            client.send(message.toBytes(), answer);
            sent.incrementAndGet();
        } catch (IOException e) {
            client.left();
            if (conversation.isLeftNow()) {
                deviations.add("connection " + entry.connection() + ": the client left before "
                        + message.type().name() + " of " + entry.time());
            }
        }
    }

    /** Ends the connections and gives the ports up. */
    @Override
    public void close() {
        pace.close();
        thread.interrupt();
        ports.values().forEach(ReplayPort::close);
    }
}
