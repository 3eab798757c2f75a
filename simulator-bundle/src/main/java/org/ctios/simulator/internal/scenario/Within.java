package org.ctios.simulator.internal.scenario;

/** {@code within TIME}, which is done when the file is read: other statements wait that long. */
record Within() implements Statement {
    /** It changes nothing for clients, and what stands behind it at the top holds before they come all the same. */
    @Override
    public boolean setsTheScene() {
        return true;
    }

    @Override
    public void perform(Stage stage) {}
}
