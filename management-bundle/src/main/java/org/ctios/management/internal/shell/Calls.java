package org.ctios.management.internal.shell;

import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.ctios.session.CallSnapshot;
import org.ctios.session.SessionSnapshot;
import org.jspecify.annotations.Nullable;

/** {@code ctios:calls}. */
@Service
@Command(scope = "ctios", name = "calls", description = "Lists the calls in progress that a session knows.")
public final class Calls extends NamedSessionCommand {
    @Option(name = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public @Nullable Object execute() {
        SessionSnapshot snapshot = session().snapshot();
        Listing listing = new Listing(
                "no calls in progress", "Peripheral", "Call", "Since", "ANI", "DNIS", "Dialed", "Connections");
        snapshot.calls().forEach(call -> add(call, listing));
        listing.print(System.out, json);
        Outdated.warn(snapshot, json);
        return null;
    }

    private static void add(CallSnapshot call, Listing listing) {
        listing.add(
                call.peripheralId(),
                call.connectionCallId(),
                Moments.text(call.since()),
                call.ani(),
                call.dnis(),
                call.dialedNumber(),
                call.connections().stream()
                        .map(each ->
                                each.deviceId() + " " + each.status().name().replaceFirst("^LCS_", ""))
                        .collect(Collectors.joining(", ")));
    }
}
