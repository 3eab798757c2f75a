package org.ctios.session.internal.translate;

import static org.assertj.core.api.Assertions.assertThat;

import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.AgentState;
import org.ctios.session.CallStatus;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an answer is about is what its request named (cil-semantics 5.2: every confirmation of a call names it). */
class RequestSubjectTest {
    private static final long ACTIVE = 11;
    private static final long HELD = 12;

    private final Known known = Known.agentMode()
            .agent(AgentState.TALKING)
            .call(ACTIVE, CallStatus.LCS_CONNECT)
            .call(HELD, CallStatus.LCS_HELD)
            .current(ACTIVE);

    /** Clause 5.2: these requests name calls as active and held, and have no field for just a call. */
    @ParameterizedTest
    @CsvSource({
        "HOLD, 11",
        "RETRIEVE, 12",
        "ALTERNATE, 11",
        "RECONNECT, 11",
        "TRANSFER, 11",
        "CONFERENCE, 11",
        "MAKE_CONSULT_CALL, 11",
        "SINGLE_STEP_TRANSFER, 11"
    })
    void theAnswerIsAboutTheCallOfTheRequest(Operation operation, long call) {
        Subject subject = subject(CtiOsRequest.of(operation)
                .with("DialedNumber", "5551234")
                .with("ConsultType", 1)
                .build());
        assertThat(subject.callId()).isEqualTo(call);
        assertThat(subject.deviceId()).isEqualTo("2001");
        assertThat(subject.peripheralId()).isEqualTo(5000);
        assertThat(subject.agentId()).isEqualTo("1001");
    }

    /** Of two calls it is the one that the user named, as a method of that call would be answered. */
    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"ALTERNATE", "RECONNECT", "TRANSFER", "CONFERENCE"})
    void ofTwoCallsItIsTheNamedOne(Operation operation) {
        Subject named = subject(CtiOsRequest.of(operation)
                .with("UniqueObjectID", "call.5000." + HELD + ".2001")
                .with("CallReferenceObjectID", "call.5000." + ACTIVE + ".2001")
                .build());
        assertThat(named.callId()).isEqualTo(HELD);
        Subject numbered = subject(CtiOsRequest.of(operation)
                .with("ConnectionCallID", HELD)
                .with("CallReferenceObjectID", "call.5000." + ACTIVE + ".2001")
                .build());
        assertThat(numbered.callId()).isEqualTo(HELD);
    }

    @Test
    void aRequestAboutAnAgentNamesNoCall() {
        Subject subject = subject(CtiOsRequest.setAgentState(AgentState.AVAILABLE));
        assertThat(subject).isEqualTo(new Subject(5000, "1001", "2001", -1, MessageTypes.SET_AGENT_STATE_REQ));
    }

    /** An id of more than 11 characters has a field of its own. */
    @ParameterizedTest
    @CsvSource({"1003", "an-agent-with-a-long-id"})
    void aQuestionAboutAnotherAgentIsAboutThatAgent(String agent) {
        Subject subject = subject(CtiOsRequest.of(Operation.QUERY_AGENT_STATE)
                .with("AgentID", agent)
                .build());
        assertThat(subject.agentId()).isEqualTo(agent);
    }

    /** Who sits at another device is not known, and is not the session's agent. */
    @Test
    void aQuestionAboutAnotherDeviceIsNotAboutTheSessionsAgent() {
        Subject other = subject(CtiOsRequest.of(Operation.QUERY_AGENT_STATE)
                .with("AgentInstrument", "2003")
                .build());
        assertThat(other.agentId()).isNull();
        assertThat(other.deviceId()).isEqualTo("2003");
        Subject own = subject(CtiOsRequest.of(Operation.QUERY_AGENT_STATE)
                .with("AgentInstrument", "2001")
                .build());
        assertThat(own.agentId()).isEqualTo("1001");
    }

    private Subject subject(CtiOsRequest request) {
        Message sent = new RequestMessages().write(request, 3, ProtocolVersion.cce(24), known);
        return RequestSubject.of(request, sent, known.agent().peripheralId(), "1001");
    }
}
