package org.ctios.simulator.internal.server;

import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Field;
import org.ctios.ged188.FieldVisitor;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.NamedVariable;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.internal.centre.CallModel;
import org.ctios.simulator.internal.centre.CallModel.Step;
import org.ctios.simulator.internal.centre.Fact.CallFact;
import org.ctios.simulator.internal.centre.Fact.Kind;
import org.ctios.simulator.internal.wire.EventMessages;

/**
 * Tells calls in progress once more after a switch of sides: CALL_DELIVERED_EVENT and CALL_ESTABLISHED_EVENT with
 * EventCause CEC_CALL_PARTY_UPDATE_IND, from which clients rebuild the state of a call and nothing else (guide, PG and CTI
 * Server Graceful Shutdown).
 */
final class PartyUpdates {
    private static final long PARTY_UPDATE =
            Dictionary.standard().enumeration("EventCause").value("CEC_CALL_PARTY_UPDATE_IND");

    private final EventMessages messages;

    PartyUpdates(EventMessages messages) {
        this.messages = messages;
    }

    /** What a client is told of a call. */
    List<CallFact> facts(CallModel call) {
        List<CallFact> facts = new ArrayList<>();
        if (call.step() == Step.ALERTING || isAnswered(call)) {
            facts.add(new CallFact(Kind.DELIVERED, call, 0));
        }
        if (isAnswered(call)) {
            facts.add(new CallFact(Kind.ESTABLISHED, call, 0));
        }
        return facts;
    }

    /** The frame that tells it. */
    byte[] write(ProtocolVersion version, CallFact fact) {
        Message first = Message.of(version, messages.write(version, EventMessages.ALL_EVENTS_MONITOR, fact));
        MessageBuilder again = Message.builder(version, first.typeNumber());
        first.visit(new Copy(again));
        return again.set(Fields.EVENT_CAUSE, PARTY_UPDATE).build().toBytes();
    }

    private static boolean isAnswered(CallModel call) {
        return call.step() == Step.CONNECTED || call.step() == Step.HELD;
    }

    private record Copy(MessageBuilder to) implements FieldVisitor {
        @Override
        public void number(Field field, long value) {
            to.set(field, value);
        }

        @Override
        public void text(Field field, String value) {
            to.set(field, value);
        }

        @Override
        public void bytes(Field field, byte[] value) {
            to.set(field, value);
        }

        @Override
        public void variable(Field field, NamedVariable value) {
            to.add(value);
        }

        @Override
        public void unknown(int tag, byte[] value) {
            to.add(tag, value);
        }
    }
}
