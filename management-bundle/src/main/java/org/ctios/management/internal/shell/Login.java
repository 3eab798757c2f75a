package org.ctios.management.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.jspecify.annotations.Nullable;

/** {@code ctios:login}. A password is not taken: it would stand in the shell's history. */
@Service
@Command(
        scope = "ctios",
        name = "login",
        description = "Logs an agent in: the session's own with the configured password, or another one without.")
public final class Login extends RequestCommand {
    @Argument(index = 1, name = "AGENT", description = "The agent's id; without it the session's own agent.")
    @Nullable
    String agent;

    @Option(name = "--instrument", description = "The device to log in at.")
    @Nullable
    String instrument;

    @Override
    Operation operation() {
        return Operation.LOGIN;
    }

    @Override
    void fill(CtiOsRequest.Builder request) {
        request.with("AgentID", agent).with("AgentInstrument", instrument);
    }

    @Override
    String confirmed(Confirmation confirmation) {
        return "The server took the login; OnAgentStateChange tells what comes of it.";
    }
}
