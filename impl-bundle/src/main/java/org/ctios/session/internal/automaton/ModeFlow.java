package org.ctios.session.internal.automaton;

import java.util.List;
import org.ctios.ged188.Message;

/** The way from OPEN_CONF to the mode being in force, and what keeps it so. Immutable: each turn gives the next flow. */
public interface ModeFlow {
    /** Whether the mode is in force. */
    boolean established();

    /** A message arrived that may belong to the flow. */
    Turn on(Message message, int nextInvokeId);

    /**
     * One step of a flow.
     *
     * @param next the flow from now on
     * @param send messages to send; each uses one invoke id, counted from the given one
     * @param tell facts for the listeners
     * @param complaint what went wrong, for the session's status; empty when nothing did
     */
    record Turn(ModeFlow next, List<Message> send, List<Fact> tell, String complaint) {
        /** Nothing to do. */
        public static Turn stay(ModeFlow flow) {
            return new Turn(flow, List.of(), List.of(), "");
        }
    }
}
