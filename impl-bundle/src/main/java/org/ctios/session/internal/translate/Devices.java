package org.ctios.session.internal.translate;

import org.ctios.event.DeviceRole;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;

/** Which field names the device of a role. */
final class Devices {
    private Devices() {}

    static Field field(DeviceRole role) {
        return switch (role) {
            case ALERTING -> Fields.ALERTING_DEVICE_ID;
            case ANSWERING -> Fields.ANSWERING_DEVICE_ID;
            case CALLING -> Fields.CALLING_DEVICE_ID;
            case CALLED -> Fields.CALLED_DEVICE_ID;
            case LAST_REDIRECT -> Fields.LAST_REDIRECT_DEVICE_ID;
            case HOLDING -> Fields.HOLDING_DEVICE_ID;
            case RETRIEVING -> Fields.RETRIEVING_DEVICE_ID;
            case RELEASING -> Fields.RELEASING_DEVICE_ID;
            case FAILING -> Fields.FAILING_DEVICE_ID;
            case DIVERTING -> Fields.DIVERTING_DEVICE_ID;
            case CONTROLLER -> Fields.CONTROLLER_DEVICE_ID;
            case ADDED_PARTY -> Fields.ADDED_PARTY_DEVICE_ID;
            case TRANSFERRING -> Fields.TRANSFERRING_DEVICE_ID;
            case TRANSFERRED -> Fields.TRANSFERRED_DEVICE_ID;
            case PRIMARY -> Fields.PRIMARY_DEVICE_ID;
            case SECONDARY -> Fields.SECONDARY_DEVICE_ID;
            case QUEUE -> Fields.QUEUE_DEVICE_ID;
            case TRUNK_USED -> Fields.TRUNK_USED_DEVICE_ID;
        };
    }
}
