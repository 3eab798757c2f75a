package org.ctios.session.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.internal.model.Wire.PERIPHERAL;
import static org.ctios.session.internal.model.Wire.TIME;

import java.nio.charset.StandardCharsets;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.AgentState;
import org.ctios.session.internal.model.Reconciliation.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests a reconciliation sends, how many at a time, and what it does without an answer. */
class ReconciliationRequestsTest extends ReconciliationRun {

    @Test
    void aModelThatKnowsNothingHasNothingToAsk() {
        begin(MONITOR);
        assertThat(run.isDone()).isTrue();
        assertThat(sent).isEmpty();
        assertThat(run.deadline()).isEqualTo(Long.MAX_VALUE);
    }

    /** Codes of a server that is busy, or has no peripheral to ask (GED-188, Control Failure Codes). */
    @ParameterizedTest
    @ValueSource(ints = {8, 21, 22, 25, 28, 32, 35, 36, 44, 77, 78, 260, 1006, 1015})
    void aServerThatDoesNotWantToAnswerEndsNothing(int failure) {
        endsNothing(Wire.controlFailure(FIRST, failure));
    }

    /** The same with a status: 94 is a problem of Unified CM, 110 is maintenance (GED-188, Status Codes). */
    @ParameterizedTest
    @ValueSource(ints = {94, 110})
    void aServerThatCannotAnswerEndsNothing(int status) {
        endsNothing(Wire.failure(FIRST, status));
    }

    /** Decision 0003: only a refusal that says so ends a call. These say nothing, or find fault with the question. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 18, 70, 71, 74, 76, 1001, 1004, 1008, 1010, 54_321})
    void aRefusalWithoutAReasonEndsNothing(int failure) {
        endsNothing(Wire.controlFailure(FIRST, failure));
    }

    /** The same with a status; 9 is about the agent, who may be logged out with a call at the device. */
    @ParameterizedTest
    @ValueSource(ints = {2, 6, 7, 8, 9, 17, 25, 26, 33, 63, 99})
    void aStatusWithoutAReasonEndsNothing(int status) {
        endsNothing(Wire.failure(FIRST, status));
    }

    /** Behaviour 53: the server does not know the call, the connection or the device (GED-188, Control Failure Codes). */
    @ParameterizedTest
    @ValueSource(ints = {4, 11, 12, 13, 23, 24, 26, 27, 268})
    void aRefusalThatSaysSoEndsTheCall(int failure) {
        ends(Wire.controlFailure(FIRST, failure));
    }

    /** The same with a status (GED-188, Status Codes). */
    @ParameterizedTest
    @ValueSource(ints = {13, 35, 66, 87})
    void aStatusThatSaysSoEndsTheCall(int status) {
        ends(Wire.failure(FIRST, status));
    }

    private void ends(Message refusal) {
        events(Wire.begin(1, "2001"));
        begin(MONITOR);
        answer(refusal);
        assertThat(toldTypes()).containsExactly(MessageTypes.END_CALL_EVENT);
        assertThat(model.calls()).isEmpty();
    }

    /** An agent keeps the state it had as long as the server says nothing of it. */
    @ParameterizedTest
    @CsvSource({
        "0, false",
        "11, false",
        "13, false",
        "70, false",
        "257, false",
        "1004, false",
        "4, true",
        "256, true",
        "258, true"
    })
    void onlyARefusalThatSaysSoMeansThatTheAgentIsNotKnown(int failure, boolean unknown) {
        events(Wire.agent("7001", 3).build());
        begin(MONITOR);
        answer(Wire.controlFailure(FIRST, failure));
        assertThat(model.agents())
                .extracting(AgentSnapshot::state)
                .containsExactly(unknown ? AgentState.UNKNOWN : AgentState.AVAILABLE);
        assertThat(run.report().unanswered()).isEqualTo(unknown ? 0 : 1);
    }

    /** The same with a status. */
    @ParameterizedTest
    @CsvSource({"7, AVAILABLE", "13, AVAILABLE", "17, AVAILABLE", "32, AVAILABLE", "8, UNKNOWN", "9, LOGOUT"})
    void onlyAStatusThatSaysSoChangesTheAgent(int status, AgentState state) {
        events(Wire.agent("7001", 3).build());
        begin(MONITOR);
        answer(Wire.failure(FIRST, status));
        assertThat(model.agents()).extracting(AgentSnapshot::state).containsExactly(state);
    }

    private void endsNothing(Message refusal) {
        events(Wire.begin(1, "2001"));
        begin(MONITOR);
        answer(refusal);
        assertThat(told).isEmpty();
        assertThat(model.calls()).hasSize(1);
        assertThat(run.report().unanswered()).isEqualTo(1);
        assertThat(run.isDone()).isTrue();
    }

