package org.ctios.simulator.internal.centre;

import org.ctios.simulator.Agent;

/**
 * Something happened in the contact centre. A fact refers to the living model: who is told reads what is needed at once,
 * on the same thread.
 */
public sealed interface Fact {
    /** The agent whom it concerns. */
    AgentModel agent();

    /** An agent is in a new state, or another state was asked for that waits for the end of the call. */
    record AgentFact(AgentModel agent) implements Fact {
        /** The state told. */
        public Agent.State state() {
            return agent.state();
        }
    }

    /**
     * A call came a step further.
     *
     * @param kind what happened
     * @param call the call
     * @param detail number of the changed call variable for {@link Kind#DATA_CHANGED}, otherwise 0
     */
    record CallFact(Kind kind, CallModel call, int detail) implements Fact {
        @Override
        public AgentModel agent() {
            return call.agent();
        }
    }

    /** What can happen to a call. */
    enum Kind {
        /** The first fact of every call. */
        BEGUN,
        /** It rings at the agent. */
        DELIVERED,
        /** The agent answered. */
        ESTABLISHED,
        /** The agent put it on hold. */
        HELD,
        /** The agent took it back. */
        RETRIEVED,
        /** A call variable changed. */
        DATA_CHANGED,
        /** The caller left. */
        CALLER_LEFT,
        /** The agent left. */
        AGENT_LEFT,
        /** Nobody is left. */
        CLEARED,
        /** The last fact of every call. */
        ENDED
    }
}
