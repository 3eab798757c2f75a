package org.ctios.simulator.internal.server;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ctios.simulator.internal.centre.CallModel;
import org.ctios.simulator.internal.centre.Fact;
import org.ctios.simulator.internal.centre.Fact.CallFact;
import org.ctios.simulator.internal.centre.Peripheral;
import org.ctios.simulator.internal.wire.Masks;
import org.jspecify.annotations.Nullable;

/**
 * Devices and calls that sessions monitor beside their own (guide, Peripheral Monitor Service). A device's monitor is told what
 * the client of the agent there is told, or what happens at a route point; a call's monitor everything of that call. On the
 * model thread only.
 */
final class Monitors {
    private final SessionMonitors telling;
    private final List<Monitor> all = new ArrayList<>();

    Monitors(SessionMonitors telling) {
        this.telling = telling;
    }

    /**
     * One monitor; it is of a device or of a call.
     *
     * @param session who is told
     * @param id MonitorID
     * @param peripheralId where the device is
     * @param device instrument or route point, or null
     * @param call the call, or null
     * @param callMask CallMsgMask
     * @param agentStateMask AgentStateMask
     */
    record Monitor(
            Session session,
            long id,
            long peripheralId,
            @Nullable String device,
            @Nullable CallModel call,
            long callMask,
            long agentStateMask) {
        Monitor withMasks(long calls, long agentStates) {
            return new Monitor(session, id, peripheralId, device, call, calls, agentStates);
        }

        private boolean isOfTheSame(Monitor other) {
            return session == other.session
                    && call == other.call
                    && peripheralId == other.peripheralId
                    && (device == null ? other.device == null : device.equals(other.device));
        }

        /** An instrument of one peripheral may be called from another one, where it is a number outside. */
        private boolean isOf(Peripheral peripheral, String name) {
            return peripheral.id() == peripheralId && name.equals(device);
        }
    }

    /** Adds one; false when the session has one of the same. */
    boolean add(Monitor monitor) {
        if (all.stream().anyMatch(monitor::isOfTheSame)) {
            return false;
        }
        return all.add(monitor);
    }

    /** Changes one; false when the session has none with that number. */
    boolean change(Session session, long id, UnaryOperator<Monitor> change) {
        boolean known = all.stream().anyMatch(each -> each.session == session && each.id == id);
        all.replaceAll(each -> each.session == session && each.id == id ? change.apply(each) : each);
        return known;
    }

    /** Ends one; false when the session has none with that number. */
    boolean remove(Session session, long id) {
        return all.removeIf(each -> each.session == session && each.id == id);
    }

    /** Ends all of a session. */
    void removeAll(Session session) {
        all.removeIf(each -> each.session == session);
    }

    void tell(Fact fact) {
        if (all.isEmpty()) {
            return;
        }
        for (Monitor monitor : List.copyOf(all)) {
            if (hears(monitor.session, fact)
                    && concerns(monitor, fact)
                    && Masks.wants(monitor.callMask, monitor.agentStateMask, fact)) {
                telling.tell(monitor.session, monitor.id, fact);
            }
        }
        all.removeIf(each -> each.call != null && each.call.isOver());
    }

    /** The team is told only to who has the supervisor service, whatever is monitored (guide, AGENT_TEAM_CONFIG_EVENT). */
    private static boolean hears(Session session, Fact fact) {
        OpenSession open = session.open();
        return open != null && session.role().tellsEvents() && (open.supervises() || !(fact instanceof Fact.TeamFact));
    }

    private boolean concerns(Monitor monitor, Fact fact) {
        CallFact call = fact instanceof CallFact of ? of : null;
        if (monitor.device == null) {
            return call != null && call.call() == monitor.call;
        }
        return fact.audience().stream().anyMatch(agent -> monitor.isOf(agent.peripheral(), agent.instrument()))
                || (call != null
                        && monitor.isOf(call.party().peripheral(), call.party().device()));
    }
}
