package org.ctios.health.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.felix.hc.api.Result;
import org.ctios.session.ConnectionChange;
import org.ctios.session.CtiOsSession;
import org.ctios.session.SessionStatus;

/** Is the session connected, with its mode in force? */
final class ConnectedCheck implements SessionCheck {
    @Override
    public String topic() {
        return "connected";
    }

    @Override
    public Result of(CtiOsSession session, Limits limits, Instant now) {
        SessionStatus status = session.status();
        boolean patient = Duration.between(status.since(), now).compareTo(limits.grace()) < 0;
        String since = status.state() + " since " + status.since();
        return switch (status.state()) {
            case AGENT, MONITOR, CONNECTED -> connected(status);
            case AGENT_PENDING, MONITOR_PENDING ->
                unwell(
                        patient,
                        since + ", and its mode is not in force" + why(status) + ". See what the CTI Server grants"
                                + " the client, and the log of the session");
            case CONNECTING, FAILOVER ->
                unwell(patient, since + why(status) + ". See that the CTI Servers run and can be reached from here");
            case DISCONNECTING -> SessionCheck.later(since);
            case REJECTED ->
                SessionCheck.critical(since + why(status) + ". Correct etc/org.ctios.session-" + session.name()
                        + ".cfg or the server, then ctios:connect " + session.name());
            case GAVE_UP ->
                SessionCheck.critical(since + why(status) + ". It does not try again: see to the servers, then"
                        + " ctios:disconnect and ctios:connect " + session.name());
            case DISCONNECTED -> disconnected(session, since);
        };
    }

    private static Result connected(SessionStatus status) {
        String where = status.state() + " at side " + status.side() + ", " + status.currentServer();
        return status.reason().isEmpty()
                ? SessionCheck.ok(where)
                : SessionCheck.warn(where + ", but: " + status.reason() + ". See the log of the session");
    }

    private static Result unwell(boolean patient, String message) {
        return patient ? SessionCheck.later(message) : SessionCheck.critical(message);
    }

    /** Nobody wants a connection. That somebody ended one is worth a word, lest it be forgotten. */
    private static Result disconnected(CtiOsSession session, String since) {
        List<ConnectionChange> history = session.measures().history();
        return history.isEmpty()
                ? SessionCheck.ok(since + ": it was never told to connect")
                : SessionCheck.warn(
                        since + ": somebody ended the connection. ctios:connect " + session.name() + " brings it back");
    }

    private static String why(SessionStatus status) {
        return status.reason().isEmpty() ? "" : ": " + status.reason();
    }
}
