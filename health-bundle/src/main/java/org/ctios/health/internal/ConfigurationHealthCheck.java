package org.ctios.health.internal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.felix.hc.api.Result;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.CtiOsSession;

/** Is what stands in the file in force? */
final class ConfigurationHealthCheck implements SessionCheck {
    @Override
    public String topic() {
        return "configuration";
    }

    @Override
    public Result of(CtiOsSession session, Limits limits, Instant now) {
        List<ConfigurationProblem> problems = session.status().configurationProblems();
        if (problems.isEmpty()) {
            return SessionCheck.ok("in force");
        }
        String all = problems.stream().map(ConfigurationProblem::toString).collect(Collectors.joining(" "));
        return session.isConfigured()
                ? SessionCheck.warn("rejected, the one before stays in force. " + all)
                : SessionCheck.critical("rejected, the session does nothing. " + all);
    }
}
