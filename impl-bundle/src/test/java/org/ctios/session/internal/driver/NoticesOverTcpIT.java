package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ctios.event.CallEvent;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.PreCallEvent;
import org.ctios.event.RtpEvent;
import org.ctios.simulator.AnnouncedCall;
import org.ctios.simulator.ContactCentre;
import org.ctios.simulator.Notice;
import org.ctios.simulator.SimulatedCall;
import org.ctios.simulator.TrafficMix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes before a call and beside it: announcements, translation routes, media and queues, with real servers. */
class NoticesOverTcpIT {
    private final OverTcp tcp = new OverTcp();
    private final ContactCentre centre = tcp.pair.contactCentre();

    @AfterEach
    void close() {
        tcp.close();
    }

    /** call-flows.md 4, row 1: the call is announced by its router call key, which its first event repeats. */
    @ParameterizedTest
    @ValueSource(strings = {"monitor", "agent"})
    void anAnnouncedCallIsFoundAgainWhenItArrives(String mode) {
        start(mode);
        AnnouncedCall announced = centre.announceCall("1002");
        PreCallEvent told = (PreCallEvent) tcp.awaitFirst("OnAgentPrecallEvent");
        assertThat(told.agentInstrument()).isEqualTo("2002");
        assertThat(told.icmEnterpriseUniqueId())
                .isEqualTo("icm." + announced.routerCallKeyDay() + "." + announced.routerCallKeyCallId());
        assertThat(told.ani()).isNotEmpty();
        assertThat(told.callVariable(1)).isNotEmpty();
        assertThat(told.skillGroupNumber()).isPositive();
        announced.arrive();
        CtiOsEvent begin = tcp.awaitFirst("OnCallBegin");
        assertThat(begin.arguments().getValueString("ICMEnterpriseUniqueID")).isEqualTo(told.icmEnterpriseUniqueId());
        assertThat(begin.arguments().getValueString("ANI")).isEqualTo(told.ani());
        assertThat(tcp.heard.names().indexOf("OnAgentPrecallEvent"))
                .isLessThan(tcp.heard.names().indexOf("OnCallBegin"));
    }

    /** call-flows.md 4: the announced call does not arrive, and the agent is what it was. */
    @ParameterizedTest
    @ValueSource(strings = {"monitor", "agent"})
    void anAnnouncementCanBeTakenBack(String mode) {
        start(mode);
        AnnouncedCall announced = centre.announceCall("1002");
        announced.abort();
        PreCallEvent told = (PreCallEvent) tcp.awaitFirst("OnAgentPrecallAbortEvent");
        assertThat(told.agentInstrument()).isEqualTo("2002");
        assertThat(told.icmEnterpriseUniqueId())
                .isEqualTo("icm." + announced.routerCallKeyDay() + "." + announced.routerCallKeyCallId());
        await().atMost(Heard.LIMIT).until(() -> lastStateOf("1002") == 3);
        assertThat(tcp.heard.names()).doesNotContain("OnCallBegin");
    }

    /** call-flows.md 9, row 1: the route names the call by key and data only, before the call begins. */
    @Test
    void aTranslationRouteComesBeforeItsCall() {
        tcp.monitor();
        centre.setNotices(Set.of(Notice.TRANSLATION_ROUTE));
        centre.startCall("1001");
        CallEvent begin = (CallEvent) tcp.awaitFirst("OnCallBegin");
        PreCallEvent route = (PreCallEvent) tcp.heard.all().stream()
                .filter(event -> event.name().equals("OnTranslationRoute"))
                .findFirst()
                .orElseThrow();
        assertThat(route.origin().sequence()).isLessThan(begin.origin().sequence());
        assertThat(route.icmEnterpriseUniqueId()).isEqualTo(begin.arguments().getValueString("ICMEnterpriseUniqueID"));
        assertThat(route.dnis()).isEqualTo(begin.dnis());
        assertThat(route.arguments().getValueArray("ECC"))
                .isEqualTo(begin.arguments().getValueArray("ECC"));
        assertThat(route.agentInstrument()).isNull();
        assertThat(tcp.heard.names()).doesNotContain("OnAgentPrecallEvent");
    }

