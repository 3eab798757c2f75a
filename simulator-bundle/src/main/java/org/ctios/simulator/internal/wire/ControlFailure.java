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
    EXTENSION_IN_USE("CF_SPECIFIED_EXTENSION_ALREADY_IN_USE"),
    /** No such call. */
    INVALID_CALL("CF_INVALID_CSTA_CALL_IDENTIFIER"),
    /** The device is not in the call. */
    INVALID_CONNECTION("CF_INVALID_CSTA_CONNECTION_IDENTIFIER"),
    /** No such device, or nobody is logged in there. */
    INVALID_CALLING_DEVICE("CF_INVALID_CALLING_DEVICE"),
    /** The device cannot take the call. */
    INVALID_CALLED_DEVICE("CF_INVALID_CALLED_DEVICE"),
    /** A number that cannot be dialed. */
    INVALID_DESTINATION("CF_INVALID_DESTINATION"),
    /** The agent at the device is no supervisor. */
    NO_SUPERVISOR("CF_PRIVILEGE_VIOLATION_ON_CALLING_DEVICE"),
    /** Nothing is recorded there. */
    NOT_RECORDED("CF_OBJECT_NOT_KNOWN"),
    /** Another agent's device. */
    NOT_THE_OWN_DEVICE("CF_PRIVILEGE_VIOLATION_ON_SPECIFIED_DEVICE"),
    /** The switch is not reached. */
    OUT_OF_SERVICE("CF_RESOURCE_OUT_OF_SERVICE"),
    /** The ACD does not have this. */
    NOT_SUPPORTED("CF_INVALID_FEATURE"),
    /** The connection's state does not allow it. */
    INVALID_STATE("CF_INVALID_OBJECT_STATE"),
    /** The device is not talking. */
    NO_ACTIVE_CALL("CF_NO_ACTIVE_CALL"),
    /** The device does not hold the call. */
    NO_HELD_CALL("CF_NO_HELD_CALL"),
    /** The call is not ringing there. */
    NO_CALL_TO_ANSWER("CF_NO_CALL_TO_ANSWER"),
    /** The device has left the call. */
    NO_CONNECTION_TO_CLEAR("CF_NO_CONNECTION_TO_CLEAR"),
    /** No further call is possible at the device. */
    NO_FREE_LINE("CF_MAXIMUM_LINE_LIMIT_EXCEEDED"),
    /** No further party is possible in the conference. */
    CONFERENCE_IS_FULL("CF_CONFERENCE_MEMBER_LIMIT_EXCEEDED");

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
            case NOT_OF_THE_TEAM -> NO_SUPERVISOR;
            case NOT_LOGGED_IN, CALL_IN_PROGRESS -> STATE_INCOMPATIBILITY;
            case NOTHING_TO_ANSWER -> NO_CALL_TO_ANSWER;
            case NOT_ACTIVE -> NO_ACTIVE_CALL;
            case NOT_HELD -> NO_HELD_CALL;
            case NOTHING_TO_CLEAR -> NO_CONNECTION_TO_CLEAR;
            case NOT_ONE_DEVICE -> INVALID_CONNECTION;
            case NOBODY_THERE -> INVALID_STATE;
            case BAD_NUMBER -> INVALID_DESTINATION;
            case CALLED_DEVICE_BUSY -> INVALID_CALLED_DEVICE;
            case NO_FREE_LINE -> ControlFailure.NO_FREE_LINE;
            case TOO_MANY_PARTIES -> CONFERENCE_IS_FULL;
        };
    }
}
