package org.ctios.session.internal.driver;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.ctios.event.ConnectionEvent.OnEventGap;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionSnapshot;
import org.ctios.session.internal.automaton.Inquiry;
import org.ctios.session.internal.automaton.Phase;
import org.ctios.session.internal.model.ObjectModel;
import org.ctios.session.internal.model.Reconciliation;
import org.ctios.session.internal.model.Verdict;
import org.ctios.session.internal.translate.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What the session knows of agents and calls, kept up to date by events and, after a gap, by asking. Loop thread only.
 * Times are milliseconds of the driver's clock; a run's own are those of its {@link ReadingClock}.
 */
final class SessionKnowledge {
    /** Invoke ids of snapshots; the automaton counts from 1, users' requests from 0x40000000. */
    private static final int FIRST_INVOKE_ID = 0x2000_0000;

    private static final int RUNS = 16;
    private static final int MOST_IN_A_RUN = 0x0100_0000;

    /** A server that answers nothing for so long will not answer the rest either. */
    private static final long PATIENCE = 65_000;

    private final ObjectModel model = new ObjectModel();
    private final EventPublisher publisher;
    private final Counters counters;
    private final ReadingClock clock;
    private @Nullable Run run;
    private @Nullable Gap gap;
    private int runs;

    /** A time without events. */
    private record Gap(Instant from, ServerSide side) {}

    /** One run of questions. */
    private static final class Run {
        private final int connection;
        private final ServerSide side;
        private final Inquiry inquiry;
        private final Reconciliation questions;
        private long lastAnswer;

        Run(int connection, ServerSide side, Inquiry inquiry, Reconciliation questions, long now) {
            this.connection = connection;
            this.side = side;
            this.inquiry = inquiry;
            this.questions = questions;
            this.lastAnswer = now;
        }

        long deadline() {
            return Math.min(questions.deadline(), lastAnswer + PATIENCE);
        }
    }

    SessionKnowledge(EventPublisher publisher, Counters counters, ReadingClock clock) {
        this.publisher = publisher;
        this.counters = counters;
        this.clock = clock;
    }

    ObjectModel model() {
        return model;
    }

    /** Whether nothing has to be asked for. */
    boolean isCurrent() {
        return run == null && gap == null;
    }

    /**
     * All that is known.
     *
     * @param connected whether events come in
     */
    SessionSnapshot snapshot(boolean connected) {
        return new SessionSnapshot(
                Instant.now(), connected && isCurrent(), publisher.lastSequence(), model.agents(), model.calls());
    }

    /**
     * A connection was left: answers come no more, and events may be missing from now on.
     *
     * @param inForce whether a mode has been in force; before the first one nobody was told anything to rely on
     */
    void left(boolean inForce, Instant lastHeard, ServerSide side) {
        run = null;
        if (inForce && gap == null) {
            gap = new Gap(lastHeard, side);
        }
    }

    /** The user ended the connection: what comes later has nothing to do with it. */
    void forget() {
        run = null;
        gap = null;
        model.clear();
    }

    // --- asking ---

    /** Begins to ask; true when there is nothing to ask. */
    boolean begin(int connection, ServerSide side, Inquiry inquiry, long now, Instant time, Consumer<Message> send) {
        Reconciliation.Scope scope = new Reconciliation.Scope(
                inquiry.monitor(),
                inquiry.initial() && gap == null,
                inquiry.peripheralId(),
                inquiry.agentId(),
                inquiry.instrument(),
                inquiry.configuration());
        int first = FIRST_INVOKE_ID + runs++ % RUNS * MOST_IN_A_RUN;
        Reconciliation questions = Reconciliation.begin(model, scope, inquiry.version(), first);
        Run begun = new Run(connection, side, inquiry, questions, clock.at(now));
        run = begun;
        return turn(begun, questions.start(clock.at(now), time), time, send);
    }

    /** Whether a message answers what was asked on that connection. */
    boolean owns(int connection, Message message) {
        Run current = run;
        return current != null && current.connection == connection && current.questions.owns(message);
    }

    /** Whether a message answers what was asked once and is not waited for any more. */
    boolean isLate(Message message) {
        long invokeId = message.uint(Fields.INVOKE_ID, 0);
        boolean ours = invokeId >= FIRST_INVOKE_ID && invokeId < FIRST_INVOKE_ID + (long) RUNS * MOST_IN_A_RUN;
        return ours && (run == null || !run.questions.owns(message));
    }

