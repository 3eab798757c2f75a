package org.ctios.management.internal.shell;

import java.util.concurrent.TimeUnit;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsSession;
import org.ctios.session.TraceStatus;
import org.jspecify.annotations.Nullable;

/** {@code ctios:trace}. */
@Service
@Command(
        scope = "ctios",
        name = "trace",
        description =
                "Turns the wire trace of a session on or off, or shows how it stands: every message between session"
                        + " and servers in a file, decoded and with passwords overwritten.")
public final class Trace extends SessionCommand {
    private static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long LOOK_MILLIS = 20;

    @Argument(index = 0, name = "ACTION", description = "on, off or status.", required = true)
    @Completion(TraceActions.class)
    String action = "";

    @Argument(index = 1, name = "NAME", description = "Name of the session.", required = true)
    @Completion(SessionNames.class)
    String name = "";

    @Option(name = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public @Nullable Object execute() throws InterruptedException {
        if (!TraceActions.ALL.contains(action)) {
            throw new IllegalArgumentException("'" + action
                    + "' is nothing a trace can do. Say on, off or status, then the" + " name of the session.");
        }
        CtiOsSession session = session(name);
        if (!action.equals("status")) {
            turn(session, action.equals("on"));
        }
        TraceStatus status = session.traceStatus();
        new Details()
                .add("Trace", status.on() ? "on" : "off")
                .add("File", status.file())
                .add("Written", status.written())
                .add("Dropped", status.dropped())
                .add("Problem", status.problem())
                .print(System.out, json);
        return null;
    }

    private static void turn(CtiOsSession session, boolean on) throws InterruptedException {
        CilError answer = session.setTrace(on);
        if (answer == CilError.E_CTIOS_MISSING_ARGUMENT) {
            throw new IllegalStateException("Session " + session.name() + " has no valid configuration; ctios:info "
                    + session.name() + " shows what is wrong with it.");
        }
        check("trace", session, answer);
        if (on) {
            awaitFile(session);
        }
    }

    /** The file is opened by another thread; soon it is written, or known to be impossible. */
    private static void awaitFile(CtiOsSession session) throws InterruptedException {
        long end = System.nanoTime() + WAIT_NANOS;
        while (session.traceStatus().written() == 0
                && session.traceStatus().problem().isEmpty()
                && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }
}
