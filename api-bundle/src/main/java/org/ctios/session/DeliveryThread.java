package org.ctios.session;

import org.jspecify.annotations.Nullable;

/**
 * Knows which threads are delivering events to a listener at this moment. Whoever implements {@link CtiOsSession} marks
 * its threads with {@link #run}; whoever offers a blocking call asks {@link #isCurrent} first, because a wait for an event
 * on the thread that brings the events would never end (DG 12.5 ch. 12, CWaitObject). Applications need it only when they
 * build a blocking call of their own.
 */
public final class DeliveryThread {
    private static final ThreadLocal<@Nullable Boolean> DELIVERING = new ThreadLocal<>();

    private DeliveryThread() {}

    /** Whether the calling thread is inside a listener of any session. */
    public static boolean isCurrent() {
        return DELIVERING.get() != null;
    }

    /**
     * Runs deliveries with the calling thread marked. Calls may be nested; the mark goes with the outermost.
     *
     * @param deliveries calls listeners; what it throws is passed on
     */
    public static void run(Runnable deliveries) {
        if (isCurrent()) {
            deliveries.run();
            return;
        }
        DELIVERING.set(true);
        try {
            deliveries.run();
        } finally {
            DELIVERING.remove();
        }
    }
}
