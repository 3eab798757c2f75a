package org.ctios.simulator;

/**
 * How the leg at the queue disappears, with EventCause 28 (redirected), of a call that waited and goes to an agent. A client has
 * to bear both, and neither is the end of the call (guide, Unified CVP).
 */
public enum QueueExit {
    /** The queue tells where the call goes: CALL_DIVERTED_EVENT, before it rings at the agent. */
    DIVERTED,
    /** The leg is just gone: CALL_CONNECTION_CLEARED_EVENT, when it rings at the agent already. */
    CLEARED
}
