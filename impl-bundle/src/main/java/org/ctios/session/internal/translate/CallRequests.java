package org.ctios.session.internal.translate;

import java.util.Set;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.session.CallStatus;
import org.ctios.session.CilError;

/** Requests about calls that are there (DG 12.6 ch. 10). */
final class CallRequests {
    private final RequestForm form;
    private final GivenArguments given;
    private final AgentName own;
    private final CallChoice calls;

    CallRequests(RequestForm form, Knowledge knowledge) {
        this.form = form;
        this.given = form.given();
        this.own = AgentName.own(knowledge);
        this.calls = new CallChoice(given, knowledge);
    }

    Message answer() {
        return plain(calls.one(
                CallStatus.LCS_ALERTING, CilError.E_CTIOS_CALL_NOT_ALERTING, "a call to answer must be LCS_ALERTING"));
    }

    Message hold() {
        ConnectionName call = calls.active();
        if (calls.status(call) == CallStatus.LCS_HELD) {
            throw given.failed(CilError.E_CTIOS_CALL_ALREADY_ON_HOLD, "the call is on hold already", "Retrieve it");
        }
        return plain(call);
    }

    Message retrieve() {
        ConnectionName call = calls.one(
                CallStatus.LCS_HELD, CilError.E_CTIOS_CALL_NOT_ON_HOLD, "a call to retrieve must be LCS_HELD");
        held(call);
        return withInstrument(call);
    }

    Message clear() {
        return plain(calls.any());
    }

    Message deflect() {
        ConnectionName call = calls.one(Set.of(CallStatus.LCS_ALERTING));
        form.number(Fields.CALLED_DEVICE_TYPE, "CalledDeviceType", 0);
        form.text(Fields.CALLED_DEVICE_ID, "CalledDeviceID");
        return plain(call);
    }

    Message sendDtmf() {
        String tones = given.text("DTMFString", "");
        if (!tones.matches("[0-9A-Da-d*#]+")) {
            throw given.invalid("DTMFString", "holds something that is no tone", "Give 0 to 9, *, # and A to D");
        }
        form.set(Fields.DTMF_STRING, "DTMFString", tones)
                .number(Fields.TONE_DURATION, "ToneDuration", 0)
                .number(Fields.PAUSE_DURATION, "PauseDuration", 0);
        return plain(calls.active());
    }

    Message alternate() {
        CallChoice.Pair pair = calls.two();
        active(pair.active());
        form.connection(
                Fields.OTHER_CONNECTION_CALL_ID,
                Fields.OTHER_CONNECTION_DEVICE_ID_TYPE,
                Fields.OTHER_CONNECTION_DEVICE_ID,
                pair.held());
        return withInstrument(pair.active());
    }

    Message reconnect() {
        CallChoice.Pair pair = calls.two();
        active(pair.active());
        held(pair.held());
        return withInstrument(pair.active());
    }

    /** Snapshot and release: they name the call and nothing else. */
    Message bare() {
        ConnectionName call = calls.any();
        return form.set(Fields.PERIPHERAL_ID, "PeripheralID", call.peripheralId())
                .connection(call)
                .build();
    }

    private Message plain(ConnectionName call) {
        form.connection(call);
        return withInstrument(call);
    }

    private Message withInstrument(ConnectionName call) {
        return form.set(Fields.PERIPHERAL_ID, "PeripheralID", call.peripheralId())
                .setUnlessEmpty(
                        Fields.AGENT_INSTRUMENT, "AgentInstrument", given.text("AgentInstrument", own.instrument()))
                .build();
    }

    private void active(ConnectionName call) {
        form.connection(
                Fields.ACTIVE_CONNECTION_CALL_ID,
                Fields.ACTIVE_CONNECTION_DEVICE_ID_TYPE,
                Fields.ACTIVE_CONNECTION_DEVICE_ID,
                call);
    }

    private void held(ConnectionName call) {
        form.connection(
                Fields.HELD_CONNECTION_CALL_ID,
                Fields.HELD_CONNECTION_DEVICE_ID_TYPE,
                Fields.HELD_CONNECTION_DEVICE_ID,
                call);
    }
}
