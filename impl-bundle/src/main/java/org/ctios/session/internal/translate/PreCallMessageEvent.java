package org.ctios.session.internal.translate;

import org.ctios.event.EventId;
import org.ctios.event.Origin;
import org.ctios.event.PreCallEvent;
import org.ctios.ged188.CallVariables;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.jspecify.annotations.Nullable;

/** An announced call over its message. */
final class PreCallMessageEvent extends MessageEvent implements PreCallEvent {
    PreCallMessageEvent(EventId id, Origin origin, Message message, Subject subject) {
        super(id, origin, message, subject);
    }

    @Override
    public @Nullable String icmEnterpriseUniqueId() {
        return ObjectIds.enterprise(message());
    }

    @Override
    public @Nullable String agentInstrument() {
        return text(Fields.AGENT_INSTRUMENT);
    }

    @Override
    public @Nullable String agentId() {
        return text(Fields.AGENT_ID);
    }

    @Override
    public long skillGroupNumber() {
        return known(Fields.SKILL_GROUP_NUMBER);
    }

    @Override
    public @Nullable String ani() {
        return text(Fields.ANI);
    }

    @Override
    public @Nullable String dnis() {
        return text(Fields.DNIS);
    }

    @Override
    public @Nullable String dialedNumber() {
        return text(Fields.DIALED_NUMBER);
    }

    @Override
    public @Nullable String callVariable(int number) {
        return text(CallVariables.field(number));
    }

    /** There is no call object yet. */
    @Override
    @Nullable
    String objectId() {
        return null;
    }
}
