package org.ctios.session.internal.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.FieldGroup;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.jspecify.annotations.Nullable;

/**
 * One run that makes the model agree with the server, by asking: first about the calls that are known, then about the
 * agents, then about the devices of those who are logged in, and about the calls found there. Events that come meanwhile go
 * to {@link ObjectModel#apply}; an answer is the truth at its place in the stream.
 *
 * <p>The order is not free. A call may have got another ID in the gap. That is known when the old ID is refused before the
 * new one is found. So the steps do not overlap; within a step many requests are under way.
 *
 * <p>Times are milliseconds of any clock that does not jump. Used by one thread.
 */
public final class Reconciliation {
    /** ConfigEndStatus of a part of the configuration. */
    private static final long MORE_FOLLOWS =
            Dictionary.standard().enumeration("ConfigEndStatus").value("CONFIGEND_PARTIAL");

    private final ObjectModel model;
    private final Scope scope;
    private final Questions questions;
    private final RequestWindow window;
    private final Findings findings;
    private final AgentDifferences agents;
    private final CallDifferences calls;
    private final DeviceCalls devices;
    private final Round round;
    private final List<Message> unasked = new ArrayList<>();
    private Step step = Step.START;

    /** When the next message of the configuration is overdue; {@link Long#MAX_VALUE} when none is waited for. */
    private long configurationDeadline = Long.MAX_VALUE;

    private boolean configurationMissing;

    /** What the run is about at the moment. */
    private enum Step {
        START,
        KNOWN_CALLS,
        AGENTS,
        DEVICES,
        REST,
        DONE
    }

    /**
     * What is to be asked.
     *
     * @param monitor all agents and calls; otherwise the calls of one agent's device
     * @param initial a first look instead of one after a gap: agents are not told, since nobody missed an event
     * @param peripheralId the peripheral of the session; -1 for all that are known
     * @param agentId agent mode: the agent, empty when known by the device only
     * @param instrument agent mode: the device; when empty the one that is known of the agent
     * @param configuration monitor mode: whether the server tells its configured agents (CTI_SERVICE_CONFIG_EVENTS)
     */
    public record Scope(
            boolean monitor,
            boolean initial,
            long peripheralId,
            String agentId,
            String instrument,
            boolean configuration) {}

    /**
     * What is to be done now.
     *
     * @param send requests
     * @param tell events that were missed, in the order in which they are to be told; the model has them already
     */
    public record Turn(List<Message> send, List<Message> tell) {}

    /**
     * What came of a run.
     *
     * @param agentsChanged agents in another state, group or device than known
     * @param callsBegun calls that began unseen
     * @param callsEnded calls that ended unseen
     * @param callsChanged calls with other data, connections or ID than known
     * @param unanswered requests without an answer that says anything: what is known of their subjects is old
     */
    public record Report(int agentsChanged, int callsBegun, int callsEnded, int callsChanged, int unanswered) {}

    private Reconciliation(ObjectModel model, Scope scope, ProtocolVersion version, int firstInvokeId) {
        MissedEvents events = new MissedEvents(version);
        this.model = model;
        this.scope = scope;
        this.questions = new Questions(version);
        this.window = new RequestWindow(questions, firstInvokeId);
        this.findings = new Findings(model);
        this.agents = new AgentDifferences(model, events, findings, scope.initial());
        this.calls = new CallDifferences(model, events, findings);
        this.devices = new DeviceCalls(model, calls, window);
        this.round = new Round(model, scope, window, calls);
    }

    /**
     * A run that starts with {@link #start}. One that was not finished before is given up.
     *
     * @param version version of the session that is open now
     * @param firstInvokeId requests are numbered from here upward; nobody else may use the range
     */
    public static Reconciliation begin(ObjectModel model, Scope scope, ProtocolVersion version, int firstInvokeId) {
        model.nextRun();
        return new Reconciliation(model, scope, version, firstInvokeId);
    }

    /** The first requests. */
    public Turn start(long now, Instant time) {
        return turn(now, time);
    }

    /** Whether a message is an answer to this run. It goes to {@link #on}, not to {@link ObjectModel#apply}. */
    public boolean owns(Message message) {
        return switch (message.typeNumber()) {
            case MessageTypes.QUERY_AGENT_STATE_CONF,
                    MessageTypes.SNAPSHOT_CALL_CONF,
                    MessageTypes.SNAPSHOT_DEVICE_CONF,
                    MessageTypes.CONTROL_FAILURE_CONF,
                    MessageTypes.FAILURE_CONF -> window.owns(message.uint(Fields.INVOKE_ID));
            case MessageTypes.CONFIG_BEGIN_EVENT, MessageTypes.CONFIG_AGENT_EVENT, MessageTypes.CONFIG_END_EVENT ->
                awaitsConfiguration();
            default -> false;
        };
    }

    /** What an answer is about, to be asked before {@link #on}; null when it is no answer that is waited for. */
    public @Nullable Subject subjectOf(Message answer) {
        return answer.has(Fields.INVOKE_ID) && owns(answer) ? window.subject(answer.uint(Fields.INVOKE_ID)) : null;
    }

