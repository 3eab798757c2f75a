package org.ctios.management.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.ctios.session.CtiOsSession;
import org.jspecify.annotations.Nullable;

/** {@code ctios:connect}. */
@Service
@Command(
        scope = "ctios",
        name = "connect",
        description = "Connects a session that is disconnected, or that gave up because of a refusal.")
public final class Connect extends NamedSessionCommand {
    @Override
    public @Nullable Object execute() {
        CtiOsSession session = session();
        check("connect", session, session.connect());
        System.out.println("Session " + name + " connects; ctios:info " + name + " shows how it fares.");
        return null;
    }
}
