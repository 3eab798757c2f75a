package org.ctios.ged188;

/** Text that is not JSON. */
final class JsonException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    JsonException(String message, int position) {
        super("at byte " + position + ": " + message);
    }
}
