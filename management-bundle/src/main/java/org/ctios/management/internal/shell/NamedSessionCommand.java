package org.ctios.management.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.ctios.session.CtiOsSession;

/** A command about the session that its first argument names. */
abstract class NamedSessionCommand extends SessionCommand {
    @Argument(index = 0, name = "NAME", description = "Name of the session.", required = true)
    @Completion(SessionNames.class)
    String name = "";

    /**
     * The session.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    final CtiOsSession session() {
        return session(name);
    }
}
