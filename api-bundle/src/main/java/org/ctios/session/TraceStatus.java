package org.ctios.session;

/**
 * How the wire trace of a session stands. Immutable.
 *
 * @param on whether messages are to be written
 * @param file the file that is written, or would be
 * @param written messages and what happened to connections that stand in the file since the trace was turned on; the
 *     heads of files and the lines about missing entries are not counted
 * @param dropped entries that are missing since then: they came faster than they could be written, or could not be
 *     written at all
 * @param problem why nothing can be written, with what to do, in words for people; empty when all is well
 */
public record TraceStatus(boolean on, String file, long written, long dropped, String problem) {
    /** No trace, and none possible: no valid configuration is in force, or the provider has no trace. */
    public static final TraceStatus NONE = new TraceStatus(false, "", 0, 0, "");
}