    /** Takes in an answer. Must be called in the order of the wire, between the events. */
    public Turn on(Message answer, long now, Instant time) {
        if (answer.has(Fields.INVOKE_ID)) {
            Subject subject = window.answered(answer.uint(Fields.INVOKE_ID));
            if (subject != null) {
                answered(subject, answer, time);
            }
        } else if (awaitsConfiguration()) {
            configuration(answer, now, time);
        }
        return turn(now, time);
    }

    /** Time has passed. */
    public Turn tick(long now, Instant time) {
        if (now >= configurationDeadline) {
            configurationDeadline = Long.MAX_VALUE;
            configurationMissing = true;
        }
        return turn(now, time);
    }

    /** The server answers no more: what it refused to know has ended, and the rest stays as it was known. */
    public Turn abandon(Instant time) {
        configurationMissing |= awaitsConfiguration();
        configurationDeadline = Long.MAX_VALUE;
        window.abandon();
        calls.endRefused(time);
        step = done();
        return new Turn(List.of(), findings.drain());
    }

    /** When {@link #tick} is to be called; {@link Long#MAX_VALUE} for never. */
    public long deadline() {
        return Math.min(window.deadline(), configurationDeadline);
    }

    /** Whether the model agrees with the server now, as far as it answered. */
    public boolean isDone() {
        return step == Step.DONE;
    }

    /** What came of the run so far. */
    public Report report() {
        return findings.report(window.unanswered() + (configurationMissing ? 1 : 0));
    }

    private Turn turn(long now, Instant time) {
        List<Message> send = new ArrayList<>();
        do {
            while (!isDone() && window.isIdle() && !awaitsConfiguration()) {
                step = next(now, time);
            }
            send.addAll(unasked);
            unasked.clear();
            send.addAll(window.send(now));
        } while (!isDone() && window.isIdle() && !awaitsConfiguration());
        return new Turn(send, findings.drain());
    }

    /** Asks the questions of the next step, which may be none. */
    private Step next(long now, Instant time) {
        return switch (step) {
            case START -> {
                devices.remember();
                round.knownCalls();
                yield Step.KNOWN_CALLS;
            }
            case KNOWN_CALLS -> {
                askConfiguration(now);
                round.agents();
                yield Step.AGENTS;
            }
            case AGENTS -> {
                round.devices();
                yield Step.DEVICES;
            }
            default -> round.rest(time) ? Step.REST : finish(time);
        };
    }

    private void askConfiguration(long now) {
        if (scope.monitor() && scope.configuration()) {
            unasked.add(questions.agents(scope.peripheralId()));
            configurationDeadline = now + RequestWindow.PATIENCE;
        }
    }

    /** What is refused has ended; that may leave questions about what is left. */
    private Step finish(Instant time) {
        calls.endRefused(time);
        if (round.rest(time)) {
            return Step.REST;
        }
        return done();
    }

    private Step done() {
        model.meanwhile().unwatch();
        return Step.DONE;
    }

    private void answered(Subject subject, Message answer, Instant time) {
        boolean confirmed = answer.typeNumber()
                == switch (subject.kind()) {
                    case AGENT -> MessageTypes.QUERY_AGENT_STATE_CONF;
                    case DEVICE -> MessageTypes.SNAPSHOT_DEVICE_CONF;
                    case CALL -> MessageTypes.SNAPSHOT_CALL_CONF;
                };
        if (!confirmed) {
            refused(subject, Refusal.of(answer, subject.kind()), time);
            return;
        }
        switch (subject.kind()) {
            case AGENT -> agents.answered(subject, answer, time);
            case DEVICE -> devices.answered(subject, answer, time);
            case CALL -> calls.answered(subject, answer, time);
        }
    }

    private void refused(Subject subject, Refusal refusal, Instant time) {
        if (refusal == Refusal.SILENT) {
            window.unanswered(subject);
        } else if (subject.kind() == Subject.Kind.AGENT) {
            agents.refused(subject, refusal, time);
        } else if (subject.kind() == Subject.Kind.CALL) {
            calls.refused(subject, time);
        }
    }

    private boolean awaitsConfiguration() {
        return configurationDeadline != Long.MAX_VALUE;
    }

    private void configuration(Message message, long now, Instant time) {
        configurationDeadline = now + RequestWindow.PATIENCE;
        if (message.typeNumber() == MessageTypes.CONFIG_AGENT_EVENT) {
            model.apply(message, scope.peripheralId(), time);
            for (FieldGroup record : message.groups(Fields.NUM_RECORDS)) {
                askAgent(record);
            }
        } else if (message.typeNumber() == MessageTypes.CONFIG_END_EVENT
                && message.uint(Fields.CONFIG_END_STATUS) != MORE_FOLLOWS) {
            configurationDeadline = Long.MAX_VALUE;
        }
    }

    private void askAgent(FieldGroup record) {
        long peripheralId = record.uint(Fields.FLT_PERIPHERAL_ID, scope.peripheralId());
        String id = record.text(Fields.LOGIN_ID, "");
        if (model.knownAgents().find(peripheralId, id) != null) {
            window.ask(Subject.agent(peripheralId, id));
        }
    }
}
