package org.ctios.simulator.internal.centre;

import org.jspecify.annotations.Nullable;

/**
 * What came of something that was asked for.
 *
 * @param refusal why it was not done, or null
 * @param party the connection it was about when it was done, otherwise null
 */
public record Outcome(@Nullable Refusal refusal, @Nullable Party party) {
    static Outcome refused(Refusal refusal) {
        return new Outcome(refusal, null);
    }

    static Outcome done(Party party) {
        return new Outcome(null, party);
    }
}
