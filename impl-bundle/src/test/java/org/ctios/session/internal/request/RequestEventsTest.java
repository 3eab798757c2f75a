package org.ctios.session.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.Arguments;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.ctios.session.internal.request.RequestFact.Kind;
import org.ctios.session.internal.translate.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestEventsTest {
    private static final ProtocolVersion V24 = ProtocolVersion.cce(24);
    private final Known known = Known.agentMode();
    private final RequestEvents events = new RequestEvents(known);
    private final PendingRequests<String> pending = new PendingRequests<>(known);

    private static Message state(int state, String agent) {
        return Message.builder(V24, MessageTypes.AGENT_STATE_EVENT)
                .set(Fields.AGENT_STATE, state)
                .set(Fields.AGENT_ID, agent)
                .buildIncomplete();
    }

    private static Message state(int state, String agent, int domain) {
        return Message.builder(V24, MessageTypes.AGENT_STATE_EVENT)
                .set(Fields.AGENT_STATE, state)
                .set(Fields.MRDID, domain)
                .set(Fields.AGENT_ID, agent)
                .buildIncomplete();
    }

    private RequestEvents.Around after(Message message) {
        return events.around(message, null);
    }

    private static List<Kind> kinds(List<RequestFact> facts) {
        return facts.stream().map(RequestFact::kind).toList();
    }

    /** Behaviour 47: OnPreLogout, the state event, OnPostLogout (DG 12.6 ch. 9). */
    @Test
    void aLogoutIsToldAroundTheStateEvent() {
        after(state(2, "1001"));
        RequestEvents.Around around = after(state(1, "1001"));
        assertThat(kinds(around.before())).containsExactly(Kind.PRE_LOGOUT);
        assertThat(kinds(around.after())).containsExactly(Kind.POST_LOGOUT);
    }

    /** Logged out of chat, the agent still takes calls (guide, AGENT_STATE_EVENT, MRDID). */
    @Test
    void aLogoutOfAnotherMediaRoutingDomainIsNone() {
        after(state(3, "1001"));
        assertThat(after(state(1, "1001", 5001))).isEqualTo(new RequestEvents.Around(List.of(), List.of()));
        Message asked = Message.builder(V24, MessageTypes.QUERY_AGENT_STATE_CONF)
                .set(Fields.AGENT_STATE, 1)
                .set(Fields.MRDID, 5001)
                .buildIncomplete();
        after(asked);
        assertThat(kinds(after(state(1, "1001", 1)).before())).containsExactly(Kind.PRE_LOGOUT);
    }

    /** One event per skill group may come (call-flows 3). */
    @Test
    void aLogoutIsToldOnceForAllSkillGroups() {
        after(state(3, "1001"));
        after(state(1, "1001"));
        assertThat(after(state(1, "1001"))).isEqualTo(new RequestEvents.Around(List.of(), List.of()));
    }

    @Test
    void anotherAgentsLogoutAndThatOfAnAgentWhoWasOutAreNotTold() {
        after(state(3, "1001"));
        assertThat(after(state(1, "1002")).before()).isEmpty();
        Message query = Message.builder(V24, MessageTypes.QUERY_AGENT_STATE_CONF)
                .set(Fields.AGENT_STATE, 1)
                .buildIncomplete();
        after(query);
        assertThat(after(state(1, "1001")).before()).isEmpty();
    }

    /** Behaviour 47: the answer to a question about another agent need not name him, and is not about the own one. */
    @ParameterizedTest
    @CsvSource({"AgentID, 1003", "AgentID, an-agent-with-a-long-id", "AgentInstrument, 2003"})
    void anAnswerWithoutAnIdIsAboutWhomWasAskedFor(String keyword, String agent) {
        after(state(2, "1001"));
        answerLoggedOut(CtiOsRequest.of(Operation.QUERY_AGENT_STATE)
                .with(keyword, agent)
                .build());
        assertThat(kinds(after(state(1, "1001")).before())).containsExactly(Kind.PRE_LOGOUT);
    }

    @Test
    void anAnswerWithoutAnIdIsAboutTheOwnAgentWhenNobodyElseWasAskedFor() {
        after(state(2, "1001"));
        answerLoggedOut(CtiOsRequest.of(Operation.QUERY_AGENT_STATE).build());
        assertThat(after(state(1, "1001")).before()).isEmpty();
    }

    /** Nobody knows any more whom a late answer is about. */
    @Test
    void anAnswerThatComesTooLateIsNotAboutTheOwnAgent() {
        after(state(2, "1001"));
        after(loggedOut(PendingRequests.FIRST_INVOKE_ID + 7));
        assertThat(kinds(after(state(1, "1001")).before())).containsExactly(Kind.PRE_LOGOUT);
    }

    private void answerLoggedOut(CtiOsRequest request) {
        pending.reconnected(V24, 0);
        Message sent = pending.submit(request, "a", 0).messages().get(0);
        Message answer = loggedOut(sent.uint(Fields.INVOKE_ID));
        assertThat(events.around(answer, pending.answers(answer)).before()).isEmpty();
    }

    private static Message loggedOut(long invokeId) {
        return Message.builder(V24, MessageTypes.QUERY_AGENT_STATE_CONF)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.AGENT_STATE, 1)
                .buildIncomplete();
    }

    private RequestEvents.Around refuse(CtiOsRequest request, int code) {
        pending.reconnected(V24, 0);
        Message sent = pending.submit(request, "a", 0).messages().get(0);
        Message refusal = Message.builder(V24, MessageTypes.CONTROL_FAILURE_CONF)
                .set(Fields.INVOKE_ID, sent.uint(Fields.INVOKE_ID))
                .set(Fields.FAILURE_CODE, code)
                .set(Fields.PERIPHERAL_ERROR_CODE, 70)
                .build();
        return events.around(refusal, pending.answers(refusal));
    }

    /** Behaviour 48: OnLogoutFailed comes no later than OnControlFailureConf (DG 12.5 ch. 6). */
    @Test
    void aRefusedLogoutIsToldBeforeTheFailure() {
        RequestEvents.Around around = refuse(CtiOsRequest.logout(3), 21);
        assertThat(kinds(around.before())).containsExactly(Kind.LOGOUT_FAILED, Kind.CONTROL_FAILURE);
        Arguments failed = around.before().get(0).arguments();
        assertThat(failed.getValueLong("FailureCode")).isEqualTo(21);
        assertThat(failed.getValueLong("PeripheralErrorCode")).isEqualTo(70);
        assertThat(failed.keys()).containsExactly("InvokeID", "FailureCode", "PeripheralErrorCode");
    }

    /** Behaviour 46: the failure says which request failed and why; the session can end the connection then (4.2). */
    @Test
    void aRefusedLoginSaysWhichRequestFailedAndWhy() {
        RequestEvents.Around around = refuse(CtiOsRequest.login(), 257);
        assertThat(kinds(around.before())).containsExactly(Kind.CONTROL_FAILURE);
        assertThat(kinds(around.after())).containsExactly(Kind.LOGIN_FAILED);
        Arguments failure = around.before().get(0).arguments();
        assertThat(failure.getValueLong("MessageType")).isEqualTo(MessageTypes.SET_AGENT_STATE_REQ);
        assertThat(failure.getValueString("ErrorMessage")).contains("CF_INVALID_PASSWORD_SPECIFIED");
        assertThat(failure.getValueString("AgentID")).isEqualTo("1001");
        assertThat(failure.getValueString("UniqueObjectID")).isEqualTo("agent.5000.1001");
        assertThat(failure.toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(ints = {MessageTypes.SET_AGENT_STATE_CONF, MessageTypes.CALL_DELIVERED_EVENT})
    void otherMessagesNeedNothingAroundThem(int type) {
        Message message = Message.builder(V24, type).buildIncomplete();
        assertThat(after(message).before()).isEmpty();
        assertThat(after(message).after()).isEmpty();
    }
}
