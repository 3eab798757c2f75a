package org.ctios.simulator.internal.server;

import java.util.ArrayList;
import java.util.List;
import org.ctios.simulator.internal.centre.Fact.AgentFact;
import org.ctios.simulator.internal.centre.TeamModel;

/**
 * Teams whose agents' states sessions are told (guide, Supervisor Service). One of all events is told them anyway, and nothing
 * twice. On the model thread only.
 */
final class TeamMonitors {
    private final SessionMonitors telling;
    private final List<Monitor> all = new ArrayList<>();

    TeamMonitors(SessionMonitors telling) {
        this.telling = telling;
    }

    /**
     * One monitor.
     *
     * @param session who is told
     * @param id MonitorID
     * @param team whose states are told
     */
    record Monitor(Session session, long id, TeamModel team) {}

    /** Adds one; false when the session monitors that team already. */
    boolean add(Monitor monitor) {
        boolean known = all.stream().anyMatch(each -> each.session == monitor.session && each.team == monitor.team);
        return !known && all.add(monitor);
    }

    /** Ends one; false when the session has none with that number. */
    boolean remove(Session session, long id) {
        return all.removeIf(each -> each.session == session && each.id == id);
    }

    /** Ends all of a session. */
    void removeAll(Session session) {
        all.removeIf(each -> each.session == session);
    }

    void tell(AgentFact fact) {
        if (all.isEmpty()) {
            return;
        }
        for (Monitor monitor : List.copyOf(all)) {
            OpenSession open = monitor.session.open();
            if (open != null
                    && !open.allEvents()
                    && open.agent() != fact.agent()
                    && monitor.team == fact.agent().team()
                    && monitor.session.wants(fact)) {
                telling.tell(monitor.session, monitor.id, fact);
            }
        }
    }
}
