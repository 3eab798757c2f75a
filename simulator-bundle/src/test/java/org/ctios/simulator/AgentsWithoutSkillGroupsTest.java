package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Call flows, section 12: AGENT_STATE_EVENT with NumFltSkillGroups 0 and more; over real TCP. */
class AgentsWithoutSkillGroupsTest {
    private final CtiServerPair pair = CtiServerPair.builder()
            .agents(4)
            .agentsWithoutSkillGroups(2)
            .callsPerMinute(0)
            .start();
    private final ContactCentre centre = pair.contactCentre();

    @AfterEach
    void close() {
        pair.close();
    }

    /** The last ones of the agents are in none; the others as ever. */
    @Test
    void theLastAgentsAreInNoSkillGroup() {
        assertThat(centre.agents().stream().map(Agent::skillGroups).toList()).hasToString("[[1], [2], [], []]");
    }

    /** Guide, AGENT_STATE_EVENT: no entry in the list, and NULL_SKILL_GROUP in the fixed part. */
    @ParameterizedTest
    @ValueSource(ints = {13, 20, 25})
    void theStateIsToldWithAListOfNoSkillGroups(int version) throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, version)) {
            client.openAllEvents();
            centre.setAgentState("1001", Agent.State.LOGIN, 0);
            assertThat(client.readUntil(MessageTypes.AGENT_STATE_EVENT).uint(Fields.NUM_FLT_SKILL_GROUPS))
                    .isEqualTo(1);
            client.readUntil(MessageTypes.AGENT_STATE_EVENT);
            centre.setAgentState("1004", Agent.State.LOGIN, 0);
            Message event = client.readUntil(MessageTypes.AGENT_STATE_EVENT);
            assertThat(event.text(Fields.AGENT_ID)).isEqualTo("1004");
            assertThat(event.uint(Fields.NUM_FLT_SKILL_GROUPS)).isZero();
            assertThat(event.isNone(Fields.SKILL_GROUP_NUMBER)).isTrue();
            assertThat(event.isNone(Fields.SKILL_GROUP_ID)).isTrue();
            assertThat(event.isNone(Fields.SKILL_GROUP_PRIORITY)).isTrue();
            assertThat(event.uint(Fields.SKILL_GROUP_STATE)).isEqualTo(event.uint(Fields.AGENT_STATE));
        }
    }

    @Test
    void theStateThatIsAskedForHasNoSkillGroups() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            Message conf =
                    client.ask(MessageTypes.QUERY_AGENT_STATE_REQ, request -> request.set(Fields.PERIPHERAL_ID, 5000)
                            .set(Fields.AGENT_ID, "1003"));
            assertThat(conf.uint(Fields.NUM_SKILL_GROUPS)).isZero();
        }
    }

    /** Agents are told with the number of their skill groups, those in none among them. */
    @Test
    void theConfigurationTellsThem() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            client.send(Message.builder(ProtocolVersion.cce(24), MessageTypes.CONFIG_REQUEST_EVENT)
                    .set(Fields.CONFIG_INFORMATION, 6)
                    .set(Fields.PERIPHERAL_ID, 5000)
                    .build()
                    .toBytes());
            Message agents = client.readUntil(MessageTypes.CONFIG_AGENT_EVENT);
            assertThat(agents.texts(Fields.LOGIN_ID)).containsExactly("1001", "1002", "1003", "1004");
            assertThat(agents.uints(Fields.NUM_SKILLS)).containsExactly(1L, 1L, 0L, 0L);
        }
    }

    /** Calls reach such an agent too, and belong to no skill group. */
    @Test
    void theirCallsBelongToNoSkillGroup() throws IOException {
        centre.setNotices(Set.of(Notice.PRE_CALL));
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            centre.startCall("1003").deliver().establish().end();
            for (int type : new int[] {
                MessageTypes.AGENT_PRE_CALL_EVENT,
                MessageTypes.CALL_DELIVERED_EVENT,
                MessageTypes.CALL_ESTABLISHED_EVENT
            }) {
                assertThat(client.readUntil(type).isNone(Fields.SKILL_GROUP_NUMBER))
                        .isTrue();
            }
        }
    }

    /** No more than there are. */
    @Test
    void moreThanThereAreAgentsAreRefused() {
        assertThatThrownBy(() -> CtiServerPair.builder()
                        .agents(2)
                        .agentsWithoutSkillGroups(3)
                        .start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("agentsWithoutSkillGroups = 3: give 0 to 2, which is how many there are");
    }
}
