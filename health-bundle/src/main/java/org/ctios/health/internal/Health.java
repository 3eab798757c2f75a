package org.ctios.health.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.ctios.session.CtiOsSession;
import org.jspecify.annotations.Nullable;

/** {@code ctios:health}. */
@Service
@Command(scope = "ctios", name = "health", description = "Shows how well the CTI OS sessions are, and what to do.")
public final class Health implements Action {
    @Argument(index = 0, name = "NAME", description = "Name of the session; all when it is missing.")
    @Nullable
    String name;

    @Option(name = "--problems", description = "Show only what is not well.")
    boolean problems;

    @Reference
    List<CtiOsSession> sessions = List.of();

    @Reference
    @Nullable
    SessionChecks checks;

    @Override
    public @Nullable Object execute() {
        SessionChecks running = checks;
        if (running == null) {
            throw new IllegalStateException("The health checks do not run: restart the bundle ctios-health");
        }
        List<CtiOsSession> asked = sessions.stream()
                .filter(session -> name == null || session.name().equals(name))
                .sorted(Comparator.comparing(CtiOsSession::name))
                .toList();
        if (name != null && asked.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no session '" + name + "'. See ctios:sessions for those there are.");
        }
        ShellTable table = new ShellTable().emptyTableText(asked.isEmpty() ? "no sessions" : "all is well");
        List.of("Session", "Check", "Health", "Message").forEach(table::column);
        for (CtiOsSession session : asked) {
            for (SessionCheck check : SessionChecks.ALL) {
                add(session, check, check.of(session, running.limits(), Instant.now()), table);
            }
        }
        table.print(System.out);
        return null;
    }

    private void add(CtiOsSession session, SessionCheck check, Result result, ShellTable table) {
        if (problems && result.getStatus() == Result.Status.OK) {
            return;
        }
        table.addRow().addContent(session.name(), check.topic(), result.getStatus(), message(result));
    }

    private static String message(Result result) {
        return StreamSupport.stream(result.spliterator(), false)
                .map(ResultLog.Entry::getMessage)
                .findFirst()
                .orElse("");
    }
}
