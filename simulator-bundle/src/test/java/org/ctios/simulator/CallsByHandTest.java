package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ctios.ged188.MessageTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an agent can do with a call that is walked by hand, and with whom it is then ({@link SimulatedCall}). */
class CallsByHandTest {
    private final CtiServerPair pair =
            CtiServerPair.builder().agents(3).callsPerMinute(0).start();
    private final ContactCentre centre = pair.contactCentre();

    @AfterEach
    void close() {
        pair.close();
    }

    /** The one who was consulted has the call then, and its data and ID stay. */
    @Test
    void aTransferredCallIsThatOfTheColleague() {
        centre.setAgentState("1002", Agent.State.AVAILABLE, 0);
        SimulatedCall call = talking();
        long id = call.id();
        SimulatedCall consultation = call.consult("2002").establish();
        assertThat(consultation.agentId()).isEqualTo("1001");
        call.transfer(consultation);
        assertThat(call.agentId()).isEqualTo("1002");
        assertThat(call.id()).isEqualTo(id);
        assertThat(centre.agent("1001").state()).isEqualTo(Agent.State.WORK_READY);
        assertThatThrownBy(consultation::end).hasMessageContaining("is ENDED and cannot end");
        call.hold().retrieve().end();
        assertThat(centre.agent("1002").state()).isEqualTo(Agent.State.AVAILABLE);
        assertThat(centre.callsInProgress()).isZero();
    }

    /** Call flows, section 7.3: the consultation is given up, and the call taken back. */
    @Test
    void aConsultationIsGivenUp() {
        SimulatedCall call = talking();
        SimulatedCall consultation = call.consult("95551234");
        assertThat(centre.calls()).hasSize(2);
        consultation.end();
        call.retrieve();
        assertThat(centre.agent("1001").state()).isEqualTo(Agent.State.TALKING);
        assertThat(centre.calls()).extracting(Call::id).containsExactly(call.id());
    }

    /** Call flows, section 7.3: nobody is logged in there. */
    @Test
    void aConsultationFailsWhereNobodyCanTakeIt() {
        SimulatedCall call = talking();
        SimulatedCall consultation = call.consult("2003");
        assertThat(states(consultation)).containsExactly(Call.State.FAILED);
        consultation.end();
        call.retrieve();
        assertThat(centre.calls()).hasSize(1);
    }

    /** With nobody but people outside no agent has the call any more. */
    @Test
    void aCallThatIsTransferredToTheOutsideIsOver() {
        SimulatedCall call = talking();
        call.transfer(call.consult("95551234").establish());
        assertThat(centre.callsInProgress()).isZero();
        assertThatThrownBy(call::end).hasMessageContaining("is ENDED and cannot end");
    }

    /** Without a second of waiting; that somebody has answered already is no fault. */
    @Test
    void whoIsCalledOutsideAnswersByHand() {
        centre.pause();
        SimulatedCall call = centre.makeCall("1001", "95551234");
        assertThat(states(call)).containsExactly(Call.State.CONNECTED);
        call.establish();
        assertThat(states(call)).containsExactly(Call.State.CONNECTED, Call.State.CONNECTED);
        call.establish().hold().retrieve().end();
        assertThat(centre.callsInProgress()).isZero();
    }

    /** The one who was sent for has no agent: the call goes on as that of one who is in it. */
    @Test
    void aConferenceThatIsTransferredToTheOutsideIsThatOfTheColleague() {
        SimulatedCall call = conference();
        call.transfer(call.consult("95551234").establish());
        assertThat(call.agentId()).isEqualTo("1002");
        call.end();
        assertThat(centre.callsInProgress()).isZero();
    }

    /** In a single step too, and who is outside can be made to answer. */
    @Test
    void aConferenceThatIsTransferredInOneStepIsThatOfTheColleague() {
        SimulatedCall call = conference();
        call.transferTo("95551234");
        assertThat(call.agentId()).isEqualTo("1002");
        call.establish();
        assertThat(states(call)).containsOnly(Call.State.CONNECTED).hasSize(3);
    }

    /** A conference goes on without its agent. */
    @Test
    void aConferenceIsThatOfTheColleagueWhenItsAgentLeaves() {
        SimulatedCall call = conference();
        assertThat(states(call)).containsOnly(Call.State.CONNECTED).hasSize(3);
        call.leave();
        assertThat(call.agentId()).isEqualTo("1002");
        assertThat(states(call)).hasSize(2);
        call.leave();
        assertThat(centre.callsInProgress()).isZero();
        assertThatThrownBy(call::leave).hasMessageContaining("is ENDED and cannot be left");
    }

