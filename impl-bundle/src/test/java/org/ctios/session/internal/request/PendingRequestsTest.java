package org.ctios.session.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.Arguments;
import org.ctios.session.CallSnapshot;
import org.ctios.session.CilError;
import org.ctios.session.ConnectionMode;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.InFailover;
import org.ctios.session.Operation;
import org.ctios.session.RequestFailedException;
import org.ctios.session.internal.config.AgentIdentity;
import org.ctios.session.internal.request.Outcome.Ended;
import org.ctios.session.internal.translate.ConnectionName;
import org.ctios.session.internal.translate.Knowledge;
import org.ctios.session.internal.translate.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests in virtual time: sent once, ended once, matched by InvokeID (DG 12.6 ch. 3). */
class PendingRequestsTest {
    private static final ProtocolVersion V24 = ProtocolVersion.cce(24);
    private final Known known = Known.agentMode();
    private final PendingRequests<String> pending = new PendingRequests<>(known);

    private static final CtiOsRequest CALL = CtiOsRequest.makeCall("2001", "5551234");

    private static CtiOsRequest patient(long millis) {
        return CtiOsRequest.of(Operation.MAKE_CALL)
                .with(CALL.arguments())
                .inFailover(InFailover.waitUpTo(Duration.ofMillis(millis)))
                .build();
    }

    private static Message answer(Message request, int type) {
        var builder = Message.builder(V24, type).set(Fields.INVOKE_ID, request.uint(Fields.INVOKE_ID));
        if (type == MessageTypes.MAKE_CALL_CONF) {
            builder.set(Fields.NEW_CONNECTION_DEVICE_ID, "2001");
        }
        return builder.build();
    }

