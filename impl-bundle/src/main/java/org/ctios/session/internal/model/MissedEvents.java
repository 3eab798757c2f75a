package org.ctios.session.internal.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctios.ged188.CallVariables;
import org.ctios.ged188.Field;
import org.ctios.ged188.FieldGroup;
import org.ctios.ged188.Fields;
import org.ctios.ged188.FloatingField;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.ged188.WireType;
import org.ctios.session.CallStatus;
import org.ctios.session.internal.model.CallSnapshotConf.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Writes the events that a server would have sent if the session had been there. What only the server knows, such as the
 * cause, is "none".
 */
final class MissedEvents {
    private static final long NONE_16 = 0xFFFF;
    private static final long NONE_32 = 0xFFFF_FFFFL;

    /** Fields of the fixed parts that are unknown here, where a type has them. */
    private static final List<Field> UNKNOWN = List.of(
            Fields.PERIPHERAL_TYPE,
            Fields.LINE_HANDLE,
            Fields.LINE_TYPE,
            Fields.SERVICE_NUMBER,
            Fields.SERVICE_ID,
            Fields.SKILL_GROUP_NUMBER,
            Fields.SKILL_GROUP_ID,
            Fields.SKILL_GROUP_PRIORITY,
            Fields.SKILL_GROUP_STATE,
            Fields.ALERTING_DEVICE_TYPE,
            Fields.ANSWERING_DEVICE_TYPE,
            Fields.HOLDING_DEVICE_TYPE,
            Fields.RETRIEVING_DEVICE_TYPE,
            Fields.RELEASING_DEVICE_TYPE,
            Fields.FAILING_DEVICE_TYPE,
            Fields.QUEUE_DEVICE_TYPE,
            Fields.CALLING_DEVICE_TYPE,
            Fields.CALLED_DEVICE_TYPE,
            Fields.LAST_REDIRECT_DEVICE_TYPE,
            Fields.NUM_QUEUED,
            Fields.EVENT_CAUSE,
            Fields.EVENT_REASON_CODE,
            Fields.STATE_DURATION,
            Fields.AGENT_MODE,
            Fields.ICM_AGENT_ID,
            Fields.AGENT_AVAILABILITY_STATUS,
            Fields.CALL_TYPE,
            Fields.CALLED_PARTY_DISPOSITION,
            Fields.CAMPAIGN_ID,
            Fields.QUERY_RULE_ID);

    /** Numbers that QUERY_AGENT_STATE_CONF and AGENT_STATE_EVENT both have. */
    private static final List<Field> AGENT_NUMBERS = List.of(
            Fields.MRDID,
            Fields.NUM_TASKS,
            Fields.AGENT_MODE,
            Fields.MAX_TASK_LIMIT,
            Fields.ICM_AGENT_ID,
            Fields.AGENT_AVAILABILITY_STATUS,
            Fields.DEPARTMENT_ID);

    /** What a beginning call tells of itself. */
    private static final Set<Field> CONTEXT = Stream.concat(
                    CallVariables.FIELDS.stream(),
                    Stream.of(
                            Fields.ANI,
                            Fields.USER_TO_USER_INFO,
                            Fields.DNIS,
                            Fields.DIALED_NUMBER,
                            Fields.CALLER_ENTERED_DIGITS,
                            Fields.ROUTER_CALL_KEY_DAY,
                            Fields.ROUTER_CALL_KEY_CALL_ID,
                            Fields.CALL_WRAPUP_DATA,
                            Fields.NAMED_VARIABLE,
                            Fields.NAMED_ARRAY,
                            Fields.CTI_CLIENT_SIGNATURE,
                            Fields.CTI_CLIENT_TIMESTAMP,
                            Fields.CALL_REFERENCE_ID))
            .collect(Collectors.toUnmodifiableSet());

    static final Set<Field> ECC = Set.of(Fields.NAMED_VARIABLE, Fields.NAMED_ARRAY);

    private static final Map<CallStatus, Integer> TYPES = Map.of(
            CallStatus.LCS_NULL, MessageTypes.CALL_CONNECTION_CLEARED_EVENT,
            CallStatus.LCS_INITIATE, MessageTypes.CALL_SERVICE_INITIATED_EVENT,
            CallStatus.LCS_ALERTING, MessageTypes.CALL_DELIVERED_EVENT,
            CallStatus.LCS_CONNECT, MessageTypes.CALL_ESTABLISHED_EVENT,
            CallStatus.LCS_HELD, MessageTypes.CALL_HELD_EVENT,
            CallStatus.LCS_QUEUED, MessageTypes.CALL_QUEUED_EVENT,
            CallStatus.LCS_FAIL, MessageTypes.CALL_FAILED_EVENT);

    private final ProtocolVersion version;

    MissedEvents(ProtocolVersion version) {
        this.version = version;
    }

    /** BEGIN_CALL_EVENT with the context of a SNAPSHOT_CALL_CONF. */
    Message begin(ConnectionKey key, Message snapshot) {
        MessageBuilder event = connection(MessageTypes.BEGIN_CALL_EVENT, key)
                .set(Fields.CALL_TYPE, snapshot.uint(Fields.CALL_TYPE))
                .set(Fields.CALLED_PARTY_DISPOSITION, snapshot.uint(Fields.CALLED_PARTY_DISPOSITION, NONE_16));
        copy(snapshot, CONTEXT, event);
        return event.buildIncomplete();
    }

    /** END_CALL_EVENT. */
    Message end(ConnectionKey key) {
        return connection(MessageTypes.END_CALL_EVENT, key).build();
    }

    /** CALL_DATA_UPDATE_EVENT for a connection that has another name now. */
    Message renamed(ConnectionKey key, ConnectionKey newKey) {
        return update(key, newKey, event -> {});
    }

