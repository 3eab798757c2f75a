package org.ctios.simulator;

/**
 * What happens to the calls that arrive by themselves, as shares from 0 to 1 of these calls. Immutable.
 *
 * @param hold calls that are held and taken back
 * @param dataChange calls whose call variables or ECC variables change
 * @param consult calls about which the agent consults somebody: most are transferred, a few are taken back
 * @param blindTransfer calls that are transferred in a single step
 * @param conference calls that become a conference; sometimes with a ConnectionCallID that neither call had
 * @param renamed calls whose ConnectionCallID changes, told by CALL_DATA_UPDATE_EVENT
 * @param abandoned calls whose caller gives up while it rings, or while it waits in a queue that clients see
 * @param unanswered calls that are taken away from an agent who does not answer
 * @param queued calls that wait in a queue that clients see
 * @param outbound calls that agents make, to the outside or to each other
 * @param quirks calls with odd events, for each oddity: talking before established, no CALL_CLEARED_EVENT, an unknown tag
 */
public record TrafficMix(
        double hold,
        double dataChange,
        double consult,
        double blindTransfer,
        double conference,
        double renamed,
        double abandoned,
        double unanswered,
        double queued,
        double outbound,
        double quirks) {
    /** Checks the ranges. */
    public TrafficMix {
        double[] shares = {
            hold,
            dataChange,
            consult,
            blindTransfer,
            conference,
            renamed,
            abandoned,
            unanswered,
            queued,
            outbound,
            quirks
        };
        for (double share : shares) {
            check(share);
        }
        check(consult + blindTransfer + conference);
        check(abandoned + unanswered);
    }

    /** Calls that are answered, sometimes held, and end: nothing else. */
    public static TrafficMix plain() {
        return new TrafficMix(0.2, 0.3, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Mostly plain calls, and some of everything else. The default. */
    public static TrafficMix varied() {
        return new TrafficMix(0.2, 0.3, 0.06, 0.03, 0.04, 0.03, 0.04, 0.02, 0.08, 0.05, 0.04);
    }

    private static void check(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share of calls is 0 to 1, not " + share);
        }
    }
}
