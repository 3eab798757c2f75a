package org.ctios.session.internal.model;

import java.time.Instant;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.session.AgentState;

/** Compares what is known of an agent with the server's answer. */
final class AgentDifferences {
    private final ObjectModel model;
    private final MissedEvents events;
    private final Findings findings;
    private final boolean initial;

    AgentDifferences(ObjectModel model, MissedEvents events, Findings findings, boolean initial) {
        this.model = model;
        this.events = events;
        this.findings = findings;
        this.initial = initial;
    }

    /** QUERY_AGENT_STATE_CONF. */
    void answered(Subject subject, Message conf, Instant time) {
        KnownAgent agent = model.knownAgents().obtain(subject.peripheralId(), subject.id());
        if (initial) {
            findings.keep(() -> events.agentState(subject, conf), time);
        } else if (differs(agent, conf)) {
            findings.tell(() -> events.agentState(subject, conf), time);
            findings.agentChanged();
        }
    }

    /** An agent whom the server does not know, or knows as logged out, is not what was known of a logged-in one. */
    void refused(Subject subject, Refusal refusal, Instant time) {
        KnownAgent agent = model.knownAgents().find(subject.peripheralId(), subject.id());
        if (agent == null || !agent.state.isLoggedIn()) {
            return;
        }
        AgentState now = refusal == Refusal.LOGGED_OUT ? AgentState.LOGOUT : AgentState.UNKNOWN;
        findings.tell(() -> events.agentState(subject, now.number()), time);
        findings.agentChanged();
    }

    private static boolean differs(KnownAgent agent, Message conf) {
        return agent.state != AgentState.of(conf.uint(Fields.AGENT_STATE))
                || differs(agent.extension, conf, Fields.AGENT_EXTENSION)
                || differs(agent.instrument, conf, Fields.AGENT_INSTRUMENT)
                || SkillGroups.differ(agent.skillGroups, KnownAgents.queriedGroups(conf));
    }

    private static boolean differs(String known, Message conf, Field field) {
        String told = conf.text(field, "");
        return !told.isEmpty() && !told.equals(known);
    }
}
