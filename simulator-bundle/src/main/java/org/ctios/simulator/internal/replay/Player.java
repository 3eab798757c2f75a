package org.ctios.simulator.internal.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
    private final Recording recording;
    private final Deviations deviations = new Deviations();
    private final AgentAnswers agents = new AgentAnswers();
    private final Hearing hearing = new Hearing(deviations, agents);
    private final Pace pace;
    private final Requests requests;
    private final ReplayPorts ports;
    private final Connections connections;
    private final AtomicLong sent = new AtomicLong();
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final Thread thread = new Thread(this::run, "ctios-replay");

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
        this.pace = new Pace(speed, hearing);
        this.requests = new Requests(hearing, pace, patience, deviations);
        this.ports = new ReplayPorts(host, portA, portB);
        this.connections = new Connections(recording, ports, tls, patience, pace, hearing, deviations);
        listen();
        thread.setDaemon(true);
        thread.start();
    }

    /** Before the thread runs: a client that comes at once would find the port closed, and go to the other side. */
    private void listen() {
        try {
            connections.listenFrom(0);
        } catch (IOException e) {
            ports.close();
            throw new UncheckedIOException(e);
        }
    }

    /** The port of a side. */
    public int number(Side side) {
        return ports.of(side).number();
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
        String client = connections.awaited();
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
            for (Step step = steps.next(); step != null && !pace.isClosed(); step = steps.next()) {
                play(step);
            }
            if (!pace.isClosed()) {
                done.complete(null);
            }
            while (!pace.isClosed()) {
                hearing.listen(Long.MAX_VALUE);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            done.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            done.completeExceptionally(new IOException("the replay was closed"));
            connections.close();
        }
    }

    private void play(Step step) throws IOException, InterruptedException {
        if (step.entry().kind() == Kind.OPENED) {
            connections.open(step);
        }
        Conversation conversation = connections.find(step.connection());
        if (conversation == null) {
            return;
        }
        boolean silent = step.connection().isSilentBehind(step.line());
        if (conversation.client().isSilent() && !silent) {
            pace.await(step.entry().time());
        }
        play(step, conversation);
        conversation.client().silent(silent);
        conversation.client().played(step.line());
        agents.answer(conversation.client());
    }

    private void play(Step step, Conversation conversation) throws IOException, InterruptedException {
        TraceEntry entry = step.entry();
        Message message = entry.message();
        if (entry.kind() == Kind.CLOSED) {
            connections.end(conversation, entry);
        } else if (message != null && !Recording.isUpkeep(message)) {
            if (entry.kind() == Kind.SENT) {
                requests.asked(entry, conversation, message);
            } else {
                pace.await(entry.time());
                answer(step, conversation, message);
            }
        }
    }

    private void answer(Step step, Conversation conversation, Message message) throws InterruptedException {
        if (!step.connection().isRefusedHeartbeat(step.line())) {
            send(step.entry(), conversation, message);
        } else if (requests.refuseHeartbeat(step.entry(), conversation, message)) {
            sent.incrementAndGet();
        }
    }

    private void send(TraceEntry entry, Conversation conversation, Message message) {
        ReplayClient client = conversation.client();
        Message request = conversation.answered(message);
        agents.learn(message, request);
        if (!requests.isWanted(client, message, request)) {
            client.calls().keep(message, request);
            return;
        }
        boolean answer = request != null && client.hasAsked(request);
        try {
            client.send(message.toBytes(), answer);
            sent.incrementAndGet();
            client.calls().tell(message);
        } catch (IOException e) {
            client.left();
            if (!pace.isClosed() && conversation.isLeftNow()) {
                deviations.add("connection " + entry.connection() + ": the client " + client.ending() + " before "
                        + message.type().name() + " of " + entry.time());
            }
        }
    }

    /** Ends the connections and gives the ports up. */
    @Override
    public void close() {
        pace.close();
        connections.stopWriting();
        thread.interrupt();
        ports.close();
    }
}
