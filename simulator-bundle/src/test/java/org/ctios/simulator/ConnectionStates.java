package org.ctios.simulator;

import java.util.List;

/** How the connections of a call stand that is walked by hand, in the order in which they came; none once it has ended. */
final class ConnectionStates {
    private ConnectionStates() {}

    static List<Call.State> of(ContactCentre centre, SimulatedCall call) {
        return centre.calls().stream()
                .filter(each -> each.id() == call.id())
                .flatMap(each -> each.connections().stream())
                .map(Call.Connection::state)
                .toList();
    }
}
