package org.ctios.simulator.internal.wire;

import static org.ctios.simulator.internal.wire.Numbers.value;

import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Enumeration;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;

/** What an instrument is and can do. All of them are alike. */
public final class DeviceMessages {
    private static final long STATION = value("TypeOfDevice", "DEVT_STATION");
    private static final long VOICE = value("ClassOfDevice", "DEVC_VOICE");
    private static final long SEND_DTMF = value("CallControlMask", "CONTROL_SEND_DTMF_SIGNAL");
    private static final int MOST_PARTIES = 16;

    /** Two calls of one device can be joined, one of them held. */
    private static final long JOINING = value("TransferConferenceSetupMask", "CONF_SETUP_CONSULT_ANY")
            | value("TransferConferenceSetupMask", "CONF_SETUP_CONN_HELD")
            | value("TransferConferenceSetupMask", "TRANS_SETUP_ANY_SINGLE_CALL");

    private DeviceMessages() {}

    /** QUERY_DEVICE_INFO_CONF. */
    public static Message info(ProtocolVersion version, long invokeId) {
        Enumeration events = Dictionary.standard().enumeration("CallMsgMask");
        return Message.builder(version, MessageTypes.QUERY_DEVICE_INFO_CONF)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.PERIPHERAL_TYPE, Numbers.PERIPHERAL_TYPE)
                .set(Fields.TYPE_OF_DEVICE, STATION)
                .set(Fields.CLASS_OF_DEVICE, VOICE)
                .set(Fields.MAX_ACTIVE_CALLS, 1)
                .set(Fields.MAX_HELD_CALLS, 1)
                .set(Fields.MAX_DEVICES_IN_CONFERENCE, MOST_PARTIES)
                .set(Fields.TRANSFER_CONFERENCE_SETUP, JOINING)
                .set(Fields.CALL_EVENTS_SUPPORTED, events.all(version))
                .set(Fields.CALL_CONTROL_SUPPORTED, controls())
                .set(Fields.LINE_HANDLE, 1)
                .set(Fields.LINE_TYPE, value("LineType", "LINETYPE_INBOUND_ACD"))
                .build();
    }

    /** All of the mask but what the contact centre refuses. */
    private static long controls() {
        long all = 2 * SEND_DTMF - 1;
        return all
                & ~value("CallControlMask", "CONTROL_CLEAR_CALL")
                & ~value("CallControlMask", "CONTROL_MAKE_PREDICTIVE_CALL");
    }
}
