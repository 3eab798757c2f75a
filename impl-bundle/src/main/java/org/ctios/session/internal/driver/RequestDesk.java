package org.ctios.session.internal.driver;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.ctios.event.EventId;
import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.request.Outcome;
import org.ctios.session.internal.request.OwnLogin;
import org.ctios.session.internal.request.PendingRequests;
import org.ctios.session.internal.request.RequestEvents;
import org.ctios.session.internal.request.RequestFact;
import org.ctios.session.internal.translate.RequestSubject;
import org.ctios.session.internal.translate.Subject;
import org.jspecify.annotations.Nullable;

/** Users' requests: sends them, gives the answers to who asked, and tells what goes with them. Loop thread only. */
final class RequestDesk {
    private final AgentDesk desk;
    private final EventPublisher publisher;
    private final Executor pool;
    private final Consumer<Message> send;
    private final PendingRequests<CompletableFuture<Confirmation>> pending;
    private final RequestEvents events;
    private final OwnLogin login = new OwnLogin();

    /**
     * A desk without requests.
     *
     * @param pool where requests are completed, so that whoever waits for one cannot stop the session
     * @param send sends on the connection of the session
     */
    RequestDesk(AgentDesk desk, EventPublisher publisher, Executor pool, Consumer<Message> send) {
        this.desk = desk;
        this.publisher = publisher;
        this.pool = pool;
        this.send = send;
        this.pending = new PendingRequests<>(desk);
        this.events = new RequestEvents(desk);
    }

    void submit(CtiOsRequest request, CompletableFuture<Confirmation> answer, long now) {
        perform(pending.submit(request, answer, now));
    }

    /** The session sent something that nobody asked for. */
    void sent(Message message) {
        login.sent(message);
    }

    /** A message and what it has to do with requests. */
    record Hearing(PendingRequests.@Nullable Answered answered, RequestEvents.Around around) {
        /** What nearly all messages have to do with requests. */
        static final Hearing NOTHING = new Hearing(null, new RequestEvents.Around(List.of(), List.of()));

        /** Whether it is the server's no to a request. */
        boolean isRefused() {
            return answered != null && answered.refused();
        }

        boolean loginFailed() {
            return !around.after().isEmpty()
                    && around.after().stream().anyMatch(fact -> fact.kind() == RequestFact.Kind.LOGIN_FAILED);
        }
    }

    /** What a message has to do with requests; to be asked before it is told. */
    Hearing hear(Message message) {
        desk.meet(message);
        PendingRequests.Answered pendingOne = pending.answers(message);
        PendingRequests.Answered answered = pendingOne == null ? login.refusedBy(message) : pendingOne;
        return desk.isAgentMode() || answered != null
                ? new Hearing(answered, events.around(message, answered))
                : Hearing.NOTHING;
    }

    /** What a message is about where it does not say so: an answer is about the subject of its request. */
    Subject subject(Message message, Hearing hearing, long ownPeripheral) {
        PendingRequests.Answered answered = hearing.answered();
        if (answered != null) {
            return RequestSubject.of(answered.request(), answered.sent(), ownPeripheral, desk.agentId());
        }
        return PendingRequests.isOfRequest(message) ? Subject.of(ownPeripheral) : desk.subject(ownPeripheral);
    }

    /** Tells the events that stand around the one of a message. */
    void tell(List<RequestFact> facts, Message message, ServerSide side, Instant time, Subject subject) {
        for (RequestFact fact : facts) {
            switch (fact.kind()) {
                case PRE_LOGOUT -> publisher.tellAs(EventId.PRE_LOGOUT, message, side, time, subject);
                case POST_LOGOUT -> publisher.tellAs(EventId.POST_LOGOUT, message, side, time, subject);
                case LOGOUT_FAILED -> publisher.tellAs(EventId.LOGOUT_FAILED, message, side, time, subject);
                case CONTROL_FAILURE -> tellFailure(message, side, time, subject);
                case LOGIN_FAILED -> {}
            }
        }
    }

    /** A control failure is told as every message that is an event; the CIL has one event for both refusals. */
    private void tellFailure(Message message, ServerSide side, Instant time, Subject subject) {
        if (!publisher.isEvent(message)) {
            publisher.tellAs(EventId.CONTROL_FAILURE_CONF, message, side, time, subject);
        }
    }

    void answered(Message message) {
        perform(pending.answered(message));
    }

    /** Whether a user waits for an answer, or for the session to be ready for the request. */
    boolean isAwaited() {
        return pending.isAwaited();
    }

    /** Invoke ids of the requests that wait for an answer. */
    Set<Integer> unanswered() {
        return pending.unanswered();
    }

    long deadline() {
        return pending.deadline();
    }

    void tick(long now) {
        perform(pending.tick(now));
    }

    void connectionLost() {
        login.forget();
        perform(pending.connectionLost());
    }

    /** The connection that was left is gone, and with it the answers to these, as far as they have not come. */
    void lost(Set<Integer> invokeIds) {
        perform(pending.lost(invokeIds));
    }

    /** The session went to the other side; what is on its way may still be answered. */
    void connectionLeft() {
        pending.connectionLeft();
    }

    void modeMissing() {
        perform(pending.modeMissing());
    }

    void settling(ProtocolVersion version) {
        pending.settling(version);
    }

    void reconnected(ProtocolVersion version, long now) {
        perform(pending.reconnected(version, now));
    }

    void disconnected() {
        login.forget();
        perform(pending.disconnected());
    }

    void closed() {
        pending.closed();
    }

    private void perform(Outcome<CompletableFuture<Confirmation>> outcome) {
        outcome.messages().forEach(send);
        outcome.ended().forEach(this::end);
    }

    private void end(Outcome.Ended<CompletableFuture<Confirmation>> ended) {
        try {
            pool.execute(() -> complete(ended));
        } catch (RuntimeException | Error e) {
            // The threads are going, and the pool goes first; or there is no thread or no memory for one. To be held up
            // by who waits is better than to leave it waiting for ever.
            complete(ended);
        }
    }

    private static void complete(Outcome.Ended<CompletableFuture<Confirmation>> ended) {
        Confirmation confirmation = ended.confirmation();
        if (confirmation != null) {
            ended.handle().complete(confirmation);
        } else {
            ended.handle().completeExceptionally(ended.failure());
        }
    }
}
