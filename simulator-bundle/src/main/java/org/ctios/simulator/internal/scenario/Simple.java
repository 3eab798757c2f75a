package org.ctios.simulator.internal.scenario;

/** A statement that is one action. */
record Simple(Action action) implements Statement {
    @Override
    public void perform(Stage stage) throws InterruptedException {
        action.on(stage);
    }

    /** What it does. */
    interface Action {
        void on(Stage stage) throws InterruptedException;
    }
}
