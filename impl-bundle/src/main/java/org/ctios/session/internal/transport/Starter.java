package org.ctios.session.internal.transport;

/** Where an attempt to connect begins. */
@FunctionalInterface
public interface Starter {
    /**
     * Begins an attempt.
     *
     * @param blocks whether the attempt itself looks up a name or reads files; then it must not run on the loop
     * @throws java.util.concurrent.RejectedExecutionException when nothing is begun any more
     */
    void start(boolean blocks, Runnable attempt);
}
