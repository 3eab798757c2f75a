package org.ctios.management.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.CtiOsSession;
import org.ctios.session.SessionSnapshot;
import org.ctios.session.SessionStatus;
import org.jspecify.annotations.Nullable;

/** {@code ctios:info}. */
@Service
@Command(scope = "ctios", name = "info", description = "Shows one CTI OS session.")
public final class Info extends NamedSessionCommand {
    @Option(name = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public @Nullable Object execute() {
        CtiOsSession session = session();
        SessionStatus status = session.status();
        SessionSnapshot snapshot = session.snapshot();
        Details details = new Details()
                .add("Name", session.name())
                .add("State", status.state())
                .add("Since", Moments.text(status.since()))
                .add("Mode", status.mode())
                .add("Side", side(status))
                .add("Server", status.currentServer())
                .add("Trying", status.tryingServer())
                .add("Protocol version", status.protocolVersion() == 0 ? "" : status.protocolVersion())
                .add("Reason", status.reason())
                .add("Agents", snapshot.agents().size())
                .add("Calls", snapshot.calls().size())
                .add("Follows the server", snapshot.current())
                .add("Listeners", session.listeners().size());
        for (ConfigurationProblem problem : status.configurationProblems()) {
            details.add("Rejected " + problem.key(), problem);
        }
        details.print(System.out, json);
        return null;
    }

    static String side(SessionStatus status) {
        return status.side() == null ? "" : status.side().name();
    }

    /** What an operator has to know at once: a rejected configuration comes before the reason. */
    static String note(SessionStatus status) {
        return status.configurationProblems().isEmpty()
                ? status.reason()
                : "configuration rejected: " + status.configurationProblems().get(0);
    }
}
