package org.ctios.session.internal.automaton;

import java.util.function.Consumer;
import org.ctios.session.ConnectionMode;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.config.Endpoint;
import org.ctios.session.internal.config.SessionSettings;
import org.jspecify.annotations.Nullable;

/**
 * Everything the automaton remembers. Immutable.
 *
 * @param configured settings of the configuration
 * @param settings settings in force: the configured ones, unless a user asked for others until the next disconnect
 * @param phase where the session stands
 * @param failures attempts and sessions that failed since one stood for a heartbeat interval
 * @param version GED-188 version to ask for, lowered when a server refuses it
 * @param optionalServices whether OPEN_REQ asks for services that a server may not know
 * @param met whether a server has opened the session since it was asked for
 * @param quiet whether the session is being opened anew for a reason that users need not hear of
 * @param settled the mode as it last was in force, to be restored; null before
 * @param complaint why the session is not as it should be, in words; empty when it is
 * @param nextConnection number of the next TCP connection
 * @param nextInvokeId invoke id of the next request
 */
public record AutomatonState(
        SessionSettings configured,
        SessionSettings settings,
        Phase phase,
        int failures,
        int version,
        boolean optionalServices,
        boolean met,
        boolean quiet,
        @Nullable ModeFlow settled,
        String complaint,
        int nextConnection,
        int nextInvokeId) {

    /** Invoke ids from here on belong to snapshots and users' requests. */
    private static final int INVOKE_IDS = 0x1000_0000;

    /** A session that has done nothing yet. */
    public static AutomatonState initial(SessionSettings settings) {
        return new AutomatonState(
                settings,
                settings,
                new Phase.Idle(),
                0,
                settings.client().protocolVersion(),
                true,
                false,
                false,
                null,
                "",
                1,
                1);
    }

    Endpoint endpoint(ServerSide side) {
        return settings.endpoints().of(side);
    }

    /** Whether the session had a server, or an attempt failed, since it was asked for. */
    public boolean inFailover() {
        return !quiet && (failures > 0 || met);
    }

    AutomatonState phase(Phase next) {
        return with(draft -> draft.phase = next);
    }

    /** New settings of the configuration; they replace what a user asked for. */
    AutomatonState configured(SessionSettings next) {
        return with(draft -> {
            draft.configured = next;
            draft.settings = next;
        });
    }

    /** Other settings until the next disconnect. */
    AutomatonState settings(SessionSettings next) {
        return with(draft -> draft.settings = next);
    }

    AutomatonState failed(String reason) {
        return with(draft -> {
            draft.failures++;
            draft.complaint = reason;
            draft.quiet = false;
        });
    }

    AutomatonState complaint(String reason) {
        return with(draft -> draft.complaint = reason);
    }

    AutomatonState version(int lower) {
        return with(draft -> draft.version = lower);
    }

    AutomatonState withoutOptionalServices() {
        return with(draft -> draft.optionalServices = false);
    }

    AutomatonState quiet(boolean on) {
        return with(draft -> draft.quiet = on);
    }

    /** A server opened the session. */
    AutomatonState connected() {
        return with(draft -> {
            draft.met = true;
            draft.quiet = false;
            draft.complaint = "";
        });
    }

    /** The session stood long enough to count as a success: failures are forgotten. */
    AutomatonState proven() {
        return failures == 0 ? this : with(draft -> draft.failures = 0);
    }

    AutomatonState settled(@Nullable ModeFlow mode) {
        return with(draft -> draft.settled = mode);
    }

    /** Forgets what belongs to earlier connections and what users asked for them. */
    AutomatonState fresh() {
        return settings(configured).restarted(null);
    }

    /** Forgets what belongs to earlier connections, for a new one with the settings in force. */
    AutomatonState restarted(@Nullable ModeFlow kept) {
        return with(draft -> {
            draft.failures = 0;
            draft.version = draft.settings.client().protocolVersion();
            draft.optionalServices = true;
            draft.met = false;
            draft.quiet = false;
            draft.settled = kept;
            draft.complaint = "";
        });
    }

    /** The state to give back to the agent, when the session stays one of the same agent. */
    @Nullable
    ModeFlow agentToRestore(SessionSettings next) {
        boolean same = settings.mode() == ConnectionMode.AGENT
                && next.mode() == ConnectionMode.AGENT
                && next.agent().isSame(settings.agent());
        return same ? settled : null;
    }

    AutomatonState usedConnection() {
        return with(draft -> draft.nextConnection++);
    }

    AutomatonState usedInvokeIds(int count) {
        return count == 0 ? this : with(draft -> draft.nextInvokeId = draft.nextInvokeId % INVOKE_IDS + count);
    }

    private AutomatonState with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.finish();
    }

    /** The parts of a state while it is being changed. */
    private static final class Draft {
        private SessionSettings configured;
        private SessionSettings settings;
        private Phase phase;
        private int failures;
        private int version;
        private boolean optionalServices;
        private boolean met;
        private boolean quiet;
        private @Nullable ModeFlow settled;
        private String complaint;
        private int nextConnection;
        private int nextInvokeId;

        Draft(AutomatonState state) {
            configured = state.configured;
            settings = state.settings;
            phase = state.phase;
            failures = state.failures;
            version = state.version;
            optionalServices = state.optionalServices;
            met = state.met;
            quiet = state.quiet;
            settled = state.settled;
            complaint = state.complaint;
            nextConnection = state.nextConnection;
            nextInvokeId = state.nextInvokeId;
        }

        AutomatonState finish() {
            return new AutomatonState(
                    configured,
                    settings,
                    phase,
                    failures,
                    version,
                    optionalServices,
                    met,
                    quiet,
                    settled,
                    complaint,
                    nextConnection,
                    nextInvokeId);
        }
    }
}
