package org.ctios.camel;

import org.ctios.session.CilError;

/**
 * A session did not take {@code connect}, {@code disconnect}, {@code switchSide}, {@code setAgent}, {@code setMessageFilter} or {@code
 * setCurrentCall}. Nothing was done and no event follows. The message says why and what to do; it has no value of the body.
 */
public final class SessionCommandException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final CilError error;

    SessionCommandException(SessionCommand command, String session, CilError error) {
        super(command.word() + " of session '" + session + "' failed, " + error + " (" + error.number() + "): "
                + why(command, error));
        this.error = error;
    }

    /** The CIL's code. */
    public CilError error() {
        return error;
    }

    private static String why(SessionCommand command, CilError error) {
        return switch (error) {
            case E_CTIOS_SESSION_NOT_DISCONNECTED -> "it has a connection or is making one already";
            case E_CTIOS_IN_FAILOVER -> "it is reconnecting by itself; wait for OnConnection";
            case E_CTIOS_SESSION_NOT_CONNECTED ->
                command == SessionCommand.SWITCH_SIDE
                        ? "it has no connection; connect it first"
                        : "it has no connection that could be ended";
            case E_CTIOS_SESSION_DISCONNECT_PENDING -> "it is being disconnected already";
            case E_CTIOS_INVALID_SESSION ->
                command == SessionCommand.SWITCH_SIDE
                        ? "the servers of an active-standby pair decide themselves which one is active; switch over there"
                        : "it has no connection; connect it first";
            case E_CTIOS_METHOD_NO_IMPLEMENTED -> "its provider cannot do that";
            case E_CTIOS_MISSING_ARGUMENT -> missing(command);
            case E_CTIOS_INVALID_ARGUMENT -> "a value does not fit; the log of the session says which";
            case E_CTIOS_AGENT_ALREADY_IN_SESSION -> "this agent is set already";
            case E_CTIOS_SET_AGENT_SESSION_DISCONNECT_REQUIRED -> "it is in monitor mode; disconnect it first";
            case E_CTIOS_MODE_SET_ALREADY ->
                "monitor mode is set already; disconnect it first, or configure the filter";
            case E_CTIOS_MODE_CONFLICT -> "it is in agent mode; disconnect it first";
            case E_CTIOS_CALL_ALREADY_CURRENT_IN_SESSION -> "this call is the current one already";
            case E_CTIOS_INVALID_CALL -> "this is no call at the device of its agent; look at getAllCalls";
            default -> "look at its status";
        };
    }

    private static String missing(SessionCommand command) {
        return switch (command) {
            case SET_AGENT -> "write AgentID or AgentInstrument, and PeripheralID, into the body or the options";
            case SET_MESSAGE_FILTER ->
                "write Filter into the body, such as {\"Filter\": \"MessageID=OnCallDelivered\"}";
            case SET_CURRENT_CALL -> "write UniqueObjectID into the body or the header CamelCtiosUniqueObjectId";
            case SWITCH_SIDE -> "it has one server only; add the other one to endpoints";
            default -> "correct its configuration first";
        };
    }
}
