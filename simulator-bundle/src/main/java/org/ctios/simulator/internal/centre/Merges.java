package org.ctios.simulator.internal.centre;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.ctios.simulator.Call.State;
import org.ctios.simulator.internal.centre.Fact.Detail;
import org.ctios.simulator.internal.centre.Fact.Kind;
import org.ctios.simulator.internal.centre.Fact.Merge;

/** Two calls of one device become one: transfer and conference. Not thread-safe. */
final class Merges {
    /** Which ConnectionCallID lives on. */
    enum Survivor {
        /** That of the held call, the usual case. */
        PRIMARY,
        /** That of the consultation. */
        SECONDARY,
        /** A third one, told by the event that merges the calls. */
        THIRD,
        /** A third one, told by CALL_DATA_UPDATE_EVENT before the event that merges the calls. */
        THIRD_TOLD_BEFORE
    }

    private final Calls calls;
    private final CallRegister register;

    Merges(Calls calls, CallRegister register) {
        this.calls = calls;
        this.register = register;
    }

    /** The device leaves, the others stay. */
    void transfer(Party active, Party held, CallType type, Survivor survivor) {
        CallModel primary = held.call();
        CallModel secondary = active.call();
        Set<Integer> different = difference(primary, secondary);
        Party added = Objects.requireNonNull(secondary.other(active));
        long primaryId = primary.id();
        leaveSilently(active);
        leaveSilently(held);
        // Without an agent left nobody would be told of the end of a third ID.
        boolean known = secondary.agents().anyMatch(agent -> agent != active.agent())
                || primary.agents().anyMatch(agent -> agent != active.agent());
        merge(primary, secondary, active, known ? survivor : Survivor.PRIMARY);
        primary.become(type);
        Merge merge = new Merge(primaryId, active.callId(), held, added, secondary, primary.live());
        calls.tell(Kind.TRANSFERRED, held, Detail.of(merge, Cause.TRANSFER));
        calls.changed(primary, Detail.allNumbers(different));
        register.close(secondary);
        calls.follow(held);
        calls.end(held);
        calls.end(active);
        primary.agents().toList().forEach(agent -> calls.follow(partyOf(primary, agent)));
    }

    /** Everybody is in one call with the device. */
    void conference(Party active, Party held, Survivor survivor) {
        CallModel primary = held.call();
        CallModel secondary = active.call();
        Set<Integer> different = difference(primary, secondary);
        Party added = Objects.requireNonNull(secondary.other(active));
        long primaryId = primary.id();
        primary.become(CallType.CONFERENCE);
        if (survivor == Survivor.THIRD_TOLD_BEFORE) {
            calls.rename(primary);
        }
        long secondaryId = secondary.id();
        active.keepCallId(survivor == Survivor.SECONDARY ? primaryId : secondaryId);
        active.leave();
        merge(primary, secondary, active, survivor);
        held.become(State.CONNECTED);
        Merge merge = new Merge(primaryId, secondaryId, held, added, secondary, primary.live());
        calls.tell(Kind.CONFERENCED, held, Detail.of(merge, Cause.CONFERENCE));
        calls.changed(primary, Detail.allNumbers(different));
        register.close(secondary);
        calls.end(active);
        calls.follow(held);
    }

    private void merge(CallModel primary, CallModel secondary, Party active, Survivor survivor) {
        for (Party party : List.copyOf(secondary.parties())) {
            if (party != active) {
                secondary.remove(party);
                primary.add(party);
            }
        }
        Party called = secondary.called();
        if (called != null && primary.parties().contains(called)) {
            primary.setCalled(called);
        }
        register.merged(secondary, primary);
        switch (survivor) {
            case SECONDARY -> {
                long id = secondary.id();
                register.close(secondary);
                register.rename(primary, id);
            }
            case THIRD -> register.rename(primary, register.nextId());
            case PRIMARY, THIRD_TOLD_BEFORE -> {}
        }
    }

    private void leaveSilently(Party party) {
        party.keepCallId(party.callId());
        calls.leftSilently(party);
    }

    private static Party partyOf(CallModel call, AgentModel agent) {
        return call.begun().stream()
                .filter(party -> party.agent() == agent)
                .findFirst()
                .orElseThrow();
    }

    /** The call variables in which the consultation differs; in the merged call those of the original call win. */
    private static Set<Integer> difference(CallModel primary, CallModel secondary) {
        Set<Integer> different = new TreeSet<>();
        for (int i = 0; i < CallContext.VARIABLES; i++) {
            if (!primary.variables().get(i).equals(secondary.variables().get(i))) {
                different.add(i + 1);
            }
        }
        return different;
    }
}
