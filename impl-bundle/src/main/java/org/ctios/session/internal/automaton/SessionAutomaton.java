package org.ctios.session.internal.automaton;

import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.CilError;
import org.ctios.session.ConnectionMode;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Effect.Close;
import org.ctios.session.internal.automaton.Effect.Open;
import org.ctios.session.internal.automaton.Effect.Tell;
import org.ctios.session.internal.automaton.Fact.ConnectionFailed;
import org.ctios.session.internal.automaton.Input.NewSettings;
import org.ctios.session.internal.automaton.Phase.Closing;
import org.ctios.session.internal.automaton.Phase.Connecting;
import org.ctios.session.internal.automaton.Phase.GaveUp;
import org.ctios.session.internal.automaton.Phase.Rejected;
import org.ctios.session.internal.automaton.Phase.Running;
import org.ctios.session.internal.automaton.Phase.Waiting;
import org.ctios.session.internal.config.Compatibility;

/** The life of a session: {@code (state, input, now) -> (state, effects)}, one class for each kind of phase. */
public final class SessionAutomaton {
    private static final int SIDES = 2;

    /** How long to wait for room at most before somebody looks by himself. */
    private static final long ROOM_PATIENCE = 30_000;

    private final FailoverPolicy policy;
    private final RestingPhase resting;
    private final TryingPhase trying;
    private final RunningPhase running;
    private final ClosingPhase closing;
    private final SettingsStep settings;
    private final Promotion promotion;
    private final CompanionPhase companions;
    private final StandbyUpkeep upkeep;
    private final CrossingPhase crossings;

    /** An automaton with these policies; it keeps nothing else. */
    public SessionAutomaton(FailoverPolicy policy, Modes modes) {
        this.policy = policy;
        this.resting = new RestingPhase(this);
        this.running = new RunningPhase(this, modes);
        this.promotion = new Promotion(this, running);
        this.companions = new CompanionPhase(this, modes, promotion);
        this.upkeep = new StandbyUpkeep(companions);
        this.trying = new TryingPhase(this, modes, running, promotion);
        this.crossings = new CrossingPhase(modes, running);
        this.closing = new ClosingPhase(this);
        this.settings = new SettingsStep(this, running);
    }

    /** Whether a message is for the automaton; all others are events and go straight to the listeners. */
    public static boolean concerns(Message message, ConnectionMode mode) {
        return switch (message.typeNumber()) {
            case MessageTypes.OPEN_CONF,
                    MessageTypes.FAILURE_CONF,
                    MessageTypes.FAILURE_EVENT,
                    MessageTypes.HEARTBEAT_CONF,
                    MessageTypes.CLOSE_CONF,
                    MessageTypes.CONTROL_FAILURE_CONF,
                    MessageTypes.QUERY_AGENT_STATE_CONF,
                    MessageTypes.SET_AGENT_STATE_CONF,
                    MessageTypes.STANDBY_ACTIVE_EVENT,
                    MessageTypes.ACTIVE_MAINTENANCE_REQ,
                    MessageTypes.ACTIVE_MAINTENANCE_EVENT -> true;
            case MessageTypes.AGENT_STATE_EVENT -> mode == ConnectionMode.AGENT;
            default -> false;
        };
    }

    /** What an input leads to. */
    public Step step(AutomatonState state, Input input, long now) {
        if (input instanceof Input.OfConnection of && !state.owns(of.connection())) {
            return Step.to(state);
        }
        if (input instanceof Input.NoRoom full && !isInUse(state, full.connection())) {
            return step(state, new Input.Lost(full.connection(), full.reason()), now);
        }
        Step step = upkeep.after(state, input, CrossingPhase.after(state, routed(state, input, now)), now);
        return StrayRequests.counted(state, input, step);
    }

    /** Whether a connection is the session's own, and stays it. */
    private static boolean isInUse(AutomatonState state, int connection) {
        return state.phase().connection() == connection && !(state.phase() instanceof Closing);
    }

    /** Inputs of a connection go to what the connection is for, time goes by for all. */
    private Step routed(AutomatonState state, Input input, long now) {
        if (input instanceof Input.Tick tick) {
            return phase(state, tick, now)
                    .and(next -> companions.tick(next, tick, now))
                    .and(next -> DrainingPhase.tick(next, tick, now))
                    .and(next -> CrossingPhase.tick(next, now));
        }
        if (input instanceof Input.SwitchSide) {
            return CrossingPhase.asked(state, now);
        }
        Crossing crossing = state.crossing();
        if (crossing != null && input instanceof Input.OfConnection of && of.connection() == crossing.connection()) {
            return crossings.step(state, crossing, input, now);
        }
        Standby standby = state.standby();
        if (!(input instanceof Input.OfConnection of) || !standby.owns(of.connection())) {
            return phase(state, input, now);
        }
        Draining draining = standby.draining();
        return draining != null && draining.connection() == of.connection()
                ? DrainingPhase.step(state, draining, input, now)
                : companions.step(state, input, now);
    }