    /**
     * The same where a call with the new ID is known already: with all of a SNAPSHOT_CALL_CONF, because listeners who know
     * different parts of the two calls are to know the same of the one that they are.
     */
    Message renamed(ConnectionKey key, ConnectionKey newKey, List<CallContext> known, Message snapshot) {
        return update(key, newKey, event -> {
            event.set(Fields.CALL_TYPE, snapshot.uint(Fields.CALL_TYPE));
            copy(snapshot, CONTEXT, event);
            for (int i = CallContext.FIRST_VARIABLE; i < CallContext.TEXTS.size(); i++) {
                int index = i;
                Field field = CallContext.TEXTS.get(i);
                if (!snapshot.has(field) && known.stream().anyMatch(each -> each.differs(snapshot, index))) {
                    event.set(field, "");
                }
            }
        });
    }

    /** CALL_DATA_UPDATE_EVENT with what is another in a SNAPSHOT_CALL_CONF; a variable that went is told empty. */
    Message changed(ConnectionKey key, CallContext known, Message snapshot) {
        return update(key, key, event -> {
            event.set(Fields.CALL_TYPE, snapshot.uint(Fields.CALL_TYPE));
            for (int i = 0; i < CallContext.TEXTS.size(); i++) {
                Field field = CallContext.TEXTS.get(i);
                if (known.differs(snapshot, i)) {
                    event.set(field, snapshot.text(field, ""));
                }
            }
            copy(snapshot, ECC, event);
        });
    }

    /** The event that leads from one state of a connection to another; a caller from outside is named where it would be. */
    Message state(ConnectionKey key, CallStatus before, CallStatus now, @Nullable Entry caller) {
        boolean retrieved = before == CallStatus.LCS_HELD && now == CallStatus.LCS_CONNECT;
        int type = retrieved ? MessageTypes.CALL_RETRIEVED_EVENT : TYPES.getOrDefault(now, 0);
        MessageBuilder event = connection(type, key).set(Fields.LOCAL_CONNECTION_STATE, now.number());
        Callers.name(caller, event, type);
        return event.build();
    }

    /** AGENT_STATE_EVENT with what QUERY_AGENT_STATE_CONF tells. */
    Message agentState(Subject agent, Message conf) {
        MessageBuilder event = agent(agent, conf.uint(Fields.AGENT_STATE));
        for (Field field : AGENT_NUMBERS) {
            if (conf.has(field)) {
                event.set(field, conf.uint(field));
            }
        }
        for (Field field : List.of(Fields.AGENT_EXTENSION, Fields.AGENT_INSTRUMENT)) {
            String text = conf.text(field);
            if (text != null) {
                event.set(field, text);
            }
        }
        for (FieldGroup group : conf.groups(Fields.NUM_SKILL_GROUPS)) {
            event.set(Fields.FLT_SKILL_GROUP_NUMBER, group.uint(Fields.SKILL_GROUP_NUMBER, NONE_32))
                    .set(Fields.FLT_SKILL_GROUP_ID, group.uint(Fields.SKILL_GROUP_ID, NONE_32))
                    .set(Fields.FLT_SKILL_GROUP_PRIORITY, group.uint(Fields.SKILL_GROUP_PRIORITY, NONE_16))
                    .set(Fields.FLT_SKILL_GROUP_STATE, group.uint(Fields.SKILL_GROUP_STATE, NONE_16));
        }
        return event.build();
    }

    /** AGENT_STATE_EVENT with a state alone. */
    Message agentState(Subject agent, long state) {
        return agent(agent, state).build();
    }

    MessageBuilder agent(Subject agent, long state) {
        boolean fits = agent.id().length() <= Questions.LONGEST_AGENT_ID;
        return start(MessageTypes.AGENT_STATE_EVENT, agent.peripheralId())
                .set(fits ? Fields.AGENT_ID : Fields.AGENT_ID_LONG, agent.id())
                .set(Fields.AGENT_STATE, state);
    }

    Message update(ConnectionKey key, ConnectionKey newKey, Consumer<MessageBuilder> data) {
        MessageBuilder event = connection(MessageTypes.CALL_DATA_UPDATE_EVENT, key)
                .set(Fields.NEW_CONNECTION_DEVICE_ID_TYPE, newKey.deviceIdType())
                .set(Fields.NEW_CONNECTION_CALL_ID, newKey.callId())
                .set(Fields.NEW_CONNECTION_DEVICE_ID, newKey.deviceId());
        data.accept(event);
        return event.buildIncomplete();
    }

    MessageBuilder connection(int type, ConnectionKey key) {
        return start(type, key.peripheralId())
                .set(Fields.CONNECTION_CALL_ID, key.callId())
                .set(Fields.CONNECTION_DEVICE_ID_TYPE, key.deviceIdType())
                .set(Fields.CONNECTION_DEVICE_ID, key.deviceId());
    }

    private MessageBuilder start(int type, long peripheralId) {
        MessageBuilder event = Message.builder(version, type);
        Message blank = event.buildIncomplete();
        for (Field field : UNKNOWN) {
            if (blank.has(field)) {
                event.set(field, blank.wireType(field) == WireType.USHORT ? NONE_16 : NONE_32);
            }
        }
        return event.set(Fields.PERIPHERAL_ID, peripheralId);
    }

    /** Copies floating fields as they are; the tags of a field are the same in all messages about calls. */
    static void copy(Message from, Set<Field> fields, MessageBuilder to) {
        for (FloatingField each : from.floatingFields()) {
            Field field = each.field();
            if (field != null && fields.contains(field)) {
                to.add(each.tag(), from.raw(each));
            }
        }
    }
}
