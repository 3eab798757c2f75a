package org.ctios.session.internal.request;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.ctios.session.RequestFailedException;
import org.ctios.session.internal.translate.ConfirmationReader;
import org.ctios.session.internal.translate.Knowledge;
import org.ctios.session.internal.translate.RequestMessages;
import org.jspecify.annotations.Nullable;

/**
 * The requests of a session that are not over yet. A request is written at the moment it is sent and never sent again; it
 * ends exactly once. Times are milliseconds of one clock. For one thread.
 *
 * @param <T> what the driver knows a request by
 */
public final class PendingRequests<T> {
    /** InvokeIDs from here on are those of requests; the session's own ones count from 1. */
    public static final int FIRST_INVOKE_ID = 0x4000_0000;

    /** {@link #deadline} when nothing waits. */
    public static final long NEVER = Long.MAX_VALUE;

    /** Far more than any application has open; beyond it memory is at stake. */
    private static final int MOST_OPEN = 10_000;

    private final RequestMessages messages = new RequestMessages();
    private final ConfirmationReader reader = new ConfirmationReader();
    private final StatisticsPolls polls = new StatisticsPolls();
    private final Knowledge knowledge;
    private final Map<Integer, Entry<T>> sent = new LinkedHashMap<>();
    private final Deque<Entry<T>> waiting = new ArrayDeque<>();
    private PriorityQueue<Due<T>> deadlines = deadlines();

    private Link link = Link.DOWN;
    /** Version of the last connection; null before the first. */
    private @Nullable ProtocolVersion version;

    private int nextInvokeId = FIRST_INVOKE_ID;

    /** How the session stands to its servers. */
    private enum Link {
        /** No connection and none wanted. */
        DOWN,
        /** A connection is being made. */
        FAILOVER,
        /** Connected, and nobody has set a mode yet. */
        NO_MODE,
        /** Requests can be sent, but one that may wait had better. */
        SETTLING,
        /** Requests can be sent. */
        UP;

        boolean sends(CtiOsRequest request) {
            return this == UP || (this == SETTLING && isImpatient(request));
        }
    }

    private static boolean isImpatient(CtiOsRequest request) {
        return request.inFailover().patience().isZero();
    }

    /** A deadline as it was when it was noted; an entry gets a new one when it is sent. */
    private record Due<T>(long time, Entry<T> entry) {}

