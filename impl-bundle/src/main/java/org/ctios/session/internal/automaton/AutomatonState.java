package org.ctios.session.internal.automaton;

import org.ctios.session.ServerSide;
import org.ctios.session.internal.config.Endpoint;
import org.ctios.session.internal.config.SessionSettings;
import org.jspecify.annotations.Nullable;

/**
 * Everything the automaton remembers. Immutable.
 *
 * @param settings settings in force
 * @param phase where the session stands
 * @param failures attempts and sessions that failed since one stood for a heartbeat interval
 * @param version GED-188 version to ask for, lowered when a server refuses it
 * @param met whether a server has opened the session since it was asked for
 * @param settled the mode as it last was in force, to be restored; null before
 * @param complaint why the session is not as it should be, in words; empty when it is
 * @param nextConnection number of the next TCP connection
 * @param nextInvokeId invoke id of the next request
 */
public record AutomatonState(
        SessionSettings settings,
        Phase phase,
        int failures,
        int version,
        boolean met,
        @Nullable ModeFlow settled,
        String complaint,
        int nextConnection,
        int nextInvokeId) {

    /** A session that has done nothing yet. */
    public static AutomatonState initial(SessionSettings settings) {
        return new AutomatonState(
                settings, new Phase.Idle(), 0, settings.client().protocolVersion(), false, null, "", 1, 1);
    }

    Endpoint endpoint(ServerSide side) {
        return settings.endpoints().of(side);
    }

    AutomatonState phase(Phase next) {
        return new AutomatonState(
                settings, next, failures, version, met, settled, complaint, nextConnection, nextInvokeId);
    }

    AutomatonState settings(SessionSettings next) {
        return new AutomatonState(
                next, phase, failures, version, met, settled, complaint, nextConnection, nextInvokeId);
    }

    AutomatonState failed(String reason) {
        return new AutomatonState(
                settings, phase, failures + 1, version, met, settled, reason, nextConnection, nextInvokeId);
    }

    AutomatonState complaint(String reason) {
        return new AutomatonState(
                settings, phase, failures, version, met, settled, reason, nextConnection, nextInvokeId);
    }

    AutomatonState version(int lower) {
        return new AutomatonState(
                settings, phase, failures, lower, met, settled, complaint, nextConnection, nextInvokeId);
    }

    /** A server opened the session. */
    AutomatonState connected() {
        return new AutomatonState(settings, phase, failures, version, true, settled, "", nextConnection, nextInvokeId);
    }

    /** The session stood long enough to count as a success: failures are forgotten. */
    AutomatonState proven() {
        return new AutomatonState(settings, phase, 0, version, met, settled, complaint, nextConnection, nextInvokeId);
    }

    AutomatonState settled(@Nullable ModeFlow mode) {
        return new AutomatonState(
                settings, phase, failures, version, met, mode, complaint, nextConnection, nextInvokeId);
    }

    /** Forgets what belongs to earlier connections, for a new start. */
    AutomatonState fresh() {
        return new AutomatonState(
                settings, phase, 0, settings.client().protocolVersion(), false, null, "", nextConnection, nextInvokeId);
    }

    AutomatonState usedConnection() {
        return new AutomatonState(
                settings, phase, failures, version, met, settled, complaint, nextConnection + 1, nextInvokeId);
    }

    AutomatonState usedInvokeIds(int count) {
        return new AutomatonState(
                settings, phase, failures, version, met, settled, complaint, nextConnection, nextInvokeId + count);
    }
}
