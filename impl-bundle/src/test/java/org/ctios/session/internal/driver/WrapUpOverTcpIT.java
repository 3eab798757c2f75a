package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.ctios.event.CtiOsEvent;
import org.ctios.session.AgentState;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.ctios.session.RequestFailedException;
import org.ctios.simulator.SimulatedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The work after a call with a real server (call-flows.md 4, row 9, and 10, row 5). */
class WrapUpOverTcpIT {
    private final OverTcp tcp = new OverTcp();

    @AfterEach
    void close() {
        tcp.close();
    }

    /** After the call was cleared its data may be set until it is released and has ended. */
    @Test
    void wrapUpDataIsSetBetweenTheClearingAndTheEndOfACall() {
        tcp.agent("1002");
        SimulatedCall call =
                tcp.pair.contactCentre().startCall("1002").deliver().establish();
        tcp.awaitFirst("OnCallEstablished");
        call.clear();
        tcp.awaitFirst("OnCallCleared");
        await().atMost(Heard.LIMIT)
                .until(() -> tcp.session().snapshot().agents().get(0).state() == AgentState.WORK_READY);
        String id = "call.5000." + call.id() + ".2002";
        tcp.request(CtiOsRequest.of(Operation.SET_CALL_DATA)
                .with("UniqueObjectID", id)
                .with("CallWrapupData", "sold")
                .with("KeepOthers", true)
                .build());
        CtiOsEvent update = tcp.awaitFirst("OnCallDataUpdate");
        assertThat(update.arguments().getValueString("CallWrapupData")).isEqualTo("sold");
        assertThat(tcp.pair.contactCentre().calls().get(0).wrapupData()).isEqualTo("sold");
        tcp.request(CtiOsRequest.onCall(Operation.RELEASE_CALL, id));
        call.end();
        tcp.awaitFirst("OnCallEnd");
        RequestFailedException late = tcp.fails(CtiOsRequest.onCall(Operation.RELEASE_CALL, id));
        assertThat(late.refusal() == null ? late.error().name() : late.refusal().symbol())
                .isIn("E_CTI_INVALID_CALLID", "E_CTIOS_INVALID_CALL");
    }
}
