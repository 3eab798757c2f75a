package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ctios.event.ConnectionEvent.OnEventGap;
import org.ctios.event.CtiOsEvent;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.CallStatus;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Inquiry;
import org.ctios.session.internal.automaton.Phase;
import org.ctios.session.internal.config.SampleSettings;
import org.ctios.session.internal.config.SessionSettings;
import org.ctios.session.internal.dispatch.EventDispatcher;
import org.ctios.session.internal.translate.Subject;
import org.junit.jupiter.api.Test;

/** What a session makes of a server that leaves its questions after a gap without answers (guide, Reconnecting). */
class SessionKnowledgeTest {
    private static final ProtocolVersion V24 = ProtocolVersion.cce(24);
    private static final Inquiry ALL = new Inquiry(V24, true, false, false, 5000, "", "");
    private static final int CONNECTION = 1;
    private static final int UNKNOWN_CALL = 11;
    private static final long PATIENCE = 65_000;

    private final List<Message> sent = new ArrayList<>();
    private final List<CtiOsEvent> told = new ArrayList<>();
    private final ReadingClock clock = new ReadingClock();
    private final SessionKnowledge knowledge = knowledge();

    private SessionKnowledge knowledge() {
        SessionSettings settings = SampleSettings.monitor();
        EventDispatcher dispatcher = new EventDispatcher(Runnable::run, settings.queue(), () -> {});
        dispatcher.add(told::add);
        return new SessionKnowledge(new EventPublisher(dispatcher, settings), new Counters(), clock);
    }

    /** Behaviour 53: a call that the server refused to know ends, also when it answers nothing else. */
    @Test
    void whatTheServerRefusedToKnowEndsWhenItFallsSilent() {
        beginCall();
        for (int agent = 0; agent < 200; agent++) {
            hear(agent(Integer.toString(7000 + agent)));
        }
        inquire(0);
        answer(unknownCall(sent.get(0)), 1_000);
        told.clear();
        assertThat(tick(1_000 + PATIENCE)).isTrue();
        assertThat(told).extracting(CtiOsEvent::name).containsExactly("OnCallEnd", "OnEventGap");
        assertThat(gap().unanswered()).isEqualTo(200);
        assertThat(gap().callsEnded()).isEqualTo(1);
        assertThat(knowledge.model().calls()).isEmpty();
        assertThat(knowledge.isCurrent()).isTrue();
    }

    /** While a full queue pauses reading, answers lie unread: none is late, and nothing is asked again. */
    @Test
    void noAnswerIsLateWhileReadingIsPaused() {
        beginCall();
        inquire(0);
        clock.reading(false, 1_000);
        assertThat(knowledge.deadline()).isEqualTo(Phase.NEVER);
        assertThat(tick(600_000)).isFalse();
        clock.reading(true, 601_000);
        assertThat(knowledge.deadline()).as("29 s of 30 are left").isEqualTo(630_000);
        assertThat(tick(629_999)).isFalse();
        assertThat(sent).hasSize(1);
        assertThat(answer(unknownCall(sent.get(0)), 630_000)).isTrue();
        assertThat(knowledge.model().calls()).isEmpty();
    }

    /** A server that is silent while it is listened to has as long as without a pause. */
    @Test
    void aPauseOnlyPutsOffWhatIsDue() {
        beginCall();
        inquire(0);
        clock.reading(false, 10_000);
        clock.reading(true, 40_000);
        assertThat(tick(60_000)).isFalse();
        assertThat(sent).as("asked again").hasSize(2);
        clock.reading(false, 70_000);
        clock.reading(false, 80_000);
        clock.reading(true, 170_000);
        assertThat(tick(189_999)).isFalse();
        assertThat(tick(190_000)).isTrue();
        assertThat(gap().unanswered()).isEqualTo(1);
    }

    private OnEventGap gap() {
        return (OnEventGap) told.get(told.size() - 1);
    }

    private void inquire(long now) {
        knowledge.left(true, Instant.EPOCH, ServerSide.A);
        assertThat(knowledge.begin(CONNECTION, ServerSide.B, ALL, now, Instant.EPOCH, sent::add))
                .isFalse();
    }

    private boolean answer(Message answer, long now) {
        assertThat(knowledge.owns(CONNECTION, answer)).isTrue();
        return knowledge.answered(answer, now, Instant.EPOCH, sent::add);
    }

    private boolean tick(long now) {
        return knowledge.tick(now, Instant.EPOCH, sent::add);
    }

    private void hear(Message event) {
        knowledge.heard(event, ServerSide.A, Instant.EPOCH, Subject.of(-1));
    }

    private void beginCall() {
        hear(connection(MessageTypes.BEGIN_CALL_EVENT)
                .set(Fields.CALL_TYPE, 2)
                .set(Fields.ROUTER_CALL_KEY_DAY, 150_000)
                .set(Fields.ROUTER_CALL_KEY_CALL_ID, 77)
                .build());
        hear(connection(MessageTypes.CALL_ESTABLISHED_EVENT)
                .set(Fields.LOCAL_CONNECTION_STATE, CallStatus.LCS_CONNECT.number())
                .build());
    }

    private static Message agent(String agentId) {
        return message(MessageTypes.AGENT_STATE_EVENT)
                .set(Fields.AGENT_STATE, 3)
                .set(Fields.AGENT_ID, agentId)
                .build();
    }

    private static Message unknownCall(Message question) {
        return Message.builder(V24, MessageTypes.CONTROL_FAILURE_CONF)
                .set(Fields.INVOKE_ID, question.uint(Fields.INVOKE_ID))
                .set(Fields.FAILURE_CODE, UNKNOWN_CALL)
                .build();
    }

    private static MessageBuilder connection(int type) {
        return message(type).set(Fields.CONNECTION_CALL_ID, 1).set(Fields.CONNECTION_DEVICE_ID, "2001");
    }

    private static MessageBuilder message(int type) {
        return Message.builder(V24, type).set(Fields.PERIPHERAL_ID, 5000);
    }
}
