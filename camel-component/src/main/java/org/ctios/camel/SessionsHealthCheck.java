package org.ctios.camel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.ctios.session.CtiOsSession;
import org.ctios.session.SessionStatus;

/** Ready is a consumer or producer whose sessions are all there and connected. */
final class SessionsHealthCheck implements HealthCheck {
    private static final String GROUP = "camel";

    private final String id;
    private final SessionNames names;
    private final SessionsInUse sessions;
    private volatile boolean enabled = true;

    /**
     * Makes a check.
     *
     * @param names of the sessions as the endpoint has them
     * @param sessions those that are there
     */
    SessionsHealthCheck(String id, SessionNames names, SessionsInUse sessions) {
        this.id = id;
        this.names = names;
        this.sessions = sessions;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getGroup() {
        return GROUP;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    public Result call(Map<String, Object> options) {
        HealthCheckResultBuilder result = HealthCheckResultBuilder.on(this)
                .detail(CHECK_KIND, Kind.READINESS)
                .detail(CHECK_ID, id);
        List<CtiOsSession> now = sessions.list();
        if (!enabled) {
            return result.unknown().message("Disabled").build();
        }
        List<String> complaints = new ArrayList<>();
        // Of all sessions none is missing, unless there is none at all.
        List<String> missing = names.isAll() && now.isEmpty() ? List.of(names.toString()) : sessions.missing();
        missing.forEach(name -> complaints.add("there is no CTI OS session named '" + name + "' now"));
        now.forEach(session -> add(session, result, complaints));
        return complaints.isEmpty()
                ? result.up().build()
                : result.down().message(String.join("; ", complaints)).build();
    }

    private static void add(CtiOsSession session, HealthCheckResultBuilder result, List<String> complaints) {
        SessionStatus status = session.status();
        String prefix = "session." + session.name() + ".";
        result.detail(prefix + "state", status.state().name());
        result.detail(prefix + "since", status.since().toString());
        if (status.side() != null) {
            result.detail(prefix + "side", status.side().name());
        }
        if (!status.state().isConnected()) {
            complaints.add("CTI OS session '" + session.name() + "' is " + status.state() + " since " + status.since()
                    + (status.reason().isEmpty() ? "" : ": " + status.reason()));
        }
    }
}
