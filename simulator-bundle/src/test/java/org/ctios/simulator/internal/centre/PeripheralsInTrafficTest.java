package org.ctios.simulator.internal.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.ctios.simulator.TrafficMix;
import org.ctios.simulator.internal.centre.Fact.AgentFact;
import org.ctios.simulator.internal.centre.Fact.CallFact;
import org.ctios.simulator.internal.centre.Fact.Kind;
import org.junit.jupiter.api.Test;

/** Two peripherals, and calls that arrive by themselves. */
class PeripheralsInTrafficTest {
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final List<Fact> told = new ArrayList<>();
    private final List<Long> where = new ArrayList<>();
    private final List<Set<Peripheral>> together = new ArrayList<>();
    private final Agenda agenda = new Agenda();
    private final CentreSettings settings =
            new CentreSettings(8, 40, 3, 20_000, DayPlan.NONE, EccVariables.ANY, 0, new Peripherals(5000, 2, 1));
    private final CentreModel centre = new CentreModel(settings, this::note);
    private final Traffic traffic = new Traffic(centre, agenda, settings);

    /** Consultations, transfers and conferences stay within a switch. */
    @Test
    void agentsWhoTalkToEachOtherAreAtOnePeripheral() {
        traffic.setMix(TrafficMix.parse("plain, consult=0.6, conference=0.4, outbound=0.3, queued=0.3"));
        traffic.start(40);
        minutes(30);
        assertThat(told).anyMatch(fact -> fact instanceof CallFact call && call.kind() == Kind.CONFERENCED);
        assertThat(together).isNotEmpty().allSatisfy(peripherals -> assertThat(peripherals)
                .hasSize(1));
        assertThat(where).contains(5000L, 5001L);
    }

    /** Nothing is told of a lost switch; the other one takes the calls, and what was going on goes on afterwards. */
    @Test
    void timeStandsStillAtTheLostPeripheralOnly() {
        traffic.setMix(TrafficMix.parse("queued=0.5"));
        traffic.start(40);
        minutes(5);
        Peripheral lost = centre.staff().peripherals().get(1);
        List<CallModel> there = centre.calls().stream()
                .filter(call -> call.peripheral() == lost)
                .toList();
        assertThat(there).isNotEmpty();
        traffic.reach(lost, false);
        where.clear();
        minutes(5);
        assertThat(where).isNotEmpty().doesNotContain(lost.id());
        assertThat(centre.calls()).containsAll(there);
        traffic.reach(lost, true);
        minutes(5);
        assertThat(centre.calls()).doesNotContainAnyElementsOf(there);
        assertThat(where).contains(lost.id());
    }

    /** What is left of the time at a peripheral is left when time goes on there. */
    @Test
    void anActionAtAPeripheralTakesTheTimeThatPassesThere() {
        Peripheral peripheral = centre.staff().peripherals().get(0);
        List<String> done = new ArrayList<>();
        agenda.in(peripheral, 10, () -> done.add("planned before"));
        agenda.in(20, () -> done.add("elsewhere"));
        agenda.advance(4, 10);
        agenda.hold(peripheral);
        agenda.in(peripheral, 6, () -> done.add("planned meanwhile"));
        agenda.advance(100, 10);
        assertThat(done).containsExactly("elsewhere");
        assertThat(agenda.nextDue()).isEqualTo(Agenda.NEVER);
        agenda.goOn(peripheral);
        assertThat(agenda.nextDue()).isEqualTo(106);
        agenda.advance(106, 10);
        assertThat(done).containsExactly("elsewhere", "planned before", "planned meanwhile");
    }

    /** Of the numbers that callers dial every peripheral has one. */
    @Test
    void callsArriveAtEveryPeripheral() {
        CentreModel large = new CentreModel(
                new CentreSettings(10, 0, 3, 20_000, DayPlan.NONE, EccVariables.ANY, 0, new Peripherals(5000, 10, 1)),
                fact -> {});
        for (int i = 0; i < 500; i++) {
            large.queue();
        }
        assertThat(large.calls().stream()
                        .map(call -> call.peripheral().id())
                        .distinct()
                        .sorted())
                .containsExactly(5000L, 5001L, 5002L, 5003L, 5004L, 5005L, 5006L, 5007L, 5008L, 5009L);
        assertThat(large.calls()).allSatisfy(call -> assertThat(large.isRoutePoint(
                        call.peripheral().id(), call.context().dialedNumber()))
                .isTrue());
    }

    /** Those who are reached do the work: with half of them gone everybody talks half as long. */
    @Test
    void theCallsAreHandledByWhoIsReached() {
        Pace pace = new Pace(settings, agenda, centre.staff());
        long all = talk(pace);
        centre.staff().peripherals().get(1).become(false);
        assertThat((double) talk(pace) / all).isBetween(0.4, 0.6);
    }

    private static long talk(Pace pace) {
        return LongStream.generate(pace::talk).limit(1_000).sum();
    }

    private void minutes(int minutes) {
        agenda.advance(agenda.now() + minutes * MINUTE, Integer.MAX_VALUE);
    }

    private void note(Fact fact) {
        told.add(fact);
        if (fact instanceof CallFact call) {
            where.add(call.party().peripheral().id());
            List<AgentModel> agents = call.call().agents().toList();
            if (agents.size() > 1) {
                together.add(agents.stream().map(AgentModel::peripheral).collect(Collectors.toSet()));
            }
        } else if (fact instanceof AgentFact agent) {
            where.add(agent.agent().peripheral().id());
        }
    }
}
