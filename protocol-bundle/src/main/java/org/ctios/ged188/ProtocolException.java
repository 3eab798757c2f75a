package org.ctios.ged188;

/** Bytes that are not GED-188. Whether the connection can go on is told by the subclass. */
public abstract sealed class ProtocolException extends RuntimeException
        permits MalformedMessageException, FatalProtocolException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final int position;

    ProtocolException(String message, int position) {
        super(message + " (at byte " + position + ")");
        this.reason = message;
        this.position = position;
    }

    /** What was found, without its place. */
    public String reason() {
        return reason;
    }

    /** Byte of the frame, counted from its header's first byte, at which it was found. */
    public int position() {
        return position;
    }
}
