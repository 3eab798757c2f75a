package org.ctios.session.internal.automaton;

import java.util.List;
import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.CilError;
import org.ctios.session.ConnectionMode;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Effect.Close;
import org.ctios.session.internal.automaton.Effect.Open;
import org.ctios.session.internal.automaton.Effect.Send;
import org.ctios.session.internal.automaton.Effect.Tell;
import org.ctios.session.internal.automaton.Fact.ConnectionFailed;
import org.ctios.session.internal.automaton.Input.NewSettings;
import org.ctios.session.internal.automaton.Phase.Closing;
import org.ctios.session.internal.automaton.Phase.Connecting;
import org.ctios.session.internal.automaton.Phase.Idle;
import org.ctios.session.internal.automaton.Phase.Opening;
import org.ctios.session.internal.automaton.Phase.Rejected;
import org.ctios.session.internal.automaton.Phase.Running;
import org.ctios.session.internal.automaton.Phase.Waiting;
import org.ctios.session.internal.config.SettingsChange;

/** The life of a session: {@code (state, input, now) -> (state, effects)}, one method per phase. */
public final class SessionAutomaton {
    /** How long to wait for CLOSE_CONF (guide, Session Termination). */
    private static final long CLOSE_TIMEOUT = 5_000;

    private final FailoverPolicy policy;
    private final Modes modes;
    private final RunningPhase running;

