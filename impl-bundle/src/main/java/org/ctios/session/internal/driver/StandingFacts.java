package org.ctios.session.internal.driver;

import java.util.ArrayList;
import java.util.List;
import org.ctios.session.ConnectionMode;
import org.ctios.session.internal.automaton.Fact;
import org.jspecify.annotations.Nullable;

/** The facts that were told and still hold. Loop thread only. */
final class StandingFacts {
    private final List<Fact> mode = new ArrayList<>();
    private @Nullable Fact connection;

    void told(Fact fact) {
        if (fact instanceof Fact.Connected) {
            // A planned switch-over: the mode stays in force.
            connection = fact;
        } else if (fact instanceof Fact.ConnectionFailed
                || fact instanceof Fact.Closed
                || fact instanceof Fact.Rejected) {
            connection = fact;
            mode.clear();
        } else if (fact instanceof Fact.MonitorMode || fact instanceof Fact.AgentMode) {
            mode.clear();
            mode.add(fact);
        } else if (fact instanceof Fact.ModeDenied || fact instanceof Fact.LoggedInAlready) {
            mode.removeIf(each -> each.getClass() == fact.getClass());
            mode.add(fact);
        }
    }

    /** What was told last of the connection; null before the first attempt. */
    @Nullable
    Fact connection() {
        return connection;
    }

    /** What holds of a mode; nothing when another one was told. */
    List<Fact> of(ConnectionMode asked) {
        return mode.stream().filter(fact -> isOf(fact, asked)).toList();
    }

    private static boolean isOf(Fact fact, ConnectionMode asked) {
        if (fact instanceof Fact.ModeDenied denied) {
            return asked == denied.mode();
        }
        boolean monitor = fact instanceof Fact.MonitorMode;
        return asked == (monitor ? ConnectionMode.MONITOR : ConnectionMode.AGENT);
    }
}
