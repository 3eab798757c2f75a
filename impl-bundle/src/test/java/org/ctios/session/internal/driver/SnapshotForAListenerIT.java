package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.ctios.event.AgentEvent;
import org.ctios.event.CallEvent;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventFamily;
import org.ctios.session.AgentState;
import org.ctios.session.Arguments;
import org.ctios.session.CallStatus;
import org.ctios.session.CtiOsSessions;
import org.ctios.session.ListenerOptions;
import org.ctios.session.ServerSide;
import org.ctios.session.StandaloneSession;
import org.ctios.session.Subscription;
import org.ctios.simulator.Agent;
import org.ctios.simulator.Side;
import org.ctios.simulator.SimulatedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Issue 5, initial state on start: what a listener is told first of a session with real servers. */
class SnapshotForAListenerIT {
    private static final ListenerOptions WITH_SNAPSHOT = ListenerOptions.IN_ORDER.withSnapshot();

    private final OverTcp tcp = new OverTcp();
    private final Heard late = new Heard();

    @AfterEach
    void close() {
        tcp.close();
    }

    @Test
    void aListenerOfAConnectedSessionIsToldConnectionAgentsCallsAndMode() {
        tcp.pair.contactCentre().setAgentState("1003", Agent.State.NOT_READY, 7);
        SimulatedCall call =
                tcp.pair.contactCentre().startCall("1001").deliver().establish();
        call.setVariable(3, "gold").setEcc("user.tier", "1").hold();
        tcp.monitor();
        long newest = tcp.session().snapshot().lastEvent();

        tcp.session().addEventListener(late, WITH_SNAPSHOT);
        awaitAll("OnMonitorModeEstablished");

        assertThat(late.names().subList(0, 2)).containsExactly("OnConnection", "OnCTIOSFailure");
        assertThat(late.names().subList(2, 6)).containsOnly("OnAgentStateChange");
        assertThat(late.names().subList(6, late.names().size()))
                .startsWith("OnCallBegin")
                .contains("OnCallHeld")
                .endsWith("OnMonitorModeEstablished");
        assertThat(late.all(OnConnection.class).get(0).currentServer())
                .isEqualTo("127.0.0.1:" + tcp.pair.port(tcp.pair.active()));
        assertThat(late.all()).allSatisfy(event -> {
            assertThat(event.origin().snapshot()).isTrue();
            assertThat(event.origin().resync()).isTrue();
            assertThat(event.origin().session()).isEqualTo("test");
            assertThat(event.origin().side())
                    .isEqualTo(ServerSide.valueOf(tcp.pair.active().name()));
            assertThat(event.origin().sequence()).isEqualTo(newest);
        });
        AgentEvent agent = agentEvent("1003");
        assertThat(agent.agentState()).isEqualTo(AgentState.NOT_READY);
        assertThat(agent.agentInstrument()).isEqualTo("2003");
        assertThat(agent.peripheralId()).isEqualTo(5000);
        CallEvent begin = late.all(CallEvent.class).get(0);
        assertThat(begin.connectionCallId()).isEqualTo(call.id());
        assertThat(begin.ani()).isNotEmpty();
        assertThat(begin.callVariable(3)).isEqualTo("gold");
        assertThat(begin.arguments().getValueArray("ECC"))
                .extracting(ecc -> ecc.getValueString("user.tier"))
                .isEqualTo("1");
        assertThat(late.all(CallEvent.class)).anySatisfy(event -> {
            assertThat(event.callStatus()).isEqualTo(CallStatus.LCS_HELD);
            assertThat(event.connectionDeviceId()).isEqualTo("2001");
        });
    }

    /** What follows is numbered on, and the listener of the beginning hears none of the snapshot. */
    @Test
    void theNextEventFollowsAndOthersHearNothingOfIt() {
        tcp.monitor();
        int before = tcp.heard.all().size();
        tcp.session().addEventListener(late, WITH_SNAPSHOT);
        awaitAll("OnMonitorModeEstablished");
        long newest = late.all().get(late.all().size() - 1).origin().sequence();

        tcp.pair.contactCentre().setAgentState("1002", Agent.State.AVAILABLE, 0);

        await().atMost(Heard.LIMIT).until(() -> !live().isEmpty());
        assertThat(live().get(0).origin().sequence()).isEqualTo(newest + 1);
        assertThat(tcp.heard.all().stream().skip(before))
                .noneMatch(event -> event.origin().snapshot());
    }

    @Test
    void aSessionThatNeverTriedHasNothingToTell() {
        tcp.create();
        tcp.session().addEventListener(late, WITH_SNAPSHOT);
        tcp.session().connect();
        await().atMost(Heard.LIMIT).until(() -> late.names().contains("OnMonitorModeEstablished"));
        assertThat(late.all()).noneMatch(event -> event.origin().snapshot());
        assertThat(late.all()).extracting(event -> event.origin().sequence()).startsWith(1L, 2L, 3L);
    }

