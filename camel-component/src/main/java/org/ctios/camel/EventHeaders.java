package org.ctios.camel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ctios.event.AgentEvent;
import org.ctios.event.CallEvent;
import org.ctios.event.ConnectionEvent;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.OnButtonEnablementChange;
import org.ctios.event.Origin;
import org.ctios.event.PreCallEvent;
import org.ctios.event.SkillGroupEvent;
import org.ctios.event.SnapshotDeviceEvent;
import org.jspecify.annotations.Nullable;

/**
 * The headers of each kind of event, and how each is read. Only typed accessors are used: building an event's {@code
 * Arguments} would decode all of its message. A header is there when the event carries the value.
 *
 * @param <E> kind of event
 */
final class EventHeaders<E extends CtiOsEvent> {
    private static final Pattern OBJECT = Pattern.compile("(?:agent|call)\\.(\\d{1,10})\\..*");

    private static final EventHeaders<CallEvent> CALL = new EventHeaders<CallEvent>()
            .with(CtiOsConstants.UNIQUE_OBJECT_ID, call -> filled(call.uniqueObjectId()))
            .with(CtiOsConstants.PERIPHERAL_ID, call -> known(call.peripheralId()))
            .with(CtiOsConstants.CONNECTION_CALL_ID, call -> known(call.connectionCallId()))
            .with(CtiOsConstants.CONNECTION_DEVICE_ID, CallEvent::connectionDeviceId)
            .with(CtiOsConstants.CALL_STATUS, call -> nameOf(call.callStatus()))
            .with(CtiOsConstants.CALL_TYPE, call -> known(call.callType()))
            .with(CtiOsConstants.EVENT_CAUSE, call -> known(call.eventCause()))
            .with(CtiOsConstants.ANI, CallEvent::ani)
            .with(CtiOsConstants.DNIS, CallEvent::dnis)
            .with(CtiOsConstants.DIALED_NUMBER, CallEvent::dialedNumber);

    private static final EventHeaders<AgentEvent> AGENT = new EventHeaders<AgentEvent>()
            .with(CtiOsConstants.UNIQUE_OBJECT_ID, AgentEvent::uniqueObjectId)
            .with(CtiOsConstants.PERIPHERAL_ID, agent -> known(agent.peripheralId()))
            .with(CtiOsConstants.AGENT_ID, AgentEvent::agentId)
            .with(CtiOsConstants.AGENT_STATE, agent -> nameOf(agent.agentState()))
            .with(CtiOsConstants.AGENT_EXTENSION, AgentEvent::agentExtension)
            .with(CtiOsConstants.AGENT_INSTRUMENT, AgentEvent::agentInstrument)
            .with(CtiOsConstants.EVENT_REASON_CODE, agent -> known(agent.eventReasonCode()));

    private static final EventHeaders<SkillGroupEvent> SKILL_GROUP = new EventHeaders<SkillGroupEvent>()
            .with(CtiOsConstants.UNIQUE_OBJECT_ID, SkillGroupEvent::uniqueObjectId)
            .with(CtiOsConstants.PERIPHERAL_ID, group -> known(group.peripheralId()));

    private static final EventHeaders<SnapshotDeviceEvent> DEVICE = new EventHeaders<SnapshotDeviceEvent>()
            .with(CtiOsConstants.UNIQUE_OBJECT_ID, SnapshotDeviceEvent::uniqueObjectId)
            .with(CtiOsConstants.PERIPHERAL_ID, device -> known(device.peripheralId()));

    private static final EventHeaders<PreCallEvent> PRE_CALL = new EventHeaders<PreCallEvent>()
            .with(CtiOsConstants.PERIPHERAL_ID, call -> known(call.peripheralId()))
            .with(CtiOsConstants.AGENT_ID, PreCallEvent::agentId)
            .with(CtiOsConstants.AGENT_INSTRUMENT, PreCallEvent::agentInstrument)
            .with(CtiOsConstants.ANI, PreCallEvent::ani)
            .with(CtiOsConstants.DNIS, PreCallEvent::dnis)
            .with(CtiOsConstants.DIALED_NUMBER, PreCallEvent::dialedNumber);

