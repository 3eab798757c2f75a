package org.ctios.simulator.internal.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ctios.simulator.Call;
import org.ctios.simulator.TrafficMix;
import org.ctios.simulator.internal.centre.Fact.CallFact;
import org.ctios.simulator.internal.centre.Fact.Kind;
import org.junit.jupiter.api.Test;

/** Calls that clients see waiting, by chance (call flows, sections 4, 9 and 12). */
class WaitingLineTest {
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final TrafficMix ALL_WAIT = new TrafficMix(0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0);
    private static final List<String> DIVERTED = List.of(
            "QUEUE BEGUN NONE",
            "QUEUE QUEUED NONE",
            "AGENT BEGUN NONE",
            "QUEUE DIVERTED REDIRECTED",
            "QUEUE ENDED NONE",
            "AGENT DELIVERED NONE");
    private static final List<String> CLEARED = List.of(
            "QUEUE BEGUN NONE",
            "QUEUE QUEUED NONE",
            "AGENT BEGUN NONE",
            "AGENT DELIVERED NONE",
            "QUEUE LEFT REDIRECTED",
            "QUEUE ENDED NONE");

    private final Map<CallModel, List<String>> told = new LinkedHashMap<>();

    /** The leg in the queue goes in one of the two ways, both of them are seen, and with either the call goes on at the agent. */
    @Test
    void theLegInTheQueueDisappearsInBothWays() {
        waitForAgents();
        List<List<String>> legs = told.values().stream()
                .map(lines -> lines.subList(0, Math.min(lines.size(), DIVERTED.size())))
                .distinct()
                .toList();
        assertThat(legs).containsExactlyInAnyOrder(DIVERTED, CLEARED);
        assertThat(told.values()).hasSizeGreaterThan(100).allSatisfy(lines -> assertThat(lines)
                .contains("AGENT ESTABLISHED NONE")
                .last()
                .isEqualTo("AGENT ENDED NONE"));
        assertThat(Cause.REDIRECTED.code()).as("CEC_REDIRECTED").isEqualTo(28);
    }

    /** Behind somebody with whom time stands still others give up, and are not kept. */
    @Test
    void whoHasGoneIsForgottenAlsoBehindALostPeripheral() {
        CentreSettings settings =
                new CentreSettings(2, 20, 7, 20_000, DayPlan.NONE, EccVariables.ANY, 0, new Peripherals(5000, 2, 1));
        Agenda agenda = new Agenda();
        CentreModel centre = new CentreModel(settings, fact -> {});
        Pace pace = new Pace(settings, agenda, centre.staff());
        Roster roster = new Roster(centre, agenda, settings.day());
        WaitingLine line =
                new WaitingLine(centre, agenda, pace, new Story(centre, agenda, pace, roster, TrafficMix::plain));
        line.addSeen(false);
        Peripheral there = centre.calls().iterator().next().peripheral();
        there.become(false);
        agenda.hold(there);
        for (int i = 0; i < 100; i++) {
            line.add();
            agenda.advance(agenda.now() + MINUTE / 60, Integer.MAX_VALUE);
        }
        assertThat(line.length()).isBetween(60, 63);
        assertThat(centre.calls()).as("the one who stands still").hasSize(1);
    }

    /** Ten minutes of calls that all wait and are all answered, and the time until they have ended. */
    private void waitForAgents() {
        CentreSettings settings = new CentreSettings(10, 20, 7, 20_000);
        Agenda agenda = new Agenda();
        CentreModel centre = new CentreModel(settings, this::note);
        Traffic traffic = new Traffic(centre, agenda, settings);
        traffic.setMix(ALL_WAIT);
        traffic.start(20);
        agenda.advance(10 * MINUTE, Integer.MAX_VALUE);
        while (centre.calls().stream().anyMatch(WaitingLineTest::waits)) {
            agenda.advance(agenda.now() + MINUTE / 600, Integer.MAX_VALUE);
        }
        traffic.start(0);
        agenda.advance(agenda.now() + 30 * MINUTE, Integer.MAX_VALUE);
        assertThat(centre.calls()).isEmpty();
    }

    private static boolean waits(CallModel call) {
        return call.live().stream().anyMatch(party -> party.isIn(Call.State.QUEUED));
    }

    private void note(Fact fact) {
        if (fact instanceof CallFact call && call.kind() != Kind.DEQUEUED) {
            told.computeIfAbsent(call.call(), first -> new ArrayList<>())
                    .add(call.party().kind() + " " + call.kind() + " "
                            + call.detail().cause());
        }
    }
}
