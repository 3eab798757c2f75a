package org.ctios.session.internal.translate;

import org.ctios.ged188.FieldSet;
import org.ctios.ged188.Fields;
import org.jspecify.annotations.Nullable;

/** Names of CIL objects (DG 12.6 ch. 3). */
final class ObjectIds {
    private ObjectIds() {}

    static @Nullable String agent(long peripheral, @Nullable String agent) {
        return known("agent", peripheral, agent);
    }

    static @Nullable String device(long peripheral, @Nullable String device) {
        return known("device", peripheral, device);
    }

    static @Nullable String skillGroup(long peripheral, long number) {
        return known("skillgroup", peripheral, number < 0 ? null : Long.toString(number));
    }

    static String call(long peripheral, long call, @Nullable String device) {
        return "call." + peripheral + "." + call + "." + (device == null ? "" : device);
    }

    /** {@code icm.day.callId}: the same for a call wherever it goes; null without a router call key. */
    static @Nullable String enterprise(FieldSet fields) {
        return isKnown(fields, true) && isKnown(fields, false)
                ? "icm." + fields.uint(Fields.ROUTER_CALL_KEY_DAY) + "." + fields.uint(Fields.ROUTER_CALL_KEY_CALL_ID)
                : null;
    }

    private static boolean isKnown(FieldSet fields, boolean day) {
        var field = day ? Fields.ROUTER_CALL_KEY_DAY : Fields.ROUTER_CALL_KEY_CALL_ID;
        return fields.has(field) && !fields.isNone(field);
    }

    private static @Nullable String known(String kind, long peripheral, @Nullable String name) {
        return peripheral < 0 || name == null ? null : kind + "." + peripheral + "." + name;
    }
}
