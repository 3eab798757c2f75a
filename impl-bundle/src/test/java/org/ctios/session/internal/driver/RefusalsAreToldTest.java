package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.ctios.event.AgentEvent;
import org.ctios.event.CtiOsEvent;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.config.SampleSettings;
import org.ctios.session.internal.config.SessionSettings;
import org.ctios.session.internal.dispatch.EventDispatcher;
import org.ctios.session.internal.model.ObjectModel;
import org.ctios.session.internal.translate.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refused request is told, whichever of the two refusals the server sends (call-flows 0, 10.2). */
class RefusalsAreToldTest {
    private static final ProtocolVersion V24 = ProtocolVersion.cce(24);
    private static final int INVALID_AGENT_WORK_MODE = 50;

    private final List<Message> sent = new ArrayList<>();
    private final List<CtiOsEvent> told = new ArrayList<>();
    private final RequestDesk desk = desk();

    private RequestDesk desk() {
        SessionSettings settings = SampleSettings.agent();
        EventDispatcher dispatcher = new EventDispatcher(Runnable::run, settings.queue(), () -> {});
        dispatcher.add(told::add);
        EventPublisher publisher = new EventPublisher(dispatcher, settings);
        return new RequestDesk(
                new AgentDesk(new ObjectModel(), publisher, settings), publisher, Runnable::run, sent::add);
    }

    @BeforeEach
    void connected() {
        desk.reconnected(V24, 0);
    }

    /** Behaviour 48: OnLogoutFailed comes no later than OnControlFailureConf, also for a status of the CTI Server. */
    @Test
    void aLogoutThatTheCtiServerRefusesIsToldFirst() {
        refuse(CtiOsRequest.logout(3));
        assertThat(told).extracting(CtiOsEvent::name).containsExactly("OnLogoutFailed", "OnControlFailureConf");
        assertThat(told).allSatisfy(event -> {
            assertThat(event.arguments().getValueLong("FailureCode")).isEqualTo(INVALID_AGENT_WORK_MODE);
            assertThat(event.arguments().getValueLong("PeripheralErrorCode")).isZero();
        });
    }

    /** Behaviours 46 and 74: which request failed, of whom, and why. */
    @Test
    void aStatusOfTheCtiServerIsToldAsTheFailureOfItsRequest() {
        RequestDesk.Hearing hearing = refuse(CtiOsRequest.login());
        assertThat(hearing.loginFailed()).isTrue();
        assertThat(told).singleElement().isInstanceOfSatisfying(AgentEvent.class, failure -> {
            assertThat(failure.name()).isEqualTo("OnControlFailureConf");
            assertThat(failure.failureCode()).isEqualTo(INVALID_AGENT_WORK_MODE);
            assertThat(failure.peripheralErrorCode()).isZero();
            assertThat(failure.errorMessage()).isEqualTo("E_CTI_INVALID_AGENT_WORK_MODE");
            assertThat(failure.arguments().getValueInt("MessageID")).isEqualTo(35);
            assertThat(failure.arguments().getValueInt("MessageType")).isEqualTo(MessageTypes.SET_AGENT_STATE_REQ);
            assertThat(failure.arguments().getValueString("ErrorMessage")).isEqualTo("E_CTI_INVALID_AGENT_WORK_MODE");
            assertThat(failure.arguments().getValueString("UniqueObjectID")).isEqualTo("agent.5000.7001");
        });
    }

    /** Behaviour 74 and clause 5.2: in agent mode, too, what was refused of a call is about the call. */
    @Test
    void aRefusalOfARequestAboutACallNamesTheCall() {
        refuse(CtiOsRequest.of(Operation.HOLD)
                .with("UniqueObjectID", "call.5000.11.3001")
                .build());
        assertThat(told).singleElement().isInstanceOfSatisfying(AgentEvent.class, failure -> {
            assertThat(failure.arguments().getValueString("UniqueObjectID")).isEqualTo("call.5000.11.3001");
            assertThat(failure.uniqueObjectId()).isEqualTo("call.5000.11.3001");
            assertThat(failure.arguments().getValueString("AgentID")).isEqualTo("7001");
        });
    }

    /** A refusal of something nobody here asked for is no failure of a request. */
    @Test
    void aStatusThatAnswersNoRequestIsNotTold() {
        assertThat(desk.hear(failureConf(1)).isRefused()).isFalse();
    }

    /** Behaviour 46: a login that the session sends by itself fails like that of a user, and is answered once. */
    @Test
    void aRefusedLoginOfTheSessionIsToldLikeThatOfAUser() {
        desk.sent(ownLogin(7));
        RequestDesk.Hearing hearing = tell(failureConf(7));
        assertThat(hearing.loginFailed()).isTrue();
        assertThat(hearing.answered()).isNotNull();
        // Decision 0007: who waits for an answer keeps no password meanwhile.
        assertThat(hearing.answered().sent().text(Fields.AGENT_PASSWORD)).isEqualTo("*".repeat(6));
        assertThat(told).singleElement().satisfies(failure -> {
            assertThat(failure.name()).isEqualTo("OnControlFailureConf");
            assertThat(failure.arguments().getValueInt("MessageType")).isEqualTo(MessageTypes.SET_AGENT_STATE_REQ);
            assertThat(failure.arguments().getValueString("UniqueObjectID")).isEqualTo("agent.5000.7001");
        });
        assertThat(desk.hear(failureConf(7)).isRefused()).isFalse();
    }

    /** After a loss the invoke id may be that of something else. */
    @Test
    void aLoginThatWentDownWithItsConnectionIsNotAnswered() {
        desk.sent(ownLogin(7));
        desk.connectionLost();
        assertThat(desk.hear(failureConf(7)).isRefused()).isFalse();
    }

    private static Message ownLogin(int invokeId) {
        return Message.builder(V24, MessageTypes.SET_AGENT_STATE_REQ)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.AGENT_STATE, 0)
                .set(Fields.AGENT_INSTRUMENT, "3001")
                .set(Fields.AGENT_ID, "7001")
                .set(Fields.AGENT_PASSWORD, "s3cret")
                .buildIncomplete();
    }

    private RequestDesk.Hearing refuse(CtiOsRequest request) {
        desk.submit(request, new CompletableFuture<>(), 0);
        return tell(failureConf(sent.get(0).uint(Fields.INVOKE_ID)));
    }

    private RequestDesk.Hearing tell(Message refusal) {
        RequestDesk.Hearing hearing = desk.hear(refusal);
        assertThat(hearing.isRefused()).isTrue();
        Subject subject = desk.subject(refusal, hearing, 5000);
        desk.tell(hearing.around().before(), refusal, ServerSide.A, Instant.EPOCH, subject);
        desk.tell(hearing.around().after(), refusal, ServerSide.A, Instant.EPOCH, subject);
        return hearing;
    }

    private static Message failureConf(long invokeId) {
        return Message.builder(V24, MessageTypes.FAILURE_CONF)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.STATUS, INVALID_AGENT_WORK_MODE)
                .build();
    }
}
