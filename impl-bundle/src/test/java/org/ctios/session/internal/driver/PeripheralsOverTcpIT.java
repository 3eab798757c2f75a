package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.ctios.event.AgentEvent;
import org.ctios.event.ConnectionEvent.OnCTIOSFailure;
import org.ctios.event.ConnectionEvent.OnMonitorModeEstablished;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.Arguments;
import org.ctios.session.CallSnapshot;
import org.ctios.session.CilError;
import org.ctios.session.SessionState;
import org.ctios.simulator.ContactCentre;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.QueueExit;
import org.ctios.simulator.SimulatedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session of all events at a pair with two peripherals: 1001 and 1003 are at 5000, 1002 and 1004 at 5001. */
class PeripheralsOverTcpIT {
    private final OverTcp tcp = new OverTcp(CtiServerPair.builder().peripherals(2));
    private final ContactCentre centre = tcp.pair.contactCentre();

    @BeforeEach
    void logIn() {
        tcp.logInAllAgents();
    }

    @AfterEach
    void close() {
        tcp.close();
    }

    /** guide, All Events service: of the whole peripheral gateway, each with its peripheral. */
    @Test
    void agentsAndCallsOfBothPeripheralsAreKnown() {
        SimulatedCall before = centre.startCall("1002").deliver().establish();
        tcp.monitor();
        SimulatedCall later = centre.startCall("1001").deliver();
        await().atMost(Heard.LIMIT)
                .untilAsserted(() -> assertThat(tcp.session().snapshot().calls())
                        .extracting(CallSnapshot::peripheralId, CallSnapshot::connectionCallId)
                        .containsExactlyInAnyOrder(tuple(5001L, before.id()), tuple(5000L, later.id())));
        assertAgents();
    }

    /** A call that waited at one peripheral is, from then on, one of the other one, and ends there. */
    @Test
    void aCallGoesFromTheQueueOfOnePeripheralToAnAgentOfTheOther() {
        tcp.monitor();
        SimulatedCall call = centre.queueCall();
        tcp.awaitFirst("OnCallQueuedEvent");
        long queue = tcp.onlyCall().peripheralId();
        call.route(queue == 5000 ? "1002" : "1001", QueueExit.DIVERTED).establish();
        tcp.awaitFirst("OnCallEstablished");
        assertThat(tcp.onlyCall().peripheralId()).isEqualTo(10_001 - queue);
        call.end();
        await().atMost(Heard.LIMIT).until(() -> tcp.session().snapshot().calls().isEmpty());
    }

    /** CIL StatusSystem: each peripheral for itself; what is told of one leaves the other alone. */
    @Test
    void onePeripheralGoesOffLine() {
        tcp.pair.fault("peripheral off 5001");
        tcp.withoutMode();
        tcp.session()
                .setMessageFilter(
                        Arguments.builder().set("Filter", "MessageID=*").build());
        OnMonitorModeEstablished mode = tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 1);
        assertThat(mode.arguments().getValueArray("StatusSystem").getValueArray("StatusPeripherals"))
                .isEqualTo(
                        Arguments.builder().set("5000", true).set("5001", false).build());
        int told = tcp.heard.all(OnCTIOSFailure.class).size();
        tcp.pair.fault("peripheral on 5001");
        OnCTIOSFailure back = tcp.heard.awaitNumber(OnCTIOSFailure.class, told + 1);
        assertThat(back.systemEventArg1()).isEqualTo(5001);
        assertThat(back.systemEventId()).isEqualTo(3);
        assertThat(tcp.session().state()).isEqualTo(SessionState.MONITOR);
    }

    /** Call flows 11.1: what the session asks the other side keeps both peripherals, and ends what has ended at either. */
    @Test
    void bothPeripheralsAreKeptThroughAFailover() {
        List<SimulatedCall> calls = List.of("1001", "1002", "1003", "1004").stream()
                .map(agent -> centre.startCall(agent).deliver().establish())
                .toList();
        tcp.monitor();
        await().atMost(Heard.LIMIT).until(() -> tcp.session().snapshot().calls().size() == 4);
        centre.whilePaused(() -> {
            tcp.refuseBoth();
            tcp.pair.faults(tcp.pair.active()).reset();
            tcp.awaitState(SessionState.FAILOVER);
            calls.get(2).end();
            calls.get(3).end();
            tcp.healBoth();
        });
        tcp.awaitState(SessionState.MONITOR);
        await().atMost(Heard.LIMIT)
                .untilAsserted(() -> assertThat(tcp.session().snapshot().calls())
                        .extracting(CallSnapshot::peripheralId, CallSnapshot::connectionCallId)
                        .containsExactlyInAnyOrder(
                                tuple(5000L, calls.get(0).id()),
                                tuple(5001L, calls.get(1).id())));
        assertAgents();
    }

    /** guide, Client Events service: the agent's device, at the agent's peripheral. */
    @Test
    void aSessionOfAnAgentIsOfTheAgentsPeripheral() {
        tcp.withoutMode();
        assertThat(tcp.session()
                        .setAgent(Arguments.builder()
                                .set("AgentID", "1002")
                                .set("AgentInstrument", "2002")
                                .set("AgentPassword", "pw1002")
                                .set("PeripheralID", "5001")
                                .build()))
                .isEqualTo(CilError.CIL_OK);
        tcp.awaitState(SessionState.AGENT);
        centre.startCall("1001").deliver();
        SimulatedCall own = centre.startCall("1002").deliver();
        tcp.awaitFirst("OnCallDelivered");
        assertThat(tcp.onlyCall().peripheralId()).isEqualTo(5001);
        assertThat(tcp.onlyCall().connectionCallId()).isEqualTo(own.id());
    }

    /** DG 12.5 ch. 6, OnNewAgentTeamMember: of all teams, each at its peripheral. */
    @Test
    void theTeamsOfBothPeripheralsAreTold() {
        tcp.monitor("supervisor", "true");
        await().atMost(Heard.LIMIT).untilAsserted(() -> assertThat(tcp.heard.all(AgentEvent.class))
                .filteredOn(event -> event.name().equals("OnNewAgentTeamMember"))
                .extracting(AgentEvent::agentId)
                .containsExactly("1001", "1003", "1002", "1004"));
    }

    private void assertAgents() {
        await().atMost(Heard.LIMIT).untilAsserted(() -> assertThat(
                        tcp.session().snapshot().agents())
                .extracting(AgentSnapshot::uniqueObjectId)
                .containsExactlyInAnyOrder("agent.5000.1001", "agent.5001.1002", "agent.5000.1003", "agent.5001.1004"));
    }
}
