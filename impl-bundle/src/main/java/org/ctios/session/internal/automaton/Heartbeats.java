package org.ctios.session.internal.automaton;

import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.internal.automaton.Effect.Send;

/** HEARTBEAT_REQ and its refusal. */
final class Heartbeats {
    /** Invoke id of heartbeats. No request has it, so no answer to one is taken for an answer to the other. */
    private static final int INVOKE_ID = 0;

    private Heartbeats() {}

    static Effect request(AutomatonState state, int connection) {
        return new Send(
                connection,
                Message.builder(ProtocolVersion.cce(state.version()), MessageTypes.HEARTBEAT_REQ)
                        .set(Fields.INVOKE_ID, INVOKE_ID)
                        .build());
    }

    /** Whether a FAILURE_CONF answers a heartbeat: the server is off line (guide, Session Maintenance). */
    static boolean isRefused(Message failureConf) {
        return failureConf.uint(Fields.INVOKE_ID) == INVOKE_ID;
    }
}
