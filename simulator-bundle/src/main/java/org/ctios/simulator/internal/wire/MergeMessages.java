package org.ctios.simulator.internal.wire;

import java.util.List;
import java.util.Objects;
import org.ctios.ged188.Fields;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.internal.centre.Fact.CallFact;
import org.ctios.simulator.internal.centre.Fact.Merge;
import org.ctios.simulator.internal.centre.Party;

/** Two calls become one: the old IDs, and who is in the call with the ID that is valid from now on. */
final class MergeMessages {
    private MergeMessages() {}

    static MessageBuilder transferred(CallHead head, CallFact fact) {
        MessageBuilder message = merged(head, MessageTypes.CALL_TRANSFERRED_EVENT, fact);
        Merge merge = Objects.requireNonNull(fact.detail().merge());
        Device.of(merge.controller()).write(message, Fields.TRANSFERRING_DEVICE_TYPE, Fields.TRANSFERRING_DEVICE_ID);
        Device.of(merge.added()).write(message, Fields.TRANSFERRED_DEVICE_TYPE, Fields.TRANSFERRED_DEVICE_ID);
        parties(message, merge.parties());
        return message;
    }

    static MessageBuilder conferenced(CallHead head, CallFact fact) {
        MessageBuilder message = merged(head, MessageTypes.CALL_CONFERENCED_EVENT, fact);
        Merge merge = Objects.requireNonNull(fact.detail().merge());
        Device.of(merge.controller()).write(message, Fields.CONTROLLER_DEVICE_TYPE, Fields.CONTROLLER_DEVICE_ID);
        Device.of(merge.added()).write(message, Fields.ADDED_PARTY_DEVICE_TYPE, Fields.ADDED_PARTY_DEVICE_ID);
        parties(message, merge.parties());
        return message;
    }

    /** The triples in the order the guide gives their members in. */
    static void parties(MessageBuilder message, List<Party> parties) {
        for (Party party : parties) {
            message.set(Fields.CONNECTED_PARTY_CALL_ID, party.callId())
                    .set(Fields.CONNECTED_PARTY_DEVICE_ID_TYPE, party.deviceIdType())
                    .set(Fields.CONNECTED_PARTY_DEVICE_ID, party.device());
        }
    }

    private static MessageBuilder merged(CallHead head, int type, CallFact fact) {
        Merge merge = Objects.requireNonNull(fact.detail().merge());
        MessageBuilder message = head.merged(type)
                .set(Fields.PRIMARY_CALL_ID, merge.primaryId())
                .set(Fields.PRIMARY_DEVICE_ID_TYPE, merge.controller().deviceIdType())
                .set(Fields.PRIMARY_DEVICE_ID, merge.controller().device())
                .set(Fields.SECONDARY_CALL_ID, merge.secondaryId())
                .set(Fields.SECONDARY_DEVICE_ID_TYPE, merge.controller().deviceIdType())
                .set(Fields.SECONDARY_DEVICE_ID, merge.controller().device());
        RoutedCallMessages.lineAndGroup(message, fact.call(), fact.party());
        CallHead.state(message, fact);
        return message;
    }
}
