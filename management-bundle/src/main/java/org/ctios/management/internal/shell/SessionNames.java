package org.ctios.management.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.ctios.session.CtiOsSession;

/** Completes the names of sessions. */
@Service
public final class SessionNames implements Completer {
    @Reference
    List<CtiOsSession> sessions = List.of();

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        List<String> names = sessions.stream().map(CtiOsSession::name).toList();
        return new StringsCompleter(names).complete(session, commandLine, candidates);
    }
}
