package org.ctios.camel;

import java.util.List;
import java.util.Map;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.ctios.session.CtiOsSession;
import org.ctios.session.SessionStatus;

/** Ready is a consumer or producer whose sessions are there and connected. */
final class SessionsHealthCheck implements HealthCheck {
    private static final String GROUP = "camel";

    private final String id;
    private final String name;
    private final SessionsInUse sessions;
    private volatile boolean enabled = true;

    /**
     * Makes a check.
     *
     * @param name of the session as the endpoint has it
     */
    SessionsHealthCheck(String id, String name, SessionsInUse sessions) {
        this.id = id;
        this.name = name;
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
        if (now.isEmpty()) {
            return result.down()
                    .message("there is no CTI OS session named '" + name + "' now")
                    .build();
        }
        result.up();
        now.forEach(session -> add(session, result));
        return result.build();
    }

    private static void add(CtiOsSession session, HealthCheckResultBuilder result) {
        SessionStatus status = session.status();
        String prefix = "session." + session.name() + ".";
        result.detail(prefix + "state", status.state().name());
        result.detail(prefix + "since", status.since().toString());
        if (status.side() != null) {
            result.detail(prefix + "side", status.side().name());
        }
        if (!status.state().isConnected()) {
            result.down()
                    .message("CTI OS session '" + session.name() + "' is " + status.state() + " since " + status.since()
                            + (status.reason().isEmpty() ? "" : ": " + status.reason()));
        }
    }
}
