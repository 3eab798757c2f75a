package org.ctios.session.internal.model;

import java.util.HashSet;
import java.util.Set;
import org.ctios.ged188.FieldGroup;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;

/**
 * What a server tells the session of one agent of all that happens: the beginning and the end of calls at the agent's device,
 * and in between what happens to the call at whatever party. To be asked about each event in order.
 */
final class OwnEvents {
    static final String AGENT = "7001";
    static final String DEVICE = ReferenceCentre.device(AGENT);

    private final Set<Long> calls = new HashSet<>();

    boolean isTold(Message event) {
        return switch (event.typeNumber()) {
            case MessageTypes.AGENT_STATE_EVENT -> event.isText(Fields.AGENT_ID, AGENT);
            case MessageTypes.BEGIN_CALL_EVENT -> isOwn(event) && calls.add(call(event));
            case MessageTypes.END_CALL_EVENT -> {
                calls.remove(isOwn(event) ? call(event) : -1);
                yield isOwn(event);
            }
            case MessageTypes.CALL_TRANSFERRED_EVENT, MessageTypes.CALL_CONFERENCED_EVENT -> merged(event);
            case MessageTypes.CALL_DATA_UPDATE_EVENT -> updated(event);
            default -> calls.contains(call(event));
        };
    }

    private boolean merged(Message event) {
        boolean primary = calls.remove(event.uint(Fields.PRIMARY_CALL_ID));
        boolean secondary = calls.remove(event.uint(Fields.SECONDARY_CALL_ID));
        for (FieldGroup party : event.groups(Fields.NUM_PARTIES)) {
            if (party.text(Fields.CONNECTED_PARTY_DEVICE_ID, "").equals(DEVICE)) {
                calls.add(party.uint(Fields.CONNECTED_PARTY_CALL_ID));
            }
        }
        return primary || secondary;
    }

    /** Another ID is told for each device by itself. */
    private boolean updated(Message event) {
        boolean renames =
                event.has(Fields.NEW_CONNECTION_CALL_ID) && event.uint(Fields.NEW_CONNECTION_CALL_ID) != call(event);
        if (!renames) {
            return calls.contains(call(event));
        }
        if (isOwn(event)) {
            calls.remove(call(event));
            calls.add(event.uint(Fields.NEW_CONNECTION_CALL_ID));
        }
        return isOwn(event);
    }

    private static boolean isOwn(Message event) {
        return event.isText(Fields.CONNECTION_DEVICE_ID, DEVICE);
    }

    private static long call(Message event) {
        return event.uint(Fields.CONNECTION_CALL_ID);
    }
}
