package org.ctios.benchmarks.path;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Two paths in turns, this project and a yardstick or peer, so that what else the machine does disturbs both. */
final class Race {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final SenderProcess sender;
    private final Contender ours;
    private final Contender other;
    private final PrintStream out;

    Race(SenderProcess sender, Contender ours, Contender other, PrintStream out) {
        this.sender = sender;
        this.ours = ours;
        this.other = other;
        this.out = out;
    }

    /**
     * Bursts as fast as the sender goes. Times of an event: on the clock, and of processors.
     *
     * @param times bursts of a round, each when the one before has come
     */
    void bursts(int warmUp, int rounds, int times, int blocks, int frames) throws IOException, InterruptedException {
        double events = (double) times * blocks * frames;
        long ofOurs = 0;
        long ofOther = 0;
        for (int round = -warmUp; round < rounds; round++) {
            long start = SYSTEM.getProcessCpuTime();
            double first = bursts(ours, times, blocks, frames);
            long middle = SYSTEM.getProcessCpuTime();
            double second = bursts(other, times, blocks, frames);
            long end = SYSTEM.getProcessCpuTime();
            if (round >= 0) {
                tell("time", first / events, second / events);
                ofOurs += middle - start;
                ofOther += end - middle;
            }
        }
        // Once for all rounds: the clock of processors ticks a hundred times a second.
        tell("cpu", ofOurs / (events * rounds), ofOther / (events * rounds));
        check();
    }

    private double bursts(Contender contender, int times, int blocks, int frames)
            throws IOException, InterruptedException {
        double nanos = 0;
        for (int i = 0; i < times; i++) {
            nanos += burst(contender, blocks, frames);
        }
        return nanos;
    }

    private double burst(Contender contender, int blocks, int frames) throws IOException, InterruptedException {
        contender.tally().expect((long) blocks * frames);
        long start = sender.burst(contender.port(), blocks);
        return contender.tally().await() - start;
    }

    /** Bursts that nobody measures, so that what is measured then is code that the compiler has done with. */
    void warmUp(int rounds, int blocks, int frames) throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            burst(ours, blocks, frames);
            burst(other, blocks, frames);
        }
    }

    /** Single events at an even pace: how long each was on its way. */
    void paced(int warmUp, int rounds, int rate, int events) throws IOException, InterruptedException {
        for (int round = -warmUp; round < rounds; round++) {
            long[] first = paced(ours, rate, events);
            long[] second = paced(other, rate, events);
            if (round >= 0) {
                tell("median", at(first, 0.5), at(second, 0.5));
                tell("99th percentile", at(first, 0.99), at(second, 0.99));
            }
        }
        check();
    }

    private long[] paced(Contender contender, int rate, int events) throws IOException, InterruptedException {
        contender.tally().expectTimed(events);
        sender.paced(contender.port(), rate, events);
        contender.tally().await();
        return contender.tally().latencies();
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) (sorted.length * part)];
    }

    private void tell(String what, double first, double second) {
        out.printf(Locale.ROOT, "RESULT\t%s\t%.3f\t%.3f%n", what, first, second);
    }

    /** Who reads something else, or not all, is not in the race. */
    private void check() {
        if (ours.tally().count() != other.tally().count()
                || ours.tally().sum() != other.tally().sum()) {
            throw new IllegalStateException("the paths do not agree: "
                    + ours.tally().count() + " and " + other.tally().count() + " events");
        }
    }
}
