package org.ctios.simulator.internal.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.Call;
import org.ctios.simulator.TrafficMix;
import org.ctios.simulator.internal.centre.Fact.AgentFact;
import org.ctios.simulator.internal.centre.Fact.CallFact;
import org.ctios.simulator.internal.centre.Fact.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contact centre by itself, in virtual time. */
class TrafficTest {
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final TrafficMix ONLY_TALK = new TrafficMix(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

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

    /** Call flows, transfer: also when the caller moves into the consultation, both who stay hang up in time. */
    @Test
    void aCallThatMovesIntoItsConsultationEndsLikeAnyOther() {
        Run run = new Run(3, 3, 7);
        run.traffic.setMix(ONLY_TALK);
        Party party = run.firstTalking();
        Party consulting = consult(run, party, run.free().instrument());
        assertThat(run.centre.control().alternate(consulting, party)).isNull();
        assertThat(run.centre.control().transfer(party, consulting).refusal()).isNull();
        run.endTraffic();
        assertThat(run.centre.calls()).isEmpty();
    }

    /** Whoever had the client goes on like everybody else: hangs up in time, and comes back. */
    @Test
    void aCallThatAClientLeftBehindEnds() {
        Run run = new Run(3, 3, 7);
        run.traffic.setMix(ONLY_TALK);
        AgentModel agent = run.attached();
        callOut(run, agent, "2002");
        agent.attach(false);
        run.endTraffic();
        assertThat(run.centre.calls()).isEmpty();
        assertThat(agent.state()).isEqualTo(State.AVAILABLE);
    }

    /** A client that fails over finds its call as it was. */
    @Test
    void aCallGoesOnForAClientThatComesBack() {
        Run run = new Run(3, 3, 7);
        AgentModel agent = run.attached();
        callOut(run, agent, "95551234567");
        agent.attach(false);
        run.advance(MINUTE / 60);
        agent.attach(true);
        run.endTraffic();
        assertThat(agent.state()).isEqualTo(State.TALKING);
        agent.attach(false);
        run.endTraffic();
        assertThat(agent.state()).as("nothing happens by itself without a rate").isEqualTo(State.TALKING);
    }

    /** Whom a client connected with each other is not left talking for ever. */
    @Test
    void aCallThatAClientTransferredEnds() {
        Run run = new Run(3, 3, 7);
        Party party = callOut(run, run.attached(), "2002");
        Party consulting = consult(run, party, "95551234567");
        assertThat(run.centre.control().transfer(consulting, party).refusal()).isNull();
        run.endTraffic();
        assertThat(run.centre.calls()).isEmpty();
    }

    /** What is done by hand is not ended by chance. */
    @Test
    void aCallByHandGoesOnWithoutItsClient() {
        Run run = new Run(3, 3, 7);
        AgentModel agent = run.attached();
        Party party = run.centre.begin(agent);
        run.centre.takeInHand(party);
        run.centre.deliver(party);
        assertThat(run.centre.control().answer(party)).isNull();
        agent.attach(false);
        run.endTraffic();
        assertThat(agent.state()).isEqualTo(State.TALKING);
    }

    /** Nobody has hold of a call by hand any more that a client has transferred away. */
    @Test
    void aCallByHandThatAClientTransferredEnds() {
        Run run = new Run(3, 3, 7);
        run.traffic.setMix(ONLY_TALK);
        Party party = run.centre.begin(run.attached());
        run.centre.takeInHand(party);
        run.centre.deliver(party);
        assertThat(run.centre.control().answer(party)).isNull();
        Party consulting = consult(run, party, "2002");
        assertThat(run.centre.control().transfer(consulting, party).refusal()).isNull();
        run.endTraffic();
        assertThat(run.centre.calls()).isEmpty();
    }

    /** guide, SUPERVISOR logout: it takes effect behind the call, also when the call is not answered. */
    @Test
    void anAgentWhoIsLoggedOutWhileItRingsInVainIsLoggedOutAfterwards() {
        Run run = new Run(1, 3, 7);
        run.traffic.setMix(new TrafficMix(0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0));
        AgentModel agent = run.first();
        run.until(() -> agent.state() == State.RESERVED);
        run.centre.logOut(agent, 1);
        run.endTraffic();
        assertThat(agent.state()).isEqualTo(State.LOGOUT);
        assertThat(agent.reasonCode()).isEqualTo(1);
    }

    /** No more than there are, and no fewer than none. */
    @ParameterizedTest
    @ValueSource(ints = {-1, 3})
    void agentsWithoutSkillGroupsAreAmongTheAgents(int without) {
        assertThatThrownBy(() -> new CentreSettings(2, 0, 7, 20_000, DayPlan.NONE, EccVariables.ANY, without))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 to 2 agents are in no skill group, not " + without);
    }

    private static Party callOut(Run run, AgentModel agent, String number) {
        Party party =
                run.centre.control().makeCall(agent, number, CallData.NONE).party();
        assertThat(party).isNotNull();
        run.until(() -> party.call().live().size() == 2
                && party.call().live().stream().allMatch(each -> each.isIn(Call.State.CONNECTED)));
        return party;
    }

    private static Party consult(Run run, Party party, String number) {
        Party consulting =
                run.centre.control().consult(party, number, CallData.NONE).party();
        assertThat(consulting).isNotNull();
        Party target = consulting.call().other(consulting);
        run.until(() -> target.isIn(Call.State.CONNECTED));
        return consulting;
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

        AgentModel first() {
            return centre.staff().all().get(0);
        }

        AgentModel free() {
            return centre.staff().available().findFirst().orElseThrow();
        }

        /** The first agent, not ready, with a client. */
        AgentModel attached() {
            AgentModel agent = first();
            agent.attach(true);
            centre.login(agent, agent.instrument());
            minutes(1);
            return agent;
        }

        /** The first agent's connection to a call that was routed and answered. */
        Party firstTalking() {
            until(() -> first().state() == State.TALKING);
            return first().parties().get(0);
        }

        void until(BooleanSupplier condition) {
            long limit = now + 10 * MINUTE;
            while (!condition.getAsBoolean()) {
                assertThat(now).isLessThan(limit);
                advance(MINUTE / 600);
            }
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
