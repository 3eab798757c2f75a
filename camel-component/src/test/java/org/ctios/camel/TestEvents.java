package org.ctios.camel;

import java.time.Instant;
import org.ctios.event.AgentEvent;
import org.ctios.event.CallEvent;
import org.ctios.event.ConnectionEvent;
import org.ctios.event.EventId;
import org.ctios.event.Origin;
import org.ctios.event.PreCallEvent;
import org.ctios.session.AgentState;
import org.ctios.session.Arguments;
import org.ctios.session.CallStatus;
import org.ctios.session.ServerSide;

/** Events as a session would tell them. */
final class TestEvents {
    static final Instant TIME = Instant.parse("2026-11-22T08:30:00.125Z");

    private TestEvents() {}

    static Origin origin(long sequence) {
        return new Origin("demo", ServerSide.A, TIME, sequence);
    }

    static ConnectionEvent connected(long sequence) {
        return new ConnectionEvent.OnConnection(origin(sequence), "127.0.0.1:42027", true);
    }

    static ConnectionEvent connected(String session, long sequence) {
        Origin origin = new Origin(session, ServerSide.A, TIME, sequence);
        return new ConnectionEvent.OnConnection(origin, "127.0.0.1:42027", true);
    }

    /** An agent as a snapshot tells it. */
    static AgentEvent known(String session, long newest, AgentState state) {
        Origin origin = Origin.ofSnapshot(session, ServerSide.A, TIME, newest);
        return new Agent(EventId.AGENT_STATE_CHANGE, origin, state, 7, Arguments.none());
    }

    static ConnectionEvent lost(long sequence, int status) {
        return new ConnectionEvent.OnConnectionFailure(
                origin(sequence),
                "127.0.0.1:42027",
                ServerSide.A,
                ConnectionEvent.ReasonCode.TRANSPORT_ERROR,
                status,
                "connection reset",
                false);
    }

    static AgentEvent agent(long sequence, AgentState state) {
        return new Agent(EventId.AGENT_STATE_CHANGE, origin(sequence), state, 7, Arguments.none());
    }

    static CallEvent call(EventId id, long sequence) {
        Arguments arguments = Arguments.builder()
                .set("ConnectionCallID", 4_000_000_000L)
                .set("ANI", "5551234")
                .set("Urgent", true)
                .set("ECC", Arguments.builder().set("user.note", "says \"hi\"").build())
                .build();
        return new Call(id, origin(sequence), CallStatus.LCS_ALERTING, "5551234", arguments);
    }

    /** A call event that carries nothing but its name. */
    static CallEvent bareCall(long sequence) {
        return new Call(
                EventId.CALL_DATA_UPDATE, new Origin("demo", null, TIME, sequence), null, null, Arguments.none());
    }

    record Agent(EventId id, Origin origin, AgentState agentState, int eventReasonCode, Arguments arguments)
            implements AgentEvent {
        @Override
        public String agentId() {
            return "1001";
        }

        @Override
        public long peripheralId() {
            return 5000;
        }

        @Override
        public String agentExtension() {
            return null;
        }

        @Override
        public String agentInstrument() {
            return "2001";
        }

        @Override
        public String uniqueObjectId() {
            return "agent.5000.1001";
        }
    }

    /** A call that was routed to an agent and has not arrived. */
    record Announced(Origin origin) implements PreCallEvent {
        @Override
        public EventId id() {
            return EventId.AGENT_PRECALL;
        }

        @Override
        public Arguments arguments() {
            return Arguments.none();
        }

        @Override
        public String icmEnterpriseUniqueId() {
            return "icm.150000.77";
        }

        @Override
        public long peripheralId() {
            return 5000;
        }

        @Override
        public String agentInstrument() {
            return "2001";
        }

        @Override
        public String agentId() {
            return "1001";
        }

        @Override
        public long skillGroupNumber() {
            return -1;
        }

        @Override
        public String ani() {
            return "5551234";
        }

        @Override
        public String dnis() {
            return null;
        }

        @Override
        public String dialedNumber() {
            return null;
        }

        @Override
        public String callVariable(int number) {
            return null;
        }
    }

    record Call(EventId id, Origin origin, CallStatus callStatus, String ani, Arguments arguments)
            implements CallEvent {
        @Override
        public long peripheralId() {
            return ani == null ? -1 : 5000;
        }

        @Override
        public long connectionCallId() {
            return 4_000_000_000L;
        }

        @Override
        public String connectionDeviceId() {
            return ani == null ? null : "2001";
        }

        @Override
        public int eventCause() {
            return -1;
        }

        @Override
        public int callType() {
            return ani == null ? -1 : 1;
        }

        @Override
        public String dnis() {
            return null;
        }

        @Override
        public String dialedNumber() {
            return ani == null ? null : "8000";
        }

        @Override
        public String callVariable(int number) {
            return null;
        }

        @Override
        public String uniqueObjectId() {
            return "call.5000.4000000000.2001";
        }
    }
}
