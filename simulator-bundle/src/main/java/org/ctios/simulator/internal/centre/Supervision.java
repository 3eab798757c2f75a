package org.ctios.simulator.internal.centre;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ctios.simulator.Call.State;
import org.jspecify.annotations.Nullable;

/**
 * The supervisor in the calls of agents. The guide has messages for it and no sequence of events; the one here is written
 * down at {@link org.ctios.simulator.ContactCentre}. Not thread-safe.
 */
public final class Supervision {
    private final Calls calls;
    private final CallRegister register;
    private final Map<Party, Watch> watches = new LinkedHashMap<>();

    /** What a supervisor can do, with the numbers on the wire (guide, SupervisoryAction). */
    public enum Action {
        /** Leaves the call. */
        CLEAR(0),
        /** Listens unheard. */
        MONITOR(1),
        /** Listens and is heard by the agent only. */
        WHISPER(2),
        /** Joins the call. */
        BARGE_IN(3),
        /** Joins the call, and the agent is dropped. */
        INTERCEPT(4);

        private final int code;

        Action(int code) {
            this.code = code;
        }

        /** The action with the number on the wire, or null. */
        public static @Nullable Action of(long code) {
            for (Action action : values()) {
                if (action.code == code) {
                    return action;
                }
            }
            return null;
        }
    }

    /**
     * What a connection of the supervisor is about.
     *
     * @param agent the agent's connection
     * @param before type of the agent's call before the supervisor joined it, null when the supervisor has an own call
     */
    private record Watch(Party agent, @Nullable CallType before) {}

    Supervision(Calls calls, CallRegister register) {
        this.calls = calls;
        this.register = register;
    }

    /** Does it, or says why not; the outcome has the agent's connection. */
    public Outcome supervise(AgentModel supervisor, Party agent, Action action) {
        Refusal refusal = refusal(supervisor, agent, action);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        switch (action) {
            case CLEAR -> leave(supervisor, agent);
            case MONITOR -> listen(supervisor, agent, CallType.SUPERVISOR_MONITOR, Cause.SUPERVISOR_MONITOR);
            case WHISPER -> listen(supervisor, agent, CallType.SUPERVISOR_WHISPER, Cause.SUPERVISOR_WHISPER);
            case BARGE_IN -> join(supervisor, agent, CallType.SUPERVISOR_BARGE_IN, Cause.SUPERVISOR_BARGE_IN);
            case INTERCEPT -> intercept(supervisor, agent);
        }
        return Outcome.done(agent);
    }

    /** A call has ended for a device: who listened to it has nothing to hear, and a call that was joined is what it was. */
    void ended(Party party) {
        Watch own = watches.remove(party);
        if (own != null && own.before() != null && party.call().live().size() > 1) {
            calls.become(party.call(), own.before());
        }
        List<Party> listeners = watches.entrySet().stream()
                .filter(each ->
                        each.getValue().agent() == party && each.getValue().before() == null)
                .map(Map.Entry::getKey)
                .toList();
        listeners.forEach(each -> calls.hangUp(each, Cause.SUPERVISOR_CLEAR));
    }

    private @Nullable Refusal refusal(AgentModel supervisor, Party agent, Action action) {
        Optional<Party> there = connection(supervisor, agent);
        if (action == Action.CLEAR) {
            return there.isPresent() ? null : Refusal.NOTHING_TO_CLEAR;
        }
        if (!supervisor.isLoggedIn()) {
            return Refusal.NOT_LOGGED_IN;
        }
        if (!supervisor.leads(agent.theAgent())) {
            return Refusal.NOT_OF_THE_TEAM;
        }
        if (agent.agent() == supervisor || !agent.isIn(State.CONNECTED)) {
            return Refusal.NOT_ACTIVE;
        }
        boolean busy = supervisor.parties().stream().anyMatch(party -> !there.equals(Optional.of(party)));
        boolean again = joined(there) && action != Action.INTERCEPT;
        return busy || again ? Refusal.NO_FREE_LINE : null;
    }

    private Optional<Party> connection(AgentModel supervisor, Party agent) {
        return watches.entrySet().stream()
                .filter(each ->
                        each.getKey().agent() == supervisor && each.getKey().isLive())
                .filter(each -> each.getValue().agent() == agent
                        || (each.getValue().before() != null && each.getKey().call() == agent.call()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private boolean joined(Optional<Party> connection) {
        return connection
                .map(watches::get)
                .filter(watch -> watch.before() != null)
                .isPresent();
    }

    private void leave(AgentModel supervisor, Party agent) {
        connection(supervisor, agent).ifPresent(party -> calls.hangUp(party, Cause.SUPERVISOR_CLEAR));
    }

    private void listen(AgentModel supervisor, Party agent, CallType type, Cause cause) {
        leave(supervisor, agent);
        CallContext context = CallContext.inside(supervisor.instrument(), agent.device(), true);
        CallModel call = register.open(type, context, supervisor.peripheral());
        Party party = calls.initiate(call, supervisor);
        watches.put(party, new Watch(agent, null));
        calls.originate(party, agent.device());
        calls.establish(party, cause);
    }

    private void join(AgentModel supervisor, Party agent, CallType type, Cause cause) {
        leave(supervisor, agent);
        CallType before = agent.call().type();
        calls.become(agent.call(), type);
        Party party = calls.offer(agent.call(), supervisor);
        watches.put(party, new Watch(agent, before));
        calls.establish(party, cause);
    }

    private void intercept(AgentModel supervisor, Party agent) {
        if (joined(connection(supervisor, agent))) {
            calls.become(agent.call(), CallType.SUPERVISOR_INTERCEPT);
        } else {
            join(supervisor, agent, CallType.SUPERVISOR_INTERCEPT, Cause.SUPERVISOR_INTERCEPT);
        }
        calls.hangUp(agent, Cause.SUPERVISOR_INTERCEPT);
    }
}
