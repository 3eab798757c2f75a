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
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Inquiry;
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
    private final SessionKnowledge knowledge = knowledge();

    private SessionKnowledge knowledge() {
        SessionSettings settings = SampleSettings.monitor();
        EventDispatcher dispatcher = new EventDispatcher(Runnable::run, settings.queue(), () -> {});
        dispatcher.add(told::add);
        return new SessionKnowledge(new EventPublisher(dispatcher, settings), new Counters());
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

    private OnEventGap gap() {
        return (OnEventGap) told.get(told.size() - 1);
    }

    private void inquire(long now) {
        knowledge.gapBegins(Instant.EPOCH, ServerSide.A);
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
        hear(message(MessageTypes.BEGIN_CALL_EVENT)
                .set(Fields.CALL_TYPE, 2)
                .set(Fields.CONNECTION_CALL_ID, 1)
                .set(Fields.CONNECTION_DEVICE_ID, "2001")
                .set(Fields.ROUTER_CALL_KEY_DAY, 150_000)
                .set(Fields.ROUTER_CALL_KEY_CALL_ID, 77)
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

    private static MessageBuilder message(int type) {
        return Message.builder(V24, type).set(Fields.PERIPHERAL_ID, 5000);
    }
}
