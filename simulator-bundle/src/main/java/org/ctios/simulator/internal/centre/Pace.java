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
    private final Staff staff;
    private final DayPlan day;
    private final Agenda agenda;
    private double callsPerMinute;
    // Who stops the calls does not slow down the ones there are.
    private double lastRate;

    Pace(CentreSettings settings, Agenda agenda, Staff staff) {
        this.random = new Random(settings.seed());
        this.staff = staff;
        this.day = settings.day();
        this.agenda = agenda;
        setCallsPerMinute(settings.callsPerMinute());
    }

    double callsPerMinute() {
        return callsPerMinute;
    }

    void setCallsPerMinute(double rate) {
        callsPerMinute = rate;
        if (rate > 0) {
            lastRate = rate;
        }
    }

    /** Until the next call of the full rate: exponential, as callers do not know of each other. */
    long untilNextCall() {
        return (long) (-Math.log(1 - random.nextDouble()) * 60 * SECOND / callsPerMinute);
    }

    /** Whether a call of the full rate comes at this time of day. */
    boolean comes() {
        double share = day.callShare(agenda.now());
        return share >= 1 || chance(share);
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
        return (long) (Math.min(LONGEST_HANDLING, possible()) * share * (0.5 + random.nextDouble()));
    }

    /** With nobody at work, and where calls never came by themselves, everything takes its time. */
    private double possible() {
        double rate = lastRate * day.callShare(agenda.now());
        double working = staff.reachable() * day.staffing(agenda.now());
        return rate > 0 && working > 0 ? OCCUPANCY * working * 60 * SECOND / rate : LONGEST_HANDLING;
    }
}
