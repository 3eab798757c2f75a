package org.ctios.simulator.internal.wire;

import org.ctios.ged188.Dictionary;
import org.ctios.simulator.internal.centre.Refusal;

/** Codes of CONTROL_FAILURE_CONF; the numbers come from the dictionary (ControlFailureCode). */
public enum ControlFailure {
    /** The agent's state does not allow it. */
    STATE_INCOMPATIBILITY("CF_GENERIC_STATE_INCOMPATIBILITY"),
    /** No agent state that can be asked for. */
    VALUE_OUT_OF_RANGE("CF_VALUE_OUT_OF_RANGE"),
    /** No such agent. */
    INVALID_AGENT_ID("CF_INVALID_AGENT_ID_SPECIFIED"),
    /** The agent's password is wrong. */
    INVALID_PASSWORD("CF_INVALID_PASSWORD_SPECIFIED"),
    /** The agent is logged in already. */
    ALREADY_SIGNED_ON("CF_SPECIFIED_AGENT_ALREADY_SIGNED_ON"),
    /** No such instrument. */
    INVALID_LOGON_DEVICE("CF_INVALID_LOGON_DEVICE_SPECIFIED"),
    /** Another agent is logged in at the instrument. */
    EXTENSION_IN_USE("CF_SPECIFIED_EXTENSION_ALREADY_IN_USE");

    private final long code;

    ControlFailure(String symbol) {
        this.code = Dictionary.standard().enumeration("ControlFailureCode").value(symbol);
    }

    /** The number on the wire. */
    public long code() {
        return code;
    }

    /** How a refusal of the contact centre is told. */
    public static ControlFailure of(Refusal refusal) {
        return switch (refusal) {
            case LOGGED_IN_ALREADY -> ALREADY_SIGNED_ON;
            case UNKNOWN_INSTRUMENT -> INVALID_LOGON_DEVICE;
            case INSTRUMENT_IN_USE -> EXTENSION_IN_USE;
            case NOT_A_CHOICE -> VALUE_OUT_OF_RANGE;
            case NOT_LOGGED_IN, CALL_IN_PROGRESS -> STATE_INCOMPATIBILITY;
        };
    }
}
