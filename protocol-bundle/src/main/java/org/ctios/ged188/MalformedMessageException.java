package org.ctios.ged188;

/** One message cannot be read, but its frame is whole: skip it, count it, go on with the next. */
public final class MalformedMessageException extends ProtocolException {
    private static final long serialVersionUID = 1L;

    MalformedMessageException(String message, int position) {
        super(message, position);
    }
}
