package org.ctios.session.internal.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.CallSnapshot;
import org.ctios.session.CallStatus;
import org.jspecify.annotations.Nullable;

/**
 * Agents and calls as a session knows them. Survives a lost connection: what changed meanwhile is found out by a
 * {@link Reconciliation}. Used by one thread, the session's event loop.
 *
 * <p>A call is found by PeripheralID and ConnectionCallID, its ends by ConnectionDeviceIDType and ConnectionDeviceID
 * (guide, Call Identification).
 */
public final class ObjectModel {
    private final KnownAgents agents = new KnownAgents();
    private final KnownCalls calls = new KnownCalls();
    private final Meanwhile meanwhile = new Meanwhile();
    private final List<Message> following = new ArrayList<>();
    private final CallEvents events = new CallEvents(calls, meanwhile, following);
    private final CallUpdates updates = new CallUpdates(calls, meanwhile, following);
    private final CallMerges merges = new CallMerges(calls, meanwhile);
    private int run;

    /** A model that knows nothing. */
    public ObjectModel() {}

    /**
     * Takes in a message from the wire, in the order of the wire. Messages that say nothing of agents and calls are passed
     * by.
     *
     * @param ownPeripheral the session's peripheral, for messages that name none; -1 when the session has none
     * @param time when the message came
     */
    public Verdict apply(Message message, long ownPeripheral, Instant time) {
        return apply(message, ownPeripheral, null, time);
    }

    /**
     * The same with a message that need not name the agent.
     *
     * @param askedAgent whom an answer or event is about that names no agent; null when nobody knows
     */
    public Verdict apply(Message message, long ownPeripheral, @Nullable String askedAgent, Instant time) {
        return apply(message, ownPeripheral, askedAgent, time, false);
    }

    /**
     * Events that follow from the messages applied since this was asked for last, to be told like those of a
     * reconciliation; almost always none. To be asked for after END_CALL_EVENT and CALL_DATA_UPDATE_EVENT.
     */
    public List<Message> takeFollowing() {
        if (following.isEmpty()) {
            return List.of();
        }
        List<Message> taken = List.copyOf(following);
        following.clear();
        return taken;
    }

    /** Takes in what a reconciliation found out, in the form of the event that was missed. */
    void applyFoundOut(Message message, Instant time) {
        apply(message, -1, null, time, true);
        if (message.typeNumber() == MessageTypes.END_CALL_EVENT) {
            meanwhile.foundOut(new ConnectionKey(
                    message.uint(Fields.PERIPHERAL_ID),
                    message.uint(Fields.CONNECTION_CALL_ID),
                    (int) message.uint(Fields.CONNECTION_DEVICE_ID_TYPE),
                    message.text(Fields.CONNECTION_DEVICE_ID, "")));
        }
    }

    private Verdict apply(Message message, long own, @Nullable String asked, Instant time, boolean inferred) {
        return switch (message.typeNumber()) {
            case MessageTypes.BEGIN_CALL_EVENT -> events.begin(message, peripheral(message, own), time, inferred, run);
            case MessageTypes.END_CALL_EVENT -> events.end(message, peripheral(message, own));
            case MessageTypes.CALL_DELIVERED_EVENT,
                    MessageTypes.CALL_ESTABLISHED_EVENT,
                    MessageTypes.CALL_HELD_EVENT,
                    MessageTypes.CALL_RETRIEVED_EVENT,
                    MessageTypes.CALL_CLEARED_EVENT,
                    MessageTypes.CALL_CONNECTION_CLEARED_EVENT,
                    MessageTypes.CALL_ORIGINATED_EVENT,
                    MessageTypes.CALL_FAILED_EVENT,
                    MessageTypes.CALL_DIVERTED_EVENT,
                    MessageTypes.CALL_SERVICE_INITIATED_EVENT,
                    MessageTypes.CALL_QUEUED_EVENT,
                    MessageTypes.CALL_DEQUEUED_EVENT,
                    MessageTypes.CALL_REACHED_NETWORK_EVENT ->
                events.state(message, peripheral(message, own), time, inferred, run);
            default -> {
                applyOther(message, own, asked, time, inferred);
                yield Verdict.NEW;
            }
        };
    }

