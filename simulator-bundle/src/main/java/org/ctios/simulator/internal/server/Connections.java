package org.ctios.simulator.internal.server;

import java.util.Optional;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.simulator.internal.centre.CallModel;
import org.ctios.simulator.internal.centre.CentreModel;
import org.ctios.simulator.internal.centre.Party;
import org.ctios.simulator.internal.wire.ControlFailure;
import org.ctios.simulator.internal.wire.Status;
import org.jspecify.annotations.Nullable;

/** Finds the connections that requests name by peripheral, call ID, device type and device. */
final class Connections {
    private final CentreModel centre;

    Connections(CentreModel centre) {
        this.centre = centre;
    }

    /** The connection of Connection*. */
    Found connection(Message request) {
        return find(request, Fields.CONNECTION_CALL_ID, Fields.CONNECTION_DEVICE_ID_TYPE, Fields.CONNECTION_DEVICE_ID);
    }

    /** The connection of ActiveConnection*. */
    Found active(Message request) {
        return find(
                request,
                Fields.ACTIVE_CONNECTION_CALL_ID,
                Fields.ACTIVE_CONNECTION_DEVICE_ID_TYPE,
                Fields.ACTIVE_CONNECTION_DEVICE_ID);
    }

    /** The connection of HeldConnection*. */
    Found held(Message request) {
        return find(
                request,
                Fields.HELD_CONNECTION_CALL_ID,
                Fields.HELD_CONNECTION_DEVICE_ID_TYPE,
                Fields.HELD_CONNECTION_DEVICE_ID);
    }

    /** The connection of OtherConnection*. */
    Found other(Message request) {
        return find(
                request,
                Fields.OTHER_CONNECTION_CALL_ID,
                Fields.OTHER_CONNECTION_DEVICE_ID_TYPE,
                Fields.OTHER_CONNECTION_DEVICE_ID);
    }

    /** The connection of AgentConnection*. */
    Found agent(Message request) {
        return find(
                request,
                Fields.AGENT_CONNECTION_CALL_ID,
                Fields.AGENT_CONNECTION_DEVICE_ID_TYPE,
                Fields.AGENT_CONNECTION_DEVICE_ID);
    }

    private Found find(Message request, Field callId, Field typeField, Field deviceField) {
        String device = request.text(deviceField);
        if (device == null) {
            return new Found(null, ControlFailure.INVALID_CONNECTION, Status.REQUIRED_DATA_MISSING);
        }
        CallModel call = centre.call(request.uint(Fields.PERIPHERAL_ID), request.uint(callId));
        if (call == null) {
            return new Found(null, ControlFailure.INVALID_CALL, Status.INVALID_CALL_ID);
        }
        long type = request.uint(typeField);
        Optional<Party> party = call.parties().stream()
                .filter(each -> each.deviceIdType() == type && each.device().equals(device))
                .findFirst();
        return party.map(found -> new Found(found, ControlFailure.INVALID_CONNECTION, Status.INVALID_CALL_ID))
                .orElseGet(() -> new Found(null, ControlFailure.INVALID_CONNECTION, Status.NOT_CALL_PARTY));
    }

    /**
     * What was found.
     *
     * @param party the connection, or null
     * @param failure why there is none, for requests that control
     * @param status why there is none, for other requests
     */
    record Found(@Nullable Party party, ControlFailure failure, Status status) {}
}
