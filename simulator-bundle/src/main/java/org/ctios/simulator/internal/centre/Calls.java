package org.ctios.simulator.internal.centre;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ctios.simulator.Call.State;
import org.ctios.simulator.Quirk;
import org.ctios.simulator.internal.centre.Fact.CallFact;
import org.ctios.simulator.internal.centre.Fact.Detail;
import org.ctios.simulator.internal.centre.Fact.Kind;

/**
 * The single steps of calls, and which facts follow from them in which order. Whether a step makes sense is asked by
 * {@link CallControl}. Not thread-safe.
 */
final class Calls {
    private final AgentRules agents;
    private final CallRegister register;
    private final Consumer<Fact> facts;
    private Consumer<Party> whenEnded = party -> {};

    Calls(AgentRules agents, CallRegister register, Consumer<Fact> facts) {
        this.agents = agents;
        this.register = register;
        this.facts = facts;
    }

    /** Who is told after a call has ended for one device. */
    void whenEnded(Consumer<Party> listener) {
        whenEnded = listener;
    }

    /** A call is offered to an agent: reserved, and the call begins there. */
    Party offer(CallModel call, AgentModel agent) {
        Party party = Party.agent(call, agent);
        call.add(party);
        agents.reserve(agent, party);
        begin(party);
        return party;
    }

    /** An agent goes off hook. */
    Party initiate(CallModel call, AgentModel agent) {
        Party party = Party.agent(call, agent);
        call.add(party);
        party.become(State.INITIATE);
        begin(party);
        agents.reserve(agent, party);
        tell(Kind.SERVICE_INITIATED, party);
        return party;
    }

    /** The number is dialed. */
    void originate(Party party, String number) {
        party.become(State.CONNECTED);
        tell(Kind.ORIGINATED, party, Detail.towards(number, Cause.NONE));
    }

    /** A call waits at a route point. */
    Party queue(CallModel call) {
        Party queue = Party.queue(call, call.context().dialedNumber());
        call.add(queue);
        begin(queue);
        caller(call);
        queue.become(State.QUEUED);
        tell(Kind.QUEUED, queue);
        return queue;
    }

    /** It rings. */
    void deliver(Party party) {
        caller(party.call());
        party.become(State.ALERTING);
        tell(Kind.DELIVERED, party);
    }

    /** The party answers. */
    void establish(Party party) {
        establish(party, Cause.NONE);
    }

    /** The party is in the call for a reason. */
    void establish(Party party, Cause cause) {
        party.become(State.CONNECTED);
        if (party.call().has(Quirk.TALKING_BEFORE_ESTABLISHED)) {
            follow(party);
            tell(Kind.ESTABLISHED, party, Detail.because(cause));
        } else {
            tell(Kind.ESTABLISHED, party, Detail.because(cause));
            follow(party);
        }
    }

    /** Somebody outside answers, if the call still waits for it. Over the network they are in it only from now on. */
    boolean answerOutside(Party party) {
        CallModel call = party.call();
        boolean known = call.parties().contains(party);
        boolean waits = known
                ? party.isIn(State.ALERTING)
                : party.isLive() && !call.live().isEmpty();
        if (call.isOver() || !waits) {
            return false;
        }
        if (!known) {
            call.add(party);
        }
        establish(party);
        return true;
    }

    void hold(Party party) {
        party.become(State.HELD);
        tell(Kind.HELD, party);
        follow(party);
    }

    void retrieve(Party party) {
        party.become(State.CONNECTED);
        tell(Kind.RETRIEVED, party);
        follow(party);
    }

    void fail(Party party, String number, Cause cause) {
        party.become(State.FAILED);
        tell(Kind.FAILED, party, Detail.towards(number, cause));
    }

    /** Every device is told until the call has ended for it, also when it was cleared: data are set in wrap-up too. */
    void change(CallModel call, CallData data) {
        call.set(data);
        Detail detail = Detail.changed(new TreeSet<>(data.changed()));
        call.begun().forEach(party -> tell(Kind.DATA_CHANGED, party, detail));
    }

    void become(CallModel call, CallType type) {
        call.become(type);
        changed(call, Detail.changed(Set.of()));
    }

    /** The call gets another ConnectionCallID outside of a transfer or conference. */
    void rename(CallModel call) {
        long old = call.id();
        register.rename(call, register.nextId());
        changed(call, Detail.renamed(old));
    }

    /** Tells every device of the call that its data changed. */
    void changed(CallModel call, Detail detail) {
        call.begun().stream().filter(Party::isLive).forEach(party -> tell(Kind.DATA_CHANGED, party, detail));
    }

    /** A call is taken away from where it rings or waits. */
    void divert(Party party, String to, Cause cause) {
        party.leave();
        tell(Kind.DIVERTED, party, Detail.towards(to, cause));
    }

    /** One party leaves. */
    void leave(Party party, Cause cause) {
        agents.left(party);
        party.leave();
        tell(Kind.LEFT, party, Detail.because(cause));
        if (!party.isBegun()) {
            party.call().remove(party);
        }
    }

    /** One party leaves by an event that is told otherwise. */
    void leftSilently(Party party) {
        agents.left(party);
        party.leave();
    }

    /** One party leaves, and with less than two others nobody is left. */
    void hangUp(Party party, Cause cause) {
        CallModel call = party.call();
        leave(party, cause);
        if (call.live().size() < 2) {
            clear(call, cause);
            end(call);
        } else if (party.isBegun()) {
            follow(party);
            end(party);
        }
    }

    /** Everybody leaves the call; an agent who had answered wraps up. */
    void clear(CallModel call, Cause cause) {
        call.live().forEach(party -> leave(party, cause));
        List<Party> begun = call.begun();
        if (!begun.isEmpty() && !call.has(Quirk.NO_CLEARED)) {
            tell(Kind.CLEARED, begun.get(0), Detail.because(cause));
        }
        begun.forEach(this::follow);
    }

    /** The call is over for everyone. */
    void end(CallModel call) {
        call.begun().forEach(this::end);
    }

    /** The call is over for one device. A call without a device that could be told of it is forgotten. */
    void end(Party party) {
        CallModel call = party.call();
        tell(Kind.ENDED, party);
        party.end();
        call.remove(party);
        if (call.isOver()) {
            register.close(call);
        }
        if (party.agent() != null) {
            agents.ended(party);
        }
        whenEnded.accept(party);
    }

    void follow(Party party) {
        AgentModel agent = party.agent();
        if (agent != null) {
            agents.follow(agent);
        }
    }

    void tell(Kind kind, Party party) {
        tell(kind, party, Detail.NONE);
    }

    void tell(Kind kind, Party party, Detail detail) {
        facts.accept(new CallFact(kind, party, detail));
    }

    private void begin(Party party) {
        party.begin();
        tell(Kind.BEGUN, party);
    }

    /** The caller of a routed call is in it from the first event that names the caller. */
    private static void caller(CallModel call) {
        boolean known = call.parties().stream().anyMatch(party -> party.kind() == Party.Kind.OUTSIDER);
        if (call.context().isRouted() && !known) {
            Party caller = Party.outsider(call, call.context().ani());
            caller.become(State.CONNECTED);
            call.addFirst(caller);
        }
    }
}
