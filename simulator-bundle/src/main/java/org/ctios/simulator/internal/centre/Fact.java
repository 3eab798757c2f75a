package org.ctios.simulator.internal.centre;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ctios.simulator.Agent;
import org.jspecify.annotations.Nullable;

/**
 * Something happened in the contact centre. A fact refers to the living model: who is told reads what is needed at once,
 * on the same thread.
 */
public sealed interface Fact {
    /** The agents whose own clients are told; clients of all events are told everything. */
    Collection<AgentModel> audience();

    /** An agent is in a new state, or another state was asked for that waits for the end of the call. */
    record AgentFact(AgentModel agent) implements Fact {
        /** The state told. */
        public Agent.State state() {
            return agent.state();
        }

        @Override
        public Collection<AgentModel> audience() {
            return List.of(agent);
        }
    }

    /**
     * A call came a step further.
     *
     * @param kind what happened
     * @param party the connection it happened to
     * @param detail what else is to be told
     */
    record CallFact(Kind kind, Party party, Detail detail) implements Fact {
        /** That a call has begun for a device. */
        public static CallFact begun(Party party) {
            return new CallFact(Kind.BEGUN, party, Detail.NONE);
        }

        /** The call. */
        public CallModel call() {
            return party.call();
        }

        /** Beginning, data and end are told to each device for itself, as is waiting; the rest to all in the call. */
        @Override
        public Collection<AgentModel> audience() {
            AgentModel own = party.agent();
            if (kind.isOfOneDevice() || party.kind() == Party.Kind.QUEUE) {
                return own == null ? List.of() : List.of(own);
            }
            Set<AgentModel> all = new LinkedHashSet<>();
            Merge merge = detail.merge();
            Stream<AgentModel> also =
                    merge == null ? Stream.empty() : merge.absorbed().agents();
            Stream.concat(call().agents(), also).forEach(all::add);
            return all;
        }
    }

    /**
     * What else is to be told.
     *
     * @param cause why it happened
     * @param changed numbers of changed call variables
     * @param numbers whether ANI, DNIS and the like changed too
     * @param oldCallId the ConnectionCallID before the change, or -1 when it did not change
     * @param number the device a call was diverted to, or that was called; empty for none
     * @param merge the merge of two calls, or null
     */
    record Detail(
            Cause cause, Set<Integer> changed, boolean numbers, long oldCallId, String number, @Nullable Merge merge) {
        /** Nothing else. */
        static final Detail NONE = because(Cause.NONE);

        static Detail because(Cause cause) {
            return towards("", cause);
        }

        static Detail towards(String number, Cause cause) {
            return new Detail(cause, Set.of(), false, -1, number, null);
        }

        static Detail changed(Set<Integer> variables) {
            return new Detail(Cause.NONE, variables, false, -1, "", null);
        }

        static Detail renamed(long oldCallId) {
            return new Detail(Cause.NONE, Set.of(), false, oldCallId, "", null);
        }

        static Detail allNumbers(Set<Integer> variables) {
            return new Detail(Cause.NONE, variables, true, -1, "", null);
        }

        static Detail of(Merge merge, Cause cause) {
            return new Detail(cause, Set.of(), false, -1, "", merge);
        }
    }

    /**
     * Two calls became one.
     *
     * @param primaryId ID the held call had
     * @param secondaryId ID the consultation had
     * @param controller the device that did it
     * @param added the party of the consultation
     * @param absorbed the consultation
     * @param parties who is in the call now
     */
    record Merge(
            long primaryId, long secondaryId, Party controller, Party added, CallModel absorbed, List<Party> parties) {}

    /**
     * A call was routed to an agent and has not arrived.
     *
     * @param call what it will carry; it is in no register yet
     * @param agent who gets it
     * @param comes false when the routing was taken back
     */
    record PreCallFact(CallModel call, AgentModel agent, boolean comes) implements Fact {
        @Override
        public Collection<AgentModel> audience() {
            return List.of(agent);
        }
    }

    /** A call is on its way to the peripheral. */
    record RouteFact(CallModel call) implements Fact {
        /** Nobody's own client: the event names no device. */
        @Override
        public Collection<AgentModel> audience() {
            return List.of();
        }
    }

    /**
     * A media stream at an agent's phone.
     *
     * @param party the agent's connection
     * @param runs whether it began or ended
     * @param output whether it goes out of the phone
     */
    record MediaFact(Party party, boolean runs, boolean output) implements Fact {
        @Override
        public Collection<AgentModel> audience() {
            return List.of(party.theAgent());
        }
    }

    /**
     * A call is recorded at an agent's device, or is not any more.
     *
     * @param party the agent's connection
     */
    record RecordingFact(Party party, boolean runs) implements Fact {
        @Override
        public Collection<AgentModel> audience() {
            return List.of(party.theAgent());
        }
    }

    /** Somebody joined a team or left it. Only sessions with the supervisor service are told. */
    record TeamFact(TeamModel team, AgentModel agent, boolean joined) implements Fact {
        /** Nobody but who leads the team. */
        @Override
        public Collection<AgentModel> audience() {
            return List.of(team.supervisor());
        }
    }

    /** What can happen to a call. */
    enum Kind {
        /** The first fact of every device's call. */
        BEGUN,
        /** The agent is off hook. */
        SERVICE_INITIATED,
        /** The number is dialed. */
        ORIGINATED,
        /** The call left for the public network. */
        REACHED_NETWORK,
        /** It waits in a queue. */
        QUEUED,
        /** It was taken out of a queue. */
        DEQUEUED,
        /** It rings. */
        DELIVERED,
        /** It was taken away from where it was. */
        DIVERTED,
        /** It was answered. */
        ESTABLISHED,
        /** It cannot be completed. */
        FAILED,
        /** It was put on hold. */
        HELD,
        /** It was taken back. */
        RETRIEVED,
        /** What the call carries changed, its type, or its ID. */
        DATA_CHANGED,
        /** Two calls became one without the device that did it. */
        TRANSFERRED,
        /** Two calls became one with the device that did it. */
        CONFERENCED,
        /** A party left. */
        LEFT,
        /** Nobody is left. */
        CLEARED,
        /** The last fact of every device's call. */
        ENDED;

        boolean isOfOneDevice() {
            return this == BEGUN || this == DATA_CHANGED || this == ENDED;
        }
    }
}
