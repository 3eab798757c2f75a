package org.ctios.simulator.internal.replay;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.ctios.ged188.Message;
import org.ctios.ged188.TraceEntry;
import org.jspecify.annotations.Nullable;

/**
 * Waits for what the recorded session asked by itself. A client that lacks the beginning of a recording has no reason to ask
 * for all of it: what is about calls or agents that it was not told of is not waited for, and when a request was waited for in vain none
 * is until one comes.
 */
final class Requests {
    private final Hearing hearing;
    private final Pace pace;
    private final Duration patience;
    private final Deviations deviations;
    private final Told told = new Told();
    private final AtomicLong ofCallsBefore = new AtomicLong();
    private final AtomicLong ofAgentsBefore = new AtomicLong();
    private volatile String awaited = "";

    Requests(Hearing hearing, Pace pace, Duration patience, Deviations deviations) {
        this.hearing = hearing;
        this.pace = pace;
        this.patience = patience;
        this.deviations = deviations;
    }

    /** What is waited for, in words; empty for nothing. From any thread. */
    String awaited() {
        return awaited;
    }

    /** What was not waited for because the client cannot know of it, in words. From any thread. */
    List<String> notes() {
        return Stream.concat(
                        note(ofCallsBefore, "calls", "they are not waited for, and not answered"),
                        note(ofAgentsBefore, "agents", "they are not waited for"))
                .toList();
    }

    private static Stream<String> note(AtomicLong skipped, String what, String rest) {
        return skipped.get() == 0
                ? Stream.empty()
                : Stream.of(skipped + " requests of the recorded session were about " + what
                        + " from before the recording; " + rest);
    }

    /** The recorded session asked for something. */
    void asked(TraceEntry entry, Conversation conversation, Message request) throws InterruptedException {
        conversation.asked(request);
        if (!Conversation.isOfSession(request)) {
            isThere(conversation, request);
        } else if (!told.knowsCall(request)) {
            ofCallsBefore.incrementAndGet();
        } else if (!told.knowsAgent(request) && !isThere(conversation, request)) {
            ofAgentsBefore.incrementAndGet();
        } else {
            told.ask(request);
            expect(entry, conversation, request);
        }
        pace.set(entry.time());
    }

    private boolean isThere(Conversation conversation, Message request) throws InterruptedException {
        hearing.listen(0);
        return conversation.client().hasAsked(request);
    }

    private void expect(TraceEntry entry, Conversation conversation, Message request) throws InterruptedException {
        if (isAsked(entry, conversation, request)) {
            conversation.asks();
        } else if (conversation.lacks(request.typeNumber())) {
            deviations.add("connection " + entry.connection() + ": the client did not send "
                    + request.type().name() + " as the recorded session did at " + entry.time()
                    + "; no other is waited for until one comes");
        }
    }

    private boolean isAsked(TraceEntry entry, Conversation conversation, Message request) throws InterruptedException {
        ReplayClient client = conversation.client();
        boolean found = isThere(conversation, request);
        if (found || conversation.isInVain()) {
            return found;
        }
        return comes(request.type().name(), entry, client, () -> client.hasAsked(request));
    }

    private boolean comes(String type, TraceEntry entry, ReplayClient client, BooleanSupplier hasCome)
            throws InterruptedException {
        awaited = type + " on connection " + entry.connection();
        long end = System.nanoTime() + patience.toNanos();
        boolean found = false;
        while (!found && !client.isGone() && !pace.isClosed() && System.nanoTime() < end) {
            hearing.listen(end);
            found = hasCome.getAsBoolean();
        }
        awaited = "";
        return found;
    }

    /**
     * The recorded server refused a heartbeat: waits for the client's next one, and refuses that.
     *
     * @return whether one came
     */
    boolean refuseHeartbeat(TraceEntry entry, Conversation conversation, Message refusal) throws InterruptedException {
        ReplayClient client = conversation.client();
        client.refuseHeartbeat(refusal);
        boolean refused = comes("HEARTBEAT_REQ", entry, client, () -> !client.refusesHeartbeat());
        client.refuseHeartbeat(null);
        if (!refused) {
            deviations.add("connection " + entry.connection() + ": the client did not send HEARTBEAT_REQ, which the"
                    + " recorded server refused at " + entry.time());
        }
        return refused;
    }

    /**
     * A message is about to be sent.
     *
     * @param request the recorded one that it answers, or null
     * @return whether to send it: not to a client that did not ask by itself as the recorded session did
     */
    boolean isWanted(ReplayClient client, Message message, @Nullable Message request) {
        boolean wanted = request == null || client.hasAsked(request) || !Conversation.isOfSession(request);
        if (wanted) {
            told.tell(message);
        }
        return wanted;
    }
}
