package org.ctios.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.examples.demo.SampleEvents.origin;
import static org.ctios.session.ServerSide.A;
import static org.ctios.session.ServerSide.B;

import java.util.stream.Stream;
import org.ctios.event.ConnectionEvent.OnCTIOSFailure;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.ConnectionEvent.OnConnectionClosed;
import org.ctios.event.ConnectionEvent.OnConnectionFailure;
import org.ctios.event.ConnectionEvent.OnConnectionRejected;
import org.ctios.event.ConnectionEvent.OnSetAgentMode;
import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventId;
import org.ctios.session.AgentState;
import org.ctios.session.CallStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person reads in the log. */
class EventLineTest {

    @ParameterizedTest
    @MethodSource("lines")
    void anEventIsOneReadableLine(CtiOsEvent event, String line) {
        assertThat(EventLine.of(event)).isEqualTo(line);
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                line(new OnConnection(origin(A, 1), "127.0.0.1:42027", true), "#1 A OnConnection 127.0.0.1:42027"),
                line(
                        new OnConnectionFailure(
                                origin(A, 2),
                                "127.0.0.1:42027",
                                A,
                                ReasonCode.TRANSPORT_ERROR,
                                0,
                                "connection reset",
                                false),
                        "#2 A OnConnectionFailure 127.0.0.1:42027 TRANSPORT_ERROR - connection reset"),
                line(
                        new OnConnectionRejected(origin(B, 3), 9, "bad version"),
                        "#3 B OnConnectionRejected - bad version"),
                line(
                        new OnCTIOSFailure(origin(B, 4), 10, 4, 5000L, "peripheral 5000 off line"),
                        "#4 B OnCTIOSFailure - peripheral 5000 off line"),
                line(
                        new OnSetAgentMode(origin(A, 5), 5000, "1001", "1.2.3.4:5"),
                        "#5 A OnSetAgentMode agent.5000.1001"),
                line(new OnConnectionClosed(origin(null, 6)), "#6 OnConnectionClosed"),
                line(agent(7, AgentState.AVAILABLE, 0), "#7 B OnAgentStateChange agent.5000.1001 AVAILABLE"),
                line(agent(8, AgentState.NOT_READY, 5), "#8 B OnAgentStateChange agent.5000.1001 NOT_READY reason 5"),
                line(agent(9, null, -1), "#9 B OnAgentStateChange agent.5000.1001"),
                line(
                        call(42, "5551234", "2001", null, CallStatus.LCS_ALERTING),
                        "#42 A OnCallDelivered call.5000.1234.2001 ANI 5551234 -> 2001 ALERTING"),
                line(
                        call(43, "5551234", "", "8000", CallStatus.LCS_NONE),
                        "#43 A OnCallDelivered call.5000.1234.2001 ANI 5551234 -> 8000"),
                line(call(44, null, null, null, null), "#44 A OnCallDelivered call.5000.1234.2001"));
    }

    private static Arguments line(CtiOsEvent event, String line) {
        return Arguments.of(event, line);
    }

    private static CtiOsEvent agent(long sequence, AgentState state, int reason) {
        return new SampleEvents.Agent(EventId.AGENT_STATE_CHANGE, origin(B, sequence), state, reason);
    }

    private static CtiOsEvent call(long sequence, String ani, String device, String dnis, CallStatus status) {
        return new SampleEvents.Call(EventId.CALL_DELIVERED, origin(A, sequence), ani, device, dnis, status);
    }
}
