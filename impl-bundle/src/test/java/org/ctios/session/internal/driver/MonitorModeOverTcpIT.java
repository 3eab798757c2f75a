package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.ctios.event.ConnectionEvent.OnCTIOSFailure;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.ConnectionEvent.OnEventGap;
import org.ctios.event.ConnectionEvent.OnMonitorModeEstablished;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventFamily;
import org.ctios.event.OnButtonEnablementChange;
import org.ctios.event.SkillGroupEvent;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.AgentState;
import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.ctios.session.SessionState;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.SimulatedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SetMessageFilter and filters with real servers (cil-semantics 3.3 and 3.4). */
class MonitorModeOverTcpIT {
    private final OverTcp tcp = new OverTcp();

    @AfterEach
    void close() {
        tcp.close();
    }

    /** Behaviour 54: snapshots, then the mode once, with the connection's id and the state of the system. */
    @Test
    void setMessageFilterIsFollowedBySnapshotsAndTheMode() {
        tcp.pair.contactCentre().startCall("1001").deliver();
        tcp.withoutMode();
        assertThat(tcp.session().setMessageFilter(filter("MessageID=*"))).isEqualTo(CilError.CIL_OK);
        OnMonitorModeEstablished mode = tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 1);
        assertThat(mode.arguments().getValueString("CILConnectionID")).isNotEmpty();
        Arguments status = mode.arguments().getValueArray("StatusSystem");
        assertThat(status).isNotNull();
        assertThat(status.getValueBool("StatusCentralController")).isTrue();
        assertThat(tcp.heard.names())
                .containsSubsequence("OnQueryAgentStateConf", "OnMonitorModeEstablished")
                .containsSubsequence("OnSnapshotDeviceConf", "OnMonitorModeEstablished")
                .containsSubsequence("OnSnapshotCallConf", "OnMonitorModeEstablished");
        assertThat(tcp.heard.all(OnMonitorModeEstablished.class)).hasSize(1);
        assertThat(tcp.heard.all(OnConnection.class)).hasSize(1);
    }

    /** Behaviour 55: without snapshots the mode comes alone. */
    @Test
    void theSnapshotsCanBeLeftOut() {
        tcp.pair.contactCentre().startCall("1001").deliver();
        tcp.withoutMode();
        tcp.session().setMessageFilter(withoutSnapshots());
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 1);
        assertThat(tcp.heard.names())
                .doesNotContain("OnQueryAgentStateConf", "OnSnapshotDeviceConf", "OnSnapshotCallConf");
    }

    /** Behaviour 54: before the first mode nobody could miss an event, however the session came to it. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theFirstModeFollowsNoGap(boolean lostBefore) {
        tcp.logInAllAgents();
        tcp.withoutMode();
        if (lostBefore) {
            tcp.failover();
        }
        tcp.session().setMessageFilter(filter("MessageID=*"));
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 1);
        assertThat(tcp.heard.names())
                .contains("OnQueryAgentStateConf")
                .doesNotContain("OnEventGap", "OnAgentStateChange");
        assertThat(tcp.session().snapshot().current()).isTrue();
    }

    /** Behaviour 54, with a first connection that is lost while its snapshots come. */
    @Test
    void aSnapshotThatIsCutOffIsNoGap() {
        tcp.logInAllAgents();
        tcp.pair.faults(tcp.pair.active()).lose(type -> type == MessageTypes.QUERY_AGENT_STATE_CONF);
        tcp.create().connect();
        await().atMost(Heard.LIMIT)
                .until(() -> tcp.session().snapshot().agents().size() == 4);
        tcp.pair.kill(tcp.pair.active());
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 1);
        assertThat(tcp.heard.names())
                .contains("OnQueryAgentStateConf")
                .doesNotContain("OnEventGap", "OnAgentStateChange");
        assertThat(tcp.session().snapshot().current()).isTrue();
    }

    /** Behaviour 55, and the session says that it knows what it can know. */
    @Test
    void withoutSnapshotsTheKnowledgeIsCurrentAtOnce() {
        tcp.withoutMode();
        tcp.session().setMessageFilter(withoutSnapshots());
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 1);
        assertThat(tcp.session().snapshot().current()).isTrue();
    }

    /** A first mode that was in force before events were missed: the gap is told. */
    @Test
    void aGapAfterTheFirstModeIsTold() {
        tcp.withoutMode();
        tcp.session().setMessageFilter(withoutSnapshots());
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 1);
        tcp.failover();
        tcp.heard.awaitNumber(OnEventGap.class, 1);
    }

    /** Behaviours 56 and 63: the filter lets agent states pass and nothing else; buttons are of agent mode. */
    @Test
    void onlyWhatTheFilterNamesIsTold() {
        tcp.withoutMode();
        tcp.session().setMessageFilter(filter("MessageID=30"));
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 1);
        wholeCall("1001");
        tcp.session().disconnect();
        tcp.awaitFirst("OnConnectionClosed");
        List<CtiOsEvent> told = tcp.heard.all().stream()
                .filter(event -> event.id().family() != EventFamily.CONNECTION)
                .toList();
        assertThat(told).isNotEmpty().extracting(CtiOsEvent::name).containsOnly("OnAgentStateChange");
        assertThat(tcp.heard.all(OnButtonEnablementChange.class)).isEmpty();
    }

    /** Behaviour 57: the agent is one of two, and the event the one that was named. */
    @Test
    void conditionsAreJoinedByAndValuesByOr() {
        tcp.withoutMode();
        tcp.session().setMessageFilter(filter("MessageID=30;AgentID=1001,1002"));
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 1);
        for (String agent : List.of("1003", "1002", "1001")) {
            wholeCall(agent);
        }
        await().atMost(Heard.LIMIT).until(() -> agentsTold().contains("1001"));
        assertThat(agentsTold()).containsOnly("1001", "1002");
    }

    /** Behaviours 60 and 61: a filter that is none is refused, and the session waits for another one. */
    @ParameterizedTest
    @ValueSource(strings = {"", ";", "MessageID", "MessageID=", "MessageID=eOnHeartbeat", "MessageID=eOnConnection"})
    void aFaultyFilterIsRefused(String text) {
        StandaloneSession session = tcp.withoutMode();
        tcp.refused(CilError.E_CTIOS_INVALID_ARGUMENT, () -> session.setMessageFilter(filter(text)));
        tcp.refused(CilError.E_CTIOS_MISSING_ARGUMENT, () -> session.setMessageFilter(Arguments.none()));
        tcp.refused(CilError.E_CTIOS_INVALID_ARGUMENT, () -> session.setMessageFilter(null));
        assertThat(session.state()).isEqualTo(SessionState.CONNECTED);
        assertThat(session.setMessageFilter(filter("MessageID=30;"))).isEqualTo(CilError.CIL_OK);
    }

    /** Behaviour 62: statistics of one group, though nobody is logged in, until they are disabled. */
    @Test
    void statisticsOfOneGroupComeUntilTheyAreDisabled() {
        tcp.withoutMode();
        tcp.session().setMessageFilter(filter("FilterTarget=SkillGroupStats"));
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 1);
        tcp.request(statistics(Operation.ENABLE_SKILL_GROUP_STATISTICS));
        SkillGroupEvent second = tcp.heard.awaitNumber(SkillGroupEvent.class, 2);
        assertThat(second.arguments().getValueArray("Statistics")).isNotNull();
        tcp.request(statistics(Operation.DISABLE_SKILL_GROUP_STATISTICS));
        int told = tcp.heard.all(SkillGroupEvent.class).size();
        await().during(java.time.Duration.ofMillis(1_300))
                .atMost(Heard.LIMIT)
                .until(() -> tcp.heard.all(SkillGroupEvent.class).size() == told);
        assertThat(tcp.heard.all(SkillGroupEvent.class))
                .extracting(event -> event.arguments().getValueLong("SkillGroupNumber"))
                .containsOnly(1L);
    }

    /** Behaviour 64, better than the CIL: without the call-end event calls are known to have ended nevertheless. */
    @Test
    void callsDoNotPileUpWithoutTheirEnd() {
        tcp.withoutMode();
        tcp.session().setMessageFilter(filter("MessageID=eCallBeginEvent"));
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 1);
        wholeCall("1001");
        tcp.awaitFirst("OnCallBegin");
        await().atMost(Heard.LIMIT).until(() -> tcp.session().snapshot().calls().isEmpty());
        assertThat(tcp.heard.names()).doesNotContain("OnCallEnd");
    }

    /** Behaviour 64, with a filter that lets no call event pass at all and a call that was there before. */
    @Test
    void aCallFromBeforeTheFilterIsForgottenAtItsEnd() {
        SimulatedCall call = tcp.pair.contactCentre().startCall("1001").deliver();
        tcp.withoutMode();
        tcp.session().setMessageFilter(filter("MessageID=30"));
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 1);
        assertThat(tcp.session().snapshot().calls()).hasSize(1);
        call.end();
        await().atMost(Heard.LIMIT).until(() -> tcp.session().snapshot().calls().isEmpty());
    }

    /** What the filter keeps from listeners is known nevertheless. */
    @Test
    void theStateOfAnAgentIsKnownThoughTheFilterKeepsItBack() {
        tcp.withoutMode();
        tcp.session().setMessageFilter(filter("MessageID=30;AgentState=3"));
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 1);
        SimulatedCall call =
                tcp.pair.contactCentre().startCall("1001").deliver().establish();
        await().atMost(Heard.LIMIT).until(() -> tcp.session().snapshot().agents().stream()
                .anyMatch(agent -> agent.agentId().equals("1001") && agent.state() == AgentState.TALKING));
        call.end();
    }

    /** Behaviour 65: as long as the knowledge is from before the failover the session says so; then it is right. */
    @Test
    void afterAFailoverTheKnowledgeIsComparedAndRight() {
        SimulatedCall call = tcp.pair.contactCentre().startCall("1001");
        call.deliver();
        StandaloneSession session = tcp.monitor();
        assertThat(session.snapshot().current()).isTrue();
        tcp.refuseBoth();
        tcp.pair.kill(tcp.pair.active());
        tcp.awaitState(SessionState.FAILOVER);
        assertThat(session.snapshot().current()).isFalse();
        call.end();
        tcp.pair.faults(tcp.pair.active()).heal();
        tcp.heard.awaitNumber(OnEventGap.class, 1);
        tcp.awaitState(SessionState.MONITOR);
        assertThat(session.snapshot().current()).isTrue();
        assertThat(session.snapshot().calls()).isEmpty();
        assertThat(tcp.heard.names()).containsSubsequence("OnCallEnd", "OnEventGap");
    }

    /** Behaviour 65, as the CIL prescribes it: disconnect, another session, connect, filter. */
    @Test
    void anotherSessionAfterAFailoverIsCleanToo() {
        tcp.monitor();
        tcp.failover();
        tcp.session().close();
        SimulatedCall call = tcp.pair.contactCentre().startCall("1001");
        call.deliver();
        StandaloneSession fresh = tcp.withoutMode();
        fresh.setMessageFilter(filter("MessageID=*"));
        tcp.awaitState(SessionState.MONITOR);
        assertThat(tcp.onlyCall().connectionCallId()).isEqualTo(call.id());
        assertThat(fresh.snapshot().current()).isTrue();
    }

    /** Behaviour 66: a server that does not grant all events denies the mode. */
    @Test
    void aDeniedMonitorModeIsTold() throws Exception {
        try (SilentServer sparing = SilentServer.grantingNothing()) {
            tcp.create("endpoints", "127.0.0.1:" + sparing.port()).connect();
            await().atMost(Heard.LIMIT).until(() -> tcp.heard.all(OnCTIOSFailure.class).stream()
                    .anyMatch(failure -> failure.failureCode() == 14));
            assertThat(tcp.session().state()).isEqualTo(SessionState.MONITOR_PENDING);
            assertThat(tcp.heard.all(OnMonitorModeEstablished.class)).isEmpty();
        }
    }

    private void wholeCall(String agent) {
        SimulatedCall call = tcp.pair.contactCentre().startCall(agent);
        call.deliver();
        call.establish();
        call.clear();
        call.end();
    }

    private List<String> agentsTold() {
        return tcp.heard.all().stream()
                .filter(event -> event.id().family() != EventFamily.CONNECTION)
                .map(event -> event.arguments().getValueString("AgentID"))
                .toList();
    }

    private static Arguments withoutSnapshots() {
        return Arguments.builder()
                .set("Filter", "MessageID=*")
                .set("MonitorSessionSnapshotMode", 1)
                .build();
    }

    private static Arguments filter(String text) {
        return Arguments.builder().set("Filter", text).build();
    }

    private static CtiOsRequest statistics(Operation operation) {
        CtiOsRequest.Builder request = CtiOsRequest.of(operation)
                .with("PeripheralID", 5000)
                .with("SkillGroupNumber", 1)
                .with("SkillGroupPriority", 0);
        return operation == Operation.ENABLE_SKILL_GROUP_STATISTICS
                ? request.with("PollingIntervalSec", 1).build()
                : request.build();
    }
}
