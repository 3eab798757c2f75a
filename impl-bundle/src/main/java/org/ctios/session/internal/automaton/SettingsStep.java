package org.ctios.session.internal.automaton;

import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Effect.Tell;
import org.ctios.session.internal.automaton.Input.NewSettings;
import org.ctios.session.internal.automaton.Phase.Closing;
import org.ctios.session.internal.automaton.Phase.Idle;
import org.ctios.session.internal.automaton.Phase.Opening;
import org.ctios.session.internal.automaton.Phase.Rejected;
import org.ctios.session.internal.automaton.Phase.Running;
import org.ctios.session.internal.config.SessionSettings;
import org.ctios.session.internal.config.SettingsChange;
import org.ctios.session.internal.config.SettingsInForce;
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
        SettingsInForce edited = state.inForce().edited(input.settings());
        SessionSettings wanted = edited.settings();
        SettingsChange change = SettingsChange.between(state.settings(), wanted, connectedSide(state.phase()));
        AutomatonState updated =
                anotherServer(state, companionOf(state, wanted, change).inForce(edited));
        Phase phase = state.phase();
        if (phase instanceof Running open) {
            return open(state, updated, open, change, now);
        }
        if (phase instanceof Closing leaving) {
            return closing(updated, leaving, change);
        }
        if (phase instanceof Idle) {
            boolean startsNow = wanted.autoconnect() && !state.settings().autoconnect();
            AutomatonState fresh = updated.fresh();
            return startsNow ? automaton.attempt(fresh, automaton.firstSide(fresh), now) : Step.to(fresh);
        }
        return trying(state, updated, change, now);
    }

    private Step open(AutomatonState state, AutomatonState updated, Running phase, SettingsChange change, long now) {
        return switch (change) {
            case NOTHING -> Step.to(updated);
            case IN_PLACE ->
                RunningPhase.turned(
                        updated, phase, phase.mode().using(updated.settings(), RunningPhase.clock(updated, now)));
            case RESTORE_MODE -> running.restore(state, updated, phase, now);
            case RECONNECT -> ClosingPhase.enter(state, updated, phase, now, Closing.Next.AGAIN);
            case START_ANEW -> ClosingPhase.enter(state, updated, phase, now, Closing.Next.ANEW);
        };
    }

    /** The session is leaving: the newest settings say what for. One that ends does not come back. */
    private static Step closing(AutomatonState updated, Closing phase, SettingsChange change) {
        if (!phase.isGap()) {
            return Step.to(updated);
        }
        return switch (change) {
            case NOTHING, IN_PLACE, RESTORE_MODE -> Step.to(updated);
            case RECONNECT -> Step.to(updated.quiet(false));
            case START_ANEW -> Step.to(updated.quiet(false).phase(phase.then(Closing.Next.ANEW)));
        };
    }

    /** The session is on its way to a server, or has given that up. */
    private Step trying(AutomatonState state, AutomatonState updated, SettingsChange change, long now) {
        Phase phase = state.phase();
        boolean resting = phase instanceof Rejected || phase instanceof Phase.GaveUp;
        if (change == SettingsChange.START_ANEW) {
            AutomatonState anew = updated.restarted();
            Step begun = automaton.attempt(anew, automaton.firstSide(anew), now);
            // Who was told of a connection is told that nothing of it holds any more.
            return SessionAutomaton.hungUp(phase, state.met() ? begun.after(new Tell(new Fact.Closed())) : begun);
        }
        if (change == SettingsChange.RESTORE_MODE && phase instanceof Opening opening) {
            return opening(state, updated, opening, now);
        }
        if (change != SettingsChange.RECONNECT && (!resting || change == SettingsChange.NOTHING)) {
            return Step.to(updated);
        }
        AutomatonState edited = updated.edited("");
        Step begun = automaton.attempt(edited, automaton.firstSide(edited), now);
        return SessionAutomaton.hungUp(phase, state.quiet() ? begun.after(left(state)) : begun);
    }

    /** The mode is part of the OPEN_REQ that is out: one that says something else is sent over another connection. */
    private Step opening(AutomatonState state, AutomatonState updated, Opening phase, long now) {
        return running.opensAlike(state, updated)
                ? Step.to(updated)
                : SessionAutomaton.hungUp(phase, SessionAutomaton.dial(updated, phase.side(), now));
    }

    /** Nobody was told yet that the session has left its connection. */
    private static Tell left(AutomatonState state) {
        ServerSide side = TryingPhase.side(state.phase());
        return ClosingPhase.leaves(side, state.endpoint(side));
    }

    /** A companion at an address that changed, or with another OPEN_REQ on its way to the session, is of no use. */
    private static AutomatonState companionOf(AutomatonState state, SessionSettings wanted, SettingsChange change) {
        boolean same = state.phase() instanceof Running open
                ? state.endpoint(open.side().other())
                        .equals(wanted.endpoints().of(open.side().other()))
                : change != SettingsChange.RESTORE_MODE;
        return same ? state : state.standby(state.standby().alone());
    }

    /** What a server refused says nothing of the one that takes its place on the idle side. */
    private static AutomatonState anotherServer(AutomatonState state, AutomatonState updated) {
        AutomatonState next = updated;
        for (ServerSide side : ServerSide.values()) {
            if (side != connectedSide(state.phase()) && !state.endpoint(side).equals(updated.endpoint(side))) {
                next = next.forgettingTerms(side);
            }
        }
        return next;
    }

    private static @Nullable ServerSide connectedSide(Phase phase) {
        return phase instanceof Running open ? open.side() : null;
    }
}