    private Step phase(AutomatonState state, Input input, long now) {
        Phase phase = state.phase();
        if (input instanceof NewSettings change) {
            return settings.step(state, change, now);
        }
        if (!phase.isUnderWay()) {
            return resting.step(state, input, now);
        }
        if (phase instanceof Running open) {
            return running.step(state, open, input, now);
        }
        return phase instanceof Closing leaving
                ? closing.step(state, leaving, input, now)
                : trying.step(state, input, now);
    }

    // --- what several phases share ---

    /** The side to begin with. */
    ServerSide firstSide(AutomatonState state) {
        return policy.firstSide(state.settings().failover());
    }

    /** Starts an attempt at a side, after the wait that the policy wants. */
    Step attempt(AutomatonState state, ServerSide side, long now) {
        long wait = policy.delayBefore(state.settings().failover(), state.failures())
                .toMillis();
        return attempt(state, side, wait, now);
    }

    /** Starts an attempt at a side after a wait. */
    Step attempt(AutomatonState state, ServerSide side, long wait, long now) {
        return wait > 0 ? Step.to(state.phase(new Waiting(side, now + wait))) : dial(state, side, now);
    }

    /** The wait before another attempt where only one side can be tried: each failure is a round of its own. */
    long wait(AutomatonState state, int failures) {
        return policy.delayBefore(state.settings().failover(), SIDES * failures).toMillis();
    }

    /** Starts an attempt at a side at once. */
    static Step dial(AutomatonState state, ServerSide side, long now) {
        int connection = state.nextConnection();
        long deadline = now + state.settings().timing().connectTimeout().toMillis();
        return Step.to(
                state.usedConnection().phase(new Connecting(side, connection, deadline)), new Open(connection, side));
    }

    /** The next attempt, at a side that did nothing wrong, has to wait for room. */
    static Step hold(AutomatonState state, ServerSide side, String reason, long now) {
        return Step.to(state.complaint(reason).phase(new Waiting(side, now + ROOM_PATIENCE, true)));
    }

    /** The session's connection has to go for want of room, which is told; the next one is made when there is room. */
    static Step makeRoom(AutomatonState state, ServerSide left, ServerSide next, String reason, long now) {
        Fact told = new ConnectionFailed(left, state.endpoint(left), ReasonCode.QUEUE_FULL, 0, reason, false);
        return hold(state.quiet(false), next, reason, now).after(new Tell(told));
    }

    /** An attempt failed or the connection was lost: tell it, then the other side, or nothing after the last retry. */
    Step fail(AutomatonState state, ServerSide side, ReasonCode code, int status, String reason, long now) {
        AutomatonState failed = state.failed(reason + " (" + state.endpoint(side) + ")");
        int retries = state.settings().failover().maxRetries();
        // A standby session is a server that is there and may take over at any time.
        boolean hope = failed.standby().ready() != null;
        boolean last = retries > 0 && failed.relapses() > retries && !hope;
        Tell told = new Tell(new ConnectionFailed(side, state.endpoint(side), code, status, reason, last));
        return last
                ? Step.to(failed.phase(new GaveUp()), told)
                : promotion.onward(failed, side, now).after(told);
    }

    /** No further attempt, until somebody changes something. */
    static Step reject(AutomatonState state, ServerSide side, int status, String reason) {
        return Step.to(
                state.quiet(false).complaint(reason).phase(new Rejected(status)),
                new Tell(new Fact.Rejected(side, status, reason)));
    }

    /** The return code of Connect while there is a connection, or one is being made. */
    static CilError connected(AutomatonState state) {
        return state.settings().compatibility().contains(Compatibility.MODE_CONFLICT)
                ? CilError.E_CTIOS_MODE_CONFLICT
                : CilError.E_CTIOS_SESSION_NOT_DISCONNECTED;
    }

    /** A step that first closes the connection of a phase, if the phase has one. */
    static Step hungUp(Phase phase, Step step) {
        return phase.connection() < 0 ? step : step.after(new Close(phase.connection()));
    }

    /** The session with the servers that a user asked for, if any. */
    static AutomatonState at(AutomatonState state, Input.Connect connect) {
        AutomatonState fresh = state.fresh();
        return connect.servers() == null ? fresh : fresh.inForce(fresh.inForce().at(connect.servers()));
    }
}
