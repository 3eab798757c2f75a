package org.ctios.simulator.internal.centre;

import java.util.Objects;
import java.util.function.Supplier;
import org.ctios.simulator.Call.State;
import org.ctios.simulator.internal.centre.Merges.Survivor;
import org.jspecify.annotations.Nullable;

/** Transfers and conferences, when they are possible. Not thread-safe. */
final class Joining {
    private static final int MOST_PARTIES = 16;

    private final Placing placing;
    private final Merges merges;
    private final Calls calls;
    private Supplier<Survivor> survivor = () -> Survivor.PRIMARY;

    Joining(Placing placing, Merges merges, Calls calls) {
        this.placing = placing;
        this.merges = merges;
        this.calls = calls;
    }

    /** Who decides which ConnectionCallID lives on; without it that of the original call does. */
    void survivor(Supplier<Survivor> choice) {
        survivor = choice;
    }

    Outcome transfer(Party active, Party held) {
        Refusal refusal = refusalOfJoining(active, held);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        Party added = Objects.requireNonNull(active.call().other(active));
        merges.transfer(active, held, CallType.TRANSFERRED, survivor.get());
        return Outcome.done(added);
    }

    Outcome transferTo(Party active, String number, CallData data) {
        if (active.isLive() && active.call().live().size() < 2) {
            return Outcome.refused(Refusal.NOBODY_THERE);
        }
        if (active.call().live().stream().anyMatch(party -> party.device().equals(number))) {
            return Outcome.refused(Refusal.BAD_NUMBER);
        }
        Outcome consult = placing.consult(active, number, data);
        Party initiated = consult.party();
        if (initiated == null) {
            return consult;
        }
        if (initiated.isIn(State.FAILED)) {
            calls.hangUp(initiated, Cause.NONE);
            calls.retrieve(active);
            return Outcome.refused(Refusal.CALLED_DEVICE_BUSY);
        }
        Party added = Objects.requireNonNull(initiated.call().other(initiated));
        merges.transfer(initiated, active, CallType.OFFERED, survivor.get());
        return Outcome.done(added);
    }

    Outcome conference(Party active, Party held) {
        Refusal refusal = refusalOfJoining(active, held);
        if (refusal == null && active.call().live().stream().anyMatch(party -> !party.isIn(State.CONNECTED))) {
            refusal = Refusal.NOBODY_THERE;
        }
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        merges.conference(active, held, survivor.get());
        return Outcome.done(held);
    }

    private static @Nullable Refusal refusalOfJoining(Party active, Party held) {
        if (active.agent() == null || active.agent() != held.agent() || active.call() == held.call()) {
            return Refusal.NOT_ONE_DEVICE;
        }
        if (!held.isIn(State.HELD)) {
            return Refusal.NOT_HELD;
        }
        if (!active.isIn(State.CONNECTED)) {
            return Refusal.NOT_ACTIVE;
        }
        boolean nobody = active.call().other(active) == null || held.call().other(held) == null;
        if (nobody || held.call().parties().stream().anyMatch(party -> isAtBoth(party, held, active))) {
            return Refusal.NOBODY_THERE;
        }
        int together = active.call().live().size() + held.call().live().size();
        return together > MOST_PARTIES ? Refusal.TOO_MANY_PARTIES : null;
    }

    /** A device must not be in the merged call twice. */
    private static boolean isAtBoth(Party party, Party held, Party active) {
        return party != held
                && active.call().parties().stream()
                        .anyMatch(other -> other != active
                                && other.deviceIdType() == party.deviceIdType()
                                && other.device().equals(party.device()));
    }
}
