package org.ctios.simulator.internal.scenario;

import org.ctios.simulator.Agent.State;

/**
 * {@code agent ID STATE [REASON]}.
 *
 * @param id whose state
 * @param state the new one
 * @param reason why, 0 for none
 */
record AgentState(String id, State state, int reason) implements Statement {
    @Override
    public boolean setsTheScene() {
        return true;
    }

    @Override
    public void perform(Stage stage) {
        stage.pair().contactCentre().setAgentState(id, state, reason);
    }
}
