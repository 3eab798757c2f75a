package org.ctios.simulator.internal.server;

import org.ctios.simulator.Agent.State;
import org.ctios.simulator.Call;
import org.ctios.simulator.QueueExit;
import org.ctios.simulator.Quirk;
import org.ctios.simulator.SimulatedCall;
import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.centre.CallContext;
import org.ctios.simulator.internal.centre.CallData;
import org.ctios.simulator.internal.centre.CallModel;
import org.ctios.simulator.internal.centre.CentreModel;
import org.ctios.simulator.internal.centre.DataLimits;
import org.ctios.simulator.internal.centre.Outcome;
import org.ctios.simulator.internal.centre.Party;
import org.ctios.simulator.internal.centre.Refusal;
import org.jspecify.annotations.Nullable;

/** A call that is walked by hand. */
final class HandCall implements SimulatedCall {
    // Of the agent who has the call, or of the queue it waits in; changed on the model thread.
    private volatile Party party;
    private final CentreModel centre;
    private final CentreAccess access;
    private final boolean failed;

    /** A call as an agent has it now. On the model thread. */
    HandCall(Party party, CentreModel centre, CentreAccess access) {
        this.party = party;
        this.centre = centre;
        this.access = access;
        this.failed = party.state() == Call.State.FAILED;
        centre.takeInHand(party);
    }

    @Override
    public long id() {
        return access.ask(() -> party.callId());
    }

    @Override
    public String agentId() {
        AgentModel agent = party.agent();
        return agent == null ? "" : agent.id();
    }

    @Override
    public SimulatedCall route(String agentId, QueueExit exit) {
        return step(() -> {
            check("QUEUED", "be routed to an agent");
            take(centre.route(party, access.available(agentId), exit));
        });
    }

    @Override
    public SimulatedCall deliver() {
        return step(() -> {
            check("BEGUN", "be delivered");
            centre.deliver(party);
        });
    }

    @Override
    public SimulatedCall establish() {
        return step(() -> {
            checkNot("ENDED", "be established");
            Party ringing = ringing();
            if (!hasAnswered(ringing)) {
                expect(centre.control().answerCalled(ringing), "be established");
            }
        });
    }

    @Override
    public SimulatedCall hold() {
        return step(() -> expect(centre.control().hold(party), "be held"));
    }

    @Override
    public SimulatedCall retrieve() {
        return step(() -> expect(centre.control().retrieve(party), "be retrieved"));
    }

    @Override
    public SimulatedCall consult(String number) {
        DataLimits.checkNumber(number);
        return access.perform(() -> {
            Party own = done(centre.control().consult(party, number, CallData.NONE), "be held to consult " + number);
            return new HandCall(own, centre, access);
        });
    }

    @Override
    public SimulatedCall transfer(SimulatedCall consultation) {
        HandCall other = ofThisCentre(consultation);
        return step(() -> goOn(done(centre.control().transfer(other.party, party), "be transferred")));
    }

    @Override
    public SimulatedCall transferTo(String number) {
        DataLimits.checkNumber(number);
        return step(() ->
                goOn(done(centre.control().transferTo(party, number, CallData.NONE), "be transferred to " + number)));
    }

    @Override
    public SimulatedCall conference(SimulatedCall consultation) {
        HandCall other = ofThisCentre(consultation);
        return step(() -> done(centre.control().conference(other.party, party), "become a conference"));
    }

    @Override
    public SimulatedCall leave() {
        return step(() -> {
            checkNot("BEGUN", "be left");
            checkNot("QUEUED", "be left");
            CallModel call = party.call();
            expect(centre.control().clear(party), "be left");
            goOnIn(call);
        });
    }

    @Override
    public SimulatedCall setVariable(int number, String value) {
        if (number < 1 || number > CallContext.VARIABLES) {
            throw new IllegalArgumentException("call variables are 1 to 10, not " + number);
        }
        checkText("a call variable", value, DataLimits.LONGEST_VARIABLE);
        return step(() -> {
            checkNot("ENDED", "change");
            centre.control().change(party, CallData.variable(number, value));
        });
    }

