package org.ctios.simulator.internal.scenario;

/** One line of a scenario. Immutable. */
interface Statement {
    /** What has to be known before the scenario begins. */
    default void announce(Wanted wanted) {}

    /** Whether it says how the servers and agents are: at the top of a scenario that holds before any client comes. */
    default boolean setsTheScene() {
        return false;
    }

    /**
     * Does it.
     *
     * @throws StepFailedException when a client did not do what is expected
     * @throws IllegalArgumentException when a value does not fit
     * @throws IllegalStateException when it is not possible now
     * @throws InterruptedException when the scenario is stopped
     */
    void perform(Stage stage) throws InterruptedException;
}