    /** Call flows, section 5: an agent who is logged out logs in for it, and is what it was then. */
    @Test
    void anAgentMakesACall() {
        SimulatedCall call = centre.makeCall("1001", "95551234");
        assertThat(call.agentId()).isEqualTo("1001");
        assertThat(centre.agent("1001").state()).isEqualTo(Agent.State.TALKING);
        assertThatThrownBy(() -> centre.makeCall("1001", "2002"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("agent 1001 has a call");
        call.end();
        assertThat(centre.agent("1001").state()).isEqualTo(Agent.State.NOT_READY);
    }

    @Test
    void whatCannotBeCalledIsRefused() {
        assertThatThrownBy(() -> centre.makeCall("77", "2002"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no agent 77");
        assertThatThrownBy(() -> centre.makeCall("1001", "2001"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("agent 1001 cannot call '2001': BAD_NUMBER");
    }

    /** The number is looked at first. */
    @Test
    void anAgentWhoCannotCallANumberIsNotLoggedInForIt() {
        assertThatThrownBy(() -> centre.makeCall("1001", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("agent 1001 cannot call 'x': BAD_NUMBER");
        assertThat(centre.agent("1001").state()).isEqualTo(Agent.State.LOGOUT);
    }

    /** DialedNumber holds no more: events of the call could be told to nobody (guide, Messaging Conventions). */
    @Test
    void numbersThatCannotBeToldAreNotDialed() {
        String number = "9".repeat(41);
        SimulatedCall call = talking();
        List<ThrowingCallable> dialed = List.of(
                () -> centre.makeCall("1002", number), () -> call.consult(number), () -> call.transferTo(number));
        assertThat(dialed).allSatisfy(each -> assertThatThrownBy(each)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a number has at most 40 characters, not 41"));
        assertThat(centre.callsInProgress()).isEqualTo(1);
        assertThat(call.consult("9".repeat(40)).agentId()).isEqualTo("1001");
    }

    /** Whatever the state of the call. */
    @Test
    void numbersThatNobodyCanDialAreWrongArguments() {
        SimulatedCall call = talking();
        assertThatThrownBy(() -> call.consult("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("is CONNECTED and cannot be held to consult x: BAD_NUMBER");
        assertThatThrownBy(() -> call.transferTo("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("is CONNECTED and cannot be transferred to x: BAD_NUMBER");
    }

    /** Simple steps say it too. */
    @Test
    void aStepThatIsNotPossibleSaysWhy() {
        SimulatedCall call = centre.startCall("1001");
        assertThatThrownBy(call::establish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("is BEGUN and cannot be established: NOTHING_TO_ANSWER");
        assertThatThrownBy(call::hold).hasMessageEndingWith("is BEGUN and cannot be held: NOT_ACTIVE");
        assertThatThrownBy(call::retrieve).hasMessageEndingWith("is BEGUN and cannot be retrieved: NOT_HELD");
    }

    /** Each step says which state of the call does not allow it. */
    @Test
    void stepsThatAreNotPossibleAreRefused() {
        SimulatedCall ringing = centre.startCall("1001").deliver();
        assertThatThrownBy(() -> ringing.consult("2002"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("is ALERTING and cannot be held to consult 2002: NOT_ACTIVE");
        SimulatedCall call = ringing.establish();
        assertThatThrownBy(() -> call.consult("2001"))
                .hasMessageEndingWith("is CONNECTED and cannot be held to consult 2001: BAD_NUMBER");
        assertThatThrownBy(() -> call.transferTo("x")).hasMessageContaining("cannot be transferred to x: BAD_NUMBER");
        assertThatThrownBy(() -> call.transfer(call)).hasMessageContaining("cannot be transferred: NOT_ONE_DEVICE");
        centre.setAgentState("1002", Agent.State.AVAILABLE, 0);
        SimulatedCall unanswered = call.consult("2002");
        assertThatThrownBy(() -> call.conference(unanswered))
                .hasMessageContaining("cannot become a conference: NOBODY_THERE");
        assertThatThrownBy(() -> centre.startCall("1003").leave()).hasMessageContaining("is BEGUN and cannot be left");
    }

    /** Call flows, section 1: a tag that nobody knows, from the next event on. */
    @Test
    void eventsOfACallHaveAnUnknownTag() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            SimulatedCall call = centre.startCall("1001").addQuirk(Quirk.UNKNOWN_TAG);
            call.deliver().end();
            assertThat(client.readUntil(MessageTypes.BEGIN_CALL_EVENT).floatingFields())
                    .noneMatch(field -> field.tag() == 240);
            assertThat(client.readUntil(MessageTypes.CALL_DELIVERED_EVENT).floatingFields())
                    .anyMatch(field -> field.tag() == 240);
            assertThatThrownBy(() -> call.addQuirk(Quirk.NO_CLEARED))
                    .hasMessageContaining("is ENDED and cannot have a quirk");
        }
    }

    @Test
    void aCallOfAnotherContactCentreIsNoConsultation() {
        try (CtiServerPair other = CtiServerPair.start()) {
            SimulatedCall elsewhere = other.contactCentre().startCall("1001");
            SimulatedCall call = talking();
            assertThatThrownBy(() -> call.transfer(elsewhere))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the consultation is no call of this contact centre");
        }
    }

    private SimulatedCall conference() {
        centre.setAgentState("1002", Agent.State.AVAILABLE, 0);
        SimulatedCall call = talking();
        return call.conference(call.consult("2002").establish());
    }

    private SimulatedCall talking() {
        return centre.startCall("1001").deliver().establish();
    }

    private List<Call.State> states(SimulatedCall call) {
        return ConnectionStates.of(centre, call);
    }
}