    /** call-flows.md 4 rows 5a and 8a, and 6: media run while the agent talks, in both directions, and not on hold. */
    @ParameterizedTest
    @ValueSource(strings = {"monitor", "agent"})
    void mediaRunWhileTheAgentTalks(String mode) {
        start(mode);
        centre.setNotices(Set.of(Notice.MEDIA));
        SimulatedCall call = centre.startCall("1002").deliver();
        call.establish();
        call.hold();
        call.retrieve();
        call.clear();
        call.end();
        tcp.awaitFirst("OnCallEnd");
        List<RtpEvent> media = tcp.heard.all(RtpEvent.class);
        assertThat(media)
                .extracting(event -> event.name() + " " + event.direction())
                .containsExactly(
                        "OnCallRTPStarted INPUT",
                        "OnCallRTPStarted OUTPUT",
                        "OnCallRTPStopped INPUT",
                        "OnCallRTPStopped OUTPUT",
                        "OnCallRTPStarted INPUT",
                        "OnCallRTPStarted OUTPUT",
                        "OnCallRTPStopped INPUT",
                        "OnCallRTPStopped OUTPUT");
        assertThat(media).allSatisfy(event -> {
            assertThat(event.uniqueObjectId()).isEqualTo("call.5000." + call.id() + ".2002");
            assertThat(event.agentId()).isEqualTo("1002");
            assertThat(event.clientAddress()).startsWith("192.0.2.");
            assertThat(event.clientPort()).isPositive();
        });
        assertThat(tcp.heard.names())
                .containsSubsequence(
                        "OnCallEstablished",
                        "OnCallRTPStarted",
                        "OnCallHeld",
                        "OnCallRTPStopped",
                        "OnCallRetrieved",
                        "OnCallRTPStarted",
                        "OnCallRTPStopped",
                        "OnCallEnd");
    }

    /** call-flows.md 9, rows 2 to 6: queued, at times dequeued, diverted to an agent; and every call begins and ends once. */
    @Test
    void queuedCallsAreToldFromTheQueueToTheAgent() {
        try (OverTcp busy =
                new OverTcp(org.ctios.simulator.CtiServerPair.builder().speed(20))) {
            busy.monitor();
            busy.pair.contactCentre().setTrafficMix(new TrafficMix(0.2, 0.3, 0, 0, 0, 0, 0.1, 0.1, 1, 0, 0.2));
            busy.pair.contactCentre().setNotices(EnumSet.allOf(Notice.class));
            busy.pair.contactCentre().setCallsPerMinute(60);
            await().atMost(Heard.LIMIT.multipliedBy(2))
                    .until(() -> busy.heard
                                    .names()
                                    .containsAll(List.of("OnCallQueuedEvent", "OnCallDequeuedEvent", "OnCallDiverted"))
                            && busy.heard.names().stream()
                                            .filter("OnCallEnd"::equals)
                                            .count()
                                    > 40);
            List<CallEvent> events = busy.heard.all(CallEvent.class);
            Discipline.assertKept(events);
            CallEvent queued = events.stream()
                    .filter(event -> event.name().equals("OnCallQueuedEvent"))
                    .findFirst()
                    .orElseThrow();
            assertThat(queued.arguments().getValueInt("NumQueued")).isEqualTo(1);
            assertThat(queued.arguments().getValueString("QueuedDeviceID")).startsWith("800555010");
        }
    }

    private void start(String mode) {
        if (mode.equals("agent")) {
            tcp.agent("1002");
        } else {
            tcp.monitor();
        }
    }

    private long lastStateOf(String agent) {
        return tcp.session().snapshot().agents().stream()
                .filter(each -> each.agentId().equals(agent))
                .mapToLong(each -> each.state().number())
                .findFirst()
                .orElse(-1);
    }
}
