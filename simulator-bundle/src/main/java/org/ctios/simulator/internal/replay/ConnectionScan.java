package org.ctios.simulator.internal.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.ged188.TraceEntry;
import org.ctios.ged188.TraceEntry.Kind;
import org.ctios.simulator.Side;
import org.ctios.simulator.internal.replay.Recording.Connection;
import org.ctios.simulator.internal.replay.Recording.Silence;

/** What the entries of one connection add up to. */
final class ConnectionScan {
    /** One heartbeat may be on its way; of two the server has left one unanswered. */
    private static final int SURE = 2;

    private final int place;
    private final int number;
    private final Side side;
    private final long opened;
    private final List<Silence> silences = new ArrayList<>();
    private final Set<Long> refusals = new HashSet<>();
    private final Set<Integer> heartbeatIds = new HashSet<>();
    private final Map<Question, Long> questions = new HashMap<>();
    private final Map<Integer, Question> unanswered = new HashMap<>();
    private ProtocolVersion version = ProtocolVersion.cce(ProtocolVersion.NEWEST);
    private long closed = Long.MAX_VALUE;
    private Ending ending = Ending.CLOSED;
    private long lastReceived;
    private long messages;
    private boolean answered;
    private boolean asked;
    private boolean closing;
    private int heartbeats;
    private long silentFrom;

    /**
     * A connection that begins.
     *
     * @param place in the order of beginnings, from 0
     * @param number in its session
     * @param opened line on which it begins
     */
    ConnectionScan(int place, int number, Side side, long opened) {
        this.place = place;
        this.number = number;
        this.side = side;
        this.opened = opened;
        this.lastReceived = opened;
    }

    int number() {
        return number;
    }

    Ending ending() {
        return ending;
    }

    /** Messages of the server that are played. */
    long messages() {
        return messages;
    }

    /** The next entry of it. */
    void add(TraceEntry entry, long line) {
        Message message = entry.message();
        if (entry.kind() == Kind.CLOSED) {
            close(entry.note(), line);
        } else if (message != null) {
            version = message.version();
            if (entry.kind() == Kind.SENT) {
                sent(message, line);
            } else {
                received(message, line);
            }
        }
    }

    private void sent(Message message, long line) {
        asked = true;
        noteHeartbeat(message);
        Question question = Question.of(message);
        if (question != null) {
            questions.put(question, line);
            unanswered.put(ReplayClient.invokeId(message.toBytes()), question);
        }
        if (message.typeNumber() == MessageTypes.HEARTBEAT_REQ) {
            if (heartbeats++ == 0) {
                silentFrom = lastReceived;
            }
        } else if (message.typeNumber() == MessageTypes.CLOSE_REQ) {
            closing = true;
        }
    }

    /** Clients may give many requests one InvokeID: the last of them is answered. */
    private void noteHeartbeat(Message request) {
        if (request.wireType(Fields.INVOKE_ID) == null) {
            return;
        }
        int id = ReplayClient.invokeId(request.toBytes());
        if (request.typeNumber() == MessageTypes.HEARTBEAT_REQ) {
            heartbeatIds.add(id);
        } else {
            heartbeatIds.remove(id);
        }
    }

    private void received(Message message, long line) {
        answered = true;
        lastReceived = line;
        messages += Recording.isUpkeep(message) ? 0 : 1;
        Question question =
                Conversation.isAnswer(message) ? unanswered.remove(ReplayClient.invokeId(message.toBytes())) : null;
        if (question != null) {
            questions.put(question, line);
        }
        boolean ofHeartbeat =
                Conversation.isAnswer(message) && heartbeatIds.remove(ReplayClient.invokeId(message.toBytes()));
        if (ofHeartbeat && message.typeNumber() == MessageTypes.FAILURE_CONF) {
            refusals.add(line);
        }
        if (ofHeartbeat || message.typeNumber() == MessageTypes.HEARTBEAT_CONF) {
            endSilence(line, SURE);
        }
    }

    private void endSilence(long line, int least) {
        if (heartbeats >= least) {
            silences.add(new Silence(silentFrom, line));
        }
        heartbeats = 0;
    }

    private void close(String note, long line) {
        boolean waited = heartbeats > 0 || (asked && !answered);
        closed = line;
        ending = Ending.of(note, waited && !closing);
        endSilence(Long.MAX_VALUE, ending == Ending.GIVEN_UP ? 1 : SURE);
    }

    /** What is known when the file was read to its end. */
    Connection connection() {
        endSilence(Long.MAX_VALUE, SURE);
        return new Connection(
                place,
                side,
                version,
                opened,
                closed,
                ending,
                List.copyOf(silences),
                Set.copyOf(refusals),
                Map.copyOf(questions));
    }
}
