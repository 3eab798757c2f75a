package org.ctios.simulator.internal.server;

import java.util.HashMap;
import java.util.Map;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.internal.centre.CallModel;
import org.ctios.simulator.internal.wire.Masks;
import org.ctios.simulator.internal.wire.Status;
import org.jspecify.annotations.Nullable;

/**
 * Monitors of devices and calls, and services that a client registers as a server application (guide, Peripheral Monitor
 * Service and Server Service). One of each session. On the model thread only.
 */
final class RequestsOfMonitors {
    private final ServerContext context;
    private final Map<Long, String> registered = new HashMap<>();
    private long lastRegistered;

    RequestsOfMonitors(ServerContext context) {
        this.context = context;
    }

    /** Serves a request, or answers false when it is none of these. */
    boolean handle(Answers answers) {
        switch (answers.request().typeNumber()) {
            case MessageTypes.MONITOR_START_REQ, MessageTypes.MONITOR_STOP_REQ, MessageTypes.CHANGE_MONITOR_MASK_REQ ->
                answers.ifGranted(Masks.PERIPHERAL_MONITOR, () -> monitor(answers));
            case MessageTypes.REGISTER_SERVICE_REQ, MessageTypes.UNREGISTER_SERVICE_REQ ->
                answers.ifGranted(Masks.SERVER, () -> register(answers));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void monitor(Answers answers) {
        Message request = answers.request();
        switch (request.typeNumber()) {
            case MessageTypes.MONITOR_START_REQ -> start(answers);
            case MessageTypes.MONITOR_STOP_REQ ->
                answers.confirmIf(
                        context.sessions().monitors().remove(answers.session(), request.uint(Fields.MONITOR_ID)),
                        MessageTypes.MONITOR_STOP_CONF,
                        Status.INVALID_MONITOR);
            default -> changeMasks(answers);
        }
    }

    private void start(Answers answers) {
        Message request = answers.request();
        String device = request.text(Fields.MONITORED_DEVICE_ID);
        CallModel call =
                context.centre().call(request.uint(Fields.PERIPHERAL_ID), request.uint(Fields.CONNECTION_CALL_ID));
        Status wrong = wrongMasks(request);
        if (wrong == null) {
            wrong = wrongTarget(request, device, call);
        }
        if (wrong != null) {
            answers.refuse(wrong);
            return;
        }
        long id = context.sessions().nextMonitorId();
        boolean added = context.sessions()
                .monitors()
                .add(new Monitors.Monitor(
                        answers.session(),
                        id,
                        request.uint(Fields.PERIPHERAL_ID),
                        device,
                        device == null ? call : null,
                        request.uint(Fields.CALL_MSG_MASK),
                        request.uint(Fields.AGENT_STATE_MASK)));
        if (added) {
            answers.send(Message.builder(answers.version(), MessageTypes.MONITOR_START_CONF)
                    .set(Fields.INVOKE_ID, answers.invokeId())
                    .set(Fields.MONITOR_ID, id));
        } else {
            answers.refuse(Status.MONITOR_ALREADY_EXISTS);
        }
    }

    private @Nullable Status wrongTarget(Message request, @Nullable String device, @Nullable CallModel call) {
        boolean ofCall = request.text(Fields.CONNECTION_DEVICE_ID) != null;
        if (ofCall && device != null) {
            return Status.MUTUALLY_EXCLUSIVE_DEVICE_ID_TYPES;
        }
        if (!ofCall && device == null) {
            return Status.REQUIRED_DATA_MISSING;
        }
        if (device == null) {
            return call == null ? Status.INVALID_CALL_ID : null;
        }
        long peripheral = request.uint(Fields.PERIPHERAL_ID);
        boolean known = context.centre().staff().hasInstrument(peripheral, device)
                || context.centre().isRoutePoint(peripheral, device);
        return known ? null : Status.INVALID_DEVICE;
    }

    private static @Nullable Status wrongMasks(Message request) {
        if (!Masks.callsAreKnown(request.version(), request.uint(Fields.CALL_MSG_MASK))) {
            return Status.INVALID_CALL_MSG_MASK;
        }
        return Masks.agentStatesAreKnown(request.uint(Fields.AGENT_STATE_MASK))
                ? null
                : Status.INVALID_AGENT_STATE_MASK;
    }

    private void changeMasks(Answers answers) {
        Message request = answers.request();
        Status wrong = wrongMasks(request);
        if (wrong != null) {
            answers.refuse(wrong);
            return;
        }
        boolean known = context.sessions()
                .monitors()
                .change(
                        answers.session(),
                        request.uint(Fields.MONITOR_ID),
                        each -> each.withMasks(
                                request.uint(Fields.CALL_MSG_MASK), request.uint(Fields.AGENT_STATE_MASK)));
        answers.confirmIf(known, MessageTypes.CHANGE_MONITOR_MASK_CONF, Status.INVALID_MONITOR);
    }

    /** What a server application offers is kept; recordings are served by the contact centre's own recorder. */
    private void register(Answers answers) {
        if (answers.request().typeNumber() == MessageTypes.UNREGISTER_SERVICE_REQ) {
            answers.confirmIf(
                    registered.remove(answers.request().uint(Fields.REGISTERED_SERVICE_ID)) != null,
                    MessageTypes.UNREGISTER_SERVICE_CONF,
                    Status.INVALID_SERVICE);
            return;
        }
        String name = answers.request().text(Fields.SERVICE_NAME, "");
        if (name.isEmpty()) {
            answers.refuse(Status.REQUIRED_DATA_MISSING);
            return;
        }
        registered.put(++lastRegistered, name);
        answers.send(Message.builder(answers.version(), MessageTypes.REGISTER_SERVICE_CONF)
                .set(Fields.INVOKE_ID, answers.invokeId())
                .set(Fields.REGISTERED_SERVICE_ID, lastRegistered));
    }
}
