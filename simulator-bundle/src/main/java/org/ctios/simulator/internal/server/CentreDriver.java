package org.ctios.simulator.internal.server;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.ctios.simulator.internal.centre.Agenda;
import org.jspecify.annotations.Nullable;

/**
 * Lets the contact centre's virtual time follow the clock, faster by a factor; or, with an infinite factor, go from one action
 * to the next as fast as clients take what they are told. An action that fails does not stop it. On the model thread only.
 */
final class CentreDriver {
    /** Actions in a row before sessions get their turn. */
    private static final int BATCH = 500;

    private static final long UNTIL_CLIENTS_HAVE_READ = TimeUnit.MILLISECONDS.toNanos(1);

    private final Agenda agenda;
    private final ModelThread thread;
    private final LongSupplier nanoTime;
    private final double speed;
    private final BooleanSupplier clientsAreBehind;
    private final long start;
    private int pauses;
    private long pausedAt;
    private long pausedFor;
    private ModelThread.@Nullable Planned planned;
    private long plannedFor = Agenda.NEVER;

    CentreDriver(
            Agenda agenda, ModelThread thread, LongSupplier nanoTime, double speed, BooleanSupplier clientsAreBehind) {
        this.agenda = agenda;
        this.thread = thread;
        this.nanoTime = nanoTime;
        this.speed = speed;
        this.clientsAreBehind = clientsAreBehind;
        this.start = nanoTime.getAsLong();
    }

    /** Does something in the contact centre at the present time, and plans for what follows from it. */
    <T> T perform(Supplier<T> task) {
        try {
            letTimePass();
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

    private boolean followsClock() {
        return !Double.isInfinite(speed);
    }

    private void advance() {
        planned = null;
        plannedFor = Agenda.NEVER;
        try {
            if (followsClock()) {
                letTimePass();
            } else if (pauses == 0 && !clientsAreBehind.getAsBoolean()) {
                goThrough();
            }
        } finally {
            plan();
        }
    }

    private void goThrough() {
        for (int i = 0; i < BATCH && agenda.nextDue() != Agenda.NEVER; i++) {
            agenda.advance(agenda.nextDue(), 1, ModelThread::guarded);
        }
    }

    private void letTimePass() {
        if (pauses == 0 && followsClock()) {
            agenda.advance(modelTime(), BATCH, ModelThread::guarded);
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
        planned = thread.schedule(this::advance, untilReal(due));
    }

    private long untilReal(long due) {
        if (followsClock()) {
            return Math.max(0, (long) ((due - modelTime()) / speed));
        }
        return clientsAreBehind.getAsBoolean() ? UNTIL_CLIENTS_HAVE_READ : 0;
    }

    private long modelTime() {
        return (long) ((nanoTime.getAsLong() - start - pausedFor) * speed);
    }
}
