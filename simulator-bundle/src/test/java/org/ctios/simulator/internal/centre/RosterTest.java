package org.ctios.simulator.internal.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.TrafficMix;
import org.ctios.simulator.internal.centre.Fact.AgentFact;
import org.ctios.simulator.internal.centre.Fact.CallFact;
import org.ctios.simulator.internal.centre.Fact.Kind;
import org.junit.jupiter.api.Test;

/** Agents who work in shifts, and a day's curve of calls, in virtual time. */
class RosterTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    private final List<String> told = new ArrayList<>();
    private final List<Long> begun = new ArrayList<>();
    private final Agenda agenda = new Agenda();
    private CentreModel model;
    private Traffic traffic;
    private long now;

    /** Call flows, section 3: login, not ready, available; a break with its reason; not ready before the logout. */
    @Test
    void anAgentComesTakesTheBreakAndGoes() {
        start(1, 0, "08:00-12:00 break 10:00-10:15", null);
        pass(24 * HOUR - SECOND);
        assertThat(told)
                .containsExactly(
                        "08:00 1001 LOGIN 0",
                        "08:00 1001 NOT_READY 0",
                        "08:00 1001 AVAILABLE 0",
                        "10:00 1001 NOT_READY 4",
                        "10:15 1001 AVAILABLE 0",
                        "12:00 1001 NOT_READY 5",
                        "12:00 1001 LOGOUT 5");
    }

    @Test
    void shiftsRepeatEveryDayAndAreDealtInTurn() {
        start(3, 0, "08:00-12:00; 22:00-02:00", null);
        pass(2 * 24 * HOUR - SECOND);
        assertThat(told.stream().filter(line -> line.contains("LOGIN") || line.contains("LOGOUT")))
                .containsExactly(
                        "08:00 1001 LOGIN 0",
                        "08:00 1003 LOGIN 0",
                        "12:00 1001 LOGOUT 5",
                        "12:00 1003 LOGOUT 5",
                        "22:00 1002 LOGIN 0",
                        "02:00 1002 LOGOUT 5",
                        "08:00 1001 LOGIN 0",
                        "08:00 1003 LOGIN 0",
                        "12:00 1001 LOGOUT 5",
                        "12:00 1003 LOGOUT 5",
                        "22:00 1002 LOGIN 0",
                        "02:00 1002 LOGOUT 5");
    }

    /** A run may begin in the middle of a shift, also in its break. */
    @Test
    void whoHasAShiftAtTheStartIsThere() {
        start(2, 0, "08:00-12:00; 07:00-11:00 break 09:00-09:30", LocalTime.of(9, 10));
        pass(MINUTE);
        assertThat(told)
                .containsExactly(
                        "09:10 1001 LOGIN 0",
                        "09:10 1001 NOT_READY 0",
                        "09:10 1001 AVAILABLE 0",
                        "09:10 1002 LOGIN 0",
                        "09:10 1002 NOT_READY 0",
                        "09:10 1002 NOT_READY 4");
    }

    /** The call in progress is finished first, with its wrap-up: nobody is cut off by the end of a shift. */
    @Test
    void theCallAtTheEndOfTheShiftIsFinishedFirst() {
        CentreModel centre = start(1, 0, "08:00-12:00 break 10:00-10:15", null);
        AgentModel agent = centre.staff().all().get(0);
        pass(4 * HOUR - MINUTE);
        Party party = centre.begin(agent);
        centre.deliver(party);
        centre.control().answer(party);
        pass(5 * MINUTE);
        assertThat(agent.state()).isEqualTo(State.TALKING);
        assertThat(agent.pending()).isEqualTo(State.NOT_READY);
        told.clear();
        centre.clear(party.call());
        centre.end(party.call());
        pass(5 * MINUTE);
        assertThat(told)
                .containsExactly("12:04 1001 WORK_NOT_READY 0", "12:04 1001 NOT_READY 5", "12:04 1001 LOGOUT 5");
    }

    @Test
    void whoWrapsUpAtTheEndOfTheShiftGoesAfterwards() {
        CentreModel centre = start(1, 0, "08:00-12:00", null);
        AgentModel agent = centre.staff().all().get(0);
        pass(4 * HOUR - 3 * SECOND);
        Party party = centre.begin(agent);
        centre.deliver(party);
        centre.control().answer(party);
        centre.clear(party.call());
        centre.end(party.call());
        told.clear();
        pass(5 * MINUTE);
        assertThat(told).containsExactly("12:00 1001 NOT_READY 5", "12:00 1001 LOGOUT 5");
    }

    /** A logout by a supervisor waits for the end of the call, and a break that begins meanwhile is none any more. */
    @Test
    void whoIsToBeLoggedOutBehindACallTakesNoBreak() {
        CentreModel centre = start(1, 0, "08:00-12:00 break 10:00-10:15", null);
        AgentModel agent = centre.staff().all().get(0);
        pass(2 * HOUR - MINUTE);
        Party party = centre.begin(agent);
        centre.deliver(party);
        centre.control().answer(party);
        centre.logOut(agent, 1);
        pass(5 * MINUTE);
        told.clear();
        centre.clear(party.call());
        centre.end(party.call());
        assertThat(told).containsExactly("10:04 1001 LOGOUT 1");
    }

    /** A break that is over when the call ends does not come any more. */
    @Test
    void aBreakThatPassedDuringACallIsNotTaken() {
        CentreModel centre = start(1, 0, "08:00-12:00 break 10:00-10:15", null);
        AgentModel agent = centre.staff().all().get(0);
        pass(2 * HOUR - MINUTE);
        Party party = centre.begin(agent);
        centre.deliver(party);
        centre.control().answer(party);
        pass(30 * MINUTE);
        told.clear();
        centre.clear(party.call());
        centre.end(party.call());
        pass(5 * MINUTE);
        assertThat(told).containsExactly("10:29 1001 WORK_READY 0", "10:29 1001 AVAILABLE 0");
    }

    /** A client decides for its agent. */
    @Test
    void anAgentWithAClientIsLeftToIt() {
        CentreModel centre = start(1, 0, "08:00-12:00", null);
        pass(HOUR);
        centre.staff().all().get(0).attach(true);
        told.clear();
        pass(12 * HOUR);
        assertThat(told).isEmpty();
    }

    /** Under load too: when a shift is over everybody of it is gone soon, and no call was cut off. */
    @Test
    void everybodyGoesAlsoUnderLoad() {
        CentreModel centre = start(20, 20, "08:00-12:00 break 10:00-10:15", null);
        pass(4 * HOUR + 20 * MINUTE);
        assertThat(centre.staff().all())
                .allSatisfy(agent -> assertThat(agent.state()).isEqualTo(State.LOGOUT));
        assertThat(centre.callsBegun()).isGreaterThan(4_000);
        assertThat(told.stream().filter(line -> line.contains("NOT_READY 4")).count())
                .isGreaterThanOrEqualTo(20);
        assertThat(told.stream().filter(line -> line.contains("LOGOUT")).count())
                .isEqualTo(20);
    }

    /** As many calls as the hour has: a share of the full rate. */
    @Test
    void callsFollowTheCurveOfTheDay() {
        CentreSettings settings = new CentreSettings(
                50,
                60,
                3,
                20_000,
                DayPlan.of(
                        LocalTime.of(0, 0),
                        List.of(),
                        Map.of(LocalTime.of(0, 0), 0.0, LocalTime.of(8, 0), 0.5, LocalTime.of(12, 0), 1.0)));
        start(settings);
        pass(24 * HOUR);
        assertThat(begunIn(0, 8)).isZero();
        assertThat(begunIn(8, 12)).isBetween(6_800L, 7_600L);
        assertThat(begunIn(12, 24)).isBetween(42_000L, 44_400L);
    }

    /** Call flows, section 9, line 6x: cleared, and nothing of a queue that was left or a phone that rang. */
    @Test
    void aCallerWhoGivesUpInTheQueueIsTold() {
        List<String> kinds = new ArrayList<>();
        CentreSettings settings = new CentreSettings(5, 20, 3, 20_000);
        CentreModel centre = new CentreModel(settings, fact -> {
            if (fact instanceof CallFact call && call.kind() != Kind.DEQUEUED) {
                kinds.add(call.call().id() + " " + call.kind() + " "
                        + call.detail().cause());
            }
        });
        Traffic traffic = new Traffic(centre, agenda, settings);
        traffic.setMix(new TrafficMix(0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0));
        traffic.start(20);
        while (centre.callsBegun() < 1) {
            pass(SECOND / 100);
        }
        long id = centre.calls().iterator().next().id();
        pass(SECOND);
        assertThat(kinds)
                .startsWith(
                        id + " BEGUN NONE",
                        id + " QUEUED NONE",
                        id + " LEFT ABANDONED_IN_QUEUE",
                        id + " LEFT ABANDONED_IN_QUEUE",
                        id + " CLEARED ABANDONED_IN_QUEUE",
                        id + " ENDED NONE");
        assertThat(centre.call(5000, id)).isNull();
        pass(10 * MINUTE);
        Map<String, List<String>> byCall = kinds.stream().collect(Collectors.groupingBy(kind -> kind.split(" ")[0]));
        assertThat(byCall).hasSizeGreaterThan(150);
        assertThat(byCall.values().stream().filter(all -> all.toString().contains("ABANDONED_IN_QUEUE")))
                .hasSizeGreaterThan(100)
                .allSatisfy(all -> assertThat(all.toString()).doesNotContain("DELIVERED", "DIVERTED"));
    }

    /** The day goes on where a switch is lost: a break that is over is not taken, and what is due is done at once. */
    @Test
    void aTurnThatIsDueAtALostPeripheralComesWithIt() {
        start(twoOf(new Peripherals(5000, 2, 1), 2, "08:00-12:00 break 10:00-10:15"));
        Peripheral lost = model.staff().peripherals().get(1);
        pass(HOUR);
        traffic.reach(lost, false);
        pass(2 * HOUR);
        traffic.reach(lost, true);
        pass(2 * HOUR);
        assertThat(of("1002"))
                .containsExactly(
                        "08:00 1002 LOGIN 0",
                        "08:00 1002 NOT_READY 0",
                        "08:00 1002 AVAILABLE 0",
                        "12:00 1002 NOT_READY 5",
                        "12:00 1002 LOGOUT 5");
        told.clear();
        pass(20 * HOUR);
        traffic.reach(lost, false);
        pass(5 * HOUR);
        traffic.reach(lost, true);
        pass(MINUTE);
        assertThat(of("1002"))
                .containsExactly(
                        "08:00 1002 LOGIN 0",
                        "08:00 1002 NOT_READY 0",
                        "08:00 1002 AVAILABLE 0",
                        "14:00 1002 NOT_READY 5",
                        "14:00 1002 LOGOUT 5");
    }

    /** Nobody's peripheral or team has all agents of a shift. */
    @Test
    void everyTeamHasSomeOfEachShift() {
        start(twoOf(new Peripherals(5000, 2, 2), 8, "08:00-12:00; 13:00-17:00"));
        pass(HOUR);
        List<AgentModel> early =
                model.staff().all().stream().filter(AgentModel::isLoggedIn).toList();
        assertThat(early).extracting(AgentModel::id).containsExactly("1001", "1002", "1003", "1004");
        assertThat(early).extracting(AgentModel::team).doesNotHaveDuplicates();
    }

    private static CentreSettings twoOf(Peripherals peripherals, int agents, String shifts) {
        return new CentreSettings(
                agents,
                0,
                7,
                20_000,
                DayPlan.of(null, DayWords.shifts(shifts), Map.of()),
                EccVariables.ANY,
                0,
                peripherals);
    }

    private List<String> of(String agent) {
        return told.stream().filter(line -> line.contains(" " + agent + " ")).toList();
    }

    private CentreModel start(int agents, double rate, String shifts, LocalTime begin) {
        return start(new CentreSettings(agents, rate, 7, 20_000, DayPlan.of(begin, DayWords.shifts(shifts), Map.of())));
    }

    private CentreModel start(CentreSettings settings) {
        long first = settings.day().timeOfDay().toNanoOfDay();
        CentreModel centre = new CentreModel(settings, fact -> {
            if (fact instanceof AgentFact agent) {
                LocalTime time = LocalTime.ofNanoOfDay((first + agenda.now()) % (24 * HOUR));
                told.add(time.withSecond(0).withNano(0) + " " + agent.agent().id() + " " + agent.state() + " "
                        + agent.agent().reasonCode());
            } else if (fact instanceof CallFact call && call.kind() == Kind.BEGUN) {
                begun.add(agenda.now());
            }
        });
        traffic = new Traffic(centre, agenda, settings);
        traffic.setMix(TrafficMix.plain());
        traffic.start(settings.callsPerMinute());
        model = centre;
        return centre;
    }

    private long begunIn(int fromHour, int untilHour) {
        return begun.stream()
                .filter(time -> time >= fromHour * HOUR && time < untilHour * HOUR)
                .count();
    }

    private void pass(long nanos) {
        now += nanos;
        assertThat(agenda.advance(now, Integer.MAX_VALUE)).isTrue();
    }
}
