package org.ctios.session.internal.automaton;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.config.Endpoint;
import org.ctios.session.internal.config.SessionSettings;
import org.ctios.session.internal.config.SettingsInForce;
import org.jspecify.annotations.Nullable;

/**
 * Everything the automaton remembers. Immutable.
 *
 * @param inForce the configuration, and what users set over it until the next disconnect
 * @param phase where the session stands
 * @param failures attempts and sessions that failed since one stood for a heartbeat interval
 * @param relapses those of them that came after a server had opened the session: they count towards giving up
 * @param strays OPEN_REQs that a server may still take up although they were given up
 * @param terms what to ask each side for, less where its server refused more
 * @param met whether a server has opened the session since it was asked for
 * @param quiet whether the session is being opened anew for a reason that users need not hear of
 * @param settled the mode as it last was in force, to be restored; null before
 * @param standby connections beside the session's own
 * @param crossing the way to the other side that a user asked for; null for none
 * @param complaint why the session is not as it should be, in words; empty when it is
 * @param missing what the server in use did not grant although it was asked for, in words; empty when nothing is missing
 * @param nextConnection number of the next TCP connection
 * @param nextInvokeId invoke id of the next request
 */
public record AutomatonState(
        SettingsInForce inForce,
        Phase phase,
        int failures,
        int relapses,
        StrayRequests strays,
        OpenTerms terms,
        boolean met,
        boolean quiet,
        @Nullable ModeFlow settled,
        Standby standby,
        @Nullable Crossing crossing,
        String complaint,
        String missing,
        int nextConnection,
        int nextInvokeId) {

    /** First version with active-standby pairs. */
    private static final int STANDBY_SINCE = 24;

    /** Invoke ids from here on belong to snapshots and users' requests. */
    private static final int INVOKE_IDS = 0x1000_0000;

    /** A session that has done nothing yet. */
    public static AutomatonState initial(SessionSettings settings) {
        return new AutomatonState(
                SettingsInForce.of(settings),
                new Phase.Idle(),
                0,
                0,
                StrayRequests.NONE,
                OpenTerms.of(settings),
                false,
                false,
                null,
                Standby.NONE,
                null,
                "",
                "",
                1,
                1);
    }

    /** Settings in force. */
    public SessionSettings settings() {
        return inForce.settings();
    }

    Endpoint endpoint(ServerSide side) {
        return settings().endpoints().of(side);
    }

    /** When a {@link Input.Tick} is wanted at the latest. */
    public long deadline() {
        long own = Math.min(phase.deadline(), standby.deadline());
        return crossing == null ? own : Math.min(own, crossing.deadline());
    }

    /** Whether a connection brings events: it is the session's own, or the one that a planned switch-over left. */
    public boolean serves(int connection) {
        boolean open = phase instanceof Phase.Running || phase instanceof Phase.Closing;
        return (open && phase.connection() == connection) || (standby.isDraining(connection) && !gapAfter(connection));
    }

    /**
     * Whether the session waits for the confirmation of its end: what still comes belongs to it, while the settings may
     * already be those of another one.
     */
    public boolean isEnding() {
        return phase instanceof Phase.Closing closing && !closing.isGap();
    }

    /** Whether what a connection would have told is missed: it is not the session's any more, and no server told the rest. */
    public boolean gapAfter(int connection) {
        Draining left = standby.draining();
        boolean toldTheRest = left != null && left.connection() == connection && !left.crossed();
        return phase.connection() != connection && !toldTheRest;
    }

    /** The connection that a planned switch-over left and that may still bring answers, -1 for none. */
    public int draining() {
        Draining left = standby.draining();
        return left == null ? -1 : left.connection();
    }

    /**
     * Whether what a connection brings has to wait: the side that was left has not told its last event yet. It ends by
     * itself, for the server's word or the time given to it.
     */
    public boolean holds(int connection) {
        Draining left = standby.draining();
        return left != null && !left.finished() && phase instanceof Phase.Running && phase.connection() == connection;
    }

    /** Whether a connection is the one to the standby side. */
    public boolean isCompanion(int connection) {
        return connection > 0 && standby.companion().connection() == connection;
    }

    /** Whether a connection is on its way to the other side, which a user asked for. */
    public boolean isCrossing(int connection) {
        return crossing != null && crossing.connection() == connection;
    }

    /** The side that a user asked for and that has not opened the session yet; null for none. */
    public @Nullable ServerSide wantedSide() {
        return crossing == null ? null : crossing.side();
    }

    /** The side that can take over, null for none. */
    public @Nullable ServerSide standbySide() {
        Companion.Ready ready = standby.ready();
        return ready == null ? null : ready.side();
    }

    /** GED-188 version to ask the server for that the session uses or tries, or that it was opened with. */
    public int version() {
        return version(side());
    }

    /** GED-188 version to ask the server of a side for. */
    int version(ServerSide side) {
        return terms.at(side).version();
    }

    /** GED-188 version that a connection speaks. A companion speaks that of the session. */
    public int versionOf(int connection) {
        return crossing != null && isCrossing(connection) ? version(crossing.side()) : version();
    }

    /** Whether to ask the server that the session uses or tries for services that it may not know. */
    boolean optionalServices() {
        return optionalServices(side());
    }

    boolean optionalServices(ServerSide side) {
        return terms.at(side).optionalServices();
    }

    /** The side of the session, or of the attempt that is being made. */
    private ServerSide side() {
        if (phase instanceof Phase.Waiting || phase instanceof Phase.Connecting || phase instanceof Phase.Opening) {
            return TryingPhase.side(phase);
        }
        ServerSide open = phase.openSide();
        return open == null ? ServerSide.A : open;
    }

    /** Why there is no standby session, in words; empty when there is one or none is wanted. */
    public String standbyComplaint() {
        if (!doesWithoutStandby()) {
            return standby.complaint();
        }
        return "no standby session: "
                + (optionalServices() ? "protocol version " + version() : "the server wants no optional services");
    }

    /** Whether a standby session is wanted, but the server in use knows of none. */
    public boolean doesWithoutStandby() {
        return phase instanceof Phase.Running && settings().standby().wanted() && !wantsStandby();
    }

    /** Why the session is not as it should be, in words; what it can do without comes last. */
    public String reason() {
        return complaint.isEmpty()
                ? Stream.of(missing, standbyComplaint())
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining("; "))
                : complaint;
    }

    /** Whether a connection is the session's, in whatever role. */
    boolean owns(int connection) {
        return connection > 0
                && (phase.connection() == connection || standby.owns(connection) || isCrossing(connection));
    }

    /** Whether OPEN_REQ asks for a standby session (guide, PG and CTI Server Graceful Shutdown). */
    boolean wantsStandby() {
        return settings().standby().wanted() && version() >= STANDBY_SINCE && optionalServices();
    }

    /** Whether the session had a server, or an attempt failed, since it was asked for. */
    public boolean inFailover() {
        return !quiet && (failures > 0 || met);
    }

    AutomatonState phase(Phase next) {
        return with(draft -> draft.phase = next);
    }

    AutomatonState inForce(SettingsInForce next) {
        return with(draft -> draft.inForce = next);
    }

    AutomatonState failed(String reason) {
        return with(draft -> {
            draft.failures++;
            draft.relapses += draft.met ? 1 : 0;
            draft.complaint = reason;
            draft.quiet = false;
        });
    }

    AutomatonState strays(StrayRequests next) {
        return next.equals(strays) ? this : with(draft -> draft.strays = next);
    }

    AutomatonState complaint(String reason) {
        return with(draft -> draft.complaint = reason);
    }

    AutomatonState missing(String services) {
        return with(draft -> draft.missing = services);
    }

    AutomatonState lowerVersion(ServerSide side) {
        return terms(terms.with(side, terms.at(side).lower()));
    }

    AutomatonState withoutOptionalServices(ServerSide side) {
        return terms(terms.with(side, terms.at(side).withoutOptionalServices()));
    }

    /** A side is asked for what the session asks for. */
    AutomatonState askingLikeSession(ServerSide side) {
        return terms(terms.with(side, terms.at(side())));
    }

    AutomatonState forgettingTerms(ServerSide side) {
        return terms(terms.forgetting(side, settings()));
    }

    private AutomatonState terms(OpenTerms next) {
        return next.equals(terms) ? this : with(draft -> draft.terms = next);
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
    AutomatonState proven(ServerSide side) {
        AutomatonState quiet = strays(strays.none(side));
        return quiet.failures == 0 ? quiet : quiet.with(Draft::forgetFailures);
    }

    AutomatonState settled(@Nullable ModeFlow mode) {
        return with(draft -> draft.settled = mode);
    }

    AutomatonState standby(Standby next) {
        return next.equals(standby) ? this : with(draft -> draft.standby = next);
    }

    AutomatonState crossing(@Nullable Crossing next) {
        return with(draft -> draft.crossing = next);
    }

    /** Forgets what belongs to earlier connections and what users asked for them. */
    AutomatonState fresh() {
        return inForce(SettingsInForce.of(inForce.configured())).restarted();
    }

    /** Forgets what belongs to earlier connections, for the first one of another session with the settings in force. */
    AutomatonState restarted() {
        return edited("").with(draft -> {
            draft.met = false;
            draft.settled = null;
        });
    }

    /** The same session with other settings in force, of which no server has said anything yet. */
    AutomatonState edited(String reason) {
        return with(draft -> {
            draft.forgetFailures();
            draft.terms = OpenTerms.of(draft.inForce.settings());
            draft.quiet = false;
            draft.standby = Standby.NONE;
            draft.complaint = reason;
            draft.missing = "";
        });
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
        private SettingsInForce inForce;
        private Phase phase;
        private int failures;
        private int relapses;
        private StrayRequests strays;
        private OpenTerms terms;
        private boolean met;
        private boolean quiet;
        private @Nullable ModeFlow settled;
        private Standby standby;
        private @Nullable Crossing crossing;
        private String complaint;
        private String missing;
        private int nextConnection;
        private int nextInvokeId;

        Draft(AutomatonState state) {
            inForce = state.inForce;
            phase = state.phase;
            failures = state.failures;
            relapses = state.relapses;
            strays = state.strays;
            terms = state.terms;
            met = state.met;
            quiet = state.quiet;
            settled = state.settled;
            standby = state.standby;
            crossing = state.crossing;
            complaint = state.complaint;
            missing = state.missing;
            nextConnection = state.nextConnection;
            nextInvokeId = state.nextInvokeId;
        }

        void forgetFailures() {
            failures = 0;
            relapses = 0;
        }

        AutomatonState finish() {
            return new AutomatonState(
                    inForce,
                    phase,
                    failures,
                    relapses,
                    strays,
                    terms,
                    met,
                    quiet,
                    settled,
                    standby,
                    crossing,
                    complaint,
                    missing,
                    nextConnection,
                    nextInvokeId);
        }
    }
}
