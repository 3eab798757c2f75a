package org.ctios.simulator.internal.centre;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ctios.simulator.Call.State;
import org.ctios.simulator.internal.centre.Fact.CallFact;
import org.ctios.simulator.internal.centre.Fact.Detail;
import org.ctios.simulator.internal.centre.Fact.Kind;

/**
 * Tells connections once more, as after a switch of sides (guide, PG and CTI Server Graceful Shutdown): delivered while
 * it rings, delivered and established when it was answered. A held connection was answered; its state says that it is
 * held. Nothing is told of a call at which nobody rings yet, as these two facts cannot tell it: it waits in a queue, or
 * is on its way to the network.
 */
final class PartyUpdates {
    private PartyUpdates() {}

    static List<Fact> of(Collection<CallModel> calls) {
        List<Fact> facts = new ArrayList<>();
        for (CallModel call : calls) {
            for (Party party : call.live()) {
                Party other = call.other(party);
                if (other != null && !isNamedByOthers(call, party)) {
                    tell(party, other, facts);
                }
            }
        }
        return facts;
    }

    private static void tell(Party party, Party other, List<Fact> facts) {
        if (party.isIn(State.ALERTING) || isAnswered(party)) {
            facts.add(repeated(Kind.DELIVERED, party));
        }
        if (isAnswered(party) && isAnswered(other)) {
            facts.add(repeated(Kind.ESTABLISHED, party));
        }
    }

    /** Who called from outside is the calling device of the others, and has no events of its own before the end. */
    private static boolean isNamedByOthers(CallModel call, Party party) {
        return party.kind() == Party.Kind.OUTSIDER && call.isCaller(party);
    }

    private static boolean isAnswered(Party party) {
        return party.isIn(State.CONNECTED) || party.isIn(State.HELD);
    }

    private static Fact repeated(Kind kind, Party party) {
        return new CallFact(kind, party, Detail.because(Cause.PARTY_UPDATE));
    }
}
