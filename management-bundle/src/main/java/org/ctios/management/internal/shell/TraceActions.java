package org.ctios.management.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes what can be done with a wire trace. */
@Service
public final class TraceActions implements Completer {
    static final List<String> ALL = List.of("on", "off", "status");

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        return new StringsCompleter(ALL).complete(session, commandLine, candidates);
    }
}
