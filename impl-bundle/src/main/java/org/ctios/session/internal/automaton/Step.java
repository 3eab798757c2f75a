package org.ctios.session.internal.automaton;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ctios.session.CilError;

/**
 * What an input leads to.
 *
 * @param state the state from now on
 * @param effects what is to be done, in order
 * @param answer return code for whoever asked for it
 */
public record Step(AutomatonState state, List<Effect> effects, CilError answer) {
    /** Copies the list. */
    public Step {
        effects = List.copyOf(effects);
    }

    static Step to(AutomatonState state, Effect... effects) {
        return new Step(state, List.of(effects), CilError.CIL_OK);
    }

    static Step refuse(AutomatonState state, CilError answer) {
        return new Step(state, List.of(), answer);
    }

    /** This step with another state. */
    Step with(AutomatonState other) {
        return new Step(other, effects, answer);
    }

    /** This step and what follows from its state; the answer stays. */
    Step and(Function<AutomatonState, Step> next) {
        Step following = next.apply(state);
        return with(following.state()).then(following.effects());
    }

    /** This step with effects before its own. */
    Step after(Effect... before) {
        List<Effect> all = new ArrayList<>(List.of(before));
        all.addAll(effects);
        return new Step(state, all, answer);
    }

    /** This step with effects behind its own. */
    Step then(List<Effect> behind) {
        List<Effect> all = new ArrayList<>(effects);
        all.addAll(behind);
        return new Step(state, all, answer);
    }
}
