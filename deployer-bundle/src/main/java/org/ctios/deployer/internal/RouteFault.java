package org.ctios.deployer.internal;

import org.jspecify.annotations.Nullable;

/** Why the routes of a file cannot run. */
final class RouteFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final transient @Nullable CamelPart missing;

    /**
     * A fault in the text.
     *
     * @param place such as {@code ", line 3, column 5"}, empty when it is not known
     * @param reason one line, for people
     * @param missing what is not there yet, when that is all that is wrong
     */
    RouteFault(String place, String reason, @Nullable CamelPart missing, @Nullable Throwable cause) {
        super(reason, cause);
        this.place = place;
        this.missing = missing;
    }

    /** Where in the file. */
    String place() {
        return place;
    }

    /** Whether it is in the text as it is written, whatever its placeholders stand for: only that has lines and columns. */
    boolean isInTheText() {
        return place.startsWith(", line ");
    }

    /** What the routes have to wait for, {@code null} when waiting does not help. */
    @Nullable
    CamelPart missing() {
        return missing;
    }

    /** What is wrong, in one line. */
    String reason() {
        String message = getMessage();
        return message == null ? String.valueOf(getCause()) : message;
    }
}
