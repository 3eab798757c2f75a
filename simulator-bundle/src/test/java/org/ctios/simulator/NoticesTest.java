package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Announcements, translation routes and media over real TCP: told when they are wanted, and in every version. */
class NoticesTest {
    private final CtiServerPair pair =
            CtiServerPair.builder().agents(4).callsPerMinute(0).start();
    private final ContactCentre centre = pair.contactCentre();

    @AfterEach
    void close() {
        pair.close();
    }

    /** docs/simulator.md: nothing of it is told at first. */
    @Test
    void nothingIsToldThatIsNotWanted() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            wholeCall();
            assertThat(types(client))
                    .doesNotContain(
                            MessageTypes.AGENT_PRE_CALL_EVENT,
                            MessageTypes.CALL_TRANSLATION_ROUTE_EVENT,
                            MessageTypes.RTP_STARTED_EVENT,
                            MessageTypes.RTP_STOPPED_EVENT);
            assertThat(centre.notices()).isEmpty();
        }
    }

    /** call-flows.md 4: announced, reserved, begun; media behind the answer and before the end. */
    @ParameterizedTest
    @ValueSource(ints = {13, 15, 19, 20, 25})
    void everythingIsToldInItsPlace(int version) throws IOException {
        centre.setNotices(Set.of(Notice.values()));
        try (TestClient client = new TestClient(pair, Side.A, version)) {
            client.openAllEvents();
            wholeCall();
            assertThat(types(client))
                    .containsSubsequence(
                            MessageTypes.CALL_TRANSLATION_ROUTE_EVENT,
                            MessageTypes.AGENT_PRE_CALL_EVENT,
                            MessageTypes.AGENT_STATE_EVENT,
                            MessageTypes.BEGIN_CALL_EVENT,
                            MessageTypes.CALL_ESTABLISHED_EVENT,
                            MessageTypes.RTP_STARTED_EVENT,
                            MessageTypes.RTP_STARTED_EVENT,
                            MessageTypes.RTP_STOPPED_EVENT,
                            MessageTypes.RTP_STOPPED_EVENT,
                            MessageTypes.END_CALL_EVENT);
        }
    }

    /** An agent's own client hears of its announcements and media, and of nobody else's; a route names no agent. */
    @Test
    void anAgentsClientHearsOfItsOwn() throws IOException {
        centre.setNotices(Set.of(Notice.values()));
        try (TestClient own = new TestClient(pair, Side.A, 24);
                TestClient other = new TestClient(pair, Side.A, 24)) {
            own.openAgent("1001");
            other.openAgent("1002");
            wholeCall();
            assertThat(types(own))
                    .contains(MessageTypes.AGENT_PRE_CALL_EVENT, MessageTypes.RTP_STARTED_EVENT)
                    .doesNotContain(MessageTypes.CALL_TRANSLATION_ROUTE_EVENT);
            assertThat(types(other)).isEmpty();
        }
    }

    /** guide, AGENT_PRE_CALL_ABORT_EVENT: by the same key; the agent goes back to what it was. */
    @Test
    void anAnnouncedCallArrivesOrIsTakenBackOnce() throws IOException {
        centre.setAgentState("1001", Agent.State.AVAILABLE, 0);
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            AnnouncedCall announced = centre.announceCall("1001");
            assertThat(centre.agent("1001").state()).isEqualTo(Agent.State.RESERVED);
            assertThat(centre.calls()).isEmpty();
            announced.abort();
            assertThat(centre.agent("1001").state()).isEqualTo(Agent.State.AVAILABLE);
            Message told = client.readUntil(MessageTypes.AGENT_PRE_CALL_EVENT);
            Message abort = client.readUntil(MessageTypes.AGENT_PRE_CALL_ABORT_EVENT);
            assertThat(abort.uint(Fields.ROUTER_CALL_KEY_CALL_ID))
                    .isEqualTo(told.uint(Fields.ROUTER_CALL_KEY_CALL_ID))
                    .isEqualTo(announced.routerCallKeyCallId());
            assertThatThrownBy(announced::arrive).isInstanceOf(IllegalStateException.class);
            AnnouncedCall second = centre.announceCall("1001");
            second.arrive().deliver().establish().end();
            assertThatThrownBy(second::abort).isInstanceOf(IllegalStateException.class);
            assertThat(centre.agent("1001").state()).isEqualTo(Agent.State.AVAILABLE);
        }
    }

    /** Nobody is logged in by a call: it does not come to who has gone home. */
    @Test
    void anAnnouncedCallDoesNotArriveAtAnAgentWhoLoggedOut() {
        centre.setAgentState("1001", Agent.State.AVAILABLE, 0);
        AnnouncedCall announced = centre.announceCall("1001");
        centre.setAgentState("1001", Agent.State.LOGOUT, 1);
        assertThatThrownBy(announced::arrive)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("agent 1001 has logged out; take the announced call back");
        assertThat(centre.agent("1001").state()).isEqualTo(Agent.State.LOGOUT);
        assertThat(centre.calls()).isEmpty();
        announced.abort();
        assertThat(centre.agent("1001").state()).isEqualTo(Agent.State.LOGOUT);
    }

    /** The state to go back to is that of now, and not that of before the logout. */
    @Test
    void anAnnouncedCallThatArrivesAfterANewLoginLeavesTheAgentAsItWas() {
        centre.setAgentState("1001", Agent.State.AVAILABLE, 0);
        AnnouncedCall announced = centre.announceCall("1001");
        centre.setAgentState("1001", Agent.State.LOGOUT, 1);
        centre.setAgentState("1001", Agent.State.NOT_READY, 0);
        announced.arrive().deliver().clear().end();
        assertThat(centre.agent("1001").state()).isEqualTo(Agent.State.NOT_READY);
    }

    private void wholeCall() {
        centre.startCall("1001").deliver().establish().clear().end();
    }

    /** Everything told until now: the answer comes behind it. */
    private static List<Integer> types(TestClient client) throws IOException {
        List<Integer> types = new ArrayList<>();
        Message message = client.ask(MessageTypes.HEARTBEAT_REQ, request -> request);
        while (message.typeNumber() != MessageTypes.HEARTBEAT_CONF) {
            types.add(message.typeNumber());
            message = client.read();
        }
        return types;
    }
}
