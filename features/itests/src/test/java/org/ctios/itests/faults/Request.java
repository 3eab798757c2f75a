package org.ctios.itests.faults;

import java.util.regex.Pattern;

/**
 * A request of a user, and what became of it.
 *
 * @param wish what was asked for
 * @param millis until the answer was there
 * @param answer the word of a confirmation, or an error
 * @param away whether the route was stopped on purpose meanwhile, or its container was
 * @param confirmed whether the servers put a confirmation of such a request onto the wire meanwhile
 * @param reopened whether the session opened another connection in the last {@link #TIMEOUT} milliseconds
 */
record Request(Wish wish, long millis, String answer, boolean away, boolean confirmed, boolean reopened) {
    /** What the route says when there is a confirmation. */
    static final String CONFIRMED = "confirmed";

    /** The server may take so long, in milliseconds; some faults last longer, and some confirmations come too late. */
    static final int TIMEOUT = 400;

    /** So long a patient request waits for its session to come back. */
    static final int PATIENCE = 3_000;

    /** The way from the user to the session and back may take so long, on a machine that has other things to do. */
    private static final int WAY = 3_000;

    /** An error names what was asked for, its code, what is wrong, and what to do about it. */
    private static final Pattern ERROR = Pattern.compile("\\w+ failed, (CIL|E_CTIOS)_\\w+ \\(-?\\d+\\): .+\\. .+\\.");

    /** Why any request may be refused: there is no connection with a mode, or the servers have lost the switch. */
    private static final Pattern NOBODY_THERE = Pattern.compile("E_CTIOS_IN_FAILOVER|E_CTIOS_SESSION_NOT_CONNECTED"
            + "|E_CTIOS_MODE_NOT_SET|CF_RESOURCE_OUT_OF_SERVICE|E_CTI_CTI_SERVER_OFFLINE|E_CTI_SERVER_NOT_MASTER");

    private static final String NO_ANSWER = "no answer came in " + TIMEOUT + " ms";
    private static final String OUTCOME_UNKNOWN = "It was not sent again";

    /** Each request has one of these. */
    enum Outcome {
        /** The server took it. */
        CONFIRMED,
        /** The session, the server or the switch refused it, with a code and a cure. */
        REFUSED,
        /** The server did not answer in time, and the session says so. */
        TIMED_OUT,
        /** It was on its way when the connection ended, and the session says so. */
        CUT_OFF,
        /** There was no route, no session or no container. */
        AWAY,
        /** Nobody can tell what the answer means. */
        UNCLEAR
    }

    Outcome outcome() {
        if (answer.equals(CONFIRMED)) {
            return Outcome.CONFIRMED;
        }
        if (!ERROR.matcher(answer).matches()) {
            return away ? Outcome.AWAY : Outcome.UNCLEAR;
        }
        if (!answer.contains(OUTCOME_UNKNOWN)) {
            return Outcome.REFUSED;
        }
        return answer.contains(NO_ANSWER) ? Outcome.TIMED_OUT : Outcome.CUT_OFF;
    }

    /** Whether it says that there is a confirmation, and no server has sent one since it was asked. */
    boolean isMadeUp() {
        return outcome() == Outcome.CONFIRMED && !confirmed;
    }

    /** Whether its connection ended before its time was over, and the session went on waiting for the answer. */
    boolean isKeptWaiting() {
        return outcome() == Outcome.TIMED_OUT && reopened;
    }

    /** Whether the answer took longer than it may. */
    boolean isLate() {
        return millis > longest(wish) && !away;
    }

    /** Whether nobody could grant it, and the answer does not say so. */
    boolean isMisjudged() {
        return switch (outcome()) {
            case CONFIRMED -> !wish.refusal().isEmpty();
            case REFUSED ->
                !answer.contains(wish.refusal())
                        && !NOBODY_THERE.matcher(answer).find();
            default -> false;
        };
    }

    /** How long an answer may take, in milliseconds. */
    static long longest(Wish wish) {
        return TIMEOUT + (wish.patient() ? PATIENCE : 0) + WAY;
    }

    @Override
    public String toString() {
        return wish + " after " + millis + " ms: " + answer;
    }
}
