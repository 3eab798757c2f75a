package org.ctios.session.internal.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ctios.ged188.Message;
import org.jspecify.annotations.Nullable;

/**
 * The requests of a reconciliation: each subject once, only so many at a time that a server is not flooded, and each sent
 * a second time when no answer comes.
 */
final class RequestWindow {
    /** Requests that wait for their answers at the same time. */
    static final int WIDTH = 64;

    /** How long an answer may take, in milliseconds (guide, Client Control Service: 10 to 15 s do occur). */
    static final long PATIENCE = 30_000;

    private final Questions questions;
    private final int firstInvokeId;
    private final Set<Subject> asked = new HashSet<>();
    private final Set<Subject> silent = new HashSet<>();
    private final Deque<Subject> waiting = new ArrayDeque<>();

    /** In the order of their deadlines, since all wait equally long. */
    private final Map<Integer, Outstanding> outstanding = new LinkedHashMap<>();

    /** First requests that were repeated: a late answer to them is as good. */
    private final Map<Integer, Integer> repeatedAs = new HashMap<>();

    private int nextInvokeId;

    private record Outstanding(Subject subject, boolean repetition, long deadline) {}

    RequestWindow(Questions questions, int firstInvokeId) {
        this.questions = questions;
        this.firstInvokeId = firstInvokeId;
        this.nextInvokeId = firstInvokeId;
    }

    /** Asks about a subject, unless it was asked before. */
    boolean ask(Subject subject) {
        boolean first = asked.add(subject);
        if (first) {
            waiting.add(subject);
        }
        return first;
    }

    /** Asks about a subject, also when it was answered before. One that the server is silent about is let be. */
    boolean askAgain(Subject subject) {
        asked.add(subject);
        return !silent.contains(subject) && waiting.add(subject);
    }

    boolean owns(long invokeId) {
        return invokeId >= firstInvokeId && invokeId < nextInvokeId;
    }

    /** What the request with an invoke id asks about; null when its answer is not waited for any more. */
    @Nullable
    Subject subject(long invokeId) {
        Outstanding request = outstanding.get(current(invokeId));
        return request == null ? null : request.subject();
    }

    /** An answer came; what it is about, or null when it is not waited for any more. */
    @Nullable
    Subject answered(long invokeId) {
        Outstanding request = outstanding.remove(current(invokeId));
        repeatedAs.remove((int) invokeId);
        return request == null ? null : request.subject();
    }

    /** The requests that there is room for now, and repetitions of those that were not answered in time. */
    List<Message> send(long now) {
        List<Message> messages = new ArrayList<>();
        repeat(now, messages);
        while (outstanding.size() < WIDTH && !waiting.isEmpty()) {
            send(waiting.remove(), false, now, messages);
        }
        return messages;
    }

    boolean isIdle() {
        return waiting.isEmpty() && outstanding.isEmpty();
    }

    /** When the next answer is overdue; {@link Long#MAX_VALUE} when none is waited for. */
    long deadline() {
        Iterator<Outstanding> oldest = outstanding.values().iterator();
        return oldest.hasNext() ? oldest.next().deadline() : Long.MAX_VALUE;
    }

    /** How many subjects the server is silent about. */
    int unanswered() {
        return silent.size();
    }

    /** The server is silent about a subject. */
    void unanswered(Subject subject) {
        silent.add(subject);
    }

    /** Nothing is asked any more, and no answer is waited for: the server is silent about all that is left. */
    void abandon() {
        outstanding.values().forEach(request -> silent.add(request.subject()));
        silent.addAll(waiting);
        outstanding.clear();
        waiting.clear();
    }

    private int current(long invokeId) {
        return repeatedAs.getOrDefault((int) invokeId, (int) invokeId);
    }

    private void repeat(long now, List<Message> messages) {
        while (deadline() <= now) {
            Map.Entry<Integer, Outstanding> overdue =
                    outstanding.entrySet().iterator().next();
            int invokeId = overdue.getKey();
            Outstanding request = overdue.getValue();
            outstanding.remove(invokeId);
            if (request.repetition()) {
                silent.add(request.subject());
                repeatedAs.values().remove(invokeId);
            } else {
                repeatedAs.put(invokeId, nextInvokeId);
                send(request.subject(), true, now, messages);
            }
        }
    }

    private void send(Subject subject, boolean repetition, long now, List<Message> messages) {
        int invokeId = nextInvokeId++;
        Message message = questions.about(subject, invokeId);
        if (message == null) {
            silent.add(subject);
            return;
        }
        outstanding.put(invokeId, new Outstanding(subject, repetition, now + PATIENCE));
        messages.add(message);
    }
}
