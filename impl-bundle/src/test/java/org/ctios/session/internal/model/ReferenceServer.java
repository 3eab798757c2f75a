package org.ctios.session.internal.model;

import static org.ctios.session.CallStatus.LCS_NULL;

import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;

/** Answers questions about a contact centre as it stands. */
record ReferenceServer(ReferenceCentre centre) {

    /** A server's answer to a request, at this moment. */
    List<Message> answer(Message request) {
        long invokeId = request.uint(Fields.INVOKE_ID, 0);
        return switch (request.typeNumber()) {
            case MessageTypes.CONFIG_REQUEST_EVENT -> configuration();
            case MessageTypes.QUERY_AGENT_STATE_REQ -> {
                String id = request.text(Fields.AGENT_ID, "");
                MessageBuilder conf = Wire.queryConf(invokeId, centre.agents.get(id));
                yield List.of(conf.set(Fields.AGENT_INSTRUMENT, ReferenceCentre.device(id))
                        .set(Fields.AGENT_EXTENSION, ReferenceCentre.device(id))
                        .build());
            }
            case MessageTypes.SNAPSHOT_DEVICE_REQ -> List.of(deviceConf(invokeId, request));
            default -> List.of(callConf(invokeId, request));
        };
    }

    private List<Message> configuration() {
        List<Message> messages = new ArrayList<>();
        for (String id : centre.agents.keySet()) {
            messages.add(Wire.message(MessageTypes.CONFIG_AGENT_EVENT)
                    .set(Fields.RECORD_TYPE, 0)
                    .set(Fields.FLT_PERIPHERAL_ID, Wire.PERIPHERAL)
                    .set(Fields.AGENT_TYPE, 0)
                    .set(Fields.LOGIN_ID, id)
                    .build());
        }
        messages.add(Wire.message(MessageTypes.CONFIG_END_EVENT).build());
        return messages;
    }

    private Message deviceConf(long invokeId, Message request) {
        String device = request.text(Fields.AGENT_INSTRUMENT, "");
        MessageBuilder conf = Wire.deviceConf(invokeId);
        centre.at(device).forEach(call -> Wire.addCall(conf, call.id, device, call.ends.get(device)));
        return conf.build();
    }

    private Message callConf(long invokeId, Message request) {
        ReferenceCall call = centre.calls.get(request.uint(Fields.CONNECTION_CALL_ID));
        if (call == null || !call.ends.containsKey(request.text(Fields.CONNECTION_DEVICE_ID, ""))) {
            return Wire.unknownCall(invokeId);
        }
        MessageBuilder conf = call.context(Wire.callConf(invokeId));
        if (call.ends.values().stream().anyMatch(status -> status != LCS_NULL)) {
            call.ends.forEach((end, status) -> Wire.addDevice(conf, call.id, end, status));
        }
        return conf.build();
    }
}
