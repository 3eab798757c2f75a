package org.ctios.session.internal.translate;

import org.ctios.event.AgentEvent;
import org.ctios.event.EventId;
import org.ctios.event.Origin;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.AgentState;
import org.ctios.session.Arguments;
import org.jspecify.annotations.Nullable;

/** An agent event over its message. */
class AgentMessageEvent extends MessageEvent implements AgentEvent {
    AgentMessageEvent(EventId id, Origin origin, Message message, Subject subject) {
        super(id, origin, message, subject);
    }

    @Override
    public @Nullable String agentId() {
        String longId = text(Fields.AGENT_ID_LONG);
        String id = longId == null ? text(Fields.AGENT_ID) : longId;
        return id == null ? subject().agentId() : id;
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
    public long skillGroupNumber() {
        long number = known(Fields.SKILL_GROUP_NUMBER);
        return number < 0 ? known(Fields.FLT_SKILL_GROUP_NUMBER) : number;
    }

    @Override
    public long skillGroupId() {
        long id = known(Fields.SKILL_GROUP_ID);
        return id < 0 ? known(Fields.FLT_SKILL_GROUP_ID) : id;
    }

    @Override
    public int agentAvailabilityStatus() {
        return number(Fields.AGENT_AVAILABILITY_STATUS);
    }

    @Override
    public long stateDuration() {
        return known(Fields.STATE_DURATION);
    }

    @Override
    public int failureCode() {
        return number(reason());
    }

    @Override
    public long peripheralErrorCode() {
        return isOfCtiServer() ? 0 : known(Fields.PERIPHERAL_ERROR_CODE);
    }

    /** FAILURE_CONF tells a status of the CTI Server, and no error of the switch. */
    private boolean isOfCtiServer() {
        return message().typeNumber() == MessageTypes.FAILURE_CONF && !has(Fields.FAILURE_CODE);
    }

    private Field reason() {
        return isOfCtiServer() ? Fields.STATUS : Fields.FAILURE_CODE;
    }

    /** What the server says, else the name of its code. */
    @Override
    public @Nullable String errorMessage() {
        if (!has(reason())) {
            return null;
        }
        String text = text(Fields.TEXT);
        return text == null ? message().symbol(reason()) : text;
    }

    @Override
    public @Nullable String uniqueObjectId() {
        boolean refused = id() == EventId.CONTROL_FAILURE_CONF;
        return refused && subject().callId() >= 0
                ? ObjectIds.call(peripheralId(), subject().callId(), subject().deviceId())
                : ObjectIds.agent(peripheralId(), agentId());
    }

    @Override
    @Nullable
    String objectId() {
        return uniqueObjectId();
    }

    @Override
    void complete(Arguments.Builder arguments) {
        arguments
                .set("AgentID", agentId())
                .set("ErrorMessage", errorMessage())
                .set("PeripheralErrorCode", isOfCtiServer() ? peripheralErrorCode() : null);
    }
}
