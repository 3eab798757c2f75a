package org.ctios.ged188;

/** The stream itself is out of step, for example by an impossible length: close the connection. */
public final class FatalProtocolException extends ProtocolException {
    private static final long serialVersionUID = 1L;

    FatalProtocolException(String message, int position) {
        super(message, position);
    }
}
