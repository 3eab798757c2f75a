package org.ctios.simulator;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.ctios.simulator.internal.centre.DayPlan;
import org.ctios.simulator.internal.centre.EccVariables;
import org.jspecify.annotations.Nullable;

/**
 * What the contact centre behind a pair is like, and how fast its time runs. Not thread-safe.
 *
 * @param <B> the builder itself
 */
abstract class ContactCentreBuilder<B extends ContactCentreBuilder<B>> extends ListeningBuilder<B> {
    // A call takes an agent two minutes at most.
    private static final double CALLS_PER_BUSY_AGENT = 1 / 3.0;

    int agents = 10;
    double callsPerMinute = 30;
    long seed = 1;
    long peripheralId = 5000;
    int peripherals = 1;
    int teams = 1;
    double speed = 1;
    private List<Shift> shifts = List.of();
    private Map<LocalTime, Double> callCurve = Map.of();
    private @Nullable LocalTime timeOfDay;
    int agentsWithoutSkillGroups;
    TrafficMix mix = TrafficMix.varied();
    EccVariables ecc = EccVariables.ANY;

    /** How many agents: 1001 and up, at extensions 2001 and up. Default 10, at most 100000. */
    public B agents(int value) {
        agents = value;
        return self();
    }

    /**
     * How many of the agents, the last ones, are in no skill group, default 0. AGENT_STATE_EVENT of theirs has NumFltSkillGroups
     * 0, and no event names a skill group of theirs. They get calls as everybody else.
     */
    public B agentsWithoutSkillGroups(int value) {
        agentsWithoutSkillGroups = value;
        return self();
    }

    /**
     * What happens to the calls that arrive by themselves, default {@link TrafficMix#varied}; see
     * {@link ContactCentre#setTrafficMix}.
     */
    public B trafficMix(TrafficMix value) {
        mix = value;
        return self();
    }

    /**
     * Calls that arrive by themselves, per minute of model time, default 30. With 0 and without {@link #shifts} nothing
     * happens by itself: agents stay logged out, and only what clients and {@link CtiServerPair#contactCentre} ask for
     * is done.
     */
    public B callsPerMinute(double value) {
        callsPerMinute = value;
        return self();
    }

    /**
     * Shifts of the agents, dealt to those of each team in turn: with two the first, third, fifth agent have the first one.
     * They repeat every day of model time, and are kept also when no calls arrive by themselves. Without any, the default, all
     * agents come when calls do, and stay.
     */
    public B shifts(Shift... values) {
        shifts = List.of(values);
        return self();
    }

    /**
     * How many calls arrive in the course of the day of model time, as shares of {@link #callsPerMinute} from a time of day
     * on until the next one; before the first one the last one. By default it is 1 all day.
     *
     * @throws IllegalArgumentException when a share is not 0 to 1
     */
    public B callCurve(Map<LocalTime, Double> shares) {
        callCurve = DayPlan.of(null, List.of(), shares).curve();
        return self();
    }

    /** What time of day it is at the start; by default the beginning of the first shift, or 08:00 without shifts. */
    public B timeOfDay(LocalTime value) {
        timeOfDay = value;
        return self();
    }

    /**
     * Which ECC variables are configured: scalars by their names, arrays with the number of their elements, such as
     * {@code "Topic", "Items[5]"}. Others are refused, and calls that arrive do not bring them. By default any is there; calls
     * bring CustomerSegment, and some get Topic.
     *
     * @throws IllegalArgumentException when a name cannot be read
     */
    public B eccVariables(String... names) {
        ecc = EccVariables.of(names);
        return self();
    }

    /** What chance is made of: the same seed gives the same agents, calls and times. Default 1. */
    public B seed(long value) {
        seed = value;
        return self();
    }

    /** The peripheral of all agents, or the first of several, default 5000. */
    public B peripheralId(long value) {
        peripheralId = value;
        return self();
    }

    /**
     * How many peripherals, default 1, at most 10, and no more than agents. Their PeripheralIDs follow {@link #peripheralId}.
     * Agents are dealt to them in turn: with two the first, third, fifth agent are at the first one. So are the numbers that
     * callers dial, of which each has one at least.
     */
    public B peripherals(int value) {
        peripherals = value;
        return self();
    }

    /**
     * How many teams each peripheral has, default 1, and no more than agents are there. The agents of a peripheral are dealt
     * to its teams in turn, and the first agent of each leads it.
     */
    public B teams(int value) {
        teams = value;
        return self();
    }

    /**
     * How much faster than real time model time runs, default 1, at most 100000. With
     * {@link CtiServerPair#AS_FAST_AS_POSSIBLE} it does not follow a clock: it goes from one event to the next as fast as
     * this machine and the slowest client allow.
     */
    public B speed(double value) {
        speed = value;
        return self();
    }

    /**
     * As many calls in real time as this machine and the slowest client allow:
     * {@link CtiServerPair#AS_FAST_AS_POSSIBLE}, with as many calls per minute of model time as keep the agents busy for two
     * thirds of it. Set {@link #agents} first.
     */
    public B asManyCallsAsPossible() {
        callsPerMinute = CALLS_PER_BUSY_AGENT * agents;
        return speed(CtiServerPair.AS_FAST_AS_POSSIBLE);
    }

    /** What depends on the time of day. */
    DayPlan day() {
        return DayPlan.of(timeOfDay, shifts, callCurve);
    }
}