    @Override
    public SimulatedCall setEcc(String name, String value) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an ECC variable has a name");
        }
        checkText("the name of an ECC variable", name, DataLimits.LONGEST_ECC_NAME);
        checkText("an ECC variable", value, DataLimits.LONGEST_ECC_VALUE);
        if (!centre.hasEcc(name)) {
            throw new IllegalArgumentException("no ECC variable " + name + " is configured");
        }
        return step(() -> {
            checkNot("ENDED", "change");
            CallData data = CallData.ecc(name, value);
            if (!DataLimits.haveRoom(access.charset(), party.call().ecc(), data)) {
                throw new IllegalArgumentException("call " + party.callId() + " has no room for " + name
                        + ": all ECC variables of a call have at most " + DataLimits.MOST_ECC + " bytes together");
            }
            centre.control().change(party, data);
        });
    }

    @Override
    public SimulatedCall changeId() {
        return step(() -> {
            checkNot("ENDED", "change its ID");
            checkNot("CLEARED", "change its ID");
            centre.rename(party.call());
        });
    }

    @Override
    public SimulatedCall addQuirk(Quirk quirk) {
        return step(() -> {
            checkNot("ENDED", "have a quirk");
            centre.add(party.call(), quirk);
        });
    }

    @Override
    public SimulatedCall clear() {
        return step(() -> {
            checkNot("ENDED", "be cleared");
            checkNot("CLEARED", "be cleared");
            checkNot("BEGUN", "be cleared");
            centre.clear(party.call());
        });
    }

    @Override
    public void end() {
        step(() -> {
            if (failed && !party.isBegun()) {
                return;
            }
            checkNot("ENDED", "end");
            if (party.isLive()) {
                checkNot("BEGUN", "be cleared");
                centre.clear(party.call());
            }
            centre.end(party.call());
            AgentModel agent = party.agent();
            if (agent != null) {
                endWrapUp(agent);
            }
        });
    }

    private void endWrapUp(AgentModel agent) {
        boolean wrapsUp = agent.state() == State.WORK_READY || agent.state() == State.WORK_NOT_READY;
        if (agent.parties().isEmpty() && wrapsUp) {
            centre.release(agent);
        }
    }

    /** Where it rings: at the agent, or at who was called by the agent. */
    private Party ringing() {
        Party called = party.call().called();
        return party.state() == Call.State.ALERTING || called == null ? party : called;
    }

    /** Who is called may have answered without the hand. */
    private boolean hasAnswered(Party ringing) {
        boolean called = ringing == party.call().called();
        return called && ringing.isLive() && ringing.state() == Call.State.CONNECTED;
    }

    /** The call of another agent from now on: the one who was added, otherwise one who stays. */
    private void goOn(Party added) {
        if (added.agent() == null) {
            goOnIn(added.call());
        } else {
            take(added);
        }
    }

    /** The call of the next agent in it; with nobody but outsiders there is none. */
    private void goOnIn(CallModel call) {
        call.begun().stream()
                .filter(other -> other.isLive() && other.agent() != null)
                .findFirst()
                .ifPresent(this::take);
    }

    private void take(Party next) {
        party = next;
        centre.takeInHand(next);
    }

    private HandCall ofThisCentre(SimulatedCall call) {
        if (call instanceof HandCall other && other.centre == centre) {
            return other;
        }
        throw new IllegalArgumentException("the consultation is no call of this contact centre");
    }

    private Party done(Outcome outcome, String what) {
        Party about = outcome.party();
        if (about == null) {
            throw refused(outcome.refusal(), what);
        }
        return about;
    }

    private void checkText(String what, String text, int most) {
        if (!DataLimits.fits(access.charset(), text, most)) {
            throw new IllegalArgumentException(
                    what + " has at most " + most + " bytes of " + access.charset() + ", no NUL");
        }
    }

    private SimulatedCall step(Runnable action) {
        access.run(action);
        return this;
    }

    private void expect(@Nullable Refusal refusal, String what) {
        if (refusal != null) {
            throw refused(refusal, what);
        }
    }

    private RuntimeException refused(@Nullable Refusal refusal, String what) {
        String message = message(what + ": " + refusal);
        return refusal == Refusal.BAD_NUMBER
                ? new IllegalArgumentException(message)
                : new IllegalStateException(message);
    }

    private void check(String progress, String what) {
        if (!party.progress().equals(progress)) {
            throw wrong(what);
        }
    }

    private void checkNot(String progress, String what) {
        if (party.progress().equals(progress)) {
            throw wrong(what);
        }
    }

    private IllegalStateException wrong(String what) {
        return new IllegalStateException(message(what));
    }

    private String message(String what) {
        return "call " + party.callId() + " is " + party.progress() + " and cannot " + what;
    }
}
