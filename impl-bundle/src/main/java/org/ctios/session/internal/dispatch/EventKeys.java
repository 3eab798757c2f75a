package org.ctios.session.internal.dispatch;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.ctios.event.AgentEvent;
import org.ctios.event.CallEvent;
import org.ctios.event.ConnectedParty;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventFamily;
import org.ctios.event.EventId;
import org.ctios.event.OnButtonEnablementChange;
import org.ctios.event.PreCallEvent;
import org.ctios.event.RtpEvent;
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
    private static final Pattern AGENT_NAME = Pattern.compile("agent\\.(\\d{1,10})\\.(.+)", Pattern.DOTALL);
    private static final Pattern CALL_NAME = Pattern.compile("call\\.(\\d{1,10})\\.(\\d{1,10})\\..*");

    /** Connection events that tell nothing about calls and agents. */
    private static final Set<EventId> NO_BARRIER =
            Set.of(EventId.HEARTBEAT, EventId.MISSING_HEARTBEAT, EventId.QUEUE_FULL);

    private record CallKey(long peripheralId, long callId) {}

    private record AgentKey(long peripheralId, String agentId) {}

    /**
     * Whether an event waits for all earlier ones and holds back all later ones: what tells of the connection or of the
     * mode. Heartbeats and full queues are no reason for a slow call to hold up the others.
     */
    static boolean isBarrier(CtiOsEvent event) {
        return event.id().family() == EventFamily.CONNECTION && !NO_BARRIER.contains(event.id());
    }

    static EventKeys of(CtiOsEvent event, Ordering ordering) {
        List<Object> calls = event instanceof CallEvent call ? calls(call) : named(event);
        return new EventKeys(calls, ordering == Ordering.AGENT ? agent(event) : null);
    }

    /**
     * What agent mode tells of a refused request about a call is an event of the agent, and named after the call. Buttons have
     * nothing but the name of what they are about.
     */
    private static List<Object> named(CtiOsEvent event) {
        String about = null;
        if (event instanceof OnButtonEnablementChange buttons) {
            about = buttons.uniqueObjectId();
        } else if (event.id() == EventId.CONTROL_FAILURE_CONF && event instanceof AgentEvent agent) {
            about = agent.uniqueObjectId();
        }
        if (about == null) {
            return List.of();
        }
        Matcher name = CALL_NAME.matcher(about);
        return name.matches()
                ? List.of(new CallKey(Long.parseLong(name.group(1)), Long.parseLong(name.group(2))))
                : List.of();
    }

    private static @Nullable Object agent(CtiOsEvent event) {
        if (event instanceof AgentEvent agent) {
            return agent(agent.peripheralId(), agent.agentId());
        }
        if (event instanceof RtpEvent media) {
            return agent(media.peripheralId(), media.agentId());
        }
        if (event instanceof PreCallEvent announced) {
            return agent(announced.peripheralId(), announced.agentId());
        }
        if (event instanceof OnButtonEnablementChange buttons) {
            Matcher name = AGENT_NAME.matcher(buttons.uniqueObjectId());
            return name.matches() ? agent(Long.parseLong(name.group(1)), name.group(2)) : null;
        }
        boolean greeting = event.id() == EventId.CALL_AGENT_GREETING;
        return greeting && event instanceof CallEvent call
                ? agent(call.peripheralId(), call.arguments().getValueString("AgentID"))
                : null;
    }

    private static @Nullable Object agent(long peripheralId, @Nullable String agentId) {
        return agentId == null ? null : new AgentKey(peripheralId, agentId);
    }

    private static List<Object> calls(CallEvent event) {
        return ids(event)
                .filter(id -> id >= 0 && id != NO_CALL)
                .distinct()
                .<Object>mapToObj(id -> new CallKey(event.peripheralId(), id))
                .toList();
    }

    /** The ids that an event says are one call; only the events in which ids change name several (GED-188). */
    private static LongStream ids(CallEvent event) {
        long own = event.connectionCallId();
        return switch (event.id()) {
            case CALL_DATA_UPDATE -> LongStream.of(own, event.newConnectionCallId());
            case CALL_CONFERENCED, CALL_TRANSFERRED ->
                LongStream.concat(LongStream.of(own, event.primaryCallId(), event.secondaryCallId()), parties(event));
            case CONFERENCE_CALL_CONF, TRANSFER_CALL_CONF ->
                LongStream.concat(LongStream.of(own, event.newConnectionCallId()), parties(event));
            default -> LongStream.of(own);
        };
    }

    private static LongStream parties(CallEvent event) {
        return event.connectedParties().stream().mapToLong(ConnectedParty::callId);
    }
}
