package org.ctios.simulator.internal.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.TrafficMix;
import org.ctios.simulator.internal.centre.Fact.AgentFact;
import org.ctios.simulator.internal.centre.Fact.CallFact;
import org.ctios.simulator.internal.centre.Fact.Kind;
import org.junit.jupiter.api.Test;

/** The contact centre by itself, in virtual time. */
class TrafficTest {
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    /** Call flows, section 1: BEGIN_CALL first, END_CALL last, once each, for every call. */
    @Test
    void everyCallBeginsFirstAndEndsLast() {
        Run run = new Run(10, 30, 7);
        run.minutes(60);
        run.endTraffic();
        assertThat(run.calls).hasSizeGreaterThan(1_000);
        assertThat(run.calls.values()).allSatisfy(kinds -> {
            assertThat(kinds.get(0)).isEqualTo(Kind.BEGUN);
            assertThat(kinds).containsOnlyOnce(Kind.BEGUN).containsOnlyOnce(Kind.ENDED);
            assertThat(kinds.get(kinds.size() - 1)).isEqualTo(Kind.ENDED);
        });
        assertThat(run.centre.calls()).isEmpty();
    }

    /** Call flows, section 4: delivered before established, held before retrieved, cleared before the end. */
    @Test
    void aCallGoesThroughItsStepsInOrder() {
        Run run = new Run(10, 30, 7);
        run.minutes(60);
        run.endTraffic();
        assertThat(run.calls.values()).allSatisfy(kinds -> assertThat(kinds)
                .containsSubsequence(
                        Kind.BEGUN, Kind.DELIVERED, Kind.ESTABLISHED, Kind.LEFT, Kind.LEFT, Kind.CLEARED, Kind.ENDED));
        assertThat(run.calls.values()).anyMatch(kinds -> kinds.contains(Kind.HELD));
        assertThat(run.calls.values()).anyMatch(kinds -> kinds.contains(Kind.DATA_CHANGED));
        assertThat(run.calls.values()).allMatch(kinds -> kinds.contains(Kind.HELD) == kinds.contains(Kind.RETRIEVED));
    }

    /** Every agent comes back: nobody has a call, and each is available or on a break that ends. */
    @Test
    void everyAgentReturns() {
        Run run = new Run(10, 30, 7);
        run.minutes(60);
        run.endTraffic();
        assertThat(run.centre.staff().all()).allSatisfy(agent -> {
            assertThat(agent.parties()).isEmpty();
            assertThat(agent.state()).isEqualTo(State.AVAILABLE);
        });
        assertThat(run.told).anyMatch(line -> line.contains("NOT_READY 2"));
    }

    /** An agent has one call at a time and is reserved before it begins. */
    @Test
    void anAgentIsReservedBeforeTheCallBegins() {
        Run run = new Run(3, 60, 11);
        run.minutes(10);
        for (int i = 1; i < run.told.size(); i++) {
            if (run.told.get(i).endsWith("BEGUN")) {
                String agent = run.told.get(i).split(" ")[1];
                assertThat(run.told.get(i - 1)).contains(agent + " RESERVED");
            }
        }
        assertThat(run.most).isLessThanOrEqualTo(3);
    }

    /** The seed decides everything: agents, calls, contexts and times. */
    @Test
    void theSameSeedGivesTheSameSequence() {
        Run first = new Run(10, 30, 42);
        Run second = new Run(10, 30, 42);
        Run other = new Run(10, 30, 43);
        first.minutes(30);
        // In other portions of time, which must not matter.
        for (int i = 0; i < 300; i++) {
            second.advance(MINUTE / 10);
        }
        other.minutes(30);
        assertThat(first.told).isEqualTo(second.told).isNotEqualTo(other.told);
    }

    /** As many calls as asked for, from a few to very many. */
    @Test
    void callsComeAtTheRate() {
        assertThat(callsPerMinute(10, 1, 2_000)).isBetween(0.9, 1.1);
        assertThat(callsPerMinute(10, 30, 200)).isBetween(28.5, 31.5);
        assertThat(callsPerMinute(1_000, 60_000, 1)).isBetween(52_000.0, 61_500.0);
    }

