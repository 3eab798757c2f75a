package org.ctios.management.internal.shell;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.ctios.event.ConnectionEvent.OnCTIOSFailure;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.ConnectionEvent.OnConnectionClosed;
import org.ctios.event.ConnectionEvent.OnConnectionRejected;
import org.ctios.event.CtiOsEvent;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsSession;
import org.ctios.session.ServerSide;
import org.ctios.session.Subscription;
import org.jspecify.annotations.Nullable;

/** {@code ctios:switch-side}. Waits for what comes of it; Ctrl-C ends the waiting, not the switch. */
@Service
@Command(
        scope = "ctios",
        name = "switch-side",
        description =
                "Takes a session to the other side of its pair, before a server is stopped for example. A session that"
                        + " cannot go there stays where it is.")
public final class SwitchSide extends FollowingCommand {
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    @Option(name = "--wait", description = "Seconds to wait for the other side, 0 for none.")
    int wait = 40;

    @Option(name = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public @Nullable Object execute() {
        CtiOsSession session = session();
        ServerSide from = session.status().side();
        BlockingQueue<CtiOsEvent> ends = new LinkedBlockingQueue<>();
        Subscription subscription = session.addEventListener(event -> {
            if (isEnd(event)) {
                ends.add(event);
            }
        });
        try {
            check(session, session.switchSide());
            print(from, await(ends, session));
        } catch (InterruptedException e) {
            print(from, null);
        } finally {
            subscription.close();
        }
        return null;
    }

    /** A session whose service has gone tells nothing more. */
    private @Nullable CtiOsEvent await(BlockingQueue<CtiOsEvent> ends, CtiOsSession session)
            throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(wait);
        while (true) {
            long left = Math.min(end - System.nanoTime(), LOOK_NANOS);
            CtiOsEvent event = ends.poll(left, TimeUnit.NANOSECONDS);
            if (event != null || left < LOOK_NANOS) {
                return event;
            }
            if (services().stream().noneMatch(each -> each == session)) {
                throw new IllegalStateException(
                        "Session " + name + " is gone: its file was deleted, or its bundle stopped"
                                + " or updated. ctios:sessions shows those there are.");
            }
        }
    }

    private static boolean isEnd(CtiOsEvent event) {
        return event instanceof OnConnection
                || event instanceof OnConnectionClosed
                || event instanceof OnConnectionRejected
                || isRefusal(event);
    }

    private static boolean isRefusal(CtiOsEvent event) {
        return event instanceof OnCTIOSFailure failure && failure.failureCode() == OnCTIOSFailure.SWITCH_SIDE_FAILED;
    }

    private void print(@Nullable ServerSide from, @Nullable CtiOsEvent end) {
        if (end == null) {
            System.out.println(
                    json
                            ? Json.text(Map.of("name", name, "done", false))
                            : "Session " + name + " is still on its way; ctios:info " + name + " shows how it fares.");
            return;
        }
        ServerSide to = end.origin().side();
        if (!(end instanceof OnConnection connected) || to == null || to == from) {
            throw new IllegalStateException("Session " + name + ": " + Visible.text(why(end)));
        }
        Details details = new Details()
                .add("Name", name)
                .add("Done", true)
                .add("Side", to.name())
                .add("Server", connected.currentServer());
        if (json) {
            details.print(System.out, true);
        } else {
            System.out.println("Session " + name + " is at side " + to + " now, " + connected.currentServer() + ".");
        }
    }

    private static String why(CtiOsEvent end) {
        if (end instanceof OnCTIOSFailure failure) {
            return failure.errorMessage() + ". Look at that server, and switch again.";
        }
        return end instanceof OnConnection connected
                ? "it is back at " + connected.currentServer() + ", the other side did not keep it; the log says why."
                : "it was disconnected meanwhile, " + end.name() + ".";
    }

    private static void check(CtiOsSession session, CilError answer) {
        switch (answer) {
            case E_CTIOS_MISSING_ARGUMENT ->
                throw new IllegalStateException(
                        "Session " + session.name() + " has one server only. Add the other one to its endpoints.");
            case E_CTIOS_INVALID_SESSION ->
                throw new IllegalStateException(
                        "The servers of the active-standby pair of session " + session.name()
                                + " decide themselves which one is active. Switch them over, the session follows without a gap.");
            case E_CTIOS_SESSION_NOT_CONNECTED ->
                throw new IllegalStateException("Session " + session.name() + " has no connection, it is "
                        + session.state() + "; ctios:connect " + session.name() + " makes one.");
            default -> check("switch-side", session, answer);
        }
    }
}
