package org.ctios.session.internal.dispatch;

import java.time.Instant;
import org.ctios.event.AgentEvent;
import org.ctios.event.CallEvent;
import org.ctios.event.ConnectionEvent;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventId;
import org.ctios.event.Origin;
import org.ctios.session.AgentState;
import org.ctios.session.Arguments;
import org.ctios.session.CallStatus;
import org.jspecify.annotations.Nullable;

/** Events with a sequence number, of calls and agents at peripheral 5000. */
final class Samples {
    private static final long PERIPHERAL = 5000;

    private Samples() {}

    static CallEvent call(long sequence, long callId) {
        return call(sequence, EventId.CALL_ESTABLISHED, callId);
    }

    static CallEvent call(long sequence, EventId id, long callId) {
        return new Call(id, origin(sequence), callId, Arguments.none());
    }

    /** The call gets a new id (GED-188, CALL_DATA_UPDATE_EVENT). */
    static CallEvent renamed(long sequence, long callId, long newCallId) {
        Arguments arguments =
                Arguments.builder().set("NewConnectionCallID", newCallId).build();
        return new Call(EventId.CALL_DATA_UPDATE, origin(sequence), callId, arguments);
    }

    /** Two calls become one, which has the id of its first party. */
    static CallEvent joined(long sequence, EventId id, long primary, long secondary, long party) {
        Arguments arguments = Arguments.builder()
                .set("PrimaryCallID", primary)
                .set("SecondaryCallID", secondary)
                .set(
                        "ConnectedParty[1]",
                        Arguments.builder().set("ConnectedPartyCallID", party).build())
                .build();
        return new Call(id, origin(sequence), -1, arguments);
    }

    static AgentEvent agent(long sequence, @Nullable String agentId) {
        String name = agentId == null ? null : "agent." + PERIPHERAL + "." + agentId;
        return new Agent(EventId.AGENT_STATE_CHANGE, origin(sequence), agentId, name);
    }

    /** In agent mode a request about a call was refused. */
    static AgentEvent refused(long sequence, String agentId, long callId) {
        String name = "call." + PERIPHERAL + "." + callId + ".2001";
        return new Agent(EventId.CONTROL_FAILURE_CONF, origin(sequence), agentId, name);
    }

    static CtiOsEvent connection(long sequence) {
        return new ConnectionEvent.OnConnection(origin(sequence), "cti-a:42027", true);
    }

    static CtiOsEvent heartbeat(long sequence) {
        return new ConnectionEvent.OnHeartbeat(origin(sequence));
    }

    private static Origin origin(long sequence) {
        return new Origin("east", null, Instant.EPOCH, sequence);
    }

    private record Call(EventId id, Origin origin, long connectionCallId, Arguments arguments) implements CallEvent {
        @Override
        public long peripheralId() {
            return PERIPHERAL;
        }

        @Override
        public @Nullable String connectionDeviceId() {
            return null;
        }

        @Override
        public @Nullable CallStatus callStatus() {
            return null;
        }

        @Override
        public int eventCause() {
            return -1;
        }

        @Override
        public int callType() {
            return -1;
        }

        @Override
        public @Nullable String ani() {
            return null;
        }

        @Override
        public @Nullable String dnis() {
            return null;
        }

        @Override
        public @Nullable String dialedNumber() {
            return null;
        }

        @Override
        public @Nullable String callVariable(int number) {
            return null;
        }

        @Override
        public String uniqueObjectId() {
            return "call." + PERIPHERAL + "." + connectionCallId + ".";
        }
    }

    private record Agent(EventId id, Origin origin, @Nullable String agentId, @Nullable String uniqueObjectId)
            implements AgentEvent {

        @Override
        public Arguments arguments() {
            return Arguments.none();
        }

        @Override
        public long peripheralId() {
            return PERIPHERAL;
        }

        @Override
        public @Nullable AgentState agentState() {
            return null;
        }

        @Override
        public int eventReasonCode() {
            return -1;
        }

        @Override
        public @Nullable String agentExtension() {
            return null;
        }

        @Override
        public @Nullable String agentInstrument() {
            return null;
        }
    }
}
