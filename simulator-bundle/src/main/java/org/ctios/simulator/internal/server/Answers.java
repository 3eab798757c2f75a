package org.ctios.simulator.internal.server;

import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.wire.ControlFailure;
import org.ctios.simulator.internal.wire.SessionMessages;
import org.ctios.simulator.internal.wire.Status;
import org.jspecify.annotations.Nullable;

/**
 * One request and the ways to answer it. On the model thread only.
 *
 * @param request the request
 * @param invokeId its InvokeID
 * @param session who asked
 * @param open what was agreed with the session
 * @param context what all sessions share
 */
record Answers(Message request, long invokeId, Session session, OpenSession open, ServerContext context) {
    ProtocolVersion version() {
        return open.version();
    }

    /** A confirmation that says nothing but that. */
    void confirm(int type) {
        session.send(SessionMessages.conf(version(), type, invokeId));
    }

    void send(Message message) {
        session.send(message);
    }

    void send(MessageBuilder message) {
        session.send(message.build());
    }

    /** A confirmation that says nothing but that what was asked for is done, or why not. */
    void confirmIf(boolean done, int type, Status otherwise) {
        if (done) {
            confirm(type);
        } else {
            refuse(otherwise);
        }
    }

    /** Does something when the service was granted, and refuses otherwise. */
    void ifGranted(long service, Runnable what) {
        if ((open.services() & service) == 0) {
            refuse(Status.FUNCTION_NOT_AVAILABLE);
        } else {
            what.run();
        }
    }

    /** FAILURE_CONF. */
    void refuse(Status status) {
        session.refuse(invokeId, status);
    }

    /** CONTROL_FAILURE_CONF. */
    void fail(ControlFailure failure) {
        session.send(SessionMessages.controlFailureConf(version(), invokeId, failure));
    }

    /** Whether the session may control a device: all of them, or its own one. */
    boolean mayControl(@Nullable AgentModel agent) {
        return open.mayControl(agent);
    }
}
