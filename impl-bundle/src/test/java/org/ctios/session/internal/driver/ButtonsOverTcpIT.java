package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ctios.session.EnablementBit.*;

import java.util.List;
import java.util.Set;
import org.ctios.event.ConnectionEvent.OnCurrentCallChanged;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventId;
import org.ctios.event.OnButtonEnablementChange;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.EnablementBit;
import org.ctios.session.Operation;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.SimulatedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** OnButtonEnablementChange with a real server (DG 12.5 ch. 6; cil-semantics 5.5). */
class ButtonsOverTcpIT {
    private final OverTcp tcp = new OverTcp();

    @AfterEach
    void close() {
        tcp.close();
    }

    /** The mask follows the agent's state and the state of the current call, from login to logout. */
    @Test
    void theButtonsFollowTheAgentAndTheCall() {
        tcp.agent("1002");
        awaitMask(Set.of(ENABLE_LOGIN), Set.of(ENABLE_LOGOUT, ENABLE_READY, ENABLE_MAKECALL));
        tcp.request(CtiOsRequest.login());
        awaitMask(Set.of(ENABLE_READY, ENABLE_LOGOUT, ENABLE_MAKECALL), Set.of(ENABLE_LOGIN, ENABLE_NOTREADY));
        tcp.request(CtiOsRequest.setAgentState(org.ctios.session.AgentState.AVAILABLE));
        awaitMask(Set.of(ENABLE_NOTREADY, ENABLE_MAKECALL), Set.of(ENABLE_READY, ENABLE_LOGOUT));
        SimulatedCall call = tcp.pair.contactCentre().startCall("1002").deliver();
        awaitMask(Set.of(ENABLE_ANSWER), Set.of(ENABLE_MAKECALL, ENABLE_HOLD, ENABLE_RELEASE));
        assertThat(newest().arguments().getValueLong("MessageID")).isEqualTo(EventId.CALL_DELIVERED.number());
        String id = "call.5000." + call.id() + ".2002";
        tcp.request(CtiOsRequest.answer(id));
        awaitMask(
                Set.of(ENABLE_HOLD, ENABLE_RELEASE, ENABLE_TRANSFER_INIT, ENABLE_CONFERENCE_INIT, ENABLE_RECORD),
                Set.of(ENABLE_ANSWER, ENABLE_RETRIEVE));
        tcp.request(CtiOsRequest.onCall(Operation.HOLD, id));
        awaitMask(Set.of(ENABLE_RETRIEVE), Set.of(ENABLE_HOLD, ENABLE_RELEASE));
        tcp.request(CtiOsRequest.onCall(Operation.RETRIEVE, id));
        awaitMask(Set.of(ENABLE_HOLD), Set.of(ENABLE_RETRIEVE));
        tcp.pair.contactCentre().setAgentState("1003", State.NOT_READY, 1);
        tcp.request(CtiOsRequest.of(Operation.MAKE_CONSULT_CALL)
                .with("UniqueObjectID", id)
                .with("DialedNumber", "2003")
                .with("ConsultType", 1)
                .build());
        awaitMask(
                Set.of(ENABLE_ALTERNATE, ENABLE_RECONNECT, ENABLE_TRANSFER_COMPLETE, ENABLE_CONFERENCE_COMPLETE),
                Set.of(ENABLE_TRANSFER_INIT));
        tcp.request(CtiOsRequest.plain(Operation.RECONNECT));
        awaitMask(Set.of(ENABLE_HOLD, ENABLE_TRANSFER_INIT), Set.of(ENABLE_ALTERNATE, ENABLE_TRANSFER_COMPLETE));
        tcp.request(CtiOsRequest.clearConnection(id));
        awaitMask(Set.of(ENABLE_WRAPUP, ENABLE_READY), Set.of(ENABLE_HOLD, ENABLE_RELEASE));
        tcp.request(CtiOsRequest.notReady(1));
        awaitMask(Set.of(ENABLE_LOGOUT, ENABLE_READY), Set.of(ENABLE_WRAPUP));
        tcp.request(CtiOsRequest.logout(1));
        awaitMask(Set.of(ENABLE_LOGIN), Set.of(ENABLE_LOGOUT));
        assertThat(changes()).allSatisfy(change -> {
            assertThat(change.uniqueObjectId()).isEqualTo("agent.5000.1002");
            assertThat(change.enablementMask()).isNotNegative();
        });
        assertThatNoneIsToldWithoutCause();
    }

