package org.ctios.simulator;

/** What some systems tell beside the calls themselves, and others do not. Nothing of it changes a call. */
public enum Notice {
    /**
     * AGENT_PRE_CALL_EVENT just before a routed call reaches an agent, as Unified CCE does. The agent's own client is told
     * too.
     */
    PRE_CALL,
    /**
     * CALL_TRANSLATION_ROUTE_EVENT just before a routed call arrives at the peripheral, as ACDs do whose calls come over
     * translation routes. It names no call and no agent, so clients of all events are told only.
     */
    TRANSLATION_ROUTE,
    /**
     * RTP_STARTED_EVENT when an agent's phone begins to hear somebody, and RTP_STOPPED_EVENT when it ends or the call is
     * held: one for each direction, behind the event that caused it. The agent's own client is told too.
     */
    MEDIA
}
