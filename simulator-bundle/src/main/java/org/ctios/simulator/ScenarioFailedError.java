package org.ctios.simulator;

import org.jspecify.annotations.Nullable;

/**
 * A client did not do what a scenario expects, or a statement was not possible. An assertion error, so that test frameworks
 * count it as a failed test. The message has the form {@code FILE:LINE: statement}, a line break, and the reason.
 */
public final class ScenarioFailedError extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String reason;

    /**
     * A failure.
     *
     * @param file name of the file
     * @param line number of the line, from 1
     * @param statement the line
     * @param reason what came instead
     * @param cause what happened inside, or null
     */
    public ScenarioFailedError(String file, int line, String statement, String reason, @Nullable Throwable cause) {
        super(file + ":" + line + ": " + statement + System.lineSeparator() + "  " + reason, cause);
        this.line = line;
        this.reason = reason;
    }

    /** Number of the line, from 1. */
    public int line() {
        return line;
    }

    /** What came instead. */
    public String reason() {
        return reason;
    }
}
