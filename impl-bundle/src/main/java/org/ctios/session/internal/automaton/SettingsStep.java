package org.ctios.session.internal.automaton;

import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Input.NewSettings;
import org.ctios.session.internal.automaton.Phase.Closing;
import org.ctios.session.internal.automaton.Phase.Idle;
import org.ctios.session.internal.automaton.Phase.Rejected;
import org.ctios.session.internal.automaton.Phase.Running;
import org.ctios.session.internal.config.SessionSettings;
import org.ctios.session.internal.config.SettingsChange;
import org.jspecify.annotations.Nullable;

/** New settings of the configuration: the smallest action that brings them into force, in every phase. */
final class SettingsStep {
    private final SessionAutomaton automaton;
    private final RunningPhase running;

    SettingsStep(SessionAutomaton automaton, RunningPhase running) {
        this.automaton = automaton;
        this.running = running;
    }

    Step step(AutomatonState state, NewSettings input, long now) {
        SessionSettings wanted = input.settings();
        SettingsChange change = SettingsChange.between(state.settings(), wanted, connectedSide(state.phase()));
        AutomatonState updated = companionOf(state, wanted, change).configured(wanted);
        Phase phase = state.phase();
        if (phase instanceof Running open) {
            return open(state, updated, open, change, now);
        }
        if (phase instanceof Closing) {
            return Step.to(updated.settled(state.agentToRestore(wanted)));
        }
        if (phase instanceof Idle) {
            boolean startsNow = wanted.autoconnect() && !state.configured().autoconnect();
            AutomatonState fresh = updated.fresh();
            return startsNow ? automaton.attempt(fresh, automaton.firstSide(fresh), now) : Step.to(fresh);
        }
        boolean resting = phase instanceof Rejected || phase instanceof Phase.GaveUp;
        if (change == SettingsChange.RECONNECT || (resting && change != SettingsChange.NOTHING)) {
            AutomatonState fresh = updated.restarted(state.agentToRestore(wanted));
            return SessionAutomaton.hungUp(phase, automaton.attempt(fresh, automaton.firstSide(fresh), now));
        }
        return Step.to(updated);
    }

    private Step open(AutomatonState state, AutomatonState updated, Running phase, SettingsChange change, long now) {
        return switch (change) {
            case NOTHING, IN_PLACE -> Step.to(updated);
            case RESTORE_MODE -> running.restore(state, updated, phase, now);
            case RECONNECT -> {
                ModeFlow kept = state.agentToRestore(updated.settings());
                yield ClosingPhase.enter(updated.settled(kept), phase, now, Closing.Next.ANY_SIDE);
            }
        };
    }

    /** A companion at an address that changed, or with another OPEN_REQ on its way to the session, is of no use. */
    private static AutomatonState companionOf(AutomatonState state, SessionSettings wanted, SettingsChange change) {
        boolean same = state.phase() instanceof Running open
                ? state.endpoint(open.side().other())
                        .equals(wanted.endpoints().of(open.side().other()))
                : change != SettingsChange.RESTORE_MODE;
        return same ? state : state.standby(state.standby().alone());
    }

    private static @Nullable ServerSide connectedSide(Phase phase) {
        return phase instanceof Running open ? open.side() : null;
    }
}
