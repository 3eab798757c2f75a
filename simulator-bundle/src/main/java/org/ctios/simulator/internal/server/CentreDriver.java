package org.ctios.simulator.internal.server;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.ctios.simulator.internal.centre.Agenda;
import org.jspecify.annotations.Nullable;

/** Lets the contact centre's virtual time follow the clock, faster by a factor. On the model thread only. */
final class CentreDriver {
    /** Actions in a row before sessions get their turn. */
    private static final int BATCH = 500;

    private final Agenda agenda;
    private final ModelThread thread;
    private final LongSupplier nanoTime;
    private final double speed;
    private final long start;
    private int pauses;
    private long pausedAt;
    private long pausedFor;
    private ModelThread.@Nullable Planned planned;
    private long plannedFor = Agenda.NEVER;

    CentreDriver(Agenda agenda, ModelThread thread, LongSupplier nanoTime, double speed) {
        this.agenda = agenda;
        this.thread = thread;
        this.nanoTime = nanoTime;
        this.speed = speed;
        this.start = nanoTime.getAsLong();
    }

    /** Does something in the contact centre at the present time, and plans for what follows from it. */
    <T> T perform(Supplier<T> task) {
        letTimePass();
        try {
            return task.get();
        } finally {
            plan();
        }
    }

    /** Does something that has no result. */
    void run(Runnable task) {
        perform(() -> {
            task.run();
            return Boolean.TRUE;
        });
    }

    /** Model time stands still until it is resumed as often as it was paused. */
    void pause() {
        if (pauses == 0) {
            pausedAt = nanoTime.getAsLong();
        }
        pauses++;
    }

    /** Model time goes on where it stood. */
    void resume() {
        if (pauses == 0) {
            throw new IllegalStateException("the contact centre is not paused");
        }
        pauses--;
        if (pauses == 0) {
            pausedFor += nanoTime.getAsLong() - pausedAt;
            advance();
        }
    }

    private void advance() {
        planned = null;
        plannedFor = Agenda.NEVER;
        letTimePass();
        plan();
    }

    private void letTimePass() {
        if (pauses == 0) {
            agenda.advance(modelTime(), BATCH);
        }
    }

    private void plan() {
        long due = agenda.nextDue();
        if (pauses > 0 || due >= plannedFor) {
            return;
        }
        if (planned != null) {
            planned.cancel();
        }
        plannedFor = due;
        planned = thread.schedule(this::advance, Math.max(0, (long) ((due - modelTime()) / speed)));
    }

    private long modelTime() {
        return (long) ((nanoTime.getAsLong() - start - pausedFor) * speed);
    }
}
