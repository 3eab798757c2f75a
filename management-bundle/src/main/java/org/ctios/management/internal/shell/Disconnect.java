package org.ctios.management.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.ctios.session.Arguments;
import org.ctios.session.CtiOsSession;
import org.ctios.session.SessionState;
import org.jspecify.annotations.Nullable;

/** {@code ctios:disconnect}. */
@Service
@Command(
        scope = "ctios",
        name = "disconnect",
        description = "Disconnects a session; it stays so until ctios:connect or a restart.")
public final class Disconnect extends NamedSessionCommand {
    @Option(name = "--force", description = "Also when the session is looking for a server: ends the failover.")
    boolean force;

    /** Any other ends no failover where {@code compatibility} says {@code forcedDisconnect}. */
    private static final Arguments FORCED =
            Arguments.builder().set("ForcedDisconnect", 1).build();

    @Override
    public @Nullable Object execute() {
        CtiOsSession session = session();
        if (!force && session.state() == SessionState.FAILOVER) {
            throw new IllegalStateException("Session " + name
                    + " is in failover and would come back by itself. Use --force to end the failover.");
        }
        check("disconnect", session, force ? session.disconnect(FORCED) : session.disconnect());
        System.out.println("Session " + name + " disconnects; ctios:connect " + name + " brings it back.");
        return null;
    }
}
