package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clients are told of an agent who is put into a state by hand (issue 7 A.2). */
class AgentsByHandTest {
    private final CtiServerPair pair =
            CtiServerPair.builder().agents(3).callsPerMinute(0).start();
    private final ContactCentre centre = pair.contactCentre();
    private TestClient client;

    @BeforeEach
    void open() throws IOException {
        client = new TestClient(pair, Side.A, 24);
        client.openAllEvents();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        pair.close();
    }

    private void assertTold(Agent.State state, int reason) throws IOException {
        Message told = client.read();
        assertThat(told.typeNumber()).isEqualTo(MessageTypes.AGENT_STATE_EVENT);
        assertThat(told.uint(Fields.AGENT_STATE)).isEqualTo(state.code());
        assertThat(told.uint(Fields.EVENT_REASON_CODE)).isEqualTo(reason);
    }

    @Test
    void whoIsLoggedOutIsLoggedInAndThenNotReadyForTheReason() throws IOException {
        centre.setAgentState("1001", Agent.State.NOT_READY, 3);
        assertTold(Agent.State.LOGIN, 0);
        assertTold(Agent.State.NOT_READY, 0);
        assertTold(Agent.State.NOT_READY, 3);
        assertThat(centre.agent("1001").reasonCode()).isEqualTo(3);
    }

    @Test
    void anotherReasonIsToldAndTheSameOneIsNot() throws IOException {
        centre.setAgentState("1001", Agent.State.NOT_READY, 0);
        assertTold(Agent.State.LOGIN, 0);
        assertTold(Agent.State.NOT_READY, 0);
        centre.setAgentState("1001", Agent.State.NOT_READY, 0);
        centre.setAgentState("1001", Agent.State.NOT_READY, 4);
        assertTold(Agent.State.NOT_READY, 4);
    }
}
