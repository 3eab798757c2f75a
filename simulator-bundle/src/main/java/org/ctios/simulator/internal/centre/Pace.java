package org.ctios.simulator.internal.centre;

import java.util.Random;
import java.util.concurrent.TimeUnit;

/** How long things take, by chance. Talk gets shorter when the calls would be too many for the agents. Not thread-safe. */
final class Pace {
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final double LONGEST_HANDLING = 120 * SECOND;
    private static final double OCCUPANCY = 0.7;
    private static final double RING = 0.10;
    private static final double TALK = 0.65;
    private static final double WRAP_UP = 0.25;
    private static final double BREAK = 2;

    private final Random random;
    private final int agents;
    private double callsPerMinute;

    Pace(Random random, int agents, double callsPerMinute) {
        this.random = random;
        this.agents = agents;
        this.callsPerMinute = callsPerMinute;
    }

    double callsPerMinute() {
        return callsPerMinute;
    }

    void setCallsPerMinute(double rate) {
        callsPerMinute = rate;
    }

    /** Until the next call: exponential, as callers do not know of each other. */
    long untilNextCall() {
        return (long) (-Math.log(1 - random.nextDouble()) * 60 * SECOND / callsPerMinute);
    }

    long ring() {
        return part(RING);
    }

    long talk() {
        return part(TALK);
    }

    long wrapUp() {
        return part(WRAP_UP);
    }

    long pause() {
        return part(BREAK);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A number from 0 to 1. */
    double share() {
        return random.nextDouble();
    }

    int oneOf(int bound) {
        return random.nextInt(bound);
    }

    private long part(double share) {
        double possible = callsPerMinute > 0 ? OCCUPANCY * agents * 60 * SECOND / callsPerMinute : LONGEST_HANDLING;
        return (long) (Math.min(LONGEST_HANDLING, possible) * share * (0.5 + random.nextDouble()));
    }
}
