package org.ctios.session.internal.automaton;

import java.util.List;
import org.ctios.ged188.Message;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.config.SessionSettings;
import org.jspecify.annotations.Nullable;

/** The way from OPEN_CONF to the mode being in force, and what keeps it so. Immutable: each turn gives the next flow. */
public interface ModeFlow {
    /** Whether the mode is in force. */
    boolean established();

    /** Whether the flow is through, well or not: the mode is in force, and nothing is on its way to go with it. */
    default boolean settled() {
        return established();
    }

    /** When {@link #late} is wanted; {@link Phase#NEVER} when nothing is awaited. */
    default long deadline() {
        return Phase.NEVER;
    }

    /** Whether an answer is awaited, which comes over the connection that the request went out on. */
    default boolean awaitsAnswer() {
        return deadline() != Phase.NEVER;
    }

    /** A message arrived that may belong to the flow. */
    default Turn on(Message message, Clock clock) {
        return Turn.stay(this);
    }

    /** What was awaited did not come in time. */
    default Turn late(Clock clock) {
        return Turn.stay(this);
    }

    /** What is awaited may lie unread at the moment: it has until another time to come. */
    default ModeFlow until(long time) {
        return this;
    }

    /** What is known of agents and calls agrees with the server. */
    default Turn inquired() {
        return Turn.stay(this);
    }

    /** The settings of the mode changed, but not those of OPEN_REQ. */
    default Turn again(SessionSettings settings, Clock clock) {
        return Turn.stay(this);
    }

    /** The settings changed in a way that asks for nothing by itself: they count for whatever the flow does next. */
    default Turn using(SessionSettings settings, Clock clock) {
        return Turn.stay(this);
    }

    /**
     * The session moved to the other side, which said that it is the active one. What is in force stays so, and answers to
     * what was sent are still expected.
     *
     * @param planned whether the side that was left had said that it goes; else it has died, most likely, and the loss was
     *     not noticed yet
     */
    default Turn moved(SessionSettings settings, ServerSide side, Message openConf, boolean planned, Clock clock) {
        return Turn.stay(this);
    }

    /**
     * What a flow needs to send a request.
     *
     * @param now the time
     * @param invokeId invoke id of the first request it sends
     */
    record Clock(long now, int invokeId) {}

    /**
     * One step of a flow.
     *
     * @param next the flow from now on
     * @param send messages to send; each uses one invoke id, counted from the given one
     * @param tell facts for the listeners
     * @param inquiry what to ask the server for, null for nothing
     * @param complaint what is wrong now, for the session's status; empty when all is well, null when it is as before
     * @param stop whether the session must not go on, for the reason of the complaint
     */
    record Turn(
            ModeFlow next,
            List<Message> send,
            List<Fact> tell,
            @Nullable Inquiry inquiry,
            @Nullable String complaint,
            boolean stop) {
        /** Nothing to do. */
        public static Turn stay(ModeFlow flow) {
            return new Turn(flow, List.of(), List.of(), null, null, false);
        }

        /** Something to send. */
        public Turn sending(Message message) {
            return new Turn(next, List.of(message), tell, inquiry, complaint, stop);
        }

        /** Something to tell. */
        public Turn telling(Fact... facts) {
            return new Turn(next, send, List.of(facts), inquiry, complaint, stop);
        }

        /** Something to ask the server for, or null for nothing. */
        public Turn asking(@Nullable Inquiry what) {
            return new Turn(next, send, tell, what, complaint, stop);
        }

        /** Something went wrong. */
        public Turn complaining(String reason) {
            return new Turn(next, send, tell, inquiry, reason, stop);
        }

        /** What was wrong is not any more. */
        public Turn content() {
            return complaining("");
        }

        /** The session must not go on. */
        public Turn stopping(String reason) {
            return new Turn(next, send, tell, inquiry, reason, true);
        }
    }
}
