package org.ctios.simulator.internal.centre;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.Notice;
import org.ctios.simulator.QueueExit;
import org.ctios.simulator.Quirk;
import org.ctios.simulator.internal.centre.Fact.TeamFact;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the contact centre: what may happen to agents and calls, and which facts follow from it in which order.
 * Nothing happens by itself here; that is {@link Traffic}. Not thread-safe.
 */
public final class CentreModel {
    private final Consumer<Fact> facts;
    private final EccVariables ecc;
    private final Staff staff;
    private final CallContexts contexts;
    private final CallRegister register = new CallRegister();
    private final Announcements announcements;
    private final AgentRules agents;
    private final Calls calls;
    private final Placing placing;
    private final Joining joining;
    private final CallControl control;
    private final Supervision supervision;
    private final Recordings recordings;
    private @Nullable World world;

    /** A contact centre in which nobody is logged in. The consumer is told every fact. */
    public CentreModel(CentreSettings settings, Consumer<Fact> facts) {
        this.facts = facts;
        this.ecc = settings.ecc();
        this.staff = new Staff(settings.agents(), settings.agentsWithoutSkillGroups(), settings.peripherals());
        this.contexts = new CallContexts(
                settings.seed(),
                settings.routerCallKeyDay(),
                ecc,
                settings.peripherals().count());
        this.announcements = new Announcements(facts);
        this.agents = new AgentRules(staff, announcements);
        this.calls = new Calls(agents, register, announcements);
        this.placing = new Placing(staff, calls, register);
        this.joining = new Joining(placing, new Merges(calls, register), calls);
        this.control = new CallControl(calls, placing, joining, () -> {});
        this.supervision = new Supervision(calls, register);
        this.recordings = new Recordings(facts);
        calls.whenEnded(party -> {
            supervision.ended(party);
            recordings.ended(party);
            if (world != null) {
                world.left(party);
            }
        });
    }

    /** Whether an ECC variable is configured, or an element that is written as {@code name[index]}. */
    public boolean hasEcc(String name) {
        return ecc.has(name);
    }

    /** The agents. */
    public Staff staff() {
        return staff;
    }

    /** Calls that have begun and not ended. */
    public Collection<CallModel> calls() {
        return register.all();
    }

    /** The call in which a call lives on after transfers and conferences, itself mostly. */
    CallModel heir(CallModel call) {
        return register.heir(call);
    }

    /** Calls that have begun since the start. */
    public long callsBegun() {
        return register.begun();
    }

    /** What can be asked of calls. */
    public CallControl control() {
        return control;
    }

    /** Supervisors in the calls of others. */
    public Supervision supervision() {
        return supervision;
    }

    /** Which calls are recorded. */
    public Recordings recordings() {
        return recordings;
    }

    /** What is told beside the calls. */
    public Set<Notice> notices() {
        return Set.copyOf(announcements.notices());
    }

    /** Changes what is told beside the calls. */
    public void tell(Set<Notice> notices) {
        announcements.tell(notices);
    }

    /** Takes an agent out of the own team and, unless it is null, into another one. */
    public void join(AgentModel agent, @Nullable TeamModel team) {
        TeamModel before = agent.team();
        if (before == team) {
            return;
        }
        agent.join(team);
        if (before != null) {
            facts.accept(new TeamFact(before, agent, false));
        }
        if (team != null) {
            facts.accept(new TeamFact(team, agent, true));
        }
    }

    /** The call with this ConnectionCallID at a peripheral, or null. */
    public @Nullable CallModel call(long peripheralId, long id) {
        CallModel call = register.withId(id);
        return call != null && call.peripheral().id() == peripheralId ? call : null;
    }

    /** Connections of a route point to the calls that wait there. */
    public List<Party> waitingAt(String routePoint) {
        return calls().stream()
                .flatMap(call -> call.begun().stream())
                .filter(party ->
                        party.kind() == Party.Kind.QUEUE && party.device().equals(routePoint))
                .toList();
    }

    /** Whether it is a number callers dial, and ends at this peripheral. Such numbers are dealt in turn, as agents are. */
    public boolean isRoutePoint(long peripheralId, String number) {
        int which = contexts.routePoint(number);
        return which >= 0 && staff.dealt(which).id() == peripheralId;
    }

    /** Why an agent cannot log in at an instrument, or null. */
    public @Nullable Refusal refusalOfLogin(AgentModel agent, String instrument) {
        return agents.refusalOfLogin(agent, instrument);
    }