    /** Takes an answer in; true when it was the last one. */
    boolean answered(Message answer, long now, Instant time, Consumer<Message> send) {
        Run current = run;
        if (current == null) {
            return false;
        }
        current.lastAnswer = clock.at(now);
        if (current.inquiry.initial() && isConfirmation(answer)) {
            publisher.tell(answer, current.side, time, subject(current, answer), true);
        }
        return turn(current, current.questions.on(answer, clock.at(now), time), time, send);
    }

    private static boolean isConfirmation(Message answer) {
        return switch (answer.typeNumber()) {
            case MessageTypes.QUERY_AGENT_STATE_CONF,
                    MessageTypes.SNAPSHOT_DEVICE_CONF,
                    MessageTypes.SNAPSHOT_CALL_CONF -> true;
            default -> false;
        };
    }

    private static Subject subject(Run current, Message answer) {
        org.ctios.session.internal.model.Subject about = current.questions.subjectOf(answer);
        if (about == null) {
            return Subject.of(current.inquiry.peripheralId());
        }
        return switch (about.kind()) {
            case AGENT -> Subject.agent(about.peripheralId(), about.id());
            case DEVICE -> Subject.device(about.peripheralId(), about.id());
            case CALL -> Subject.call(about.peripheralId(), about.callId(), about.id());
        };
    }

    /** The connection that questions go to, -1 while nothing is asked. */
    int connection() {
        Run current = run;
        return current == null ? -1 : current.connection;
    }

    /** When {@link #tick} is wanted. */
    long deadline() {
        Run current = run;
        return current == null ? Phase.NEVER : clock.when(current.deadline());
    }

    /** Time has passed; true when that was the end of the questions. */
    boolean tick(long now, Instant time, Consumer<Message> send) {
        Run current = run;
        if (current == null || now < deadline()) {
            return false;
        }
        long shown = clock.at(now);
        return shown >= current.lastAnswer + PATIENCE
                ? turn(current, current.questions.abandon(time), time, send)
                : turn(current, current.questions.tick(shown, time), time, send);
    }

    private boolean turn(Run current, Reconciliation.Turn turn, Instant time, Consumer<Message> send) {
        turn.send().forEach(send);
        turn.tell().forEach(event -> resync(event, current.side, time));
        return current.questions.isDone() && finish(current, time);
    }

    private boolean finish(Run current, Instant time) {
        Gap closed = gap;
        run = null;
        gap = null;
        if (closed != null) {
            Reconciliation.Report report = current.questions.report();
            publisher.tell(
                    current.side,
                    origin -> new OnEventGap(
                            origin,
                            closed.from(),
                            time,
                            closed.side(),
                            current.side,
                            report.agentsChanged(),
                            report.callsBegun(),
                            report.callsEnded(),
                            report.callsChanged(),
                            report.unanswered()));
        }
        return true;
    }

    // --- hearing ---

    /** Takes an event in and tells what of it is new. */
    void heard(Message event, ServerSide side, Instant time, Subject heard) {
        Subject subject = isOfFailedCall(event, heard.peripheralId()) ? heard.ofFailedCall() : heard;
        Verdict verdict = model.apply(event, subject.peripheralId(), subject.agentId(), time);
        if (verdict == Verdict.REPEATED) {
            counters.repeated();
        } else {
            publisher.tell(event, side, time, subject, verdict == Verdict.CHANGED_BY_REPEAT);
        }
        List<Message> following = model.takeFollowing();
        if (!following.isEmpty()) {
            following.forEach(each -> resync(each, side, time));
        }
    }

    /** A call that failed stays failed while it is cleared. To be asked before the message is taken in. */
    private boolean isOfFailedCall(Message event, long ownPeripheral) {
        int type = event.typeNumber();
        if (type != MessageTypes.CALL_CLEARED_EVENT && type != MessageTypes.CALL_CONNECTION_CLEARED_EVENT) {
            return false;
        }
        long peripheral =
                event.isNone(Fields.PERIPHERAL_ID) ? ownPeripheral : event.uint(Fields.PERIPHERAL_ID, ownPeripheral);
        return model.hasFailed(peripheral, event);
    }

    private void resync(Message event, ServerSide side, Instant time) {
        publisher.tell(event, side, time, Subject.of(-1), true);
    }
}
