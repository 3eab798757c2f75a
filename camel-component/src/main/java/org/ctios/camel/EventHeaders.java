package org.ctios.camel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Message;
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
 * Writes the headers of an event. Only typed accessors are used: building an event's {@code Arguments} would decode all
 * of its message.
 */
final class EventHeaders {
    private static final Pattern OBJECT = Pattern.compile("(?:agent|call)\\.(\\d{1,10})\\..*");

    private final Message message;

    private EventHeaders(Message message) {
        this.message = message;
    }

    static void write(CtiOsEvent event, Message message) {
        EventHeaders headers = new EventHeaders(message);
        headers.common(event);
        if (event instanceof CallEvent call) {
            headers.call(call);
        } else if (event instanceof AgentEvent agent) {
            headers.agent(agent);
        } else if (event instanceof ConnectionEvent connection) {
            headers.connection(connection);
        } else {
            headers.other(event);
        }
    }

    private void common(CtiOsEvent event) {
        Origin origin = event.origin();
        set(CtiOsConstants.EVENT, event.name());
        set(CtiOsConstants.EVENT_ID, event.id().number());
        set(CtiOsConstants.EVENT_FAMILY, event.id().family().word());
        set(CtiOsConstants.SESSION, origin.session());
        set(CtiOsConstants.SIDE, nameOf(origin.side()));
        set(CtiOsConstants.SEQUENCE, origin.sequence());
        set(CtiOsConstants.RESYNC, origin.resync() ? true : null);
        set(CtiOsConstants.SNAPSHOT, origin.snapshot() ? true : null);
        set(CtiOsConstants.TIME, origin.time());
        set(CtiOsConstants.MESSAGE_TIMESTAMP, origin.time().toEpochMilli());
    }

    private void agent(AgentEvent agent) {
        set(CtiOsConstants.UNIQUE_OBJECT_ID, agent.uniqueObjectId());
        known(CtiOsConstants.PERIPHERAL_ID, agent.peripheralId());
        set(CtiOsConstants.AGENT_ID, agent.agentId());
        set(CtiOsConstants.AGENT_STATE, nameOf(agent.agentState()));
        set(CtiOsConstants.AGENT_EXTENSION, agent.agentExtension());
        set(CtiOsConstants.AGENT_INSTRUMENT, agent.agentInstrument());
        known(CtiOsConstants.EVENT_REASON_CODE, agent.eventReasonCode());
    }

    private void call(CallEvent call) {
        set(CtiOsConstants.UNIQUE_OBJECT_ID, call.uniqueObjectId().isEmpty() ? null : call.uniqueObjectId());
        known(CtiOsConstants.PERIPHERAL_ID, call.peripheralId());
        known(CtiOsConstants.CONNECTION_CALL_ID, call.connectionCallId());
        set(CtiOsConstants.CONNECTION_DEVICE_ID, call.connectionDeviceId());
        set(CtiOsConstants.CALL_STATUS, nameOf(call.callStatus()));
        known(CtiOsConstants.CALL_TYPE, call.callType());
        known(CtiOsConstants.EVENT_CAUSE, call.eventCause());
        set(CtiOsConstants.ANI, call.ani());
        set(CtiOsConstants.DNIS, call.dnis());
        set(CtiOsConstants.DIALED_NUMBER, call.dialedNumber());
    }

    private void other(CtiOsEvent event) {
        if (event instanceof SkillGroupEvent group) {
            set(CtiOsConstants.UNIQUE_OBJECT_ID, group.uniqueObjectId());
            known(CtiOsConstants.PERIPHERAL_ID, group.peripheralId());
        } else if (event instanceof SnapshotDeviceEvent device) {
            set(CtiOsConstants.UNIQUE_OBJECT_ID, device.uniqueObjectId());
            known(CtiOsConstants.PERIPHERAL_ID, device.peripheralId());
        } else if (event instanceof OnButtonEnablementChange change) {
            object(change.uniqueObjectId());
        } else if (event instanceof PreCallEvent call) {
            announced(call);
        }
    }

    private void announced(PreCallEvent call) {
        known(CtiOsConstants.PERIPHERAL_ID, call.peripheralId());
        set(CtiOsConstants.AGENT_ID, call.agentId());
        set(CtiOsConstants.AGENT_INSTRUMENT, call.agentInstrument());
        set(CtiOsConstants.ANI, call.ani());
        set(CtiOsConstants.DNIS, call.dnis());
        set(CtiOsConstants.DIALED_NUMBER, call.dialedNumber());
    }

    private void connection(ConnectionEvent event) {
        if (event instanceof ConnectionEvent.OnConnection up) {
            set(CtiOsConstants.SERVER, up.currentServer());
        } else if (event instanceof ConnectionEvent.OnConnectionFailure lost) {
            set(CtiOsConstants.SERVER, lost.failedServer());
            set(CtiOsConstants.REASON_CODE, lost.reasonCode().number());
            failure(lost.status() == 0 ? null : lost.status(), lost.reason());
        } else if (event instanceof ConnectionEvent.OnConnectionRejected refused) {
            failure(refused.status(), refused.reason());
        } else if (event instanceof ConnectionEvent.OnCTIOSFailure failure) {
            failure(failure.failureCode(), failure.errorMessage());
            set(CtiOsConstants.PERIPHERAL_ID, failure.systemEventArg1());
        } else if (event instanceof ConnectionEvent.OnSetAgentMode mode) {
            set(CtiOsConstants.PERIPHERAL_ID, mode.peripheralId());
            set(CtiOsConstants.AGENT_ID, mode.agentId());
        } else if (event instanceof ConnectionEvent.OnCurrentCallChanged changed) {
            object(changed.uniqueObjectId());
        } else if (event instanceof ConnectionEvent.OnCurrentAgentReset reset) {
            object(reset.uniqueObjectId());
        }
    }

    /** The second part of an object's name is its peripheral. */
    private void object(String uniqueObjectId) {
        set(CtiOsConstants.UNIQUE_OBJECT_ID, uniqueObjectId);
        Matcher name = OBJECT.matcher(uniqueObjectId);
        if (name.matches()) {
            set(CtiOsConstants.PERIPHERAL_ID, Long.valueOf(name.group(1)));
        }
    }

    private void failure(@Nullable Integer code, String message) {
        set(CtiOsConstants.FAILURE_CODE, code);
        set(CtiOsConstants.ERROR_MESSAGE, message);
    }

    private void set(String header, @Nullable Object value) {
        if (value != null) {
            message.setHeader(header, value);
        }
    }

    private void known(String header, int value) {
        if (value >= 0) {
            message.setHeader(header, value);
        }
    }

    private void known(String header, long value) {
        if (value >= 0) {
            message.setHeader(header, value);
        }
    }

    private static @Nullable String nameOf(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
