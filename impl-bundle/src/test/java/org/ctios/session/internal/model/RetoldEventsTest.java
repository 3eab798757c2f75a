package org.ctios.session.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.NamedVariable;
import org.ctios.session.AgentState;
import org.ctios.session.CallStatus;
import org.junit.jupiter.api.Test;

/** Issue 5, initial state on start: what is known, as the events that tell it. */
class RetoldEventsTest {
    private final ObjectModel model = new ObjectModel();

    @Test
    void anAgentIsToldWithReasonDeviceAndSkillGroups() {
        apply(Wire.agent("7001", AgentState.NOT_READY.number())
                .set(Fields.EVENT_REASON_CODE, 7)
                .set(Fields.AGENT_EXTENSION, "3001")
                .set(Fields.AGENT_INSTRUMENT, "2001")
                .set(Fields.FLT_SKILL_GROUP_NUMBER, 11)
                .set(Fields.FLT_SKILL_GROUP_ID, 5011)
                .set(Fields.FLT_SKILL_GROUP_PRIORITY, 1)
                .set(Fields.FLT_SKILL_GROUP_STATE, AgentState.NOT_READY.number())
                .build());

        assertThat(model.retold(Wire.VERSION)).singleElement().satisfies(event -> {
            assertThat(event.typeNumber()).isEqualTo(MessageTypes.AGENT_STATE_EVENT);
            assertThat(event.uint(Fields.PERIPHERAL_ID)).isEqualTo(Wire.PERIPHERAL);
            assertThat(event.text(Fields.AGENT_ID)).isEqualTo("7001");
        });
        assertThat(heard().agents()).usingRecursiveComparison().isEqualTo(model.agents());
    }

    @Test
    void aCallIsToldWithItsDataAndTheStateOfEachEnd() {
        apply(
                Wire.begin(77, "2001", event -> event.set(Fields.ANI, "5551234")
                        .set(Fields.DIALED_NUMBER, "8000")
                        .set(Fields.ROUTER_CALL_KEY_DAY, 150_000)
                        .set(Fields.ROUTER_CALL_KEY_CALL_ID, 42)
                        .set(Fields.CALL_VARIABLE3, "gold")
                        .add(NamedVariable.scalar("user.tier", "1"))),
                Wire.held(77, "2001"),
                Wire.established(77, "5551234"));

        List<Message> told = model.retold(Wire.VERSION);

        assertThat(told)
                .extracting(Message::typeNumber)
                .containsExactly(
                        MessageTypes.BEGIN_CALL_EVENT,
                        MessageTypes.CALL_HELD_EVENT,
                        MessageTypes.CALL_ESTABLISHED_EVENT);
        assertThat(told.get(0).uint(Fields.ROUTER_CALL_KEY_DAY)).isEqualTo(150_000);
        assertThat(told.get(0).uint(Fields.ROUTER_CALL_KEY_CALL_ID)).isEqualTo(42);
        assertThat(heard().calls()).usingRecursiveComparison().isEqualTo(model.calls());
    }

    /** What has begun lasts until its own end, whatever number it has by then (guide, Message Order). */
    @Test
    void aCallThatCameByATransferIsToldByItsBeginningUnderTheNumberItHasNow() {
        apply(
                Wire.begin(1, "2001", event -> event.set(Fields.CALL_VARIABLE3, "gold")),
                Wire.established(1, "2001"),
                Wire.begin(2, "2002"),
                Wire.established(2, "2002"),
                Wire.merged(MessageTypes.CALL_TRANSFERRED_EVENT, 1, 2, "2001", 3L, "2002"),
                Wire.end(1, "2001"));

        assertThat(model.retold(Wire.VERSION))
                .extracting(Message::typeNumber)
                .containsExactly(MessageTypes.BEGIN_CALL_EVENT, MessageTypes.CALL_ESTABLISHED_EVENT);
        assertThat(heard().calls()).usingRecursiveComparison().isEqualTo(model.calls());
        assertThat(model.calls()).singleElement().satisfies(call -> {
            assertThat(call.connectionCallId()).isEqualTo(3);
            assertThat(call.callVariables()).containsEntry(3, "gold");
        });
    }

    /** Two agents in a conference: who came later knows as well that the call goes on with the second one. */
    @Test
    void whoIsToldOfAConferenceKnowsThatItGoesOnWithoutTheAgentWhoBeganIt() {
        apply(
                Wire.begin(1, "2001"),
                Wire.held(1, "2001"),
                Wire.begin(2, "2001"),
                Wire.established(2, "2001"),
                Wire.begin(2, "2002"),
                Wire.established(2, "2002"),
                Wire.merged(MessageTypes.CALL_CONFERENCED_EVENT, 1, 2, "2001", 1L, "2001", 1L, "2002"),
                Wire.end(2, "2001"));
        ObjectModel listener = heard();

        for (Message message : List.of(Wire.connectionCleared(1, "2001"), Wire.end(1, "2001"))) {
            apply(message);
            listener.apply(message, -1, Wire.TIME);
        }

        assertThat(listener.calls()).usingRecursiveComparison().isEqualTo(model.calls());
        assertThat(listener.calls()).singleElement().satisfies(call -> assertThat(call.connection("2002"))
                .isNotNull());
    }

    /** How the connection of a caller from outside is named is not known before an event is about it. */
    @Test
    void aCallerFromOutsideIsNamedAsTheCallingDeviceAndLeavesUnderAnyName() {
        Message delivered =
                Wire.calledBy("5551234", MessageTypes.CALL_DELIVERED_EVENT, 77, "2001", CallStatus.LCS_ALERTING);
        apply(Wire.begin(77, "2001"), delivered, Wire.established(77, "2001"), Wire.held(77, "2001"));
        assertThat(heard().calls()).usingRecursiveComparison().isEqualTo(model.calls());
        assertThat(heard().calls().get(0).connection("5551234")).isNotNull();

        ObjectModel listener = heard();
        listener.apply(Wire.connectionCleared(77, "5551234"), -1, Wire.TIME);

        assertThat(listener.calls().get(0).connection("5551234")).isNull();
    }

    @Test
    void whoKnowsNothingHasNothingToTell() {
        assertThat(model.retold(Wire.VERSION)).isEmpty();
    }

    private void apply(Message... messages) {
        for (Message message : messages) {
            model.apply(message, -1, Wire.TIME);
        }
    }

    /** What somebody knows who hears only that. */
    private ObjectModel heard() {
        ObjectModel listener = new ObjectModel();
        model.retold(Wire.VERSION).forEach(message -> listener.apply(message, -1, Wire.TIME));
        return listener;
    }
}
