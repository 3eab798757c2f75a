package org.ctios.session.internal.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.internal.translate.Events.ORIGIN;
import static org.ctios.session.internal.translate.Events.event;
import static org.ctios.session.internal.translate.Events.message;
import static org.ctios.session.internal.translate.Events.notReady;

import org.ctios.event.AgentEvent;
import org.ctios.event.EventId;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.AgentState;
import org.ctios.session.Arguments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Agent messages as agent events (DG 12.5 ch. 6, IAgentEvents). */
class AgentEventsTest {

    @ParameterizedTest
    @CsvSource({"30,OnAgentStateChange", "37,OnQueryAgentStateConf", "39,OnSetAgentStateConf", "35,OnControlFailureConf"
    })
    void eachAgentMessageIsTheEventOfItsNumber(int type, String name) {
        assertThat(event(message(24, type).build())).isInstanceOf(AgentEvent.class);
        assertThat(event(message(24, type).build()).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 24})
    void commonFieldsAreTyped(int version) {
        assertThat(event(notReady(version).build())).isInstanceOfSatisfying(AgentEvent.class, agent -> {
            assertThat(agent.id()).isEqualTo(EventId.AGENT_STATE_CHANGE);
            assertThat(agent.origin()).isEqualTo(ORIGIN);
            assertThat(agent.agentId()).isEqualTo("7001");
            assertThat(agent.peripheralId()).isEqualTo(5000);
            assertThat(agent.agentState()).isEqualTo(AgentState.NOT_READY);
            assertThat(agent.eventReasonCode()).isEqualTo(9);
            assertThat(agent.agentExtension()).isEqualTo("2001");
            assertThat(agent.agentInstrument()).isEqualTo("3001");
            assertThat(agent.uniqueObjectId()).isEqualTo("agent.5000.7001");
            assertThat(agent).hasToString("OnAgentStateChange{#7 east, agent.5000.7001}");
        });
    }

    /** DG 12.5 ch. 6, fields of the agent state event. */
    @ParameterizedTest
    @ValueSource(ints = {15, 24})
    void argumentsHaveTheCilsKeywords(int version) {
        Arguments arguments = event(notReady(version)
                        .set(Fields.FLT_SKILL_GROUP_NUMBER, 11)
                        .set(Fields.FLT_SKILL_GROUP_NUMBER, 12)
                        .build())
                .arguments();
        assertThat(arguments.getValueLong("MessageID")).isEqualTo(30);
        assertThat(arguments.getValueString("UniqueObjectID")).isEqualTo("agent.5000.7001");
        assertThat(arguments.getValueString("AgentID")).isEqualTo("7001");
        assertThat(arguments.getValueLong("AgentState")).isEqualTo(2);
        assertThat(arguments.getValueLong("EventReasonCode")).isEqualTo(9);
        assertThat(arguments.isValid("SkillGroupNumber")).isFalse();
        assertThat(arguments.getValueArray("FltSkillGroupNumber"))
                .isEqualTo(Arguments.builder().set("1", 11L).set("2", 12L).build());
    }

    /** A confirmation carries neither agent nor state. */
    @Test
    void whatAnEventDoesNotCarryIsAbsent() {
        AgentEvent confirmation = (AgentEvent) event(message(24, MessageTypes.SET_AGENT_STATE_CONF)
                .set(Fields.INVOKE_ID, 3)
                .build());
        assertThat(confirmation.agentId()).isNull();
        assertThat(confirmation.agentState()).isNull();
        assertThat(confirmation.eventReasonCode()).isEqualTo(-1);
        assertThat(confirmation.uniqueObjectId()).isNull();
        assertThat(confirmation.peripheralId()).isEqualTo(-1);
        assertThat(confirmation.arguments())
                .isEqualTo(Arguments.builder()
                        .set("MessageID", 39)
                        .set("InvokeID", 3L)
                        .build());
    }

    /** The answer to a query names no peripheral: it is that of the session. */
    @Test
    void anAnswerBelongsToTheSessionsPeripheral() {
        Message conf = message(24, MessageTypes.QUERY_AGENT_STATE_CONF)
                .set(Fields.AGENT_STATE, 3)
                .set(Fields.AGENT_ID, "7001")
                .build();
        AgentEvent event = (AgentEvent) event(conf, 5000);
        assertThat(event.uniqueObjectId()).isEqualTo("agent.5000.7001");
        assertThat(event.arguments().getValueLong("PeripheralID")).isEqualTo(5000);
    }

    /** DG 12.5 ch. 6, OnControlFailureConf: FailureCode, PeripheralErrorCode and ErrorMessage. */
    @ParameterizedTest
    @ValueSource(ints = {15, 24})
    void aRefusalHasItsReasonUnderTheCilsKeywords(int version) {
        Arguments arguments = event(message(version, MessageTypes.CONTROL_FAILURE_CONF)
                        .set(Fields.INVOKE_ID, 3)
                        .set(Fields.FAILURE_CODE, 257)
                        .set(Fields.PERIPHERAL_ERROR_CODE, 10_001)
                        .set(Fields.TEXT, "wrong password")
                        .build())
                .arguments();
        assertThat(arguments)
                .isEqualTo(Arguments.builder()
                        .set("MessageID", 35)
                        .set("InvokeID", 3L)
                        .set("FailureCode", 257L)
                        .set("PeripheralErrorCode", 10_001L)
                        .set("ErrorMessage", "wrong password")
                        .build());
    }
}