    /** A new rate takes effect at once, and the old one has no after-effect. */
    @Test
    void theRateCanBeChanged() {
        Run run = new Run(10, 30, 7);
        run.minutes(10);
        run.traffic.start(0);
        run.minutes(5);
        long before = run.centre.callsBegun();
        run.minutes(60);
        assertThat(run.centre.callsBegun()).isEqualTo(before);
        run.traffic.start(60);
        run.minutes(100);
        assertThat(run.centre.callsBegun() - before).isBetween(5_600L, 6_400L);
    }

    /** Who stops the calls waits for the last ones as long as for any other, not for the longest there can be. */
    @Test
    void theLastCallsEndAtThePaceOfTheOthers() {
        Run run = new Run(10, 90, 7);
        run.minutes(10);
        assertThat(run.centre.calls()).isNotEmpty();
        run.traffic.start(0);
        run.advance(MINUTE / 4);
        assertThat(run.centre.calls()).isEmpty();
    }

    /** With rate 0 nothing happens by itself. */
    @Test
    void withoutCallsNothingHappens() {
        Run run = new Run(10, 0, 7);
        run.minutes(600);
        assertThat(run.told).isEmpty();
    }

    /** A client that is attached to an agent decides when the agent logs in. */
    @Test
    void anAttachedAgentDoesNotBeginTheShift() {
        Run run = new Run(2, 30, 7);
        run.centre.staff().all().get(0).attach(true);
        run.minutes(10);
        assertThat(run.told).noneMatch(line -> line.contains(" 1001 "));
        assertThat(run.told).anyMatch(line -> line.contains(" 1002 "));
    }

    private static double callsPerMinute(int agents, double rate, int minutes) {
        CentreSettings settings = new CentreSettings(agents, rate, 5, 20_000);
        Agenda agenda = new Agenda();
        CentreModel centre = new CentreModel(settings, fact -> {});
        Traffic traffic = new Traffic(centre, agenda, settings);
        traffic.setMix(TrafficMix.plain());
        traffic.start(rate);
        agenda.advance(MINUTE, Integer.MAX_VALUE);
        long before = centre.callsBegun();
        agenda.advance((1 + minutes) * MINUTE, Integer.MAX_VALUE);
        return (double) (centre.callsBegun() - before) / minutes;
    }

    /** A contact centre whose facts are written down. */
    private static final class Run {
        final List<String> told = new ArrayList<>();
        final Map<Long, List<Kind>> calls = new HashMap<>();
        final Agenda agenda = new Agenda();
        final CentreModel centre;
        final Traffic traffic;
        int most;
        private long now;

        Run(int agents, double rate, long seed) {
            CentreSettings settings = new CentreSettings(agents, rate, seed, 20_000);
            centre = new CentreModel(settings, this::note);
            traffic = new Traffic(centre, agenda, settings);
            traffic.setMix(TrafficMix.plain());
            traffic.start(rate);
        }

        void minutes(int minutes) {
            advance(minutes * MINUTE);
        }

        void advance(long nanos) {
            now += nanos;
            assertThat(agenda.advance(now, Integer.MAX_VALUE)).isTrue();
        }

        void endTraffic() {
            traffic.start(0);
            minutes(30);
        }

        private void note(Fact fact) {
            most = Math.max(most, centre.calls().size());
            if (fact instanceof CallFact call) {
                calls.computeIfAbsent(call.call().id(), id -> new ArrayList<>()).add(call.kind());
                AgentModel agent = call.party().agent();
                told.add(agenda.now() + " " + (agent == null ? "-" : agent.id()) + " "
                        + call.call().id() + " " + call.call().context().ani() + " " + call.kind());
            } else if (fact instanceof AgentFact agent) {
                told.add(agenda.now() + " " + agent.agent().id() + " " + agent.state() + " "
                        + agent.agent().reasonCode());
            }
        }
    }
}