    /** Behaviour 71: with two held calls the choice of another one changes no button, and is told with the buttons all the same. */
    @Test
    void aChoiceBetweenHeldCallsBringsBothEvents() {
        tcp.agent("1002");
        tcp.request(CtiOsRequest.login());
        String first = "call.5000."
                + tcp.pair.contactCentre().startCall("1002").deliver().id() + ".2002";
        await().atMost(Heard.LIMIT).until(() -> !changes().isEmpty() && isOn(ENABLE_ANSWER));
        tcp.request(CtiOsRequest.answer(first));
        await().atMost(Heard.LIMIT).until(() -> isOn(ENABLE_TRANSFER_INIT));
        tcp.pair.contactCentre().setAgentState("1003", State.NOT_READY, 1);
        String second = tcp.request(CtiOsRequest.of(Operation.MAKE_CONSULT_CALL)
                        .with("UniqueObjectID", first)
                        .with("DialedNumber", "2003")
                        .with("ConsultType", 1)
                        .build())
                .arguments()
                .getValueString("UniqueObjectID");
        await().atMost(Heard.LIMIT).until(() -> isOn(ENABLE_ALTERNATE));
        tcp.request(CtiOsRequest.onCall(Operation.HOLD, second));
        await().atMost(Heard.LIMIT).until(() -> !isOn(ENABLE_ALTERNATE));
        for (String chosen : List.of(second, first, second)) {
            int buttons = changes().size();
            assertThat(tcp.session().setCurrentCall(chosen)).isEqualTo(CilError.CIL_OK);
            OnButtonEnablementChange change = tcp.heard.awaitNumber(OnButtonEnablementChange.class, buttons + 1);
            assertThat(change.trigger()).isEqualTo(EventId.CURRENT_CALL_CHANGED);
            assertThat(EnablementBit.of(change.enablementMask())).contains(ENABLE_RETRIEVE);
            assertThat(currentCall()).isEqualTo(chosen);
        }
    }

    private boolean isOn(EnablementBit bit) {
        return EnablementBit.of(newest().enablementMask()).contains(bit);
    }

    private String currentCall() {
        List<OnCurrentCallChanged> choices = tcp.heard.all(OnCurrentCallChanged.class);
        return choices.get(choices.size() - 1).uniqueObjectId();
    }

    private OnButtonEnablementChange newest() {
        return changes().get(changes().size() - 1);
    }

    /** The same buttons are told again with another current call only. */
    private void assertThatNoneIsToldWithoutCause() {
        long mask = -1;
        boolean anotherCall = false;
        for (CtiOsEvent event : tcp.heard.all()) {
            anotherCall |= event instanceof OnCurrentCallChanged;
            if (event instanceof OnButtonEnablementChange change) {
                assertThat(change.enablementMask() != mask || anotherCall)
                        .as("%s", change)
                        .isTrue();
                mask = change.enablementMask();
                anotherCall = false;
            }
        }
    }

    private List<OnButtonEnablementChange> changes() {
        return tcp.heard.all(OnButtonEnablementChange.class);
    }

    private void awaitMask(Set<EnablementBit> on, Set<EnablementBit> off) {
        await().atMost(Heard.LIMIT).untilAsserted(() -> {
            assertThat(changes()).isNotEmpty();
            Set<EnablementBit> bits = EnablementBit.of(newest().enablementMask());
            assertThat(bits).containsAll(on).doesNotContainAnyElementsOf(off);
        });
    }
}
