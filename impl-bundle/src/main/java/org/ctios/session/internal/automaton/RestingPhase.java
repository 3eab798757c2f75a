package org.ctios.session.internal.automaton;

import org.ctios.session.CilError;
import org.ctios.session.internal.automaton.Effect.Tell;
import org.ctios.session.internal.automaton.Phase.GaveUp;
import org.ctios.session.internal.automaton.Phase.Idle;
import org.ctios.session.internal.config.SettingsChange;

/** The phases in which nothing is tried: never asked for, refused for good, given up. */
final class RestingPhase {
    private final SessionAutomaton automaton;

    RestingPhase(SessionAutomaton automaton) {
        this.automaton = automaton;
    }

    Step step(AutomatonState state, Input input, long now) {
        boolean gaveUp = state.phase() instanceof GaveUp;
        if (input instanceof Input.Connect connect) {
            // The CIL leaves it open; a session that gave up is still the one of the earlier Connect.
            return gaveUp ? Step.refuse(state, CilError.E_CTIOS_IN_FAILOVER) : connect(state, connect, now);
        }
        if (input instanceof Input.Disconnect) {
            return state.phase() instanceof Idle
                    ? Step.refuse(state, CilError.E_CTIOS_SESSION_NOT_CONNECTED)
                    : Step.to(state.fresh().phase(new Idle()), new Tell(new Fact.Closed()));
        }
        return input instanceof Input.SetAgent || input instanceof Input.SetMessageFilter
                ? Step.refuse(state, gaveUp ? CilError.E_CTIOS_IN_FAILOVER : CilError.E_CTIOS_INVALID_SESSION)
                : Step.to(state);
    }

    /** A connect drops what users set: where that makes it another session, the one before has to end, as with an edit. */
    private Step connect(AutomatonState state, Input.Connect connect, long now) {
        AutomatonState asked = SessionAutomaton.at(state, connect);
        Step begun = automaton.attempt(asked, automaton.firstSide(asked), now);
        boolean another = SettingsChange.between(state.settings(), asked.settings(), null) == SettingsChange.START_ANEW;
        return state.met() && another ? begun.after(new Tell(new Fact.Closed())) : begun;
    }
}
