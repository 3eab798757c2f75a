package org.ctios.session.internal.driver;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The threads that sessions share which come and go on their own: there from the first of them to the last. */
final class SharedRuntime {
    private @Nullable SessionRuntime runtime;
    private int leases;

    /** One session's share in the threads. */
    final class Lease implements AutoCloseable {
        private final SessionRuntime leased;
        private final AtomicBoolean over = new AtomicBoolean();

        private Lease(SessionRuntime leased) {
            this.leased = leased;
        }

        SessionRuntime runtime() {
            return leased;
        }

        /** The session is closed. Closing twice is closing once. */
        @Override
        public void close() {
            if (over.compareAndSet(false, true)) {
                giveBack();
            }
        }
    }

    synchronized Lease lease() {
        SessionRuntime running = runtime;
        if (running == null) {
            running = new SessionRuntime();
            runtime = running;
        }
        leases++;
        return new Lease(running);
    }

    private synchronized void giveBack() {
        SessionRuntime running = runtime;
        if (--leases == 0 && running != null) {
            running.close();
            runtime = null;
        }
    }
}
