package org.ctios.simulator.internal.wire;

import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.Quirk;
import org.ctios.simulator.internal.centre.CallModel;
import org.ctios.simulator.internal.centre.Fact.CallFact;

/** Writes the events of calls. Which fields matter in which event: guide, Call Event Messages. */
final class CallMessages {
    private static final int UNKNOWN_TAG = 240;
    private static final byte[] UNKNOWN_DATA = {1, 2, 3, 4};

    private CallMessages() {}

    static Message write(ProtocolVersion version, long monitorId, ToldVariables told, CallFact fact) {
        long peripheralId = fact.party().peripheral().id();
        MessageBuilder message = message(new CallHead(version, monitorId, peripheralId, told), fact);
        if (fact.call().has(Quirk.UNKNOWN_TAG)) {
            message.add(UNKNOWN_TAG, UNKNOWN_DATA);
        }
        return message.build();
    }

    private static MessageBuilder message(CallHead head, CallFact fact) {
        return switch (fact.kind()) {
            case BEGUN -> begin(head, fact);
            case SERVICE_INITIATED -> RoutedCallMessages.serviceInitiated(head, fact);
            case ORIGINATED -> RoutedCallMessages.originated(head, fact);
            case REACHED_NETWORK -> RoutedCallMessages.reachedNetwork(head, fact);
            case QUEUED -> QueueMessages.queued(head, fact);
            case DEQUEUED -> QueueMessages.dequeued(head, fact);
            case DELIVERED -> RoutedCallMessages.delivered(head, fact);
            case DIVERTED -> QueueMessages.diverted(head, fact);
            case ESTABLISHED -> RoutedCallMessages.established(head, fact);
            case FAILED -> failed(head, fact);
            case HELD ->
                party(head, MessageTypes.CALL_HELD_EVENT, fact, Fields.HOLDING_DEVICE_TYPE, Fields.HOLDING_DEVICE_ID);
            case RETRIEVED ->
                party(
                        head,
                        MessageTypes.CALL_RETRIEVED_EVENT,
                        fact,
                        Fields.RETRIEVING_DEVICE_TYPE,
                        Fields.RETRIEVING_DEVICE_ID);
            case DATA_CHANGED -> dataUpdate(head, fact);
            case TRANSFERRED -> MergeMessages.transferred(head, fact);
            case CONFERENCED -> MergeMessages.conferenced(head, fact);
            case LEFT ->
                party(
                        head,
                        MessageTypes.CALL_CONNECTION_CLEARED_EVENT,
                        fact,
                        Fields.RELEASING_DEVICE_TYPE,
                        Fields.RELEASING_DEVICE_ID);
            case CLEARED -> head.startWithState(MessageTypes.CALL_CLEARED_EVENT, fact);
            case ENDED -> head.start(MessageTypes.END_CALL_EVENT, fact);
        };
    }

    private static MessageBuilder begin(CallHead head, CallFact fact) {
        MessageBuilder message = head.start(MessageTypes.BEGIN_CALL_EVENT, fact)
                .set(Fields.CALL_TYPE, fact.call().type().code());
        CallContextFields.all(message, fact.call(), head.told());
        return message;
    }

    private static MessageBuilder dataUpdate(CallHead head, CallFact fact) {
        CallModel call = fact.call();
        long old = fact.detail().oldCallId();
        MessageBuilder message = head.start(MessageTypes.CALL_DATA_UPDATE_EVENT, fact, old < 0 ? call.id() : old)
                .set(Fields.CALL_TYPE, call.type().code())
                .set(Fields.NEW_CONNECTION_DEVICE_ID_TYPE, fact.party().deviceIdType())
                .set(Fields.NEW_CONNECTION_CALL_ID, call.id())
                .set(Fields.NEW_CONNECTION_DEVICE_ID, fact.party().device());
        CallContextFields.changed(
                message,
                call,
                head.told(),
                fact.detail().changed(),
                fact.detail().numbers());
        return message;
    }

    private static MessageBuilder failed(CallHead head, CallFact fact) {
        MessageBuilder message =
                party(head, MessageTypes.CALL_FAILED_EVENT, fact, Fields.FAILING_DEVICE_TYPE, Fields.FAILING_DEVICE_ID);
        Device.called(fact.call().context()).write(message, Fields.CALLED_DEVICE_TYPE, Fields.CALLED_DEVICE_ID);
        return message;
    }

    private static MessageBuilder party(CallHead head, int type, CallFact fact, Field typeField, Field idField) {
        MessageBuilder message = head.startWithState(type, fact);
        Device.of(fact.party()).write(message, typeField, idField);
        return message;
    }
}