    private static RequestFailedException failure(Outcome<String> outcome) {
        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.ended()).hasSize(1);
        return outcome.ended().get(0).failure();
    }

    /** Behaviour 74: the request is taken although the switch will refuse it; the refusal comes as the answer. */
    @Test
    void aRequestIsSentAndARefusalIsItsAnswer() {
        pending.reconnected(V24, 0);
        Outcome<String> submitted = pending.submit(CALL, "a", 0);
        assertThat(submitted.ended()).isEmpty();
        Message request = submitted.messages().get(0);
        assertThat(request.uint(Fields.INVOKE_ID)).isGreaterThanOrEqualTo(PendingRequests.FIRST_INVOKE_ID);
        Message refusal = Message.builder(V24, MessageTypes.CONTROL_FAILURE_CONF)
                .set(Fields.INVOKE_ID, request.uint(Fields.INVOKE_ID))
                .set(Fields.FAILURE_CODE, 14)
                .build();
        assertThat(pending.owns(refusal)).isTrue();
        RequestFailedException failure = failure(pending.answered(refusal));
        assertThat(failure.error()).isEqualTo(CilError.CIL_FAIL);
        assertThat(failure.refusal().symbol()).isEqualTo("CF_INVALID_DESTINATION");
        assertThat(pending.owns(refusal)).isFalse();
    }

    @Test
    void aConfirmationEndsItsRequestOnly() {
        pending.reconnected(V24, 0);
        Message first = pending.submit(CALL, "a", 0).messages().get(0);
        Message second = pending.submit(CALL, "b", 0).messages().get(0);
        assertThat(pending.answered(answer(second, MessageTypes.MAKE_CALL_CONF)).ended())
                .singleElement()
                .satisfies(ended -> {
                    assertThat(ended.handle()).isEqualTo("b");
                    assertThat(ended.failure()).isNull();
                    assertThat(ended.confirmation().operation()).isEqualTo(Operation.MAKE_CALL);
                });
        assertThat(pending.owns(answer(first, MessageTypes.MAKE_CALL_CONF))).isTrue();
    }

    /** Only what can be the answer is taken for it: a server that mixes types up confirms nothing. */
    @Test
    void aMessageOfAnotherTypeOrNumberIsNoAnswer() {
        pending.reconnected(V24, 0);
        Message request = pending.submit(CALL, "a", 0).messages().get(0);
        assertThat(pending.owns(answer(request, MessageTypes.SET_AGENT_STATE_CONF)))
                .isFalse();
        Message own = Message.builder(V24, MessageTypes.FAILURE_CONF)
                .set(Fields.INVOKE_ID, 1)
                .build();
        assertThat(pending.owns(own)).isFalse();
        assertThat(pending.answered(own).ended()).isEmpty();
        Message event = Message.builder(V24, MessageTypes.SYSTEM_EVENT).build();
        assertThat(pending.owns(event)).isFalse();
    }

    @Test
    void aRequestWithoutAnswerEndsInTimeAndItsLateAnswerIsIgnored() {
        pending.reconnected(V24, 100);
        Message request = pending.submit(CALL, "a", 100).messages().get(0);
        assertThat(pending.deadline()).isEqualTo(15_100);
        assertThat(pending.tick(15_099).ended()).isEmpty();
        RequestFailedException failure = failure(pending.tick(15_100));
        assertThat(failure.error()).isEqualTo(CilError.E_CTIOS_UNKNOWN);
        assertThat(failure.isOutcomeUnknown()).isTrue();
        assertThat(pending.answered(answer(request, MessageTypes.MAKE_CALL_CONF))
                        .ended())
                .isEmpty();
        assertThat(pending.deadline()).isEqualTo(PendingRequests.NEVER);
    }

    @Test
    void aRequestMeetsTheStateOfTheSession() {
        assertThat(failure(pending.submit(CALL, "a", 0)).error()).isEqualTo(CilError.E_CTIOS_SESSION_NOT_CONNECTED);
        pending.connectionLost();
        RequestFailedException failure = failure(pending.submit(CALL, "a", 0));
        assertThat(failure.error()).isEqualTo(CilError.E_CTIOS_IN_FAILOVER);
        assertThat(failure.isOutcomeUnknown()).isFalse();
    }

    /** cil-semantics 1.6: E_CTIOS_MODE_NOT_SET is the code of a session whose mode is not set yet. */
    @Test
    void beforeAModeIsSetNothingCanBeAskedFor() {
        pending.connectionLost();
        pending.submit(patient(1_000), "vain", 0);
        pending.submit(patient(5_000), "waiting", 0);
        assertThat(pending.modeMissing().ended()).isEmpty();
        RequestFailedException failure = failure(pending.submit(CALL, "a", 0));
        assertThat(failure.error()).isEqualTo(CilError.E_CTIOS_MODE_NOT_SET);
        assertThat(failure.isOutcomeUnknown()).isFalse();
        assertThat(failure(pending.tick(1_000)).error()).isEqualTo(CilError.E_CTIOS_MODE_NOT_SET);
        assertThat(pending.reconnected(V24, 2_000).messages()).hasSize(1);
    }

    /** Behaviour 44: login without connection has a code of its own (DG 12.6 ch. 9). */
    @Test
    void loginWithoutConnectionFindsNoSession() {
        assertThat(failure(pending.submit(CtiOsRequest.login(), "a", 0)).error())
                .isEqualTo(CilError.E_CTIOS_INVALID_SESSION);
    }

    @Test
    void aWrongRequestIsRefusedAtOnceEvenInFailover() {
        pending.connectionLost();
        CtiOsRequest request = CtiOsRequest.of(Operation.MAKE_CALL)
                .inFailover(InFailover.waitUpTo(Duration.ofMinutes(1)))
                .build();
        assertThat(failure(pending.submit(request, "a", 0)).error()).isEqualTo(CilError.E_CTIOS_MISSING_ARGUMENT);
        assertThat(pending.deadline()).isEqualTo(PendingRequests.NEVER);
    }

    @Test
    void waitingRequestsAreSentInOrderWhenTheSessionIsBack() {
        pending.connectionLost();
        for (String handle : List.of("a", "b", "c")) {
            assertThat(pending.submit(patient(5_000), handle, 0).messages()).isEmpty();
        }
        List<Message> sent = pending.reconnected(V24, 3_000).messages();
        assertThat(sent).hasSize(3);
        List<String> order = new ArrayList<>();
        sent.forEach(each -> order.add(pending.answered(answer(each, MessageTypes.MAKE_CALL_CONF))
                .ended()
                .get(0)
                .handle()));
        assertThat(order).containsExactly("a", "b", "c");
    }

    /** One request that cannot be sent is the failure of nobody but who asked for it. */
    @Test
    void aWaitingRequestThatCannotBeSentDoesNotHoldUpTheOthers() {
        pending.connectionLost();
        pending.submit(patient(5_000), "a", 0);
        pending.submit(patientSnapshot(70_000), "wrong", 0);
        pending.submit(patient(5_000), "b", 0);
        Outcome<String> outcome = pending.reconnected(V24, 3_000);
        assertThat(outcome.messages()).hasSize(2);
        assertThat(outcome.ended()).singleElement().satisfies(ended -> {
            assertThat(ended.handle()).isEqualTo("wrong");
            assertThat(ended.failure().error()).isEqualTo(CilError.E_CTIOS_INVALID_ARGUMENT);
        });
    }

    private static CtiOsRequest patientSnapshot(int deviceType) {
        return CtiOsRequest.of(Operation.SNAPSHOT_DEVICE)
                .with("SnapshotDeviceType", deviceType)
                .inFailover(InFailover.waitUpTo(Duration.ofSeconds(5)))
                .build();
    }

    /** A defect of the session itself is told as well: whoever waits for an answer must not wait for ever. */
    @Test
    void aDefectWhileARequestIsWrittenEndsThatRequest() {
        PendingRequests<String> broken = new PendingRequests<>(new BrokenKnowledge());
        broken.connectionLost();
        broken.submit(patient(5_000), "waiting", 0);
        RequestFailedException failure = failure(broken.reconnected(V24, 0));
        assertThat(failure.error()).isEqualTo(CilError.E_CTIOS_UNEXPECTED);
        assertThat(failure).hasMessageContaining("IllegalStateException").hasMessageNotContaining("4930123456");
        assertThat(failure.isOutcomeUnknown()).isFalse();
        assertThat(failure(broken.submit(CALL, "at once", 0)).error()).isEqualTo(CilError.E_CTIOS_UNEXPECTED);
        CtiOsRequest polled = CtiOsRequest.plain(Operation.ENABLE_AGENT_STATISTICS);
        assertThat(failure(broken.submit(polled, "polled", 0)).error()).isEqualTo(CilError.E_CTIOS_UNEXPECTED);
        assertThat(broken.deadline()).isEqualTo(PendingRequests.NEVER);
    }

    /** Fails whatever it is asked. */
    private static final class BrokenKnowledge implements Knowledge {
        @Override
        public ConnectionMode mode() {
            throw new IllegalStateException("4930123456");
        }

        @Override
        public AgentIdentity agent() {
            throw new IllegalStateException("4930123456");
        }

        @Override
        public AgentSnapshot agentSnapshot() {
            throw new IllegalStateException("4930123456");
        }

        @Override
        public List<CallSnapshot> calls() {
            throw new IllegalStateException("4930123456");
        }

        @Override
        public ConnectionName currentCall() {
            throw new IllegalStateException("4930123456");
        }
    }

    @Test
    void patienceEndsAndTheAnswerHasItsOwnTime() {
        pending.connectionLost();
        pending.submit(patient(1_000), "a", 0);
        pending.submit(patient(5_000), "b", 0);
        RequestFailedException failure = failure(pending.tick(1_000));
        assertThat(failure.error()).isEqualTo(CilError.E_CTIOS_IN_FAILOVER);
        assertThat(failure.isOutcomeUnknown()).isFalse();
        assertThat(pending.reconnected(V24, 4_999).messages()).hasSize(1);
        assertThat(pending.tick(5_000).ended()).isEmpty();
        assertThat(pending.deadline()).isEqualTo(19_999);
    }

    /** cil-semantics 2.4 (8): while the agent is logged in again, what may wait does, and what may not is sent at once. */
    @Test
    void whatMayWaitWaitsForTheLogin() {
        pending.connectionLost();
        pending.submit(patient(5_000), "before", 0);
        pending.settling(V24);
        assertThat(pending.submit(patient(2_000), "in vain", 0).messages()).isEmpty();
        assertThat(pending.submit(patient(5_000), "meanwhile", 0).messages()).isEmpty();
        assertThat(pending.submit(CALL, "at once", 0).messages()).hasSize(1);
        RequestFailedException failure = failure(pending.tick(2_000));
        assertThat(failure.error()).isEqualTo(CilError.E_CTIOS_IN_FAILOVER);
        assertThat(failure.isOutcomeUnknown()).isFalse();
        List<Message> sent = pending.reconnected(V24, 3_000).messages();
        assertThat(sent)
                .extracting(each -> pending.answered(answer(each, MessageTypes.MAKE_CALL_CONF))
                        .ended()
                        .get(0)
                        .handle())
                .containsExactly("before", "meanwhile");
    }

    /** A login in the middle of a session, after an edit, takes nothing off the wire. */
    @Test
    void aLoginMeanwhileLeavesWhatIsOnTheWireAlone() {
        pending.reconnected(V24, 0);
        Message request = pending.submit(CALL, "a", 0).messages().get(0);
        pending.settling(V24);
        assertThat(pending.answered(answer(request, MessageTypes.MAKE_CALL_CONF))
                        .ended())
                .hasSize(1);
    }

    @Test
    void whatWasOnTheWireIsNotSentAgain() {
        pending.reconnected(V24, 0);
        pending.submit(patient(60_000), "a", 0);
        RequestFailedException failure = failure(pending.connectionLost());
        assertThat(failure.error()).isEqualTo(CilError.E_CTIOS_IN_FAILOVER);
        assertThat(failure.isOutcomeUnknown()).isTrue();
        assertThat(failure).hasMessageContaining("not sent again");
        assertThat(pending.reconnected(V24, 10).messages()).isEmpty();
    }

    /** Behaviour 19: a disconnect overtakes a request; nothing is promised about it (cil-semantics 1.4). */
    @Test
    void aDisconnectEndsEverything() {
        pending.reconnected(V24, 0);
        pending.submit(CALL, "sent", 0);
        assertThat(failure(pending.disconnected()).isOutcomeUnknown()).isTrue();
        pending.connectionLost();
        pending.submit(patient(60_000), "waiting", 0);
        assertThat(failure(pending.disconnected()).error()).isEqualTo(CilError.E_CTIOS_SESSION_NOT_CONNECTED);
        assertThat(pending.deadline()).isEqualTo(PendingRequests.NEVER);
        assertThat(pending.reconnected(V24, 0).messages()).isEmpty();
    }

    @Test
    void aListInSegmentsIsOneAnswer() {
        pending.reconnected(V24, 0);
        CtiOsRequest request = CtiOsRequest.of(Operation.REQUEST_AGENT_TEAM_LIST)
                .with("SupervisorID", 5019)
                .build();
        long id = pending.submit(request, "a", 0).messages().get(0).uint(Fields.INVOKE_ID);
        assertThat(pending.answered(teams(id, 1, 11, 12)).ended()).isEmpty();
        Arguments teams = pending.answered(teams(id, 0, 13))
                .ended()
                .get(0)
                .confirmation()
                .arguments()
                .getValueArray("TeamID");
        assertThat(teams.asMap().values()).containsExactly(11L, 12L, 13L);
    }

    private static Message teams(long invokeId, int more, long... teams) {
        var builder = Message.builder(V24, MessageTypes.LIST_AGENT_TEAM_CONF)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.MORE, more);
        for (long team : teams) {
            builder.set(Fields.TEAM_ID, team);
        }
        return builder.build();
    }

    /** Never sent twice, ended exactly once, whatever happens: random histories of a session. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyRequestIsSentAtMostOnceAndEndsExactlyOnce(long seed) {
        Random random = new Random(seed);
        Set<String> ended = new HashSet<>();
        Set<Long> invokeIds = new HashSet<>();
        List<Message> wire = new ArrayList<>();
        int sent = 0;
        long now = 0;
        for (int step = 0; step < 5_000; step++) {
            now += random.nextInt(400);
            int choice = random.nextInt(20);
            Outcome<String> outcome;
            if (choice < 10) {
                outcome = pending.submit(patient(random.nextInt(3_000)), "r" + step, now);
                sent++;
            } else if (choice < 15 && !wire.isEmpty()) {
                Message request = wire.get(random.nextInt(wire.size()));
                outcome = pending.answered(answer(request, MessageTypes.MAKE_CALL_CONF));
            } else {
                outcome = switch (choice) {
                    case 16 -> pending.connectionLost();
                    case 17 -> pending.reconnected(V24, now);
                    case 18 -> random.nextInt(5) == 0 ? pending.disconnected() : pending.tick(now);
                    default -> pending.tick(now);
                };
            }
            wire.addAll(outcome.messages());
            outcome.messages().forEach(each -> assertThat(invokeIds.add(each.uint(Fields.INVOKE_ID)))
                    .isTrue());
            outcome.ended().forEach(each -> assertThat(ended.add(each.handle())).isTrue());
        }
        pending.disconnected().ended().stream().map(Ended::handle).forEach(ended::add);
        assertThat(ended).hasSize(sent);
        assertThat(wire).hasSizeLessThanOrEqualTo(sent).isNotEmpty();
    }
}
