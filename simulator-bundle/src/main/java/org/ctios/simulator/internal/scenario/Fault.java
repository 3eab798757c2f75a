package org.ctios.simulator.internal.scenario;

import org.ctios.simulator.internal.fault.FaultOrder;

/** {@code fault ORDER}. */
record Fault(FaultOrder order) implements Statement {
    @Override
    public boolean setsTheScene() {
        return true;
    }

    @Override
    public void perform(Stage stage) {
        order.applyTo(stage.pair());
    }
}
