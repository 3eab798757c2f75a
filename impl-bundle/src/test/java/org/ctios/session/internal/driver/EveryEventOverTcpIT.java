package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventFamily;
import org.ctios.event.EventId;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.CtiOsSessions;
import org.ctios.session.Operation;
import org.ctios.session.SessionState;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.ContactCentre;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Notice;
import org.ctios.simulator.SimulatedCall;
import org.ctios.simulator.TrafficMix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every event of docs/events.md that a server tells unasked, heard over real sockets. Answers are shown by {@link
 * EveryRequestOverTcpIT}, the events of the connection by the tests of connecting and of failovers.
 */
class EveryEventOverTcpIT {
    private static final ProtocolVersion V24 = ProtocolVersion.cce(24);

    /** Of the session's own agent: LoginOverTcpIT and ButtonsOverTcpIT. */
    private static final Set<EventId> OF_AGENT_MODE = EnumSet.of(
            EventId.PRE_LOGOUT, EventId.POST_LOGOUT, EventId.LOGOUT_FAILED, EventId.BUTTON_ENABLEMENT_CHANGE);

    /** What the contact centre of the simulator never does; the server sends them as they are. */
    private static final Map<EventId, Integer> SENT_AS_THEY_ARE = Map.of(
            EventId.SUPERVISOR_ASSIST, MessageTypes.SUPERVISOR_ASSIST_EVENT,
            EventId.CALL_ATTRIBUTE_CHANGE, MessageTypes.CALL_ATTRIBUTE_CHANGE_EVENT,
            EventId.CALL_AGENT_GREETING, MessageTypes.CALL_AGENT_GREETING_EVENT,
            EventId.NETWORK_RECORDING_FAILED, MessageTypes.NETWORK_RECORDING_FAILED_EVENT,
            EventId.NETWORK_RECORDING_TARGET_INFO, MessageTypes.NETWORK_RECORDING_TARGET_INFO_EVENT);

    private final OverTcp tcp = new OverTcp(CtiServerPair.builder().speed(20));
    private final ContactCentre centre = tcp.pair.contactCentre();

    @AfterEach
    void close() {
        tcp.close();
    }

    @Test
    void whateverAServerTellsIsHeardAsAnEventOfTheCil() {
        tcp.monitor("protocolVersion", "24", "supervisor", "true");
        centre.setNotices(EnumSet.allOf(Notice.class));
        centre.announceCall("1002").abort();
        record();
        helpAndChat();
        SENT_AS_THEY_ARE.values().forEach(this::send);
        callNobody();
        centre.setTrafficMix(new TrafficMix(0.3, 0.3, 0.3, 0.1, 0.3, 0.2, 0.1, 0.1, 0.5, 0.3, 0));
        centre.setCallsPerMinute(40);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(tcp.heard.all().stream().map(CtiOsEvent::id)).containsAll(unasked()));
        assertThat(tcp.session().statistics().malformedMessages()).isZero();
    }

    private static List<EventId> unasked() {
        List<EventId> ids = new ArrayList<>();
        for (EventId id : EventId.values()) {
            int type = id.number() & 0xFFF;
            boolean answer = id.family() == EventFamily.CONNECTION
                    || OF_AGENT_MODE.contains(id)
                    || Dictionary.standard().messageType(type).name().endsWith("_CONF");
            if (!answer) {
                ids.add(id);
            }
        }
        return ids;
    }

    private void record() {
        SimulatedCall call = centre.startCall("1002").deliver().establish();
        tcp.awaitFirst("OnCallEstablished");
        String id = "call.5000." + call.id() + ".2002";
        for (Operation operation : List.of(Operation.START_RECORD, Operation.STOP_RECORD)) {
            tcp.request(CtiOsRequest.of(operation)
                    .with("UniqueObjectID", id)
                    .with("AgentID", "1002")
                    .build());
        }
        call.clear();
        call.end();
    }

    private void helpAndChat() {
        centre.setAgentState("1003", State.NOT_READY, 1);
        tcp.request(CtiOsRequest.of(Operation.MAKE_EMERGENCY_CALL)
                .with("AgentID", "1003")
                .with("PeripheralID", OverTcp.PERIPHERAL)
                .build());
        try (StandaloneSession other = CtiOsSessions.create("other", Map.of("endpoints", tcp.pair.endpoints()))) {
            await().atMost(Heard.LIMIT).until(() -> other.state() == SessionState.MONITOR);
            other.request(CtiOsRequest.of(Operation.SEND_CHAT_MESSAGE)
                            .with("Distribution", "client")
                            .with("Target", "ctios-test")
                            .with("Message", "hello")
                            .with("PeripheralID", OverTcp.PERIPHERAL)
                            .with("AgentID", "1003")
                            .build())
                    .toCompletableFuture()
                    .join();
            CtiOsEvent chat = tcp.awaitFirst("OnChatMessage");
            assertThat(chat.arguments().getValueString("Source")).isEqualTo("ctios-other");
            assertThat(chat.arguments().getValueString("Message")).isEqualTo("hello");
        }
    }

    /** Nobody is logged in at 2004: the call fails. */
    private void callNobody() {
        tcp.request(CtiOsRequest.of(Operation.MAKE_CALL)
                .with("AgentInstrument", "2002")
                .with("PeripheralID", OverTcp.PERIPHERAL)
                .with("DialedNumber", "2004")
                .build());
        tcp.awaitFirst("OnCallFailed");
    }

    private void send(int type) {
        tcp.pair.tell(Message.builder(V24, type)
                .setIfKnown(Fields.PERIPHERAL_ID, 5000)
                .setIfKnown(Fields.CONNECTION_DEVICE_ID, "2001")
                .buildIncomplete()
                .toBytes());
    }
}