    @Test
    void withoutAConnectionTheReasonIsToldAndWhatWasKnown() {
        tcp.monitor();
        tcp.pair.kill(Side.A);
        tcp.pair.kill(Side.B);
        tcp.awaitFirst("OnConnectionFailure");

        tcp.session().addEventListener(late, WITH_SNAPSHOT);

        await().atMost(Heard.LIMIT).until(() -> late.all().size() >= 5);
        List<CtiOsEvent> told =
                late.all().stream().filter(event -> event.origin().snapshot()).toList();
        assertThat(told)
                .extracting(CtiOsEvent::name)
                .startsWith("OnConnectionFailure")
                .hasSize(5);
        assertThat(told.stream().skip(1)).allMatch(event -> event.id().family() == EventFamily.AGENT);
    }

    @Test
    void afterDisconnectingOnlyThatIsTold() {
        tcp.monitor().disconnect();
        tcp.awaitFirst("OnConnectionClosed");
        tcp.session().addEventListener(late, WITH_SNAPSHOT);
        await().atMost(Heard.LIMIT).until(() -> !late.all().isEmpty());
        assertThat(late.names()).containsExactly("OnConnectionClosed");
    }

    @Test
    void inAgentModeCurrentCallAndButtonsAreTold() {
        tcp.autologin("1001");
        tcp.awaitFirst("OnButtonEnablementChange");
        tcp.pair.contactCentre().startCall("1001").deliver();
        tcp.awaitFirst("OnCurrentCallChanged");
        await().atMost(Heard.LIMIT)
                .until(() -> tcp.heard.names().get(tcp.heard.names().size() - 1).equals("OnButtonEnablementChange"));

        tcp.session().addEventListener(late, WITH_SNAPSHOT);

        awaitAll("OnButtonEnablementChange");
        assertThat(late.names())
                .containsSubsequence(
                        "OnConnection",
                        "OnAgentStateChange",
                        "OnCallBegin",
                        "OnCallDelivered",
                        "OnSetAgentMode",
                        "OnCurrentCallChanged",
                        "OnButtonEnablementChange");
        assertThat(last(late).arguments()).isEqualTo(withTrigger(last(tcp.heard).arguments()));
    }

    @Test
    void theMessageFilterHoldsForItToo() {
        tcp.monitor("filter", "MessageID=OnAgentStateChange;AgentID=1002");
        tcp.session().addEventListener(late, WITH_SNAPSHOT);
        awaitAll("OnMonitorModeEstablished");
        assertThat(late.all(AgentEvent.class)).hasSize(1).allMatch(event -> "1002".equals(event.agentId()));
        assertThat(late.all(CallEvent.class)).isEmpty();
    }

    @Test
    void aListenerThatGoesAtOnceHearsNothing() {
        tcp.monitor();
        Subscription subscription = tcp.session().addEventListener(late, WITH_SNAPSHOT);
        subscription.close();
        int known = late.all().size();
        Heard next = new Heard();
        tcp.session().addEventListener(next, WITH_SNAPSHOT);
        await().atMost(Heard.LIMIT).until(() -> next.names().contains("OnMonitorModeEstablished"));
        assertThat(tcp.session().listeners()).hasSize(2);
        assertThat(late.all()).hasSizeBetween(known, known + 1);
    }

    /** A listener may come before the configuration does, and after the session was closed. */
    @Test
    void aListenerMayComeBeforeTheConfigurationAndAfterTheEnd() {
        try (SessionRuntime runtime = new SessionRuntime();
                LiveSession bare = new LiveSession("bare", runtime)) {
            bare.addEventListener(late, WITH_SNAPSHOT);
            bare.reconfigure(Map.of(
                    "endpoints",
                    tcp.pair.endpoints(),
                    "reconnect.firstSide",
                    tcp.pair.active().name()));
            await().atMost(Heard.LIMIT).until(() -> late.names().contains("OnMonitorModeEstablished"));
            assertThat(late.names()).startsWith("OnConnection");
        }
        StandaloneSession ended = CtiOsSessions.create("ended", Map.of("endpoints", tcp.pair.endpoints()));
        ended.close();
        ended.addEventListener(late, WITH_SNAPSHOT).close();
    }

    private void awaitAll(String last) {
        await().atMost(Heard.LIMIT).until(() -> late.names().contains(last));
    }

    private AgentEvent agentEvent(String id) {
        return late.all(AgentEvent.class).stream()
                .filter(event -> id.equals(event.agentId()))
                .findFirst()
                .orElseThrow();
    }

    private List<CtiOsEvent> live() {
        return late.all().stream().filter(event -> !event.origin().snapshot()).toList();
    }

    private static CtiOsEvent last(Heard heard) {
        return heard.all().get(heard.all().size() - 1);
    }

    /** What triggered the last change is not what the snapshot names. */
    private static Arguments withTrigger(Arguments told) {
        return Arguments.builder()
                .set("EnablementMask", told.getValueUInt("EnablementMask"))
                .set("UniqueObjectID", told.getValueString("UniqueObjectID"))
                .set("MessageID", 30)
                .build();
    }
}