    /** An automaton with these policies; it keeps nothing else. */
    public SessionAutomaton(FailoverPolicy policy, Modes modes) {
        this.policy = policy;
        this.modes = modes;
        this.running = new RunningPhase(this);
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
                    MessageTypes.SET_AGENT_STATE_CONF -> true;
            case MessageTypes.AGENT_STATE_EVENT -> mode == ConnectionMode.AGENT;
            default -> false;
        };
    }

    /** What an input leads to. */
    public Step step(AutomatonState state, Input input, long now) {
        if (isStale(state, input)) {
            return Step.to(state);
        }
        Phase phase = state.phase();
        if (input instanceof NewSettings change) {
            return settings(state, change, now);
        }
        if (phase instanceof Idle) {
            return resting(state, input, now, CilError.E_CTIOS_SESSION_NOT_CONNECTED);
        }
        if (phase instanceof Rejected) {
            return resting(state, input, now, CilError.CIL_OK);
        }
        if (phase instanceof Waiting waiting) {
            return waiting(state, waiting, input, now);
        }
        if (phase instanceof Connecting connecting) {
            return connecting(state, connecting, input, now);
        }
        if (phase instanceof Opening opening) {
            return opening(state, opening, input, now);
        }
        if (phase instanceof Running open) {
            return running.step(state, open, input, now);
        }
        return closing(state, (Closing) phase, input, now);
    }

    /** An input of a connection that is no longer ours. */
    private static boolean isStale(AutomatonState state, Input input) {
        int connection = state.phase().connection();
        if (input instanceof Input.Opened opened) {
            return opened.connection() != connection;
        }
        if (input instanceof Input.Lost lost) {
            return lost.connection() != connection;
        }
        return input instanceof Input.Received received && received.connection() != connection;
    }

    // --- one method per phase ---

    private Step resting(AutomatonState state, Input input, long now, CilError onDisconnect) {
        if (input instanceof Input.Connect) {
            return attempt(state.fresh(), policy.firstSide(), now);
        }
        if (input instanceof Input.Disconnect) {
            return onDisconnect.isOk()
                    ? Step.to(state.fresh().phase(new Idle()), new Tell(new Fact.Closed()))
                    : Step.refuse(state, onDisconnect);
        }
        return Step.to(state);
    }

    private Step waiting(AutomatonState state, Waiting phase, Input input, long now) {
        if (input instanceof Input.Tick && now >= phase.deadline()) {
            return dial(state, phase.next(), now);
        }
        return trying(state, input);
    }

    private Step connecting(AutomatonState state, Connecting phase, Input input, long now) {
        if (input instanceof Input.Opened) {
            ProtocolVersion version = ProtocolVersion.cce(state.version());
            Message request = modes.openRequest(state.settings(), version, state.nextInvokeId());
            long deadline = now + state.settings().timing().openTimeout().toMillis();
            return Step.to(
                    state.usedInvokeIds(1).phase(new Opening(phase.side(), phase.connection(), deadline)),
                    new Send(phase.connection(), request));
        }
        if (input instanceof Input.Lost lost) {
            return fail(state, phase.side(), ReasonCode.CONNECT_FAIL, 0, lost.reason(), now);
        }
        if (input instanceof Input.Tick && now >= phase.deadline()) {
            return fail(state, phase.side(), ReasonCode.CONNECT_FAIL, 0, "no TCP connection in time", now)
                    .after(new Close(phase.connection()));
        }
        return trying(state, input);
    }

    private Step opening(AutomatonState state, Opening phase, Input input, long now) {
        if (input instanceof Input.Received received) {
            return answered(state, phase, received.message(), now);
        }
        if (input instanceof Input.Lost lost) {
            return fail(state, phase.side(), ReasonCode.CONNECT_FAIL, 0, lost.reason(), now);
        }
        if (input instanceof Input.Tick && now >= phase.deadline()) {
            return fail(state, phase.side(), ReasonCode.CONNECT_FAIL, 0, "no answer to OPEN_REQ in time", now)
                    .after(new Close(phase.connection()));
        }
        return trying(state, input);
    }

    private Step answered(AutomatonState state, Opening phase, Message message, long now) {
        return switch (message.typeNumber()) {
            case MessageTypes.OPEN_CONF -> running.enter(state, phase, message, now);
            case MessageTypes.FAILURE_CONF, MessageTypes.CONTROL_FAILURE_CONF ->
                refused(state, phase, status(message), now);
            case MessageTypes.FAILURE_EVENT -> refused(state, phase, message.uint(Fields.STATUS), now);
            default -> Step.to(state);
        };
    }

    private Step refused(AutomatonState state, Opening phase, long status, long now) {
        Close close = new Close(phase.connection());
        String text = "the server refuses the session: " + Refusal.text(status);
        Refusal refusal = Refusal.of(status);
        if (refusal == Refusal.LOWER_VERSION && state.version() > ProtocolVersion.OLDEST) {
            return dial(state.version(state.version() - 1), phase.side(), now).after(close);
        }
        if (refusal == Refusal.OTHER_SIDE) {
            return fail(state, phase.side(), ReasonCode.CONNECT_FAIL, (int) status, text, now)
                    .after(close);
        }
        return Step.to(
                state.complaint(text).phase(new Rejected((int) status)),
                close,
                new Tell(new Fact.Rejected(phase.side(), (int) status, text)));
    }

    private Step closing(AutomatonState state, Closing phase, Input input, long now) {
        boolean confirmed =
                input instanceof Input.Received received && received.message().typeNumber() == MessageTypes.CLOSE_CONF;
        if (confirmed || (input instanceof Input.Tick && now >= phase.deadline())) {
            return closed(state, phase, now).after(new Close(phase.connection()));
        }
        if (input instanceof Input.Lost) {
            return closed(state, phase, now);
        }
        if (input instanceof Input.Connect) {
            return Step.refuse(state, CilError.E_CTIOS_SESSION_NOT_DISCONNECTED);
        }
        if (input instanceof Input.Disconnect) {
            return phase.again()
                    ? Step.to(state.phase(new Closing(phase.side(), phase.connection(), phase.deadline(), false)))
                    : Step.refuse(state, CilError.E_CTIOS_SESSION_DISCONNECT_PENDING);
        }
        return Step.to(state);
    }

    private Step closed(AutomatonState state, Closing phase, long now) {
        Tell told = new Tell(new Fact.Closed());
        return phase.again()
                ? attempt(state.fresh(), policy.firstSide(), now).after(told)
                : Step.to(state.fresh().phase(new Idle()), told);
    }

    // --- what several phases share ---

    /** Connect and disconnect while no session is open yet (DG 12.5 ch. 8: disconnect stops a failover). */
    private Step trying(AutomatonState state, Input input) {
        if (input instanceof Input.Connect) {
            boolean failover = state.failures() > 0 || state.met();
            return Step.refuse(
                    state, failover ? CilError.E_CTIOS_IN_FAILOVER : CilError.E_CTIOS_SESSION_NOT_DISCONNECTED);
        }
        if (input instanceof Input.Disconnect) {
            return hungUp(state.phase(), Step.to(state.fresh().phase(new Idle()), new Tell(new Fact.Closed())));
        }
        return Step.to(state);
    }

    private Step settings(AutomatonState state, NewSettings input, long now) {
        AutomatonState updated = state.settings(input.settings());
        Phase phase = state.phase();
        boolean startsNow = input.settings().autoconnect() && !state.settings().autoconnect();
        if (phase instanceof Idle) {
            AutomatonState fresh = updated.fresh();
            return startsNow ? attempt(fresh, policy.firstSide(), now) : Step.to(fresh);
        }
        if (phase instanceof Closing) {
            return Step.to(updated);
        }
        if (phase instanceof Running open) {
            return input.change() == SettingsChange.RECONNECT ? close(updated, open, now, true) : Step.to(updated);
        }
        return input.change() == SettingsChange.RECONNECT || phase instanceof Rejected
                ? hungUp(phase, attempt(updated.fresh(), policy.firstSide(), now))
                : Step.to(updated);
    }

    /** A step that first closes the connection of a phase, if the phase has one. */
    private static Step hungUp(Phase phase, Step step) {
        return phase.connection() < 0 ? step : step.after(new Close(phase.connection()));
    }

    /** Starts an attempt at a side, after the wait that the policy wants. */
    Step attempt(AutomatonState state, ServerSide side, long now) {
        long wait = policy.delayBefore(state.settings().timing().reconnectDelays(), state.failures())
                .toMillis();
        return wait > 0 ? Step.to(state.phase(new Waiting(side, now + wait))) : dial(state, side, now);
    }

    private static Step dial(AutomatonState state, ServerSide side, long now) {
        int connection = state.nextConnection();
        long deadline = now + state.settings().timing().connectTimeout().toMillis();
        return Step.to(
                state.usedConnection().phase(new Connecting(side, connection, deadline)), new Open(connection, side));
    }

    /** An attempt failed or the connection was lost: tell it, then the other side. */
    Step fail(AutomatonState state, ServerSide side, ReasonCode code, int status, String reason, long now) {
        Tell told = new Tell(new ConnectionFailed(side, state.endpoint(side), code, status, reason));
        AutomatonState failed = state.failed(reason + " (" + state.endpoint(side) + ")");
        return attempt(failed, side.other(), now).after(told);
    }

    /** Ends an open session with CLOSE_REQ. */
    Step close(AutomatonState state, Running phase, long now, boolean again) {
        Message request = Message.builder(ProtocolVersion.cce(state.version()), MessageTypes.CLOSE_REQ)
                .set(Fields.INVOKE_ID, state.nextInvokeId())
                .set(Fields.STATUS, 0)
                .build();
        return Step.to(
                state.usedInvokeIds(1).phase(new Closing(phase.side(), phase.connection(), now + CLOSE_TIMEOUT, again)),
                new Send(phase.connection(), request));
    }

    ModeFlow.Turn beginMode(AutomatonState state, ServerSide side, Message openConf) {
        return modes.begin(state.settings(), side, openConf, state.nextInvokeId(), state.settled());
    }

    /** The status of a refusal, whichever of its two bodies the server sent (see the dictionary, FAILURE_CONF). */
    static long status(Message message) {
        return message.uint(Fields.STATUS, message.uint(Fields.FAILURE_CODE, 0));
    }

    static List<Effect> tell(List<Fact> facts) {
        return facts.stream().<Effect>map(Tell::new).toList();
    }
}
