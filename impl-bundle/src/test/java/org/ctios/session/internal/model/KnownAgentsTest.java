package org.ctios.session.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.internal.model.Wire.PERIPHERAL;
import static org.ctios.session.internal.model.Wire.TIME;

import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.AgentSnapshot.SkillGroupSnapshot;
import org.ctios.session.AgentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each message about agents adds to what is known (guide, AGENT_STATE_EVENT, CONFIG_AGENT_EVENT). */
class KnownAgentsTest {
    private final ObjectModel model = new ObjectModel();

    @Test
    void anEventTellsStateReasonAndDevice() {
        apply(Wire.agent("7001", 2)
                .set(Fields.EVENT_REASON_CODE, 9)
                .set(Fields.AGENT_EXTENSION, "2001")
                .set(Fields.AGENT_INSTRUMENT, "3001")
                .build());
        assertThat(agent("7001").state()).isEqualTo(AgentState.NOT_READY);
        assertThat(agent("7001").reasonCode()).isEqualTo(9);
        assertThat(agent("7001").extension()).isEqualTo("2001");
        assertThat(agent("7001").instrument()).isEqualTo("3001");
        assertThat(agent("7001").since()).isEqualTo(TIME);
    }

    @Test
    void theSameStateAgainKeepsItsTime() {
        apply(Wire.agent("7001", 3).build());
        model.apply(Wire.agent("7001", 3).build(), -1, TIME.plusSeconds(5));
        assertThat(agent("7001").since()).isEqualTo(TIME);
        model.apply(Wire.agent("7001", 2).build(), -1, TIME.plusSeconds(9));
        assertThat(agent("7001").since()).isEqualTo(TIME.plusSeconds(9));
    }

    /** Guide: with several groups one event may come for each, with the group in the fixed part. */
    @Test
    void groupsOfTheFixedPartAddUp() {
        apply(group(11, 3).build());
        apply(group(12, 3).build());
        apply(group(11, 4).build());
        assertThat(agent("7001").skillGroups())
                .containsExactly(
                        new SkillGroupSnapshot(11, 1, AgentState.TALKING),
                        new SkillGroupSnapshot(12, 1, AgentState.AVAILABLE));
    }

    /** Guide: when NumFltSkillGroups is not 0, the list is meant and not the group of the fixed part. */
    @Test
    void aListOfGroupsReplacesWhatWasKnown() {
        apply(group(11, 3).build());
        apply(group(99, 3)
                .set(Fields.FLT_SKILL_GROUP_NUMBER, 12)
                .set(Fields.FLT_SKILL_GROUP_ID, 5012)
                .set(Fields.FLT_SKILL_GROUP_PRIORITY, Wire.NONE_16)
                .set(Fields.FLT_SKILL_GROUP_STATE, 2)
                .build());
        assertThat(agent("7001").skillGroups()).containsExactly(new SkillGroupSnapshot(12, -1, AgentState.NOT_READY));
    }

    /** Guide, AGENT_STATE_EVENT: a state is that in one media routing domain. What is known of an agent is the voice one. */
    @ParameterizedTest
    @CsvSource({"-1, LOGOUT", "0, LOGOUT", "1, LOGOUT", "5001, AVAILABLE"})
    void theStateInAnotherMediaRoutingDomainIsNotTheAgents(int domain, AgentState state) {
        apply(group(11, 3).set(Fields.MRDID, 1).build());
        apply(group(99, 1)
                .set(Fields.MRDID, domain & Wire.NONE_32)
                .set(Fields.EVENT_REASON_CODE, 5)
                .build());
        assertThat(agent("7001").state()).isEqualTo(state);
        assertThat(agent("7001").reasonCode()).isEqualTo(state == AgentState.LOGOUT ? 5 : -1);
        assertThat(agent("7001").skillGroups()).hasSize(state == AgentState.LOGOUT ? 2 : 1);
    }

    /** A user may ask for the state in another domain. */
    @Test
    void anAnswerAboutAnotherMediaRoutingDomainIsNotAboutTheAgentsState() {
        apply(group(11, 3).build());
        model.apply(
                Wire.queryConf(1, 1)
                        .set(Fields.MRDID, 5001)
                        .set(Fields.AGENT_ID, "7001")
                        .build(),
                PERIPHERAL,
                TIME);
        assertThat(agent("7001").state()).isEqualTo(AgentState.AVAILABLE);
    }

