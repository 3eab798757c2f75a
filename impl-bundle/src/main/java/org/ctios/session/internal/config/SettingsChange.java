package org.ctios.session.internal.config;

/** The smallest thing that has to be done to bring new settings into force. */
public enum SettingsChange {
    /** They say the same. */
    NOTHING,
    /** They are used from now on; the connection stays. */
    IN_PLACE,
    /** The connection has to be made anew, because OPEN_REQ would say something else or go elsewhere. */
    RECONNECT;

    /** What it takes to get from one to the other. */
    public static SettingsChange between(SessionSettings running, SessionSettings wanted) {
        if (running.equals(wanted)) {
            return NOTHING;
        }
        boolean sameSession = running.endpoints().equals(wanted.endpoints())
                && running.mode() == wanted.mode()
                && running.agent().equals(wanted.agent())
                && running.client().equals(wanted.client())
                // IdleTimeout in OPEN_REQ is four heartbeats.
                && running.timing().heartbeat().equals(wanted.timing().heartbeat());
        // Autologin switched on takes effect by going through the login that follows OPEN_CONF.
        boolean login = wanted.autologin() && !running.autologin();
        return sameSession && !login ? IN_PLACE : RECONNECT;
    }
}
