package org.ctios.simulator.internal.replay;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.ctios.ged188.Fields;
import org.ctios.ged188.MalformedMessageException;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.ged188.TraceEntry;
import org.ctios.ged188.TraceEntry.Kind;
import org.ctios.simulator.Side;
import org.ctios.simulator.internal.replay.ReplayClient.Heard;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays a recording entry by entry, on a thread of its own. What the recorded session sent by itself is waited for, so that
 * what the server sent comes at the same point of the conversation; what its users asked for need not come again.
 */
public final class Player implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctios.simulator.replay");

    /** From here on InvokeIDs of a recorded session are those of its users' requests. */
    private static final int OF_USERS = 0x4000_0000;

    private final Recording recording;
    private final double speed;
    private final Duration patience;
    private final Map<Side, ReplayPort> ports = new EnumMap<>(Side.class);
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final Map<Integer, ReplayClient> clients = new HashMap<>();
    private final Map<Integer, Map<Integer, Message>> asked = new HashMap<>();
    private final List<String> deviations = new CopyOnWriteArrayList<>();
    private final AtomicLong sent = new AtomicLong();
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final Thread thread = new Thread(this::run, "ctios-replay");
    private volatile boolean closed;
    private @Nullable Instant clock;

    /**
     * Takes both ports and begins as soon as a client connects to the recorded side.
     *
     * @param speed 1 for the recorded pace, more for faster, infinity for no waiting at all
     * @param patience how long to wait for a client, and for each request that the recorded session made by itself
     */
    public Player(Path file, String host, int portA, int portB, double speed, Duration patience) {
        this.recording = Recording.read(file);
        this.speed = speed;
        this.patience = patience;
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

    /** Messages sent so far, heartbeats not counted. */
    public long sent() {
        return sent.get();
    }

    /** Where the client did something else than the recorded session, in words. */
    public List<String> deviations() {
        return List.copyOf(deviations);
    }

    /** Completed when everything was sent, or with the reason why it cannot go on. */
    public CompletableFuture<Void> done() {
        return done;
    }

    // --- the player's thread ---

    private void run() {
        try {
            for (int i = 0; i < recording.entries().size() && !closed; i++) {
                play(i);
            }
            done.complete(null);
            while (!closed) {
                listen(Long.MAX_VALUE);
            }
        } catch (IOException e) {
            done.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            done.completeExceptionally(new IOException("the replay was closed"));
            clients.values().forEach(ReplayClient::close);
        }
    }

    private void play(int index) throws IOException, InterruptedException {
        TraceEntry entry = recording.entries().get(index);
        Message message = entry.message();
        ReplayClient client = clients.get(entry.connection());
        if (entry.kind() == Kind.OPENED) {
            open(entry);
        } else if (client == null) {
            return;
        } else if (entry.kind() == Kind.CLOSED) {
            close(index, client);
        } else if (message != null && !isUpkeep(message)) {
            if (entry.kind() == Kind.SENT) {
                asked(entry, client, message);
            } else {
                pace(entry.time());
                send(entry, client, message);
            }
        }
    }

    private static boolean isUpkeep(Message message) {
        return switch (message.typeNumber()) {
            case MessageTypes.HEARTBEAT_REQ,
                    MessageTypes.HEARTBEAT_CONF,
                    MessageTypes.CLOSE_REQ,
                    MessageTypes.CLOSE_CONF -> true;
            default -> false;
        };
    }

    private void open(TraceEntry entry) throws IOException {
        Side side = Side.valueOf(entry.side());
        try {
            ReplayClient client =
                    new ReplayClient(port(side).accept((int) patience.toMillis()), version(entry.connection()), heard);
            clients.put(entry.connection(), client);
            asked.put(entry.connection(), new HashMap<>());
            clock = entry.time();
        } catch (SocketTimeoutException e) {
            throw new IOException(
                    "no client came to side " + side + " in " + patience.toSeconds()
                            + " s; the recorded session connected to it, see reconnect.firstSide",
                    e);
        }
    }

    private ProtocolVersion version(int connection) {
        return recording.entries().stream()
                .filter(entry -> entry.connection() == connection)
                .map(TraceEntry::message)
                .filter(message -> message != null)
                .map(Message::version)
                .findFirst()
                .orElse(ProtocolVersion.cce(ProtocolVersion.NEWEST));
    }

    /**
     * The last connection stays until the client ends it. Else the next one is let in before this one ends: a client is
     * quicker than this thread, and would find both sides closed.
     */
    private void close(int index, ReplayClient client) throws IOException, InterruptedException {
        TraceEntry entry = recording.entries().get(index);
        Optional<TraceEntry> next = recording.opened(index);
        if (next.isPresent()) {
            pace(entry.time());
            port(Side.valueOf(next.get().side())).open();
            client.close();
            clients.remove(entry.connection());
        }
    }

    private void asked(TraceEntry entry, ReplayClient client, Message request) throws InterruptedException {
        int id = ReplayClient.invokeId(request.toBytes());
        if (request.wireType(Fields.INVOKE_ID) != null) {
            known(entry).put(id, request);
        }
        long end = System.nanoTime() + (id >= OF_USERS ? 0 : patience.toNanos());
        boolean found = client.hasAsked(request);
        while (!found && !client.isGone() && !closed && System.nanoTime() < end) {
            listen(end);
            found = client.hasAsked(request);
        }
        if (id < OF_USERS && !found) {
            deviate("connection " + entry.connection() + ": the client did not send "
                    + request.type().name() + " as the recorded session did at " + entry.time());
        }
        clock = entry.time();
    }

    private Map<Integer, Message> known(TraceEntry entry) {
        return asked.computeIfAbsent(entry.connection(), connection -> new HashMap<>());
    }

    private void send(TraceEntry entry, ReplayClient client, Message message) {
        byte[] frame = message.toBytes();
        Message request = isAnswer(message) ? known(entry).get(ReplayClient.invokeId(frame)) : null;
        boolean answer = request != null && client.hasAsked(request);
        try {
            client.send(frame, answer);
            sent.incrementAndGet();
        } catch (IOException e) {
            if (!client.isGone()) {
                client.left();
                deviate("connection " + entry.connection() + ": the client left before "
                        + message.type().name() + " of " + entry.time());
            }
        }
    }

    private static boolean isAnswer(Message message) {
        return message.type().name().endsWith("_CONF") && message.wireType(Fields.INVOKE_ID) != null;
    }

    private void deviate(String what) {
        deviations.add(what);
        LOG.warn("Replay: {}", what);
    }

    // --- time and the client ---

    /** Waits as long as the recorded session did since the entry before, and hears the client meanwhile. */
    private void pace(Instant time) throws InterruptedException {
        Instant before = clock;
        clock = time;
        long nanos =
                before == null ? 0 : Math.max(0, Duration.between(before, time).toNanos());
        long end = System.nanoTime() + (long) (nanos / speed);
        do {
            listen(end);
        } while (System.nanoTime() < end && !closed);
    }

    /** Takes what clients sent; waits for it at most until then. */
    private void listen(long until) throws InterruptedException {
        long wait = until == Long.MAX_VALUE ? TimeUnit.MILLISECONDS.toNanos(100) : until - System.nanoTime();
        Heard next = wait > 0
                ? heard.poll(Math.min(wait, TimeUnit.MILLISECONDS.toNanos(100)), TimeUnit.NANOSECONDS)
                : heard.poll();
        while (next != null) {
            hear(next.client(), next.frame());
            next = heard.poll();
        }
    }

    private void hear(ReplayClient client, byte @Nullable [] frame) {
        if (frame == null) {
            client.left();
            client.close();
            return;
        }
        try {
            Message message = Message.of(client.version(), frame);
            switch (message.typeNumber()) {
                case MessageTypes.HEARTBEAT_REQ -> confirm(client, message, MessageTypes.HEARTBEAT_CONF);
                case MessageTypes.CLOSE_REQ -> confirm(client, message, MessageTypes.CLOSE_CONF);
                default -> client.ask(message);
            }
        } catch (MalformedMessageException e) {
            deviate("the client sent a malformed message: " + e.getMessage());
        }
    }

    private static void confirm(ReplayClient client, Message request, int type) {
        try {
            client.send(
                    Message.builder(client.version(), type)
                            .set(Fields.INVOKE_ID, request.uint(Fields.INVOKE_ID))
                            .build()
                            .toBytes(),
                    false);
        } catch (IOException e) {
            client.left();
        }
    }

    /** Ends the connections and gives the ports up. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        ports.values().forEach(ReplayPort::close);
    }
}
