package org.ctios.camel;

import org.ctios.session.CilError;

/** A session did not take {@code connect} or {@code disconnect}. Nothing was done and no event follows. */
public final class SessionCommandException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final CilError error;

    SessionCommandException(String word, String session, CilError error) {
        super(word + " of session '" + session + "' failed, " + error + " (" + error.number() + "): " + why(error));
        this.error = error;
    }

    /** The CIL's code. */
    public CilError error() {
        return error;
    }

    private static String why(CilError error) {
        return switch (error) {
            case E_CTIOS_SESSION_NOT_DISCONNECTED -> "it has a connection or is making one already";
            case E_CTIOS_IN_FAILOVER -> "it is reconnecting by itself already";
            case E_CTIOS_SESSION_NOT_CONNECTED -> "it has no connection that could be ended";
            case E_CTIOS_SESSION_DISCONNECT_PENDING -> "it is being disconnected already";
            case E_CTIOS_MISSING_ARGUMENT -> "correct its configuration first";
            default -> "look at its status";
        };
    }
}
