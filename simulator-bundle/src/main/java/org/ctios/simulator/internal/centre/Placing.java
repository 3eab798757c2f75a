package org.ctios.simulator.internal.centre;

import org.ctios.simulator.Call.State;
import org.jspecify.annotations.Nullable;

/** Calls that agents make, and where they ring. Not thread-safe. */
final class Placing {
    private static final int LINES = 2;

    private final Staff staff;
    private final Calls calls;
    private final CallRegister register;
    private @Nullable World world;

    Placing(Staff staff, Calls calls, CallRegister register) {
        this.staff = staff;
        this.calls = calls;
        this.register = register;
    }

    void tell(World listener) {
        world = listener;
    }

    Outcome makeCall(AgentModel agent, String number, CallData data) {
        return place(agent, number, data, isInside(agent, number) ? CallType.INSIDE : CallType.AGENT_OUT);
    }

    /** The own supervisor when that one can take a call, otherwise a number outside; a call in progress is held for it. */
    Outcome assist(AgentModel agent, String otherwise, boolean emergency) {
        TeamModel team = agent.team();
        boolean free = team != null && team.supervisor() != agent && cannotTake(team.supervisor()) == null;
        String number = team != null && free ? team.supervisor().instrument() : otherwise;
        CallType type = emergency ? CallType.EMERGENCY : CallType.ASSIST;
        return agent.parties().stream()
                .filter(party -> party.isIn(State.CONNECTED))
                .findFirst()
                .map(active -> consult(active, number, CallData.NONE, type))
                .orElseGet(() -> place(agent, number, CallData.NONE, type));
    }

    private Outcome place(AgentModel agent, String number, CallData data, CallType type) {
        Refusal refusal = refusalOfPlacing(agent, number);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        CallContext context = CallContext.inside(agent.instrument(), number, isInside(agent, number));
        CallModel call = register.open(type, context, agent.peripheral());
        call.set(data);
        Party party = calls.initiate(call, agent);
        calls.originate(party, number);
        ring(agent, party, number, type == CallType.AGENT_OUT);
        return Outcome.done(party);
    }

    /** Instruments of other peripherals are, for a switch, numbers outside. */
    private boolean isInside(AgentModel agent, String number) {
        return staff.hasInstrument(agent.peripheral().id(), number);
    }

    private @Nullable AgentModel colleague(AgentModel agent, String number) {
        return staff.at(agent.peripheral().id(), number);
    }

    Outcome consult(Party active, String number, CallData data) {
        return consult(active, number, data, CallType.CONSULT);
    }

    private Outcome consult(Party active, String number, CallData data, CallType type) {
        if (!active.isIn(State.CONNECTED)) {
            return Outcome.refused(Refusal.NOT_ACTIVE);
        }
        AgentModel agent = active.agent();
        Refusal refusal = agent == null ? Refusal.NOT_ACTIVE : refusalOfNumber(agent, number);
        if (agent == null || refusal != null || agent.parties().size() >= LINES) {
            return Outcome.refused(refusal == null ? Refusal.NO_FREE_LINE : refusal);
        }
        calls.hold(active);
        CallContext context = CallContext.consult(agent.instrument(), number, isInside(agent, number), active.call());
        CallModel call = register.open(type, context, agent.peripheral());
        call.set(data);
        Party party = calls.initiate(call, agent);
        calls.originate(party, number);
        ring(agent, party, number, false);
        return Outcome.done(party);
    }

    @Nullable
    Refusal deflect(Party party, String number, Runnable accepted) {
        AgentModel agent = party.agent();
        if (agent == null || !party.isIn(State.ALERTING)) {
            return Refusal.NOTHING_TO_ANSWER;
        }
        Refusal refusal = refusalOfNumber(agent, number);
        AgentModel target = colleague(agent, number);
        if (party.call().live().stream().anyMatch(other -> other.device().equals(number))) {
            refusal = Refusal.BAD_NUMBER;
        }
        if (refusal == null && isInside(agent, number) && (target == null || cannotTake(target) != null)) {
            refusal = Refusal.CALLED_DEVICE_BUSY;
        }
        if (refusal == null) {
            accepted.run();
            divert(party, target, number);
        }
        return refusal;
    }

    /** Why a number cannot be dialed by an agent, or null. */
    @Nullable
    Refusal refusalOfNumber(AgentModel agent, String number) {
        boolean dialable = !number.isEmpty() && number.chars().allMatch(each -> "0123456789*#+".indexOf(each) >= 0);
        return dialable && !number.equals(agent.instrument()) ? null : Refusal.BAD_NUMBER;
    }

    private @Nullable Refusal refusalOfPlacing(AgentModel agent, String number) {
        if (!agent.isLoggedIn()) {
            return Refusal.NOT_LOGGED_IN;
        }
        if (agent.parties().stream().anyMatch(party -> !party.isIn(State.HELD))
                || agent.parties().size() >= LINES) {
            return Refusal.NO_FREE_LINE;
        }
        return refusalOfNumber(agent, number);
    }

    private void ring(AgentModel agent, Party from, String number, boolean overNetwork) {
        if (!isInside(agent, number)) {
            ringOutside(from, number, overNetwork);
            return;
        }
        AgentModel target = colleague(agent, number);
        Cause cause = target == null ? Cause.NOT_OBTAINABLE : cannotTake(target);
        if (target == null || cause != null) {
            calls.fail(from, number, cause == null ? Cause.NOT_OBTAINABLE : cause);
            if (world != null) {
                world.failed(from);
            }
        } else {
            Party to = calls.offer(from.call(), target);
            calls.deliver(to);
            ringing(to);
        }
    }

    private void ringOutside(Party from, String number, boolean overNetwork) {
        Party to = Party.outsider(from.call(), number);
        if (overNetwork) {
            calls.tell(Fact.Kind.REACHED_NETWORK, from, Fact.Detail.towards(number, Cause.NONE));
        } else {
            from.call().add(to);
            calls.deliver(to);
        }
        ringing(to);
    }

    private void divert(Party party, @Nullable AgentModel target, String number) {
        CallModel call = party.call();
        Party to = target == null ? Party.outsider(call, number) : calls.offer(call, target);
        if (target == null) {
            call.add(to);
            to.become(State.ALERTING);
        }
        calls.divert(party, number, Cause.REDIRECTED);
        calls.deliver(to);
        calls.end(party);
        ringing(to);
    }

    private void ringing(Party to) {
        to.call().setCalled(to);
        if (world != null) {
            world.ringing(to);
        }
    }

    private static @Nullable Cause cannotTake(AgentModel agent) {
        if (!agent.isLoggedIn()) {
            return Cause.NOT_OBTAINABLE;
        }
        return agent.parties().isEmpty() ? null : Cause.BUSY;
    }
}
