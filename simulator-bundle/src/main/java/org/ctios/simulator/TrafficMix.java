package org.ctios.simulator;

/**
 * What happens to the calls that arrive by themselves, as shares from 0 to 1 of these calls. Immutable.
 * {@code consult}, {@code blindTransfer} and {@code conference} are 1 together at most, and so are {@code abandoned} and
 * {@code unanswered}.
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
    // Shares in decimals are not always 1 to the last bit.
    private static final double MOST = 1 + 1e-9;
    private static final String CURE = "; in words, put plain in front where what is not named shall be 0";

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
        for (int i = 0; i < shares.length; i++) {
            check(isShare(shares[i]), MixWords.NAMES.get(i) + " is a share of the calls from 0 to 1, not " + shares[i]);
        }
        check(
                consult + blindTransfer + conference <= MOST,
                "consult, blindTransfer and conference are 1 together at most, not " + consult + " + " + blindTransfer
                        + " + " + conference + CURE);
        check(
                abandoned + unanswered <= MOST,
                "abandoned and unanswered are 1 together at most, not " + abandoned + " + " + unanswered + CURE);
    }

    /**
     * Shares in words: {@code consult=0.2, conference=0.05}. What is not named is as in {@link #varied}, also with {@code varied}
     * in front, or with {@code plain} in front, {@code plain, outbound=0.3}, as in {@link #plain}. The names are those of the
     * parameters of the constructor, each at most once. An empty text is {@link #varied}.
     *
     * @throws IllegalArgumentException when it cannot be read; the message says what was expected
     */
    public static TrafficMix parse(String text) {
        return MixWords.mix(text);
    }

    /** Calls that are answered, sometimes held, and end: nothing else. */
    public static TrafficMix plain() {
        return new TrafficMix(0.2, 0.3, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Mostly plain calls, and some of everything else. The default. */
    public static TrafficMix varied() {
        return new TrafficMix(0.2, 0.3, 0.06, 0.03, 0.04, 0.03, 0.04, 0.02, 0.08, 0.05, 0.04);
    }

    private static boolean isShare(double share) {
        return share >= 0 && share <= 1;
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
