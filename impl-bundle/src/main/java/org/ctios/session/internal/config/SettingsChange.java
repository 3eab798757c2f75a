package org.ctios.session.internal.config;

import java.util.Objects;
import org.ctios.session.ConnectionMode;
import org.ctios.session.ServerSide;
import org.jspecify.annotations.Nullable;

/** The smallest thing that has to be done to bring new settings into force; docs/configuration.md says it for each key. */
public enum SettingsChange {
    /** They say the same. */
    NOTHING,
    /** They are used from now on; the connection stays. */
    IN_PLACE,
    /** The mode is set again: a login is tried again, a filter is sent. The user's connection stays. */
    RESTORE_MODE,
    /**
     * The connection has to be made anew, because OPEN_REQ would say something else or go elsewhere. The session stays the
     * same one, and what is missed meanwhile is found out.
     */
    RECONNECT,
    /** The settings make it another session, in another mode or of another agent: the one ends and the other begins. */
    START_ANEW;

    /**
     * What it takes to get from one to the other.
     *
     * @param side the side that is connected, null when none is: the server of the other side may change in place
     */
    public static SettingsChange between(SessionSettings running, SessionSettings wanted, @Nullable ServerSide side) {
        if (running.equals(wanted)) {
            return NOTHING;
        }
        if (!sameSession(running, wanted)) {
            return START_ANEW;
        }
        if (!sameServer(running, wanted, side) || !sameOpening(running, wanted)) {
            return RECONNECT;
        }
        return sameMode(running, wanted) ? IN_PLACE : RESTORE_MODE;
    }

    private static boolean sameServer(SessionSettings running, SessionSettings wanted, @Nullable ServerSide side) {
        return side == null
                ? running.endpoints().equals(wanted.endpoints())
                : running.endpoints().of(side).equals(wanted.endpoints().of(side));
    }

    private static boolean sameSession(SessionSettings running, SessionSettings wanted) {
        return running.mode() == wanted.mode()
                && (wanted.mode() != ConnectionMode.AGENT || running.agent().isSame(wanted.agent()));
    }

    /** A password file with another password in it is no edit (decision 13). */
    private static boolean sameOpening(SessionSettings running, SessionSettings wanted) {
        return running.client().opensLike(wanted.client())
                && running.tls().connectsLike(wanted.tls())
                && running.standby().equals(wanted.standby())
                // IdleTimeout in OPEN_REQ is four heartbeats.
                && running.timing().heartbeat().equals(wanted.timing().heartbeat());
    }

    private static boolean sameMode(SessionSettings running, SessionSettings wanted) {
        return switch (wanted.mode()) {
            case AGENT -> !wanted.autologin() || (running.autologin() && sameLogin(running, wanted));
            case MONITOR ->
                Objects.equals(running.monitor().filter(), wanted.monitor().filter());
            case NOT_SET -> true;
        };
    }

    /**
     * A new password is a reason to try a refused login again. One that changed in its file is not written here: whether it
     * is another one than the refused one is known to the flow.
     */
    private static boolean sameLogin(SessionSettings running, SessionSettings wanted) {
        return running.agent().password().isWrittenAs(wanted.agent().password())
                && running.login().workMode() == wanted.login().workMode();
    }
}
