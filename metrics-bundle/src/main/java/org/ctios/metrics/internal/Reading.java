package org.ctios.metrics.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.CtiOsSession;
import org.ctios.session.ListenerStatistics;
import org.ctios.session.SessionCertificate;
import org.ctios.session.SessionMeasures;
import org.ctios.session.SessionSnapshot;
import org.ctios.session.SessionStatistics;
import org.ctios.session.SessionStatus;

/** All that one session tells, read at one moment. */
record Reading(
        String session,
        SessionStatus status,
        SessionStatistics statistics,
        SessionMeasures measures,
        List<ListenerStatistics> listeners,
        List<SessionCertificate> certificates,
        Map<String, Integer> agentsByState,
        int calls) {

    static Reading of(CtiOsSession session) {
        SessionSnapshot known = session.snapshot();
        Map<String, Integer> agents = new TreeMap<>();
        for (AgentSnapshot agent : known.agents()) {
            agents.merge(agent.state() == null ? "UNKNOWN" : agent.state().name(), 1, Integer::sum);
        }
        return new Reading(
                session.name(),
                session.status(),
                session.statistics(),
                session.measures(),
                session.listeners(),
                session.certificates(),
                agents,
                known.calls().size());
    }

    /** All sessions, by name; the first one of each, since the name is what tells their samples apart. */
    static List<Reading> of(List<CtiOsSession> sessions) {
        Map<String, CtiOsSession> byName = new TreeMap<>();
        sessions.forEach(each -> byName.putIfAbsent(each.name(), each));
        return byName.values().stream().map(Reading::of).toList();
    }
}
