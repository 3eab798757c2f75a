package org.ctios.session.internal.translate;

import org.ctios.event.AgentEvent;
import org.ctios.event.EventId;
import org.ctios.event.Origin;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.session.AgentState;
import org.jspecify.annotations.Nullable;

/** An agent event over its message. */
final class AgentMessageEvent extends MessageEvent implements AgentEvent {
    AgentMessageEvent(EventId id, Origin origin, Message message, long ownPeripheral) {
        super(id, origin, message, ownPeripheral);
    }

    @Override
    public @Nullable String agentId() {
        String longId = text(Fields.AGENT_ID_LONG);
        return longId == null ? text(Fields.AGENT_ID) : longId;
    }

    @Override
    public @Nullable AgentState agentState() {
        return has(Fields.AGENT_STATE) ? AgentState.of(uint(Fields.AGENT_STATE)) : null;
    }

    @Override
    public int eventReasonCode() {
        return number(Fields.EVENT_REASON_CODE);
    }

    @Override
    public @Nullable String agentExtension() {
        return text(Fields.AGENT_EXTENSION);
    }

    @Override
    public @Nullable String agentInstrument() {
        return text(Fields.AGENT_INSTRUMENT);
    }

    @Override
    public @Nullable String uniqueObjectId() {
        String agent = agentId();
        return agent == null || peripheralId() < 0 ? null : "agent." + peripheralId() + "." + agent;
    }

    @Override
    @Nullable
    String objectId() {
        return uniqueObjectId();
    }
}
