package org.ctios.examples.demo;

import java.time.Instant;
import org.ctios.event.AgentEvent;
import org.ctios.event.CallEvent;
import org.ctios.event.EventId;
import org.ctios.event.Origin;
import org.ctios.session.AgentState;
import org.ctios.session.Arguments;
import org.ctios.session.CallStatus;
import org.ctios.session.ServerSide;

/** Events as a session would tell them. */
final class SampleEvents {
    private SampleEvents() {}

    static Origin origin(ServerSide side, long sequence) {
        return new Origin("demo", side, Instant.EPOCH, sequence);
    }

    record Call(EventId id, Origin origin, String ani, String connectionDeviceId, String dnis, CallStatus callStatus)
            implements CallEvent {
        @Override
        public Arguments arguments() {
            return Arguments.none();
        }

        @Override
        public long peripheralId() {
            return 5000;
        }

        @Override
        public long connectionCallId() {
            return 1234;
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
        public String dialedNumber() {
            return null;
        }

        @Override
        public String callVariable(int number) {
            return null;
        }

        @Override
        public String uniqueObjectId() {
            return "call.5000.1234.2001";
        }
    }

    record Agent(EventId id, Origin origin, AgentState agentState, int eventReasonCode) implements AgentEvent {
        @Override
        public Arguments arguments() {
            return Arguments.none();
        }

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
            return null;
        }

        @Override
        public String uniqueObjectId() {
            return "agent.5000.1001";
        }
    }
}
