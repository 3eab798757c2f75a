package org.ctios.metrics.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.ctios.session.CtiOsSession;
import org.jspecify.annotations.Nullable;

/** {@code ctios:metrics}. */
@Service
@Command(scope = "ctios", name = "metrics", description = "Prints the metrics of all sessions as Prometheus gets them.")
public final class Metrics implements Action {
    @Reference
    List<CtiOsSession> sessions = List.of();

    @Override
    public @Nullable Object execute() {
        System.out.print(SessionMetrics.text(Reading.of(sessions)));
        return null;
    }
}
