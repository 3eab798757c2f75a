package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens by itself to calls that are walked by hand, and what does not; in model time that runs fast. */
class CallsByHandInTimeTest {
    private final CtiServerPair pair =
            CtiServerPair.builder().agents(3).callsPerMinute(0).speed(1_000).start();
    private final ContactCentre centre = pair.contactCentre();

    @AfterEach
    void close() {
        pair.close();
    }

    /** Somebody outside answers after a second of model time. */
    @Test
    void whoHasAnsweredByItselfIsEstablished() {
        SimulatedCall call = centre.makeCall("1001", "95551234");
        await().until(() -> states(call).equals(List.of(Call.State.CONNECTED, Call.State.CONNECTED)));
        call.establish();
        SimulatedCall consultation = call.consult("95551235");
        await().until(() -> states(consultation).equals(List.of(Call.State.CONNECTED, Call.State.CONNECTED)));
        call.transfer(consultation.establish());
        assertThat(centre.callsInProgress()).isZero();
    }

    /** A call that failed is cleared after three seconds of model time. */
    @Test
    void aFailedCallThatHasGoneByItselfHasEnded() {
        SimulatedCall call = centre.startCall("1001").deliver().establish();
        SimulatedCall consultation = call.consult("2003");
        await().until(() -> centre.callsInProgress() == 1);
        consultation.end();
        call.retrieve().end();
        assertThat(centre.callsInProgress()).isZero();
    }

    /** Calls that an agent makes, and consultations, are left to the hand, also when the agent's client has gone. */
    @Test
    void callsThatAreMadeByHandAreNotEndedByChance() throws IOException {
        SimulatedCall call = centre.makeCall("1001", "95551234").establish();
        SimulatedCall consultation = call.consult("95551235").establish();
        letTheClientGo();
        assertThat(centre.calls()).extracting(Call::id).contains(call.id(), consultation.id());
        consultation.end();
        call.retrieve().end();
    }

    /** So are those that come out of a queue by hand. */
    @Test
    void callsThatAreRoutedByHandAreNotEndedByChance() throws IOException {
        SimulatedCall call = centre.queueCall().route("1001", QueueExit.CLEARED).establish();
        letTheClientGo();
        assertThat(centre.calls()).extracting(Call::id).contains(call.id());
        call.end();
    }

    /** Time passes in which a call of an agent without a client ends by chance. */
    private void letTheClientGo() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAgent("1001");
            centre.setCallsPerMinute(6);
        }
        await().until(() -> pair.sessions(Side.A) == 0);
        long begun = pair.callsStarted();
        await().until(() -> pair.callsStarted() > begun + 20);
    }

    private List<Call.State> states(SimulatedCall call) {
        return ConnectionStates.of(centre, call);
    }
}
