package org.ctios.simulator.internal.replay;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import org.ctios.ged188.Fields;
import org.ctios.ged188.FrameReader;
import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.internal.replay.Recording.Connection;
import org.ctios.simulator.internal.server.TlsLayer;
import org.jspecify.annotations.Nullable;

/** The client on one connection, and which of its requests is which of the recorded ones. Used by the player's thread. */
final class ReplayClient implements AutoCloseable {
    /** Where the InvokeID stands in a message that has one. */
    static final int INVOKE_ID = 8;

    private static final int BUFFER = 1 << 16;

    /** Requests that no recorded one stands for; the oldest are forgotten. */
    private static final int MOST_ASKED = 10_000;

    private final Socket tcp;
    private final Socket socket;
    private final Connection connection;
    private final List<Asked> asked = new ArrayList<>();
    private final Map<Integer, Integer> invokeIds = new HashMap<>();
    private final CallAnswers calls = new CallAnswers();
    private final WriteLimit limit;
    private volatile boolean givenUp;
    private boolean gone;
    private boolean silent;
    private @Nullable Message refusal;
    private long played;

    /** A request of the client that no recorded one stands for yet. */
    static final class Asked {
        private final int type;
        private final int invokeId;
        private final @Nullable Long call;
        private final @Nullable Question question;
        private final byte[] rest;

        Asked(Message request) {
            this.type = request.typeNumber();
            this.invokeId = ReplayClient.invokeId(request.toBytes());
            this.call = call(request);
            this.question = Question.of(request);
            this.rest = rest(request);
        }

        int invokeId() {
            return invokeId;
        }

        @Nullable
        Question question() {
            return question;
        }

        /** Whether it is of the same kind, and about the same call, agent or device if it is about one. */
        boolean isLike(Message request) {
            return type == request.typeNumber()
                    && Objects.equals(call, call(request))
                    && Objects.equals(question, Question.of(request));
        }

        private boolean isUnrecorded(Connection connection, long line, CallAnswers calls) {
            return question != null
                    && !connection.hasBehind(line, question)
                    && (!question.isAboutCall() || calls.isKnown(Long.parseLong(question.value())));
        }

        private static @Nullable Long call(Message request) {
            return request.wireType(Fields.CONNECTION_CALL_ID) == null ? null : request.uint(Fields.CONNECTION_CALL_ID);
        }
    }

    /** What a client sent, or its end. */
    static final class Heard {
        private final ReplayClient client;
        private final byte @Nullable [] frame;

        private Heard(ReplayClient client, byte @Nullable [] frame) {
            this.client = client;
            this.frame = frame;
        }

        ReplayClient client() {
            return client;
        }

        byte @Nullable [] frame() {
            return frame;
        }
    }