    @Test
    void agentsAreLearnedFromTheConfiguration() {
        begin(new Scope(true, true, PERIPHERAL, "", "", true));
        assertThat(sentTypes()).containsExactly(MessageTypes.CONFIG_REQUEST_EVENT);
        assertThat(sent.get(0).uint(Fields.CONFIG_INFORMATION)).isEqualTo(4);
        answer(Wire.message(MessageTypes.CONFIG_AGENT_EVENT)
                .set(Fields.RECORD_TYPE, 0)
                .set(Fields.FLT_PERIPHERAL_ID, PERIPHERAL)
                .set(Fields.AGENT_TYPE, 0)
                .set(Fields.LOGIN_ID, "7001"));
        assertThat(sentTypes()).endsWith(MessageTypes.QUERY_AGENT_STATE_REQ);
        answer(Wire.queryConf(FIRST, 1));
        assertThat(run.isDone()).as("the configuration may go on").isFalse();
        answer(Wire.message(MessageTypes.CONFIG_END_EVENT).set(Fields.CONFIG_END_STATUS, 5));
        assertThat(run.isDone()).as("a part of it").isFalse();
        answer(Wire.message(MessageTypes.CONFIG_END_EVENT));
        assertThat(run.isDone()).isTrue();
        assertThat(run.owns(Wire.message(MessageTypes.CONFIG_END_EVENT).build()))
                .isFalse();
    }

    @Test
    void aConfigurationThatDoesNotComeIsNotWaitedForWithoutEnd() {
        begin(new Scope(true, true, PERIPHERAL, "", "", true));
        assertThat(run.deadline()).isEqualTo(30_000);
        take(run.tick(30_000, TIME));
        assertThat(run.isDone()).isTrue();
        assertThat(run.report().unanswered()).isEqualTo(1);
    }

    @Test
    void aRequestWithoutAnswerIsRepeatedOnce() {
        events(Wire.begin(1, "2001"));
        begin(MONITOR);
        take(run.tick(29_999, TIME));
        assertThat(sent).hasSize(1);
        take(run.tick(30_000, TIME));
        assertThat(sent).hasSize(2);
        assertThat(sent.get(1).uint(Fields.INVOKE_ID)).isEqualTo(FIRST + 1);
        assertThat(run.deadline()).isEqualTo(60_000);
        take(run.tick(60_000, TIME));
        assertThat(run.isDone()).isTrue();
        assertThat(run.report().unanswered()).isEqualTo(1);
        assertThat(told).isEmpty();
        assertThat(model.calls()).hasSize(1);
    }

    @Test
    void aLateAnswerToTheFirstRequestCounts() {
        events(Wire.begin(1, "2001"));
        begin(MONITOR);
        take(run.tick(30_000, TIME));
        answer(Wire.unknownCall(FIRST));
        assertThat(toldTypes()).containsExactly(MessageTypes.END_CALL_EVENT);
        assertThat(run.isDone()).isTrue();
        answer(Wire.unknownCall(FIRST + 1));
        assertThat(told).hasSize(1);
    }

    @Test
    void onlySoManyRequestsAreUnderWayAtOnce() {
        for (int call = 1; call <= 100; call++) {
            events(Wire.begin(call, "2001"));
        }
        begin(MONITOR);
        assertThat(sent).hasSize(RequestWindow.WIDTH);
        for (int answered = 1; answered <= 100; answered++) {
            answer(Wire.unknownCall(FIRST + answered - 1));
            assertThat(sent).hasSize(Math.min(100, RequestWindow.WIDTH + answered));
        }
        assertThat(run.isDone()).isTrue();
    }

    /** Nothing that only a run needs is kept when it is given up: ends of calls, and answers to come. */
    @Test
    void aRunThatIsGivenUpIsOver() {
        for (int call = 1; call <= 100; call++) {
            events(Wire.begin(call, "2001"));
        }
        begin(MONITOR);
        take(run.abandon(TIME));
        assertThat(run.isDone()).isTrue();
        assertThat(run.report().unanswered()).as("under way or not").isEqualTo(100);
        assertThat(run.deadline()).isEqualTo(Long.MAX_VALUE);
        assertThat(model.meanwhile().isWatching()).isFalse();
        assertThat(model.calls()).hasSize(100);
    }

    /** The configuration that was waited for counts like an answer. */
    @Test
    void aConfigurationIsNotWaitedForByARunThatIsGivenUp() {
        begin(new Scope(true, true, PERIPHERAL, "", "", true));
        take(run.abandon(TIME));
        assertThat(run.report().unanswered()).isEqualTo(1);
        assertThat(run.deadline()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void answersToOthersAreNotItsOwn() {
        events(Wire.begin(1, "2001"));
        begin(MONITOR);
        assertThat(run.owns(Wire.unknownCall(FIRST - 1))).isFalse();
        assertThat(run.owns(Wire.unknownCall(FIRST))).isTrue();
        assertThat(run.owns(Wire.unknownCall(FIRST + 1))).isFalse();
        assertThat(run.owns(Wire.begin(2, "2001"))).isFalse();
        assertThat(run.subjectOf(Wire.begin(2, "2001"))).isNull();
    }

    @Test
    void aNameThatFitsInNoRequestIsPassedBy() {
        byte[] name = "x".repeat(80).getBytes(StandardCharsets.ISO_8859_1);
        events(Wire.message(MessageTypes.BEGIN_CALL_EVENT)
                .set(Fields.PERIPHERAL_ID, PERIPHERAL)
                .set(Fields.CONNECTION_CALL_ID, 1)
                .add(25, name)
                .buildIncomplete());
        begin(MONITOR);
        assertThat(sent).isEmpty();
        assertThat(run.isDone()).isTrue();
        assertThat(run.report().unanswered()).isEqualTo(1);
    }
}
