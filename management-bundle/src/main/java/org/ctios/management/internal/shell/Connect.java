package org.ctios.management.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.ctios.session.CtiOsSession;
import org.jspecify.annotations.Nullable;

/** {@code ctios:connect}. */
@Service
@Command(
        scope = "ctios",
        name = "connect",
        description = "Connects a session that is disconnected, or that gave up because of a refusal.")
public final class Connect extends SessionCommand {
    @Argument(name = "NAME", description = "Name of the session.", required = true)
    @Completion(SessionNames.class)
    String name = "";

    @Override
    public @Nullable Object execute() {
        CtiOsSession session = session(name);
        check("connect", session, session.connect());
        System.out.println("Session " + name + " connects; ctios:info " + name + " shows how it fares.");
        return null;
    }
}