    /**
     * A client that has just connected.
     *
     * @param tls how TLS is spoken, or null for none
     * @param heard gets what it sends
     * @param limit of what is written to it
     */
    ReplayClient(Socket tcp, @Nullable TlsLayer tls, Connection connection, Queue<Heard> heard, WriteLimit limit)
            throws IOException {
        this.limit = limit;
        this.tcp = tcp;
        this.socket = tls == null ? tcp : tls.over(tcp);
        this.connection = connection;
        Thread reader = new Thread(() -> read(heard), "ctios-replay-" + socket.getPort());
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Queue<Heard> heard) {
        FrameReader frames = new FrameReader();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = socket.getInputStream()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                frames.read(ByteBuffer.wrap(buffer, 0, count), frame -> heard.add(new Heard(this, frame)));
            }
        } catch (IOException | RuntimeException e) {
            // Whatever it was, there is no client any more.
        }
        heard.add(new Heard(this, null));
    }

    ProtocolVersion version() {
        return connection.version();
    }

    /** What it may be told of calls later than it was recorded. */
    CallAnswers calls() {
        return calls;
    }

    /** Whether the connection has ended. */
    boolean isGone() {
        return gone;
    }

    void left() {
        gone = true;
    }

    /** Whether its heartbeats stay unanswered. */
    boolean isSilent() {
        return silent;
    }

    void silent(boolean now) {
        silent = now;
    }

    /** Its next heartbeat is answered with this message; null for none any more. */
    void refuseHeartbeat(@Nullable Message answer) {
        refusal = answer;
    }

    /** Whether its next heartbeat is to be refused. */
    boolean refusesHeartbeat() {
        return refusal != null;
    }

    /** What a heartbeat is refused with, once; null where it is not. */
    byte @Nullable [] refusalOf(Message heartbeat) {
        Message answer = refusal;
        refusal = null;
        if (answer == null) {
            return null;
        }
        byte[] frame = answer.toBytes();
        ByteBuffer.wrap(frame).putInt(INVOKE_ID, invokeId(heartbeat.toBytes()));
        return frame;
    }

    /** The recording has been played to that line. */
    void played(long line) {
        played = line;
    }

    // --- requests ---

    /** The client asked for something. */
    void ask(Message request) {
        if (asked.size() == MOST_ASKED) {
            asked.remove(0);
        }
        asked.add(new Asked(request));
    }

    /** Takes the questions for which nothing recorded is left; they are not matched any more. */
    List<Asked> takeUnrecorded() {
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Asked> unrecorded = asked.stream()
                .filter(each -> each.isUnrecorded(connection, played, calls))
                .toList();
        asked.removeAll(unrecorded);
        return unrecorded;
    }

    /** Whether the client has made a request that stands for the recorded one; it is that one from now on. */
    boolean hasAsked(Message recorded) {
        boolean numbered = recorded.wireType(Fields.INVOKE_ID) != null;
        int id = invokeId(recorded.toBytes());
        if (numbered && invokeIds.containsKey(id)) {
            return true;
        }
        Asked found = find(recorded);
        if (found == null) {
            return false;
        }
        asked.remove(found);
        if (numbered) {
            invokeIds.put(id, found.invokeId);
        }
        return true;
    }

    /** The same request, else the first one of its kind. */
    private @Nullable Asked find(Message recorded) {
        byte[] rest = rest(recorded);
        Asked ofItsKind = null;
        for (Asked each : asked) {
            if (each.isLike(recorded)) {
                if (Arrays.equals(each.rest, rest)) {
                    return each;
                }
                ofItsKind = ofItsKind == null ? each : ofItsKind;
            }
        }
        return ofItsKind;
    }

    private static byte[] rest(Message message) {
        byte[] rest = message.toMaskedBytes();
        if (rest.length >= INVOKE_ID + Integer.BYTES) {
            Arrays.fill(rest, INVOKE_ID, INVOKE_ID + Integer.BYTES, (byte) 0);
        }
        return rest;
    }

    static int invokeId(byte[] frame) {
        return frame.length < INVOKE_ID + Integer.BYTES
                ? 0
                : ByteBuffer.wrap(frame).getInt(INVOKE_ID);
    }

    // --- answers ---

    /** Sends a frame as it was recorded; an answer gets the InvokeID of the client's own request. */
    void send(byte[] frame, boolean answer) throws IOException {
        Integer own = answer ? invokeIds.remove(invokeId(frame)) : null;
        if (own != null) {
            ByteBuffer.wrap(frame).putInt(INVOKE_ID, own);
        }
        write(frame);
    }

    /** Sends what no client can read: a header that announces a message of negative length. */
    void sendGarbage() throws IOException {
        byte[] header = new byte[INVOKE_ID];
        Arrays.fill(header, (byte) 0xff);
        write(header);
    }

    private void write(byte[] bytes) throws IOException {
        limit.write(this, () -> {
            if (limit.isStopped()) {
                throw new IOException("the replay was closed");
            }
            socket.getOutputStream().write(bytes);
        });
    }

    /** It takes nothing: its connection is reset, by another thread than the one that writes. */
    void giveUp() {
        givenUp = true;
        reset();
    }

    /** Why it has gone, in words. */
    String ending() {
        return givenUp ? "read nothing for " + limit.patience().toMillis() + " ms and was disconnected" : "left";
    }

    /** Ends the connection by a reset, whatever protocol is spoken on it. */
    void reset() {
        try {
            tcp.setSoLinger(true, 0);
            tcp.close();
        } catch (IOException e) {
            // It is gone already.
        }
    }

    @Override
    public void close() {
        try {
            // TLS says farewell, which waits like any other message.
            limit.write(this, socket::close);
        } catch (IOException e) {
            // It is closed all the same.
        }
    }
}
