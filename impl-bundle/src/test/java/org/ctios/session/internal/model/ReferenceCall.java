package org.ctios.session.internal.model;

import java.util.Map;
import java.util.TreeMap;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.NamedVariable;
import org.ctios.session.CallSnapshot;
import org.ctios.session.CallStatus;

/** A call as it really is. */
final class ReferenceCall {
    /** Names the call as long as it lives, whatever its ID. */
    final long origin;

    final long routerKey;
    long id;
    final String ani;
    final Map<Integer, String> variables = new TreeMap<>();
    final Map<String, String> ecc = new TreeMap<>();

    /** Device to state. */
    final Map<String, CallStatus> ends = new TreeMap<>();

    boolean cleared;

    ReferenceCall(long origin, long id, long routerKey, String ani) {
        this.origin = origin;
        this.id = id;
        this.routerKey = routerKey;
        this.ani = ani;
        ecc.put("user.Segment", "gold");
    }

    boolean isLiveAt(String device) {
        CallStatus status = ends.get(device);
        return status != null && status != CallStatus.LCS_NULL;
    }

    /** Everything as BEGIN_CALL_EVENT and SNAPSHOT_CALL_CONF tell it. */
    MessageBuilder context(MessageBuilder message) {
        message.set(Fields.ANI, ani);
        if (routerKey > 0) {
            message.set(Fields.ROUTER_CALL_KEY_DAY, 150_000).set(Fields.ROUTER_CALL_KEY_CALL_ID, routerKey);
        }
        variables.forEach((number, value) -> message.set(variable(number), value));
        return ecc(message);
    }

    MessageBuilder ecc(MessageBuilder message) {
        ecc.forEach((name, value) -> message.add(NamedVariable.scalar(name, value)));
        return message;
    }

    static Field variable(int number) {
        return CallContext.TEXTS.get(CallContext.FIRST_VARIABLE + number - 1);
    }

    String text() {
        return id + " " + ani + " " + variables + " " + ecc + " " + there(ends);
    }

    /** A call of a model in the same form. */
    static String text(CallSnapshot call) {
        return call.connectionCallId() + " " + call.ani() + " " + new TreeMap<>(call.callVariables()) + " "
                + new TreeMap<>(call.eccVariables()) + " " + there(ends(call));
    }

    private static Map<String, CallStatus> ends(CallSnapshot call) {
        Map<String, CallStatus> ends = new TreeMap<>();
        call.connections().forEach(each -> ends.put(each.deviceId(), each.status()));
        return ends;
    }

    /** Whether a party that has left is still listed differs from server to server. */
    private static Map<String, CallStatus> there(Map<String, CallStatus> ends) {
        Map<String, CallStatus> there = new TreeMap<>(ends);
        there.values().removeIf(status -> status == CallStatus.LCS_NULL);
        return there;
    }
}