    /** AgentID is optional in the event (guide, AGENT_STATE_EVENT): in agent mode it is about the session's agent. */
    @Test
    void anEventWithoutAnIdIsThatOfTheSessionsAgent() {
        Message event = Wire.message(MessageTypes.AGENT_STATE_EVENT)
                .set(Fields.PERIPHERAL_ID, PERIPHERAL)
                .set(Fields.AGENT_STATE, 3)
                .buildIncomplete();
        model.apply(event, PERIPHERAL, "7001", TIME);
        assertThat(agent("7001").state()).isEqualTo(AgentState.AVAILABLE);
        model.apply(event, PERIPHERAL, null, TIME);
        assertThat(model.agents()).hasSize(1);
    }

    @Test
    void aConfiguredAgentIsKnownWithoutAState() {
        apply(record(0, "7001").set(Fields.EXTENSION, "2001").build());
        assertThat(agent("7001").state()).isEqualTo(AgentState.UNKNOWN);
        assertThat(agent("7001").extension()).isEqualTo("2001");
        assertThat(agent("7001").since()).isNull();
    }

    @Test
    void aRecordDoesNotOverwriteTheDeviceOfALoggedInAgent() {
        apply(Wire.agent("7001", 3).set(Fields.AGENT_EXTENSION, "2001").build());
        apply(record(1, "7001").set(Fields.EXTENSION, "9").build());
        assertThat(agent("7001").extension()).isEqualTo("2001");
    }

    @Test
    void aDeletedAgentIsForgottenAndARenamedOneHasItsNewId() {
        apply(record(0, "7001").build());
        apply(record(2, "7001").build());
        assertThat(model.agents()).isEmpty();
        apply(record(0, "7002").build());
        apply(record(1, "7003").set(Fields.OLD_LOGIN_ID, "7002").build());
        assertThat(model.agents()).extracting(AgentSnapshot::agentId).containsExactly("7003");
    }

    /** The answer to a query of agent mode names no peripheral; it is the session's. */
    @Test
    void aQueriedStateIsThatOfTheSessionsPeripheral() {
        Message conf = Wire.queryConf(1, 3).set(Fields.AGENT_ID, "7001").build();
        apply(conf);
        assertThat(model.agents()).isEmpty();
        model.apply(conf, PERIPHERAL, TIME);
        assertThat(agent("7001").state()).isEqualTo(AgentState.AVAILABLE);
    }

    /** AgentID is optional in the answer (guide, QUERY_AGENT_STATE_CONF): it is about whom was asked for. */
    @Test
    void aQueriedStateWithoutAnIdIsThatOfTheAgentWhoWasAskedFor() {
        model.apply(Wire.queryConf(1, 3).build(), PERIPHERAL, "7002", TIME);
        assertThat(agent("7002").state()).isEqualTo(AgentState.AVAILABLE);
        model.apply(Wire.queryConf(2, 2).set(Fields.AGENT_ID, "7001").build(), PERIPHERAL, "7002", TIME);
        assertThat(agent("7001").state()).isEqualTo(AgentState.NOT_READY);
        assertThat(agent("7002").state()).isEqualTo(AgentState.AVAILABLE);
        model.apply(Wire.queryConf(3, 1).build(), PERIPHERAL, null, TIME);
        assertThat(model.agents()).hasSize(2);
    }

    @Test
    void agentsAreListedByTheirIds() {
        apply(Wire.agent("7002", 3).build());
        apply(Wire.agent("7001", 3).build());
        assertThat(model.agents()).extracting(AgentSnapshot::agentId).containsExactly("7001", "7002");
        model.clear();
        assertThat(model.agents()).isEmpty();
    }

    private void apply(Message message) {
        assertThat(model.apply(message, -1, TIME)).isEqualTo(Verdict.NEW);
    }

    private AgentSnapshot agent(String id) {
        AgentSnapshot agent = model.agent(PERIPHERAL, id);
        assertThat(agent).isNotNull();
        return agent;
    }

    private static MessageBuilder group(int number, int state) {
        return Wire.agent("7001", state)
                .set(Fields.SKILL_GROUP_NUMBER, number)
                .set(Fields.SKILL_GROUP_PRIORITY, 1)
                .set(Fields.SKILL_GROUP_STATE, state);
    }

    private static MessageBuilder record(int type, String id) {
        return Wire.message(MessageTypes.CONFIG_AGENT_EVENT)
                .set(Fields.RECORD_TYPE, type)
                .set(Fields.FLT_PERIPHERAL_ID, PERIPHERAL)
                .set(Fields.AGENT_TYPE, 0)
                .set(Fields.LOGIN_ID, id);
    }
}
