package org.ctios.simulator.internal.centre;

import org.ctios.simulator.Call.State;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a call: each method does it, or says why not and does nothing. For the requests of clients and for
 * the people in {@link Traffic} alike. Not thread-safe.
 */
public final class CallControl {
    private final Calls calls;
    private final Placing placing;
    private final Joining joining;
    private final Runnable accepted;

    CallControl(Calls calls, Placing placing, Joining joining, Runnable accepted) {
        this.calls = calls;
        this.placing = placing;
        this.joining = joining;
        this.accepted = accepted;
    }

    /** The same, and the action is run when a step about a connection was found possible, before anything is told. */
    public CallControl accepting(Runnable action) {
        return new CallControl(calls, placing, joining, action);
    }

    /** An agent makes a call; the outcome has the agent's connection. */
    public Outcome makeCall(AgentModel agent, String number, CallData data) {
        return placing.makeCall(agent, number, data);
    }

    /**
     * An agent makes a call to the supervisor for help; the outcome has the agent's connection.
     *
     * @param otherwise the number that is called when the supervisor cannot take the call
     */
    public Outcome assist(AgentModel agent, String otherwise, boolean emergency) {
        return placing.assist(agent, otherwise, emergency);
    }

    /** A call is held and another one made about it; the outcome has the new connection. */
    public Outcome consult(Party active, String number, CallData data) {
        return placing.consult(active, number, data);
    }

    /** A ringing call is answered. */
    public @Nullable Refusal answer(Party party) {
        if (!party.isIn(State.ALERTING)) {
            return Refusal.NOTHING_TO_ANSWER;
        }
        accepted.run();
        calls.establish(party);
        return null;
    }

    /** Who was called answers, also who is outside. */
    public @Nullable Refusal answerCalled(Party called) {
        boolean outside = called.kind() == Party.Kind.OUTSIDER;
        return outside && calls.answerOutside(called) ? null : answer(called);
    }

    /** A call is put on hold. */
    public @Nullable Refusal hold(Party party) {
        Refusal refusal = refusalOfUse(party);
        if (refusal == null) {
            accepted.run();
            calls.hold(party);
        }
        return refusal;
    }

    /** A held call is taken back. Another active call of the device has to be held or cleared before. */
    public @Nullable Refusal retrieve(Party party) {
        if (!party.isIn(State.HELD)) {
            return Refusal.NOT_HELD;
        }
        if (isBusyBeside(party)) {
            return Refusal.NO_FREE_LINE;
        }
        accepted.run();
        calls.retrieve(party);
        return null;
    }

    /** The active call is held, the other one taken back. */
    public @Nullable Refusal alternate(Party active, Party held) {
        Refusal refusal = refusalOfPair(active, held);
        if (refusal == null) {
            refusal = refusalOfUse(active);
        }
        if (refusal == null) {
            accepted.run();
            calls.hold(active);
            calls.retrieve(held);
        }
        return refusal;
    }

    /** The active call is cleared, the other one taken back. */
    public @Nullable Refusal reconnect(Party active, Party held) {
        Refusal refusal = refusalOfPair(active, held);
        if (refusal == null) {
            accepted.run();
            calls.hangUp(active, Cause.NONE);
            calls.retrieve(held);
        }
        return refusal;
    }

    /** A device leaves its call. With less than two others nobody is left. */
    public @Nullable Refusal clear(Party party) {
        return clear(party, Cause.NONE);
    }

    /** A device leaves its call for a reason. */
    @Nullable
    Refusal clear(Party party, Cause cause) {
        if (!party.isLive()) {
            return Refusal.NOTHING_TO_CLEAR;
        }
        accepted.run();
        calls.hangUp(party, cause);
        return null;
    }

    /** A ringing call is sent on to another device. */
    public @Nullable Refusal deflect(Party party, String number) {
        return placing.deflect(party, number, accepted);
    }

    /** The two calls of a device become one without it; the outcome has the party that was added. */
    public Outcome transfer(Party active, Party held) {
        return joining.transfer(active, held);
    }

    /** A call is sent on to somebody else, who is not asked before; the outcome has the new party. */
    public Outcome transferTo(Party active, String number, CallData data) {
        return joining.transferTo(active, number, data);
    }

    /** The two calls of a device become one with it; the outcome has the device's connection. */
    public Outcome conference(Party active, Party held) {
        return joining.conference(active, held);
    }

    /** What the call carries is changed. Possible until the call has ended. */
    public void change(Party party, CallData data) {
        calls.change(party.call(), data);
    }

    /** Why an agent cannot dial a number, or null. */
    public @Nullable Refusal refusalOfNumber(AgentModel agent, String number) {
        return placing.refusalOfNumber(agent, number);
    }

    /** Whether the device is talking in the call, or why not. */
    public @Nullable Refusal refusalOfUse(Party party) {
        return party.isIn(State.CONNECTED) ? null : Refusal.NOT_ACTIVE;
    }

    private static @Nullable Refusal refusalOfPair(Party active, Party held) {
        if (active.agent() == null || active.agent() != held.agent() || active.call() == held.call()) {
            return Refusal.NOT_ONE_DEVICE;
        }
        if (!held.isIn(State.HELD)) {
            return Refusal.NOT_HELD;
        }
        return active.isLive() ? null : Refusal.NOTHING_TO_CLEAR;
    }

    private static boolean isBusyBeside(Party party) {
        AgentModel agent = party.agent();
        return agent != null
                && agent.parties().stream()
                        .anyMatch(other -> other != party && other.isLive() && !other.isIn(State.HELD));
    }
}
