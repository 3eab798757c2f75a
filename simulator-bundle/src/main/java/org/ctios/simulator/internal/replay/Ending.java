package org.ctios.simulator.internal.replay;

import java.util.List;
import java.util.Locale;

/** How a recorded connection ended, as far as a client can tell. */
enum Ending {
    /** In an orderly way, or not at all. */
    CLOSED,
    /** The server closed it. */
    CLOSED_BY_SERVER,
    /** By a reset. */
    RESET,
    /** The server sent what is no GED-188. */
    GARBAGE,
    /** The server was silent until the recorded session gave it up. */
    GIVEN_UP;

    private static final List<String> RESETS = List.of("connection reset", "broken pipe", "forcibly closed");

    /**
     * What the trace of a session says.
     *
     * @param note why, in the words of the session
     * @param silent whether the session waited for the server in vain then
     */
    static Ending of(String note, boolean silent) {
        String why = note.toLowerCase(Locale.ROOT);
        if (RESETS.stream().anyMatch(why::contains)) {
            return RESET;
        }
        if (note.startsWith("not GED-188")) {
            return GARBAGE;
        }
        if (note.startsWith("the server closed the connection")) {
            return CLOSED_BY_SERVER;
        }
        return silent && note.equals("closed by the session") ? GIVEN_UP : CLOSED;
    }
}
