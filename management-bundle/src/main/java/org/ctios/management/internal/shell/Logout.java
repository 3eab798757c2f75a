package org.ctios.management.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.jspecify.annotations.Nullable;

/** {@code ctios:logout}. */
@Service
@Command(scope = "ctios", name = "logout", description = "Logs an agent out.")
public final class Logout extends RequestCommand {
    @Argument(index = 1, name = "AGENT", description = "The agent's id; without it the session's own agent.")
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
        return Operation.LOGOUT;
    }

    @Override
    void fill(CtiOsRequest.Builder request) {
        request.with("AgentID", agent).with("AgentInstrument", instrument).with("EventReasonCode", reason);
    }

    @Override
    String confirmed(Confirmation confirmation) {
        return "The server took the logout; OnAgentStateChange tells what comes of it.";
    }
}
