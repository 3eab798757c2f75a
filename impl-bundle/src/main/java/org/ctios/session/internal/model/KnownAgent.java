package org.ctios.session.internal.model;

import java.time.Instant;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.AgentState;
import org.jspecify.annotations.Nullable;

/** An agent as known now. */
final class KnownAgent {
    final long peripheralId;
    final String agentId;
    AgentState state = AgentState.UNKNOWN;
    int reasonCode = -1;
    String extension = "";
    String instrument = "";
    long[] skillGroups = SkillGroups.NONE;

    @Nullable
    Instant since;

    KnownAgent(long peripheralId, String agentId) {
        this.peripheralId = peripheralId;
        this.agentId = agentId;
    }

    /**
     * Takes in a state.
     *
     * @param newReason EventReasonCode, or -1 when the message has none
     */
    void state(AgentState newState, int newReason, Instant time) {
        int reason = newReason < 0 && newState == state ? reasonCode : newReason;
        if (newState != state || reason != reasonCode || since == null) {
            since = time;
        }
        state = newState;
        reasonCode = reason;
    }

    /** The device that is asked for calls; empty when none is known. */
    String device() {
        return instrument.isEmpty() ? extension : instrument;
    }

    AgentSnapshot snapshot() {
        return new AgentSnapshot(
                peripheralId,
                agentId,
                state,
                reasonCode,
                extension,
                instrument,
                SkillGroups.snapshots(skillGroups),
                since);
    }
}
