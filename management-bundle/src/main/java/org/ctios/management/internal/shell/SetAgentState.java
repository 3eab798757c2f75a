package org.ctios.management.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.jspecify.annotations.Nullable;

/** {@code ctios:agent-state}. */
@Service
@Command(scope = "ctios", name = "agent-state", description = "Changes the state of an agent.")
public final class SetAgentState extends RequestCommand {
    @Argument(index = 1, name = "STATE", description = "The state wanted, such as AVAILABLE.", required = true)
    @Completion(AgentStates.class)
    String state = "";

    @Argument(index = 2, name = "AGENT", description = "The agent's id; without it the session's own agent.")
    @Nullable
    String agent;

    @Option(name = "--instrument", description = "The agent's device.")
    @Nullable
    String instrument;

    @Option(name = "--reason", description = "Reason code, as configured at the switch.")
    @Nullable
    Integer reason;

    @Override
    Operation operation() {
        return Operation.SET_AGENT_STATE;
    }

    @Override
    void fill(CtiOsRequest.Builder request) {
        request.with("AgentState", AgentStates.of(state).number())
                .with("AgentID", agent)
                .with("AgentInstrument", instrument)
                .with("EventReasonCode", reason);
    }

    @Override
    String confirmed(Confirmation confirmation) {
        return "The server took the new state; OnAgentStateChange tells what comes of it.";
    }
}