    /** Logs an agent in at an instrument, which was found possible; the agent is not ready afterwards. */
    public void login(AgentModel agent, String instrument) {
        agents.login(agent, instrument);
    }

    /** Why an agent cannot choose a state, or null. */
    public @Nullable Refusal refusalOf(AgentModel agent, State state) {
        return agents.refusalOf(agent, state);
    }

    /**
     * Puts an agent into a state; during a call it is kept until the call has ended.
     *
     * @throws IllegalStateException when a call is in progress and the state cannot wait
     */
    public void put(AgentModel agent, State state, int reason) {
        agents.put(agent, state, reason);
    }

    /** A supervisor logs the agent out: at once, or when the last call has ended. */
    public void logOut(AgentModel agent, int reason) {
        agents.logOut(agent, reason);
    }

    /** The agent is done with the call: available, or in the state that was asked for meanwhile. */
    public void release(AgentModel agent) {
        agents.release(agent);
    }

    /** A call from outside is routed to an agent: reserved, and the call begins. The answer is the agent's connection. */
    public Party begin(AgentModel agent) {
        if (!agent.parties().isEmpty()) {
            throw new IllegalStateException("agent " + agent.id() + " has a call");
        }
        CallModel call = arrive(contexts.next(), agent.peripheral());
        announcements.offer(call, agent);
        return calls.offer(call, agent);
    }

    /** A call from outside is routed to an agent and announced: reserved. */
    public Announced announce(AgentModel agent) {
        if (!agent.parties().isEmpty()) {
            throw new IllegalStateException("agent " + agent.id() + " has a call");
        }
        Announced announced = new Announced(contexts.next(), agent);
        announcements.announce(announced.call(), agent, true);
        agents.expect(agent);
        return announced;
    }

    /** An announced call begins. */
    public Party begin(Announced announced) {
        AgentModel agent = announced.agent();
        return calls.offer(arrive(announced.context(), agent.peripheral()), agent);
    }

    /** An announced call will not come. */
    public void abort(Announced announced) {
        announcements.announce(announced.call(), announced.agent(), false);
        agents.expectNothing(announced.agent());
    }

    private CallModel arrive(CallContext context, Peripheral peripheral) {
        CallModel call = register.open(CallType.PREROUTED, context, peripheral);
        announcements.route(call);
        return call;
    }

    /** A hand has hold of a device's call from now on: it does not end by itself for as long as the device has it. */
    public void takeInHand(Party party) {
        party.takeInHand();
    }

    /** A call that has begun at an agent rings there. */
    public void deliver(Party party) {
        calls.deliver(party);
    }

    /** Everybody leaves the call; an agent who had answered wraps up. */
    public void clear(CallModel call) {
        calls.clear(call, Cause.NONE);
    }

    /** A call that is cleared is over for everyone. */
    public void end(CallModel call) {
        calls.end(call);
    }

    /** Connections that ring or were answered, told once more with their states, each call in the order of its parties. */
    public List<Fact> partyUpdates() {
        return PartyUpdates.of(calls());
    }

    /** A call gets another ConnectionCallID. */
    public void rename(CallModel call) {
        calls.rename(call);
    }

    /** Events of a call are odd in this way from now on. */
    public void add(CallModel call, Quirk quirk) {
        call.add(quirk);
    }

    /** A call from outside waits at a route point. The answer is the queue's connection. */
    public Party queue() {
        CallContext context = contexts.next();
        return calls.queue(arrive(context, staff.dealt(contexts.routePoint(context.dialedNumber()))));
    }

    /** A call that waited is routed to an agent, and rings there. The answer is the agent's connection. */
    public Party route(Party queue, AgentModel agent, QueueExit exit) {
        announcements.offer(queue.call(), agent);
        Party party = calls.offer(queue.call(), agent);
        if (exit == QueueExit.DIVERTED) {
            calls.divert(queue, agent.instrument(), Cause.REDIRECTED);
            calls.end(queue);
            calls.deliver(party);
        } else {
            calls.deliver(party);
            calls.leave(queue, Cause.REDIRECTED);
            calls.end(queue);
        }
        return party;
    }

    Calls steps() {
        return calls;
    }

    void world(World listener) {
        world = listener;
        agents.tell(listener);
        placing.tell(listener);
        staff.all().forEach(agent -> agent.whenDetached(() -> listener.detached(agent)));
    }

    Joining joining() {
        return joining;
    }
}
