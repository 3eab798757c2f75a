package org.ctios.simulator.internal.server;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.Side;
import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.centre.Fact;
import org.ctios.simulator.internal.centre.Fact.AgentFact;
import org.ctios.simulator.internal.centre.Fact.CallFact;
import org.ctios.simulator.internal.wire.EventMessages;
import org.jspecify.annotations.Nullable;

/** The open sessions, and who of them gets which event. On the model thread only. */
final class Sessions {
    private final Set<Session> all = new LinkedHashSet<>();
    private final Set<Session> allEvents = new LinkedHashSet<>();
    private final Map<Side, Map<AgentModel, Session>> byAgent = new EnumMap<>(Side.class);
    private final SessionMonitors sessionMonitors = new SessionMonitors();
    private final Monitors monitors = new Monitors(sessionMonitors);
    private final TeamMonitors teamMonitors = new TeamMonitors(sessionMonitors);
    private long lastMonitorId;

    Sessions() {
        for (Side side : Side.values()) {
            byAgent.put(side, new HashMap<>());
        }
    }

    List<Session> all() {
        return new ArrayList<>(all);
    }

    /** The session that has the agent's device at a side, or null. */
    @Nullable
    Session of(Side side, AgentModel agent) {
        return agents(side).get(agent);
    }

    /** Whether a session of the side has this UniqueInstanceID. */
    boolean isInUse(Side side, String uniqueInstanceId) {
        return all.stream()
                .filter(session -> session.side() == side)
                .map(Session::open)
                .anyMatch(open -> open != null && open.uniqueInstanceId().equals(uniqueInstanceId));
    }

    /** Devices and calls that sessions monitor beside their own. */
    Monitors monitors() {
        return monitors;
    }

    /** Teams that sessions monitor. */
    TeamMonitors teamMonitors() {
        return teamMonitors;
    }

    /** Sessions that sessions monitor. */
    SessionMonitors sessionMonitors() {
        return sessionMonitors;
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
            agents(session.side()).put(agent, session);
            agent.attach(true);
        }
    }

    void remove(Session session, OpenSession open) {
        all.remove(session);
        allEvents.remove(session);
        teamMonitors.removeAll(session);
        monitors.removeAll(session);
        sessionMonitors.removeAll(session);
        AgentModel agent = open.agent();
        if (agent != null && agents(session.side()).remove(agent, session)) {
            agent.attach(of(session.side().other(), agent) != null);
        }
    }

    /** Tells clients with the Client Monitor service of another one's session. */
    void tellClientMonitors(Session about, Function<ProtocolVersion, Message> event) {
        for (Session session : all()) {
            OpenSession open = session.open();
            if (open != null && session != about && session.role().tellsEvents() && open.monitorsClients()) {
                session.sendEvent(event.apply(open.version()).toBytes());
            }
        }
    }

    /** Tells every open session of the active side. */
    void tellSystem(Function<ProtocolVersion, Message> event) {
        for (Session session : all()) {
            OpenSession open = session.open();
            if (open != null && session.role().tellsEvents()) {
                session.sendEvent(event.apply(open.version()).toBytes());
            }
        }
    }

    /** Sends bytes as they are to whom the active side tells all events. */
    void tellAllEvents(byte[] frame) {
        allEvents.stream().filter(session -> session.role().tellsEvents()).forEach(session -> session.sendEvent(frame));
    }

    /**
     * Tells a fact to every session that wants it, encoded once per version where all variables of calls are wanted. One that
     * cannot be told must not leave the step of the contact centre half done of which it is told.
     */
    void tell(Fact fact) {
        ModelThread.guarded(() -> tellAll(fact));
    }

    private void tellAll(Fact fact) {
        byte[] @Nullable [] frames = new byte[ProtocolVersion.NEWEST + 1][];
        for (Session session : allEvents) {
            OpenSession open = session.open();
            if (open == null || !session.wants(fact)) {
                continue;
            }
            if (session.variables().isAll()) {
                sessionMonitors.tell(session, frame(frames, open.version(), fact), fact);
            } else {
                sessionMonitors.tell(session, EventMessages.ALL_EVENTS_MONITOR, fact);
            }
        }
        for (Side side : Side.values()) {
            fact.audience().forEach(agent -> tellOwn(of(side, agent), fact));
        }
        if (fact instanceof AgentFact state) {
            teamMonitors.tell(state);
        }
        monitors.tell(fact);
    }

    /** Tells All Events clients of a switch of sides the calls in progress (guide, CTI Server Graceful Shutdown). */
    void update(List<Session> clients, List<Fact> updates) {
        for (Session session : clients) {
            OpenSession open = session.open();
            if (open != null && open.allEvents() && open.knowsStandby()) {
                updates.stream()
                        .filter(session::wants)
                        .forEach(fact -> sessionMonitors.tell(session, EventMessages.ALL_EVENTS_MONITOR, fact));
            }
        }
    }

    /** Tells a Client Events session, when it opens, of the calls in progress (guide, Session Management). */
    void replay(Session session, OpenSession open) {
        AgentModel agent = open.agent();
        if (agent != null) {
            agent.parties().stream()
                    .filter(party -> session.wants(CallFact.begun(party)))
                    .forEach(party ->
                            session.sendEvent(EventMessages.beginCall(open.version(), open.monitorId(), party)));
        }
    }

    private void tellOwn(@Nullable Session own, Fact fact) {
        OpenSession open = own == null ? null : own.open();
        if (own != null && open != null && !open.allEvents() && own.wants(fact)) {
            sessionMonitors.tell(own, open.monitorId(), fact);
        }
    }

    private Map<AgentModel, Session> agents(Side side) {
        return Objects.requireNonNull(byAgent.get(side));
    }

    private static byte[] frame(byte[] @Nullable [] frames, ProtocolVersion version, Fact fact) {
        byte[] known = frames[version.number()];
        if (known == null) {
            known = EventMessages.write(version, EventMessages.ALL_EVENTS_MONITOR, fact);
            frames[version.number()] = known;
        }
        return known;
    }
}
