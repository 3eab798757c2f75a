package org.ctios.management.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.AgentState;
import org.ctios.session.SessionSnapshot;
import org.jspecify.annotations.Nullable;

/** {@code ctios:agents}. */
@Service
@Command(scope = "ctios", name = "agents", description = "Lists the agents that a session knows, and their states.")
public final class Agents extends NamedSessionCommand {
    @Option(name = "--state", description = "Only agents in this state, such as AVAILABLE.")
    @Completion(AgentStates.class)
    @Nullable
    String state;

    @Option(name = "--peripheral", description = "Only agents of this peripheral.")
    @Nullable
    Long peripheral;

    @Option(name = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public @Nullable Object execute() {
        AgentState wanted = state == null ? null : AgentStates.of(state);
        SessionSnapshot snapshot = session().snapshot();
        Listing listing =
                new Listing("no agents", "Peripheral", "Agent", "State", "Reason", "Since", "Extension", "Instrument");
        snapshot.agents().stream()
                .filter(agent -> wanted == null || agent.state() == wanted)
                .filter(agent -> peripheral == null || agent.peripheralId() == peripheral)
                .forEach(agent -> add(agent, listing));
        listing.print(System.out, json);
        Outdated.warn(snapshot, json);
        return null;
    }

    private static void add(AgentSnapshot agent, Listing listing) {
        listing.add(
                agent.peripheralId(),
                agent.agentId(),
                agent.state(),
                agent.reasonCode() < 0 ? "" : agent.reasonCode(),
                Moments.text(agent.since()),
                agent.extension(),
                agent.instrument());
    }
}
