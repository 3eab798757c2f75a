package org.ctios.session.internal.dispatch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ctios.event.AgentEvent;
import org.ctios.event.CallEvent;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventFamily;
import org.ctios.event.EventId;
import org.ctios.session.Arguments;
import org.ctios.session.ListenerOptions.Ordering;
import org.jspecify.annotations.Nullable;

/**
 * What an event has to keep its order with.
 *
 * <p>Order by call: the events of a call, and from the event on in which a call changes its id or goes up in another, the
 * events of both ids. Order by agent: the events of an agent; a call's events keep their order too, and one that names an
 * agent also its place among the agent's. Everything that names neither keeps its order among itself.
 *
 * @param calls ids of one call; more than one when the event says that they are the same call from now on
 * @param agent the agent it names, if agents matter
 */
record EventKeys(List<Object> calls, @Nullable Object agent) {
    private static final long NO_CALL = 0xFFFF_FFFFL;

    /** CALL_CONFERENCED, CALL_TRANSFERRED and CALL_DATA_UPDATE: the events in which ids change (GED-188). */
    private static final Set<Integer> CHANGE_IDS = Set.of(17, 18, 25);

    /** Events about a call with the field AgentID: pre-call, RTP, emergency and greeting events (GED-188). */
    private static final Set<Integer> NAME_AGENTS = Set.of(105, 106, 116, 117, 123, 248);

    private static final List<String> OTHER_IDS =
            List.of("NewConnectionCallID", "PrimaryCallID", "SecondaryCallID", "ConnectedPartyCallID");

    private record CallKey(long peripheralId, long callId) {}

    private record AgentKey(long peripheralId, String agentId) {}

    /**
     * Whether an event waits for all earlier ones and holds back all later ones: what tells of the connection or of the
     * mode. Heartbeats tell nothing about other events, so a slow call need not hold them up, nor they the other calls.
     */
    static boolean isBarrier(CtiOsEvent event) {
        return event.id().family() == EventFamily.CONNECTION
                && event.id() != EventId.HEARTBEAT
                && event.id() != EventId.MISSING_HEARTBEAT;
    }

    static EventKeys of(CtiOsEvent event, Ordering ordering) {
        boolean agents = ordering == Ordering.AGENT;
        if (event instanceof CallEvent call) {
            return new EventKeys(calls(call), agents ? agent(call) : null);
        }
        return new EventKeys(List.of(), agents && event instanceof AgentEvent agent ? agent(agent) : null);
    }

    private static @Nullable Object agent(AgentEvent event) {
        String id = event.agentId();
        return id == null ? null : new AgentKey(event.peripheralId(), id);
    }

    private static @Nullable Object agent(CallEvent event) {
        String id =
                NAME_AGENTS.contains(event.id().number()) ? event.arguments().getValueString("AgentID") : null;
        return id == null ? null : new AgentKey(event.peripheralId(), id);
    }

    private static List<Object> calls(CallEvent event) {
        long own = event.connectionCallId();
        if (!CHANGE_IDS.contains(event.id().number())) {
            return isCall(own) ? List.of(new CallKey(event.peripheralId(), own)) : List.of();
        }
        Set<Long> ids = otherIds(event.arguments());
        ids.add(own);
        return ids.stream()
                .filter(EventKeys::isCall)
                .<Object>map(id -> new CallKey(event.peripheralId(), id))
                .toList();
    }

    /** Ids, besides its own, that an event names as the same call. */
    static Set<Long> otherIds(Arguments arguments) {
        Set<Long> ids = new LinkedHashSet<>();
        for (String keyword : OTHER_IDS) {
            Arguments several = arguments.getValueArray(keyword);
            if (several != null) {
                several.keys().forEach(key -> add(ids, several.getValueLong(key)));
            } else {
                add(ids, arguments.getValueLong(keyword));
            }
        }
        return ids;
    }

    private static void add(Set<Long> ids, @Nullable Long id) {
        if (id != null && isCall(id)) {
            ids.add(id);
        }
    }

    private static boolean isCall(long id) {
        return id >= 0 && id != NO_CALL;
    }
}
