package org.ctios.simulator.internal.centre;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.ctios.simulator.Call;
import org.ctios.simulator.Notice;
import org.ctios.simulator.internal.centre.Fact.CallFact;
import org.ctios.simulator.internal.centre.Fact.MediaFact;
import org.ctios.simulator.internal.centre.Fact.Merge;
import org.ctios.simulator.internal.centre.Fact.PreCallFact;
import org.ctios.simulator.internal.centre.Fact.RouteFact;

/** Passes facts on, and tells beside them what is switched on of {@link Notice}. Not thread-safe. */
final class Announcements implements Consumer<Fact> {
    private final Consumer<Fact> facts;
    private Set<Notice> notices = EnumSet.noneOf(Notice.class);

    Announcements(Consumer<Fact> facts) {
        this.facts = facts;
    }

    Set<Notice> notices() {
        return notices;
    }

    void tell(Collection<Notice> wanted) {
        notices = wanted.isEmpty() ? EnumSet.noneOf(Notice.class) : EnumSet.copyOf(wanted);
    }

    @Override
    public void accept(Fact fact) {
        facts.accept(fact);
        if (fact instanceof CallFact call) {
            media(call.call());
            Merge merge = call.detail().merge();
            if (merge != null) {
                media(merge.absorbed());
            }
        }
    }

    /** A call from outside is about to arrive at the peripheral. */
    void route(CallModel call) {
        if (notices.contains(Notice.TRANSLATION_ROUTE)) {
            facts.accept(new RouteFact(call));
        }
    }

    /** A routed call is about to be offered to an agent. */
    void offer(CallModel call, AgentModel agent) {
        if (notices.contains(Notice.PRE_CALL)) {
            announce(call, agent, true);
        }
    }

    /** A call is announced to an agent, or will not come after all. */
    void announce(CallModel call, AgentModel agent, boolean comes) {
        facts.accept(new PreCallFact(call, agent, comes));
    }

    private void media(CallModel call) {
        List.copyOf(call.parties()).stream()
                .filter(party -> party.agent() != null)
                .forEach(this::media);
    }

    private void media(Party party) {
        boolean runs = hearsSomebody(party);
        if (party.isStreaming() != runs) {
            party.stream(runs);
            if (notices.contains(Notice.MEDIA)) {
                facts.accept(new MediaFact(party, runs, false));
                facts.accept(new MediaFact(party, runs, true));
            }
        }
    }

    /** Media run while the device is connected and somebody else has answered, who may hold the call. */
    private static boolean hearsSomebody(Party party) {
        return party.isIn(Call.State.CONNECTED)
                && party.call().live().stream()
                        .anyMatch(other -> other != party && other.kind() != Party.Kind.QUEUE && other.hasTalked());
    }
}
