package org.ctios.simulator.internal.centre;

/** Kinds of calls with their numbers on the wire (guide, CallType). */
public enum CallType {
    /** Routed to a skill group. */
    PREROUTED(2),
    /** Transferred after a consultation. */
    TRANSFERRED(4),
    /** Made by an agent to somebody outside. */
    AGENT_OUT(8),
    /** Between two agents. */
    INSIDE(10),
    /** Transferred without a consultation. */
    OFFERED(11),
    /** Consultation. */
    CONSULT(12),
    /** More than two parties. */
    CONFERENCE(15),
    /** To a supervisor for help. */
    ASSIST(19),
    /** To a supervisor in an emergency. */
    EMERGENCY(20),
    /** A supervisor listens unheard. */
    SUPERVISOR_MONITOR(21),
    /** A supervisor listens and is heard by the agent only. */
    SUPERVISOR_WHISPER(22),
    /** A supervisor has joined. */
    SUPERVISOR_BARGE_IN(23),
    /** A supervisor has taken over. */
    SUPERVISOR_INTERCEPT(24);

    private final int code;

    CallType(int code) {
        this.code = code;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }
}
