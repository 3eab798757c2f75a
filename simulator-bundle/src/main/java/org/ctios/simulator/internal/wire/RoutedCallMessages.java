package org.ctios.simulator.internal.wire;

import static org.ctios.simulator.internal.wire.Numbers.NONE;
import static org.ctios.simulator.internal.wire.Numbers.NONE_SHORT;
import static org.ctios.simulator.internal.wire.Numbers.value;

import org.ctios.ged188.Fields;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.centre.CallModel;
import org.ctios.simulator.internal.centre.Cause;
import org.ctios.simulator.internal.centre.Fact.CallFact;
import org.ctios.simulator.internal.centre.Party;
import org.ctios.simulator.internal.centre.SkillGroup;
import org.jspecify.annotations.Nullable;

/** Events on the way of a call to the one who answers; they tell line, skill group, and who called whom. */
final class RoutedCallMessages {
    private static final long INBOUND_ACD = value("LineType", "LINETYPE_INBOUND_ACD");
    private static final long INSIDE = value("LineType", "LINETYPE_INSIDE");
    private static final long SILENT_MONITOR = value("LineType", "LINETYPE_SILENT_MONITOR");
    private static final long OUTBOUND = value("LineType", "LINETYPE_OUTBOUND");

    private RoutedCallMessages() {}

    static MessageBuilder serviceInitiated(CallHead head, CallFact fact) {
        MessageBuilder message = routed(head, MessageTypes.CALL_SERVICE_INITIATED_EVENT, fact);
        noService(message);
        Device.of(fact.party()).write(message, Fields.CALLING_DEVICE_TYPE, Fields.CALLING_DEVICE_ID);
        return message;
    }

    static MessageBuilder originated(CallHead head, CallFact fact) {
        MessageBuilder message = routed(head, MessageTypes.CALL_ORIGINATED_EVENT, fact);
        noService(message);
        Device.of(fact.party()).write(message, Fields.CALLING_DEVICE_TYPE, Fields.CALLING_DEVICE_ID);
        called(message, fact.call());
        return message;
    }

    static MessageBuilder reachedNetwork(CallHead head, CallFact fact) {
        MessageBuilder message = line(head, MessageTypes.CALL_REACHED_NETWORK_EVENT, fact)
                .set(Fields.TRUNK_USED_DEVICE_TYPE, NONE_SHORT);
        called(message, fact.call());
        return message;
    }

    static MessageBuilder delivered(CallHead head, CallFact fact) {
        MessageBuilder message = routed(head, MessageTypes.CALL_DELIVERED_EVENT, fact);
        noService(message);
        Device.of(rung(fact)).write(message, Fields.ALERTING_DEVICE_TYPE, Fields.ALERTING_DEVICE_ID);
        otherDevices(message, fact);
        CallContextFields.delivered(message, fact.call(), head.told());
        return message;
    }

    static MessageBuilder established(CallHead head, CallFact fact) {
        MessageBuilder message = routed(head, MessageTypes.CALL_ESTABLISHED_EVENT, fact);
        noService(message);
        Device.of(rung(fact)).write(message, Fields.ANSWERING_DEVICE_TYPE, Fields.ANSWERING_DEVICE_ID);
        otherDevices(message, fact);
        return message;
    }

    /** Line and skill group, as far as there is one. */
    static void lineAndGroup(MessageBuilder message, CallModel call, Party party) {
        line(message, call);
        Numbers.skillGroup(message, group(call, party));
    }

    private static MessageBuilder routed(CallHead head, int type, CallFact fact) {
        MessageBuilder message = head.startWithState(type, fact);
        lineAndGroup(message, fact.call(), fact.party());
        return message;
    }

    private static MessageBuilder line(CallHead head, int type, CallFact fact) {
        MessageBuilder message = head.startWithState(type, fact);
        line(message, fact.call());
        return message;
    }

    private static void line(MessageBuilder message, CallModel call) {
        message.set(Fields.LINE_HANDLE, 1).set(Fields.LINE_TYPE, lineType(call));
    }

    /** LineType of a call. */
    static long lineType(CallModel call) {
        if (call.context().isRouted()) {
            return INBOUND_ACD;
        }
        return switch (call.type()) {
            case AGENT_OUT -> OUTBOUND;
            case SUPERVISOR_MONITOR, SUPERVISOR_WHISPER -> SILENT_MONITOR;
            default -> INSIDE;
        };
    }

    private static void noService(MessageBuilder message) {
        message.set(Fields.SERVICE_NUMBER, NONE).set(Fields.SERVICE_ID, NONE);
    }

    private static @Nullable SkillGroup group(CallModel call, Party party) {
        AgentModel agent = party.agent();
        return agent == null || !call.context().isRouted() ? null : agent.firstSkillGroup();
    }

    /** Where it rang or was answered. */
    private static Party rung(CallFact fact) {
        Party other = isAboutCaller(fact) ? fact.call().other(fact.party()) : null;
        return other == null ? fact.party() : other;
    }

    /** Only when calls are told once more is a call delivered and established for the device that made it. */
    private static boolean isAboutCaller(CallFact fact) {
        return fact.detail().cause() == Cause.PARTY_UPDATE && fact.call().isCaller(fact.party());
    }

    private static void otherDevices(MessageBuilder message, CallFact fact) {
        Party caller = isAboutCaller(fact) ? fact.party() : fact.call().other(fact.party());
        Device calling = caller == null ? null : Device.of(caller);
        Device.writeOrNone(calling, message, Fields.CALLING_DEVICE_TYPE, Fields.CALLING_DEVICE_ID);
        called(message, fact.call());
        Device redirecting =
                fact.call().context().isRouted() ? Device.called(fact.call().context()) : null;
        Device.writeOrNone(redirecting, message, Fields.LAST_REDIRECT_DEVICE_TYPE, Fields.LAST_REDIRECT_DEVICE_ID);
    }

    private static void called(MessageBuilder message, CallModel call) {
        Device.called(call.context()).write(message, Fields.CALLED_DEVICE_TYPE, Fields.CALLED_DEVICE_ID);
    }
}
