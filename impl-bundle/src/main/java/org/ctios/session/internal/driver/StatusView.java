package org.ctios.session.internal.driver;

import java.time.Instant;
import java.util.List;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.ConnectionMode;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionState;
import org.ctios.session.SessionStatus;
import org.ctios.session.internal.automaton.AutomatonState;
import org.ctios.session.internal.automaton.Phase;
import org.jspecify.annotations.Nullable;

/** The automaton's state as users see it. */
final class StatusView {
    private StatusView() {}

    static SessionStatus none(List<ConfigurationProblem> problems) {
        return new SessionStatus(
                SessionState.DISCONNECTED, Instant.now(), ConnectionMode.NOT_SET, null, "", "", 0, "", problems);
    }

    static SessionStatus with(SessionStatus before, List<ConfigurationProblem> problems) {
        return new SessionStatus(
                before.state(),
                before.since(),
                before.mode(),
                before.side(),
                before.currentServer(),
                before.tryingServer(),
                before.protocolVersion(),
                before.reason(),
                problems);
    }

    static SessionStatus of(AutomatonState automaton, SessionStatus before, Instant now) {
        SessionState state = state(automaton);
        ServerSide side =
                state == SessionState.FAILOVER ? null : automaton.phase().openSide();
        ServerSide wanted = automaton.wantedSide();
        ServerSide trying = wanted == null ? trying(automaton.phase()) : wanted;
        boolean inForce = state == SessionState.AGENT || state == SessionState.MONITOR;
        return new SessionStatus(
                state,
                state == before.state() ? before.since() : now,
                inForce ? automaton.settings().mode() : ConnectionMode.NOT_SET,
                side,
                server(automaton, side),
                server(automaton, trying),
                side == null ? 0 : automaton.version(),
                automaton.reason(),
                before.configurationProblems());
    }

    private static String server(AutomatonState automaton, @Nullable ServerSide side) {
        return side == null ? "" : automaton.settings().endpoints().of(side).toString();
    }

    private static SessionState state(AutomatonState automaton) {
        Phase phase = automaton.phase();
        if (phase instanceof Phase.Idle) {
            return SessionState.DISCONNECTED;
        }
        if (phase instanceof Phase.Rejected) {
            return SessionState.REJECTED;
        }
        if (phase instanceof Phase.GaveUp) {
            return SessionState.GAVE_UP;
        }
        if (automaton.quiet()) {
            return open(automaton.settings().mode(), false);
        }
        if (phase instanceof Phase.Closing closing) {
            return closing.isGap() ? SessionState.FAILOVER : SessionState.DISCONNECTING;
        }
        if (phase instanceof Phase.Running running) {
            return open(automaton.settings().mode(), running.mode().established());
        }
        return automaton.inFailover() ? SessionState.FAILOVER : SessionState.CONNECTING;
    }

    private static SessionState open(ConnectionMode mode, boolean established) {
        return switch (mode) {
            case NOT_SET -> SessionState.CONNECTED;
            case AGENT -> established ? SessionState.AGENT : SessionState.AGENT_PENDING;
            case MONITOR -> established ? SessionState.MONITOR : SessionState.MONITOR_PENDING;
        };
    }

    private static @Nullable ServerSide trying(Phase phase) {
        if (phase instanceof Phase.Waiting waiting) {
            return waiting.next();
        }
        if (phase instanceof Phase.Connecting connecting) {
            return connecting.side();
        }
        return phase instanceof Phase.Opening opening ? opening.side() : null;
    }
}
