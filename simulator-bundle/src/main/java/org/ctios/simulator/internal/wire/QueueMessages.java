package org.ctios.simulator.internal.wire;

import static org.ctios.simulator.internal.wire.Numbers.NONE;
import static org.ctios.simulator.internal.wire.Numbers.NONE_SHORT;

import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.internal.centre.Fact.CallFact;
import org.ctios.simulator.internal.centre.Party;
import org.ctios.simulator.internal.centre.SkillGroup;

/** Events of calls that wait, and of calls that are taken away from where they are. */
final class QueueMessages {
    private QueueMessages() {}

    /** Queued to every skill group. */
    static MessageBuilder queued(CallHead head, CallFact fact) {
        MessageBuilder message = head.startWithState(MessageTypes.CALL_QUEUED_EVENT, fact)
                .set(Fields.SERVICE_NUMBER, NONE)
                .set(Fields.SERVICE_ID, NONE)
                .set(Fields.LAST_REDIRECT_DEVICE_TYPE, NONE_SHORT)
                .set(Fields.NUM_QUEUED, 1);
        Device.of(fact.party()).write(message, Fields.QUEUE_DEVICE_TYPE, Fields.QUEUE_DEVICE_ID);
        Party caller = fact.call().other(fact.party());
        Device calling = caller == null ? null : Device.of(caller);
        Device.writeOrNone(calling, message, Fields.CALLING_DEVICE_TYPE, Fields.CALLING_DEVICE_ID);
        Device.called(fact.call().context()).write(message, Fields.CALLED_DEVICE_TYPE, Fields.CALLED_DEVICE_ID);
        groups(message, fact.party().peripheral().skillGroups());
        return message;
    }

    /** Taken out of the last skill group; the call goes on waiting for the others. */
    static MessageBuilder dequeued(CallHead head, CallFact fact) {
        List<SkillGroup> all = fact.party().peripheral().skillGroups();
        MessageBuilder message = head.startWithState(MessageTypes.CALL_DEQUEUED_EVENT, fact)
                .set(Fields.QUEUE_DEVICE_TYPE, Device.of(fact.party()).type())
                .set(Fields.SERVICE_NUMBER, NONE)
                .set(Fields.SERVICE_ID, NONE)
                .set(Fields.NUM_QUEUED, 0);
        groups(message, all.subList(all.size() - 1, all.size()));
        return message;
    }

    static MessageBuilder diverted(CallHead head, CallFact fact) {
        MessageBuilder message = head.startWithState(MessageTypes.CALL_DIVERTED_EVENT, fact)
                .set(Fields.SERVICE_NUMBER, NONE)
                .set(Fields.SERVICE_ID, NONE);
        Device.of(fact.party()).write(message, Fields.DIVERTING_DEVICE_TYPE, Fields.DIVERTING_DEVICE_ID);
        Device.target(fact.party(), fact.detail().number())
                .write(message, Fields.CALLED_DEVICE_TYPE, Fields.CALLED_DEVICE_ID);
        return message;
    }

    private static void groups(MessageBuilder message, List<SkillGroup> groups) {
        for (SkillGroup group : groups) {
            message.set(Fields.SKILL_GROUP_NUMBER, group.number())
                    .set(Fields.SKILL_GROUP_ID, group.id())
                    .set(Fields.SKILL_GROUP_PRIORITY, group.priority());
        }
    }
}