    /** Requests of a session that is not connected. */
    public PendingRequests(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Takes a request. */
    public Outcome<T> submit(CtiOsRequest request, T handle, long now) {
        Outcome<T> outcome = new Outcome<>();
        Entry<T> entry = new Entry<>(
                request, handle, now + request.inFailover().patience().toMillis());
        try {
            messages.check(request);
            RequestFailedException refused = refused(request);
            if (refused != null) {
                outcome.fail(entry, refused);
            } else if (request.operation().isDoneBySession()) {
                // Not sent: finds out now what every later question would fail of.
                for (CtiOsRequest trial : polls.trials(request, knowledge)) {
                    messages.write(trial, FIRST_INVOKE_ID, spoken(), knowledge);
                }
                polls.change(request, knowledge, now);
                outcome.confirm(entry, new Confirmation(request.operation(), Arguments.none()));
                poll(outcome, now);
            } else if (link.sends(request)) {
                send(outcome, entry, now);
            } else {
                waiting.add(entry);
                deadlines.add(new Due<>(entry.deadline(), entry));
            }
        } catch (RequestFailedException e) {
            outcome.fail(entry, e);
        } catch (RuntimeException e) {
            outcome.fail(entry, Failures.notWritten(request.operation(), e));
        }
        return outcome;
    }

    private @Nullable RequestFailedException refused(CtiOsRequest request) {
        Operation operation = request.operation();
        if (link == Link.DOWN) {
            return ConfirmationReader.notConnected(operation);
        }
        if (isImpatient(request) && (link == Link.FAILOVER || link == Link.NO_MODE)) {
            return link == Link.NO_MODE
                    ? Failures.withoutMode(operation, "the session has no mode yet")
                    : Failures.withoutConnection(operation);
        }
        return sent.size() + waiting.size() < MOST_OPEN ? null : Failures.tooMany(operation, MOST_OPEN);
    }

    private void send(Outcome<T> outcome, Entry<T> entry, long now) {
        try {
            int invokeId = invokeId();
            Message message = messages.write(entry.request(), invokeId, spoken(), knowledge);
            long deadline = now + entry.request().timeout().toMillis();
            outcome.send(entry.sent(invokeId, message, deadline));
            sent.put(invokeId, entry);
            deadlines.add(new Due<>(deadline, entry));
        } catch (RequestFailedException e) {
            entry.over();
            outcome.fail(entry, e);
        } catch (RuntimeException e) {
            entry.over();
            outcome.fail(entry, Failures.notWritten(entry.request().operation(), e));
        }
    }

    private ProtocolVersion spoken() {
        ProtocolVersion current = version;
        return current == null ? ProtocolVersion.cce(ProtocolVersion.NEWEST) : current;
    }

    private int invokeId() {
        do {
            nextInvokeId = nextInvokeId == Integer.MAX_VALUE ? FIRST_INVOKE_ID : nextInvokeId + 1;
        } while (sent.containsKey(nextInvokeId));
        return nextInvokeId;
    }

    /** Whether a message answers a user's request, be it one that is over: it came too late then. */
    public static boolean isOfRequest(Message message) {
        return message.uint(Fields.INVOKE_ID, 0) >= FIRST_INVOKE_ID;
    }

    /** Whether a message answers one of these requests. */
    public boolean owns(Message message) {
        return answers(message) != null;
    }

    /** The request that a message answers; null when it answers none. */
    public @Nullable Answered answers(Message message) {
        Entry<T> entry = entry(message);
        Message request = entry == null ? null : entry.sent();
        return entry == null || request == null
                ? null
                : new Answered(entry.request(), entry.invokeId(), request, reader.isRefusal(message));
    }

    /**
     * A request that a message answers.
     *
     * @param sent the message it was sent as
     * @param refused whether the answer is a no
     */
    public record Answered(CtiOsRequest request, int invokeId, Message sent, boolean refused) {}

    private @Nullable Entry<T> entry(Message message) {
        long invokeId = message.uint(Fields.INVOKE_ID, 0);
        Entry<T> entry = invokeId < FIRST_INVOKE_ID ? null : sent.get((int) invokeId);
        boolean fits = entry != null
                && (reader.isRefusal(message)
                        || message.typeNumber()
                                == reader.confirmation(entry.request().operation()));
        return fits ? entry : null;
    }

    /** Takes an answer. */
    public Outcome<T> answered(Message message) {
        Outcome<T> outcome = new Outcome<>();
        Entry<T> entry = entry(message);
        if (entry == null) {
            return outcome;
        }
        entry.answers().add(message);
        if (reader.isContinued(message)) {
            return outcome;
        }
        sent.remove(entry.invokeId());
        entry.over();
        try {
            end(outcome, entry, message);
        } catch (RuntimeException e) {
            outcome.fail(entry, Failures.notRead(entry.request().operation(), e));
        }
        return outcome;
    }

    private void end(Outcome<T> outcome, Entry<T> entry, Message answer) {
        Operation operation = entry.request().operation();
        if (reader.isRefusal(answer)) {
            outcome.fail(entry, reader.refusal(operation, answer));
        } else {
            Message request = entry.sent();
            long peripheral = request == null ? -1 : request.uint(Fields.PERIPHERAL_ID, -1);
            outcome.confirm(entry, reader.confirmation(operation, entry.answers(), peripheral));
        }
    }

    /** Whether somebody waits for a request; nobody does for the questions that the session itself repeats. */
    public boolean isAwaited() {
        return !waiting.isEmpty() || sent.values().stream().anyMatch(entry -> entry.handle() != null);
    }

    /** Invoke ids of the requests that were sent and not answered yet. */
    public Set<Integer> unanswered() {
        return Set.copyOf(sent.keySet());
    }

    /** When {@link #tick} has something to do; {@link #NEVER} when nothing waits. */
    public long deadline() {
        Due<T> first = deadlines.peek();
        while (first != null && isPast(first)) {
            deadlines.remove();
            first = deadlines.peek();
        }
        long next = first == null ? NEVER : first.time();
        return link == Link.UP ? Math.min(next, polls.deadline()) : next;
    }

    private static boolean isPast(Due<?> due) {
        return due.entry().isOver() || due.time() != due.entry().deadline();
    }

    /** Ends what has waited too long, and asks for statistics that are due. */
    public Outcome<T> tick(long now) {
        Outcome<T> outcome = new Outcome<>();
        for (Due<T> due = deadlines.peek(); due != null && due.time() <= now; due = deadlines.peek()) {
            deadlines.remove();
            if (!isPast(due)) {
                expire(outcome, due.entry());
            }
        }
        poll(outcome, now);
        return outcome;
    }

    private void expire(Outcome<T> outcome, Entry<T> entry) {
        entry.over();
        Operation operation = entry.request().operation();
        if (sent.remove(entry.invokeId(), entry)) {
            outcome.fail(
                    entry,
                    RequestFailedException.unanswered(
                            operation,
                            CilError.E_CTIOS_UNKNOWN,
                            "no answer came in " + entry.request().timeout().toMillis() + " ms"));
        } else {
            waiting.remove(entry);
            outcome.fail(
                    entry, waitedInVain(operation, entry.request().inFailover().patience()));
        }
    }

    private RequestFailedException waitedInVain(Operation operation, Duration patience) {
        return switch (link) {
            case NO_MODE ->
                Failures.withoutMode(operation, "the session got no mode in " + patience.toMillis() + " ms");
            case SETTLING ->
                Failures.inFailover(operation, "the agent was not logged in in " + patience.toMillis() + " ms");
            default ->
                Failures.inFailover(operation, "the session did not come back in " + patience.toMillis() + " ms");
        };
    }

    private void poll(Outcome<T> outcome, long now) {
        if (link == Link.UP) {
            for (CtiOsRequest query : polls.due(now)) {
                send(outcome, new Entry<>(query, null, now), now);
            }
        }
    }

    /**
     * There is no connection and one is being made: after a loss, and also when the session begins to connect. Requests on
     * the wire end, as nobody knows their outcome; waiting ones stay.
     */
    public Outcome<T> connectionLost() {
        link = Link.FAILOVER;
        return lost(inOrder());
    }

    /** The connection that these were sent over is gone, and nobody knows their outcome; the session has another one. */
    public Outcome<T> lost(Collection<Integer> invokeIds) {
        return abandon(invokeIds, CilError.E_CTIOS_IN_FAILOVER, "the connection was lost before the answer came");
    }

    /**
     * The session went to the other side, where it has no mode yet. Requests on the wire stay: their answers come over the
     * connection that was left.
     */
    public void connectionLeft() {
        link = Link.FAILOVER;
    }

    /** There is a connection without a mode, on which nothing can be asked for. Waiting requests stay. */
    public Outcome<T> modeMissing() {
        link = Link.NO_MODE;
        return abandon(inOrder(), CilError.E_CTIOS_MODE_NOT_SET, "the mode was taken away before the answer came");
    }

    /**
     * The mode is in force on a connection, and the session is still logging its agent in: what would be refused until then
     * waits if it may, the rest is sent.
     */
    public void settling(ProtocolVersion spoken) {
        link = Link.SETTLING;
        version = spoken;
    }

    /** The mode is in force on a connection and all is as before: waiting requests are sent in the order in which they came. */
    public Outcome<T> reconnected(ProtocolVersion spoken, long now) {
        link = Link.UP;
        version = spoken;
        Outcome<T> outcome = new Outcome<>();
        for (Entry<T> entry = waiting.poll(); entry != null; entry = waiting.poll()) {
            send(outcome, entry, now);
        }
        polls.restart(now);
        poll(outcome, now);
        return outcome;
    }

    /** The session is over, for good or until another one begins: nothing is asked for again and again any more. */
    public void closed() {
        polls.clear();
    }

    /** There is no connection and none is being made: who waits is told. */
    public Outcome<T> disconnected() {
        link = Link.DOWN;
        Outcome<T> outcome = abandon(
                inOrder(),
                CilError.E_CTIOS_SESSION_NOT_CONNECTED,
                "the session was disconnected before the answer came");
        for (Entry<T> entry = waiting.poll(); entry != null; entry = waiting.poll()) {
            entry.over();
            outcome.fail(entry, ConfirmationReader.notConnected(entry.request().operation()));
        }
        deadlines = deadlines();
        return outcome;
    }

    /** Those on the wire, in the order in which they were sent. */
    private List<Integer> inOrder() {
        return List.copyOf(sent.keySet());
    }

    private Outcome<T> abandon(Collection<Integer> invokeIds, CilError error, String reason) {
        Outcome<T> outcome = new Outcome<>();
        for (int invokeId : invokeIds) {
            Entry<T> entry = sent.remove(invokeId);
            if (entry != null) {
                entry.over();
                outcome.fail(
                        entry, RequestFailedException.unanswered(entry.request().operation(), error, reason));
            }
        }
        return outcome;
    }

    private static <T> PriorityQueue<Due<T>> deadlines() {
        return new PriorityQueue<>(Comparator.comparingLong(Due::time));
    }
}
