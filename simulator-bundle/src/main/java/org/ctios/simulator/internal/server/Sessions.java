package org.ctios.simulator.internal.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.centre.CallModel;
import org.ctios.simulator.internal.centre.Fact;
import org.ctios.simulator.internal.centre.Fact.CallFact;
import org.ctios.simulator.internal.centre.Fact.Kind;
import org.ctios.simulator.internal.wire.EventMessages;
import org.jspecify.annotations.Nullable;

/** The open sessions, and who of them gets which event. On the model thread only. */
final class Sessions {
    private final EventMessages messages;
    private final Set<Session> all = new LinkedHashSet<>();
    private final Set<Session> allEvents = new LinkedHashSet<>();
    private final Map<AgentModel, Session> byAgent = new HashMap<>();
    private long lastMonitorId;

    Sessions(EventMessages messages) {
        this.messages = messages;
    }

    List<Session> all() {
        return new ArrayList<>(all);
    }

    /** The session that has the agent's device, or null. */
    @Nullable
    Session of(AgentModel agent) {
        return byAgent.get(agent);
    }

    long nextMonitorId() {
        return ++lastMonitorId;
    }

    void add(Session session, OpenSession open) {
        all.add(session);
        if (open.allEvents()) {
            allEvents.add(session);
        }
        AgentModel agent = open.agent();
        if (agent != null) {
            byAgent.put(agent, session);
            agent.attach(true);
        }
    }

    void remove(Session session, OpenSession open) {
        all.remove(session);
        allEvents.remove(session);
        AgentModel agent = open.agent();
        if (agent != null && byAgent.remove(agent, session)) {
            agent.attach(false);
        }
    }

    /** Tells a fact to every session that wants it, encoded once per version. */
    void tell(Fact fact) {
        byte[] @Nullable [] frames = new byte[ProtocolVersion.NEWEST + 1][];
        for (Session session : allEvents) {
            OpenSession open = session.open();
            if (open != null && session.wants(fact)) {
                session.sendEvent(frame(frames, open.version(), fact));
            }
        }
        Session own = byAgent.get(fact.agent());
        OpenSession open = own == null ? null : own.open();
        if (own != null && open != null && !open.allEvents() && own.wants(fact)) {
            own.sendEvent(messages.write(open.version(), open.monitorId(), fact));
        }
    }

    /** Tells a Client Events session, when it opens, of the call in progress (guide, Session Management). */
    void replay(Session session, OpenSession open) {
        AgentModel agent = open.agent();
        CallModel call = agent == null ? null : agent.call();
        if (call != null && session.wants(new CallFact(Kind.BEGUN, call, 0))) {
            session.sendEvent(messages.beginCall(open.version(), open.monitorId(), call));
        }
    }

    private byte[] frame(byte[] @Nullable [] frames, ProtocolVersion version, Fact fact) {
        byte[] known = frames[version.number()];
        if (known == null) {
            known = messages.write(version, EventMessages.ALL_EVENTS_MONITOR, fact);
            frames[version.number()] = known;
        }
        return known;
    }
}