    /** Messages that are never repeated by themselves. */
    private void applyOther(Message message, long own, @Nullable String asked, Instant time, boolean inferred) {
        switch (message.typeNumber()) {
            case MessageTypes.CALL_DATA_UPDATE_EVENT -> updates.update(message, peripheral(message, own), time);
            case MessageTypes.CALL_CONFERENCED_EVENT, MessageTypes.CALL_TRANSFERRED_EVENT ->
                merges.merge(message, peripheral(message, own), time);
            case MessageTypes.AGENT_STATE_EVENT ->
                agents.told(message, peripheral(message, own), KnownAgents.agentId(message, asked), time, inferred);
            case MessageTypes.QUERY_AGENT_STATE_CONF ->
                agents.queried(message, own, KnownAgents.agentId(message, asked), time);
            case MessageTypes.CONFIG_AGENT_EVENT ->
                message.groups(Fields.NUM_RECORDS).forEach(record -> agents.configured(record, own));
            default -> {}
        }
    }

    /** The agents in the order of their ids. */
    public List<AgentSnapshot> agents() {
        return agentsInOrder().map(KnownAgent::snapshot).toList();
    }

    private Stream<KnownAgent> agentsInOrder() {
        return agents.all().stream()
                .sorted(Comparator.comparing((KnownAgent agent) -> agent.agentId)
                        .thenComparing(agent -> agent.peripheralId));
    }

    /** The calls in progress in the order in which they were heard of. */
    public List<CallSnapshot> calls() {
        return callsInOrder().map(KnownCall::snapshot).toList();
    }

    private Stream<KnownCall> callsInOrder() {
        return calls.all().stream().sorted(Comparator.comparing(call -> call.order));
    }

    /**
     * All that is known as events that tell it to somebody who knows nothing: agents, then calls, each in its order. Who
     * applies them, and every event that is told later, knows the same calls in the same states, except those that only
     * wait for their end.
     *
     * @param version protocol version of the events
     */
    public List<Message> retold(ProtocolVersion version) {
        RetoldEvents events = new RetoldEvents(version);
        agentsInOrder().forEach(events::agent);
        // The end of what goes on without the session's device is told by nothing that a listener would know from now
        // on.
        callsInOrder()
                .filter(call -> call.hasBegun() || !calls.isMadeOfAnother(call))
                .forEach(events::call);
        return events.all();
    }

    /** An agent; null when unknown. */
    public @Nullable AgentSnapshot agent(long peripheralId, String agentId) {
        KnownAgent agent = agents.find(peripheralId, agentId);
        return agent == null ? null : agent.snapshot();
    }

    /** A call; null when unknown. */
    public @Nullable CallSnapshot call(long peripheralId, long callId) {
        KnownCall call = calls.find(peripheralId, callId);
        return call == null ? null : call.snapshot();
    }

    /** Whether the connection that an event names is known to have failed. */
    public boolean hasFailed(long peripheralId, Message event) {
        KnownCall call = calls.find(peripheralId, event.uint(Fields.CONNECTION_CALL_ID));
        KnownConnection named = call == null ? null : call.connectionAt(Fields.CONNECTION_DEVICE_ID, event);
        return named != null && named.status == CallStatus.LCS_FAIL;
    }

    /** Forgets everything: the user disconnected. */
    public void clear() {
        agents.clear();
        calls.clear();
        meanwhile.clear();
    }

    KnownAgents knownAgents() {
        return agents;
    }

    KnownCalls knownCalls() {
        return calls;
    }

    Meanwhile meanwhile() {
        return meanwhile;
    }

    /** Number of the reconciliation that was begun last. Connections that come up later are settled from the start. */
    int run() {
        return run;
    }

    /** Another reconciliation begins. */
    int nextRun() {
        meanwhile.watch();
        return ++run;
    }

    private static long peripheral(Message message, long own) {
        return message.isNone(Fields.PERIPHERAL_ID) ? own : message.uint(Fields.PERIPHERAL_ID);
    }
}
