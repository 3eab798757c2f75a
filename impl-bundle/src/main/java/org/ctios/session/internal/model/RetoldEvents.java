package org.ctios.session.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.AgentSnapshot.SkillGroupSnapshot;
import org.ctios.session.CallStatus;
import org.ctios.session.internal.model.CallSnapshotConf.Entry;
import org.jspecify.annotations.Nullable;

/** Writes what is known of agents and calls as the events that tell it to somebody who knows nothing. */
final class RetoldEvents {
    private static final long NONE_16 = 0xFFFF;
    private static final long NONE_32 = 0xFFFF_FFFFL;

    private final MissedEvents missed;
    private final List<Message> events = new ArrayList<>();

    RetoldEvents(ProtocolVersion version) {
        this.missed = new MissedEvents(version);
    }

    /** All events so far. */
    List<Message> all() {
        return List.copyOf(events);
    }

    /** AGENT_STATE_EVENT. */
    void agent(KnownAgent agent) {
        add(() -> {
            Subject subject = Subject.agent(agent.peripheralId, agent.agentId);
            MessageBuilder event = missed.agent(subject, agent.state.number());
            if (agent.reasonCode >= 0) {
                event.set(Fields.EVENT_REASON_CODE, agent.reasonCode);
            }
            text(event, Fields.AGENT_EXTENSION, agent.extension);
            text(event, Fields.AGENT_INSTRUMENT, agent.instrument);
            SkillGroups.snapshots(agent.skillGroups).forEach(group -> skillGroup(event, group));
            return event.build();
        });
    }

    private static void skillGroup(MessageBuilder event, SkillGroupSnapshot group) {
        event.set(Fields.FLT_SKILL_GROUP_NUMBER, group.number())
                .set(Fields.FLT_SKILL_GROUP_ID, NONE_32)
                .set(Fields.FLT_SKILL_GROUP_PRIORITY, group.priority() < 0 ? NONE_16 : group.priority())
                .set(Fields.FLT_SKILL_GROUP_STATE, group.state().number());
    }

    /**
     * A call: BEGIN_CALL_EVENT for each connection that will have an END_CALL_EVENT, under the ID that it has now, and the
     * states. Where no beginning was told, nobody expects an end, and CALL_DATA_UPDATE_EVENT tells the data.
     */
    void call(KnownCall call) {
        List<KnownConnection> begun =
                call.connections.stream().filter(KnownConnection::begun).toList();
        begun.forEach(each -> add(() -> begin(call, each)));
        states(call);
        if (begun.isEmpty()) {
            call.connections.stream()
                    .filter(each -> !each.isCleared())
                    .findFirst()
                    .ifPresent(each -> data(call, call.key(each)));
        }
    }

    private void states(KnownCall call) {
        KnownConnection caller = caller(call);
        Entry calling = caller == null ? null : new Entry(call.key(caller), caller.status);
        List<KnownConnection> others = call.connections.stream()
                .filter(each -> each != caller && each.status != CallStatus.LCS_NONE)
                .toList();
        if (calling != null && others.stream().noneMatch(each -> Callers.areNamedWith(each.status))) {
            introduce(calling, others.isEmpty() ? calling.key() : call.key(others.get(0)));
        }
        others.forEach(each -> add(() -> missed.state(call.key(each), CallStatus.LCS_NONE, each.status, calling)));
    }

    /** A caller whom no event was about: how its connection is named is not known for certain. */
    private static @Nullable KnownConnection caller(KnownCall call) {
        return call.connections.stream()
                .filter(each ->
                        each.standing == Standing.CALLER && !each.isCleared() && each.status != CallStatus.LCS_NONE)
                .findFirst()
                .orElse(null);
    }

    /**
     * Such a caller is named as the calling device of another connection, as servers do when that is established; the state
     * of that one now follows.
     */
    private void introduce(Entry calling, ConnectionKey other) {
        add(() -> missed.state(other, CallStatus.LCS_NONE, CallStatus.LCS_CONNECT, calling));
    }

    private void data(KnownCall call, ConnectionKey key) {
        add(() -> missed.update(key, key, event -> context(call.context, event)));
    }

    private Message begin(KnownCall call, KnownConnection connection) {
        MessageBuilder event = missed.connection(MessageTypes.BEGIN_CALL_EVENT, call.key(connection));
        context(call.context, event);
        long key = call.context.routerCallKey();
        if (key != CallContext.NO_KEY) {
            event.set(Fields.ROUTER_CALL_KEY_DAY, key >>> 32).set(Fields.ROUTER_CALL_KEY_CALL_ID, key & NONE_32);
        }
        return event.buildIncomplete();
    }

    private static void context(CallContext context, MessageBuilder event) {
        if (context.callType() >= 0) {
            event.set(Fields.CALL_TYPE, context.callType());
        }
        for (int i = 0; i < CallContext.TEXTS.size(); i++) {
            text(event, CallContext.TEXTS.get(i), context.text(i));
        }
        Message ecc = context.ecc();
        if (ecc != null) {
            MissedEvents.copy(ecc, MissedEvents.ECC, event);
        }
    }

    /** A text that a server sent although it is longer than its guide allows cannot be written again; the rest can. */
    private static void text(MessageBuilder event, Field field, String text) {
        if (!text.isEmpty()) {
            try {
                event.set(field, text);
            } catch (IllegalArgumentException e) {
                return;
            }
        }
    }

    /** The same of a name: what has no name that can be written is not told. */
    private void add(Supplier<Message> event) {
        try {
            events.add(event.get());
        } catch (IllegalArgumentException e) {
            return;
        }
    }
}
