package org.ctios.simulator.internal.centre;

/**
 * How the contact centre is made.
 *
 * @param agents how many agents, at least 1
 * @param callsPerMinute calls that arrive by themselves per minute of virtual time, 0 for none
 * @param seed what chance is made of
 * @param routerCallKeyDay the day in router call keys
 * @param day what depends on the time of day
 * @param ecc which ECC variables are configured
 * @param agentsWithoutSkillGroups how many of the agents, the last ones, are in no skill group
 * @param peripherals which peripherals the agents are dealt to; at least as many agents as teams of them
 */
public record CentreSettings(
        int agents,
        double callsPerMinute,
        long seed,
        long routerCallKeyDay,
        DayPlan day,
        EccVariables ecc,
        int agentsWithoutSkillGroups,
        Peripherals peripherals) {
    /** Checks the ranges. */
    public CentreSettings {
        if (agents < 1) {
            throw new IllegalArgumentException("a contact centre has at least one agent, not " + agents);
        }
        if (agentsWithoutSkillGroups < 0 || agentsWithoutSkillGroups > agents) {
            throw new IllegalArgumentException(
                    "0 to " + agents + " agents are in no skill group, not " + agentsWithoutSkillGroups);
        }
        checkRate(callsPerMinute);
    }

    /** A contact centre with one peripheral. */
    public CentreSettings(
            int agents,
            double callsPerMinute,
            long seed,
            long routerCallKeyDay,
            DayPlan day,
            EccVariables ecc,
            int agentsWithoutSkillGroups) {
        this(agents, callsPerMinute, seed, routerCallKeyDay, day, ecc, agentsWithoutSkillGroups, Peripherals.ONE);
    }

    /** A contact centre in which any ECC variable is there, and every agent is in a skill group. */
    public CentreSettings(int agents, double callsPerMinute, long seed, long routerCallKeyDay, DayPlan day) {
        this(agents, callsPerMinute, seed, routerCallKeyDay, day, EccVariables.ANY, 0);
    }

    /** The same, and all hours are alike. */
    public CentreSettings(int agents, double callsPerMinute, long seed, long routerCallKeyDay) {
        this(agents, callsPerMinute, seed, routerCallKeyDay, DayPlan.NONE);
    }

    /** The rate, when it is one. */
    static double checkRate(double callsPerMinute) {
        if (!(callsPerMinute >= 0) || Double.isInfinite(callsPerMinute)) {
            throw new IllegalArgumentException("calls per minute are 0 or more, not " + callsPerMinute);
        }
        return callsPerMinute;
    }
}
