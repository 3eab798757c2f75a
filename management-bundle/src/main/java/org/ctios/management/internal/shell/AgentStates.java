package org.ctios.management.internal.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.ctios.session.AgentState;

/** Completes the states of agents. */
@Service
public final class AgentStates implements Completer {
    private static final List<String> NAMES =
            Stream.of(AgentState.values()).map(AgentState::name).toList();

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        return new StringsCompleter(NAMES).complete(session, commandLine, candidates);
    }

    /** The state of a name in any case; a hyphen serves as underscore. */
    static AgentState of(String name) {
        String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(AgentState.values())
                .filter(state -> state.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + name + "' is no state of an agent. States: " + String.join(", ", NAMES) + "."));
    }
}
