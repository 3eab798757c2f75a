package org.ctios.management.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsSession;
import org.ctios.session.SessionState;
import org.jspecify.annotations.Nullable;

/** {@code ctios:connect}. */
@Service
@Command(
        scope = "ctios",
        name = "connect",
        description = "Connects a session that is disconnected, or that the server refused.")
public final class Connect extends NamedSessionCommand {
    @Override
    public @Nullable Object execute() {
        CtiOsSession session = session();
        CilError result = session.connect();
        if (!result.isOk() && session.state() == SessionState.GAVE_UP) {
            throw new IllegalStateException(
                    "Session " + name + " gave up and does not try again. See to the servers, then"
                            + " ctios:disconnect " + name + " and ctios:connect " + name + ".");
        }
        check("connect", session, result);
        System.out.println("Session " + name + " connects; ctios:info " + name + " shows how it fares.");
        return null;
    }
}
