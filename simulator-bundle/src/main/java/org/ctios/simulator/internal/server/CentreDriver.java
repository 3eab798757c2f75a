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
        agenda.advance(modelTime(), BATCH);
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

    private void advance() {
        planned = null;
        plannedFor = Agenda.NEVER;
        agenda.advance(modelTime(), BATCH);
        plan();
    }

    private void plan() {
        long due = agenda.nextDue();
        if (due >= plannedFor) {
            return;
        }
        if (planned != null) {
            planned.cancel();
        }
        plannedFor = due;
        planned = thread.schedule(this::advance, Math.max(0, (long) ((due - modelTime()) / speed)));
    }

    private long modelTime() {
        return (long) ((nanoTime.getAsLong() - start) * speed);
    }
}