    private static final EventHeaders<OnButtonEnablementChange> BUTTONS =
            EventHeaders.<OnButtonEnablementChange>of(OnButtonEnablementChange::uniqueObjectId);

    private static final EventHeaders<ConnectionEvent.OnCurrentCallChanged> CURRENT_CALL =
            EventHeaders.<ConnectionEvent.OnCurrentCallChanged>of(ConnectionEvent.OnCurrentCallChanged::uniqueObjectId);

    private static final EventHeaders<ConnectionEvent.OnCurrentAgentReset> AGENT_RESET =
            EventHeaders.<ConnectionEvent.OnCurrentAgentReset>of(ConnectionEvent.OnCurrentAgentReset::uniqueObjectId);

    private static final EventHeaders<ConnectionEvent.OnConnection> UP = new EventHeaders<
                    ConnectionEvent.OnConnection>()
            .with(CtiOsConstants.SERVER, ConnectionEvent.OnConnection::currentServer);

    private static final EventHeaders<ConnectionEvent.OnConnectionFailure> LOST = new EventHeaders<
                    ConnectionEvent.OnConnectionFailure>()
            .with(CtiOsConstants.SERVER, ConnectionEvent.OnConnectionFailure::failedServer)
            .with(CtiOsConstants.REASON_CODE, lost -> lost.reasonCode().number())
            .with(CtiOsConstants.FAILURE_CODE, lost -> lost.status() == 0 ? null : lost.status())
            .with(CtiOsConstants.ERROR_MESSAGE, ConnectionEvent.OnConnectionFailure::reason);

    private static final EventHeaders<ConnectionEvent.OnConnectionRejected> REFUSED = new EventHeaders<
                    ConnectionEvent.OnConnectionRejected>()
            .with(CtiOsConstants.FAILURE_CODE, ConnectionEvent.OnConnectionRejected::status)
            .with(CtiOsConstants.ERROR_MESSAGE, ConnectionEvent.OnConnectionRejected::reason);

    private static final EventHeaders<ConnectionEvent.OnCTIOSFailure> FAILURE = new EventHeaders<
                    ConnectionEvent.OnCTIOSFailure>()
            .with(CtiOsConstants.FAILURE_CODE, ConnectionEvent.OnCTIOSFailure::failureCode)
            .with(CtiOsConstants.ERROR_MESSAGE, ConnectionEvent.OnCTIOSFailure::errorMessage)
            .with(CtiOsConstants.PERIPHERAL_ID, ConnectionEvent.OnCTIOSFailure::systemEventArg1);

    private static final EventHeaders<ConnectionEvent.OnSetAgentMode> AGENT_MODE = new EventHeaders<
                    ConnectionEvent.OnSetAgentMode>()
            .with(CtiOsConstants.PERIPHERAL_ID, ConnectionEvent.OnSetAgentMode::peripheralId)
            .with(CtiOsConstants.AGENT_ID, ConnectionEvent.OnSetAgentMode::agentId);

    private static final EventHeaders<CtiOsEvent> OTHER = new EventHeaders<>();

    private final Map<String, Reader<E>> headers = new LinkedHashMap<>();
    private final Map<String, Reader<E>> inAnyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** Reads a header; null when the event does not carry it. */
    private interface Reader<E> {
        @Nullable
        Object read(E event, Origin origin);
    }

    private EventHeaders() {
        with(CtiOsConstants.EVENT, CtiOsEvent::name)
                .with(CtiOsConstants.EVENT_ID, event -> event.id().number())
                .with(CtiOsConstants.EVENT_FAMILY, event -> event.id().family().word())
                .from(CtiOsConstants.SESSION, Origin::session)
                .from(CtiOsConstants.SIDE, origin -> nameOf(origin.side()))
                .from(CtiOsConstants.SEQUENCE, Origin::sequence)
                .from(CtiOsConstants.RESYNC, origin -> origin.resync() ? true : null)
                .from(CtiOsConstants.SNAPSHOT, origin -> origin.snapshot() ? true : null)
                .from(CtiOsConstants.TIME, Origin::time)
                .from(CtiOsConstants.MESSAGE_TIMESTAMP, origin -> origin.time().toEpochMilli());
    }

