package org.ctios.management.internal.shell;

import java.util.LinkedHashMap;
import java.util.Map;
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
        status.configurationProblems().forEach(problem -> details.addLine("Rejected " + problem.key(), problem));
        details.addMember(
                "configurationProblems",
                status.configurationProblems().stream().map(Info::object).toList());
        details.print(System.out, json);
        return null;
    }

    private static Map<String, Object> object(ConfigurationProblem problem) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("key", problem.key());
        object.put("value", problem.value());
        object.put("reason", problem.reason());
        object.put("cure", problem.cure());
        return object;
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
