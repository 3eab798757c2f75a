package org.ctios.simulator;

/** A scenario file that cannot be read. The message has the form {@code FILE:LINE: reason}. */
public final class ScenarioSyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    /**
     * A fault.
     *
     * @param file name of the file
     * @param line number of the line, from 1
     * @param reason what is wrong, and what was expected
     */
    public ScenarioSyntaxException(String file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
        this.file = file;
        this.line = line;
    }

    /** Name of the file. */
    public String file() {
        return file;
    }

    /** Number of the line, from 1. */
    public int line() {
        return line;
    }
}