    /** Of an event that names an object; the second part of its name is its peripheral. */
    private static <T extends CtiOsEvent> EventHeaders<T> of(Function<T, String> object) {
        return new EventHeaders<T>()
                .with(CtiOsConstants.UNIQUE_OBJECT_ID, object)
                .with(CtiOsConstants.PERIPHERAL_ID, event -> peripheral(object.apply(event)));
    }

    private EventHeaders<E> with(String header, Function<? super E, ? extends @Nullable Object> value) {
        return add(header, (event, origin) -> value.apply(event));
    }

    private EventHeaders<E> from(String header, Function<Origin, ? extends @Nullable Object> value) {
        return add(header, (event, origin) -> value.apply(origin));
    }

    private EventHeaders<E> add(String header, Reader<E> reader) {
        headers.put(header, reader);
        inAnyCase.put(header, reader);
        return this;
    }

    /** Hands all headers of an event to a consumer. */
    static void write(CtiOsEvent event, Origin origin, BiConsumer<String, Object> consumer) {
        of(event).all(event, origin, consumer);
    }

    /** The header of an event, its name in any case as everywhere in Camel; null when it has none of that name. */
    static @Nullable Object read(CtiOsEvent event, Origin origin, String header) {
        return of(event).one(event, origin, header);
    }

    @SuppressWarnings("unchecked")
    private void all(CtiOsEvent event, Origin origin, BiConsumer<String, Object> consumer) {
        headers.forEach((header, reader) -> {
            Object value = reader.read((E) event, origin);
            if (value != null) {
                consumer.accept(header, value);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object one(CtiOsEvent event, Origin origin, String header) {
        Reader<E> exact = headers.get(header);
        Reader<E> reader = exact == null ? inAnyCase.get(header) : exact;
        return reader == null ? null : reader.read((E) event, origin);
    }

    private static EventHeaders<?> of(CtiOsEvent event) {
        if (event instanceof CallEvent) {
            return CALL;
        }
        if (event instanceof AgentEvent) {
            return AGENT;
        }
        return event instanceof ConnectionEvent connection ? ofConnection(connection) : ofOther(event);
    }

    private static EventHeaders<?> ofOther(CtiOsEvent event) {
        if (event instanceof SkillGroupEvent) {
            return SKILL_GROUP;
        }
        if (event instanceof SnapshotDeviceEvent) {
            return DEVICE;
        }
        if (event instanceof OnButtonEnablementChange) {
            return BUTTONS;
        }
        return event instanceof PreCallEvent ? PRE_CALL : OTHER;
    }

    private static EventHeaders<?> ofConnection(ConnectionEvent event) {
        if (event instanceof ConnectionEvent.OnConnection) {
            return UP;
        }
        if (event instanceof ConnectionEvent.OnConnectionFailure) {
            return LOST;
        }
        if (event instanceof ConnectionEvent.OnConnectionRejected) {
            return REFUSED;
        }
        if (event instanceof ConnectionEvent.OnCTIOSFailure) {
            return FAILURE;
        }
        if (event instanceof ConnectionEvent.OnSetAgentMode) {
            return AGENT_MODE;
        }
        if (event instanceof ConnectionEvent.OnCurrentCallChanged) {
            return CURRENT_CALL;
        }
        return event instanceof ConnectionEvent.OnCurrentAgentReset ? AGENT_RESET : OTHER;
    }

    private static @Nullable Long peripheral(String uniqueObjectId) {
        Matcher name = OBJECT.matcher(uniqueObjectId);
        return name.matches() ? Long.valueOf(name.group(1)) : null;
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Integer known(int value) {
        return value < 0 ? null : value;
    }

    private static @Nullable Long known(long value) {
        return value < 0 ? null : value;
    }

    private static @Nullable String nameOf(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
