package org.ctios.simulator.internal.replay;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.jspecify.annotations.Nullable;

/** One recorded connection while it is played: its client, and the recorded requests that were not answered yet. */
final class Conversation implements AutoCloseable {
    /** From here on InvokeIDs of a recorded session are those of its users' requests. */
    private static final int OF_USERS = 0x4000_0000;

    private final Recording.Connection connection;
    private final ReplayClient client;
    private final Map<Integer, Message> unanswered = new HashMap<>();
    private final Set<Integer> lacking = new HashSet<>();
    private boolean left;
    private boolean inVain;

    Conversation(Recording.Connection connection, ReplayClient client) {
        this.connection = connection;
        this.client = client;
    }

    Recording.Connection connection() {
        return connection;
    }

    ReplayClient client() {
        return client;
    }

    /** The client left before everything was sent; false when that was known before. */
    boolean isLeftNow() {
        boolean now = !left;
        left = true;
        return now;
    }

    /** A request did not come; whether it is the first one of its type. */
    boolean lacks(int type) {
        inVain = true;
        return lacking.add(type);
    }

    /** A request came. */
    void asks() {
        inVain = false;
    }

    /** Whether the last request that was expected did not come. */
    boolean isInVain() {
        return inVain;
    }

    /** The recorded session asked for something. */
    void asked(Message request) {
        if (request.wireType(Fields.INVOKE_ID) != null) {
            unanswered.put(ReplayClient.invokeId(request.toBytes()), request);
        }
    }

    /** Whether the recorded session asked by itself, and not one of its users. */
    static boolean isOfSession(Message request) {
        return ReplayClient.invokeId(request.toBytes()) < OF_USERS;
    }

    /** The recorded request that a recorded answer belongs to, once; null when it is no answer. */
    @Nullable
    Message answered(Message answer) {
        return isAnswer(answer) ? unanswered.remove(ReplayClient.invokeId(answer.toBytes())) : null;
    }

    /** Whether a message of the server answers a request. */
    static boolean isAnswer(Message message) {
        return message.type().name().endsWith("_CONF") && message.wireType(Fields.INVOKE_ID) != null;
    }

    @Override
    public void close() {
        client.close();
    }
}
