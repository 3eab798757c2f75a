package org.ctios.simulator.internal.wire;

import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.internal.centre.Fact.CallFact;

/**
 * Starts events of calls with what they have in common.
 *
 * @param version of the session
 * @param monitorId MonitorID of the session
 * @param peripheralId the peripheral of the connection it is about
 * @param told which variables the session is told
 */
record CallHead(ProtocolVersion version, long monitorId, long peripheralId, ToldVariables told) {
    /** An event about one connection. */
    MessageBuilder start(int type, CallFact fact) {
        return start(type, fact, fact.party().callId());
    }

    /** An event about one connection with the ID it had before. */
    MessageBuilder start(int type, CallFact fact, long callId) {
        return merged(type)
                .set(Fields.CONNECTION_CALL_ID, callId)
                .set(Fields.CONNECTION_DEVICE_ID_TYPE, fact.party().deviceIdType())
                .set(Fields.CONNECTION_DEVICE_ID, fact.party().device());
    }

    /** An event about one connection, with its state and the cause. */
    MessageBuilder startWithState(int type, CallFact fact) {
        MessageBuilder message = start(type, fact);
        state(message, fact);
        return message;
    }

    /** An event about two calls. */
    MessageBuilder merged(int type) {
        return Message.builder(version, type)
                .set(Fields.MONITOR_ID, monitorId)
                .set(Fields.PERIPHERAL_ID, peripheralId)
                .set(Fields.PERIPHERAL_TYPE, Numbers.PERIPHERAL_TYPE);
    }

    static void state(MessageBuilder message, CallFact fact) {
        message.set(Fields.LOCAL_CONNECTION_STATE, fact.party().state().code())
                .set(Fields.EVENT_CAUSE, fact.detail().cause().code());
    }
}
