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
