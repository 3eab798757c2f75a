package org.ctios.event;

import java.time.Instant;
import org.ctios.session.AgentState;
import org.ctios.session.Arguments;
import org.ctios.session.CallStatus;
import org.ctios.session.ServerSide;
import org.jspecify.annotations.Nullable;

/** Events of tests: the common values typed, everything else as arguments. */
final class ToldEvents {
    static final Origin ORIGIN = new Origin("east", ServerSide.A, Instant.parse("2024-05-01T10:20:30Z"), 7);

    private ToldEvents() {}

    static Agent agent(EventId id, @Nullable String agentId, Arguments more) {
        return new Agent(id, agentId, AgentState.NOT_READY, more);
    }

    static Agent agent(String agentId) {
        return agent(EventId.AGENT_STATE_CHANGE, agentId, Arguments.none());
    }

    static Call call(EventId id, Arguments more) {
        return new Call(id, 22, 1, more);
    }

    static Call call(EventId id) {
        return call(id, Arguments.none());
    }

    static CtiOsEvent other(EventId id, Arguments arguments) {
        return new Other(id, arguments);
    }

    static Arguments arguments(String key, Object value) {
        return Arguments.builder().set(key, value).build();
    }

    /** An event of no typed kind. */
    record Other(EventId id, Arguments arguments) implements CtiOsEvent {
        @Override
        public Origin origin() {
            return ORIGIN;
        }
    }

    /** An agent of peripheral 5001. */
    record Agent(EventId id, @Nullable String agentId, AgentState agentState, Arguments arguments)
            implements AgentEvent {
        @Override
        public Origin origin() {
            return ORIGIN;
        }

        @Override
        public long peripheralId() {
            return 5001;
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

        @Override
        public @Nullable String uniqueObjectId() {
            return agentId == null ? null : "agent.5001." + agentId;
        }
    }

    /** A call of peripheral 5001. */
    record Call(EventId id, int eventCause, int callType, Arguments arguments) implements CallEvent {
        @Override
        public Origin origin() {
            return ORIGIN;
        }

        @Override
        public long peripheralId() {
            return 5001;
        }

        @Override
        public long connectionCallId() {
            return 4_000_000_001L;
        }

        @Override
        public String connectionDeviceId() {
            return "2001";
        }

        @Override
        public CallStatus callStatus() {
            return CallStatus.LCS_NONE;
        }

        @Override
        public String ani() {
            return "0301234";
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
            return number == 1 ? "gold" : null;
        }

        @Override
        public String uniqueObjectId() {
            return "call.5001.4000000001.2001";
        }
    }
}
