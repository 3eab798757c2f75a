package org.ctios.session.internal.translate;

import org.ctios.event.EventId;
import org.ctios.event.Origin;
import org.ctios.event.SkillGroupEvent;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.session.Arguments;
import org.jspecify.annotations.Nullable;

/** Statistics of a skill group over their message. */
final class SkillGroupMessageEvent extends MessageEvent implements SkillGroupEvent {
    SkillGroupMessageEvent(Origin origin, Message message, Subject subject) {
        super(EventId.SKILL_GROUP_STATISTICS, origin, message, subject);
    }

    @Override
    public long skillGroupNumber() {
        return known(Fields.SKILL_GROUP_NUMBER);
    }

    @Override
    public long skillGroupId() {
        return known(Fields.SKILL_GROUP_ID);
    }

    @Override
    public @Nullable String uniqueObjectId() {
        return ObjectIds.skillGroup(peripheralId(), skillGroupNumber());
    }

    @Override
    public Arguments statistics() {
        Arguments statistics = arguments().getValueArray(MessageArguments.STATISTICS);
        return statistics == null ? Arguments.none() : statistics;
    }

    @Override
    @Nullable
    String objectId() {
        return uniqueObjectId();
    }
}
