package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.ctios.event.EventFamily;
import org.ctios.simulator.ContactCentre;
import org.ctios.simulator.SimulatedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behaviour 64: a filter keeps events from listeners, and nothing piles up for it. */
class FilteredCallsOverTcpIT {
    private static final String AGENT_STATES = "MessageID=30";
    private static final String BEGIN_AND_END = "MessageID=23,24";

    private final OverTcp tcp = new OverTcp();
    private final ContactCentre centre = tcp.pair.contactCentre();

    @BeforeEach
    void logIn() {
        tcp.logInAllAgents();
    }

    @AfterEach
    void close() {
        tcp.close();
    }

    /** Call flows 7.1: who was consulted goes on in the other call, and only the transfer says so. */
    @ParameterizedTest
    @ValueSource(strings = {AGENT_STATES, BEGIN_AND_END})
    void aTransferredCallIsForgottenWhenItEnds(String filter) {
        tcp.monitor("filter", filter);
        SimulatedCall call = centre.startCall("1001").deliver().establish();
        SimulatedCall consultation = call.consult("2002").establish();
        call.transfer(consultation);
        call.end();

        assertNothingIsKnown();
    }

    /** Call flows 8: so it is with a conference. */
    @ParameterizedTest
    @ValueSource(strings = {AGENT_STATES, BEGIN_AND_END})
    void aConferenceIsForgottenWhenItEnds(String filter) {
        tcp.monitor("filter", filter);
        SimulatedCall call = centre.startCall("1001").deliver().establish();
        SimulatedCall consultation = call.consult("2002").establish();
        call.conference(consultation).end();

        assertNothingIsKnown();
        assertThat(tcp.heard.all())
                .filteredOn(event -> event.id().family() == EventFamily.CALL)
                .allMatch(event ->
                        event.name().equals("OnCallBegin") || event.name().equals("OnCallEnd"));
    }

    /** Another call comes behind them: what came before it has been read. */
    private void assertNothingIsKnown() {
        SimulatedCall last = centre.startCall("1003");
        await().atMost(Heard.LIMIT)
                .untilAsserted(() -> assertThat(tcp.session().snapshot().calls())
                        .extracting(each -> each.connectionCallId())
                        .contains(last.id()));
        assertThat(tcp.onlyCall().connectionCallId()).isEqualTo(last.id());
    }
}
