package org.ctios.simulator.internal.server;

import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.internal.wire.Masks;
import org.ctios.simulator.internal.wire.Status;
import org.ctios.simulator.internal.wire.ToldVariables;
import org.jspecify.annotations.Nullable;

/**
 * Requests about sessions: which variables the own one is told (guide, REGISTER_VARIABLES_REQ), and monitors of others (guide,
 * Client Monitor Service). On the model thread only.
 */
final class RequestsOnSessions {
    private final ServerContext context;

    RequestsOnSessions(ServerContext context) {
        this.context = context;
    }

    /** Serves a request, or answers false when it is none of these. */
    boolean handle(Answers answers) {
        switch (answers.request().typeNumber()) {
            case MessageTypes.REGISTER_VARIABLES_REQ -> register(answers);
            case MessageTypes.SESSION_MONITOR_START_REQ ->
                answers.ifGranted(Masks.CLIENT_MONITOR, () -> start(answers));
            case MessageTypes.SESSION_MONITOR_STOP_REQ -> answers.ifGranted(Masks.CLIENT_MONITOR, () -> stop(answers));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void register(Answers answers) {
        boolean known = Masks.callVariablesAreKnown(answers.request().uint(Fields.CALL_VARIABLE_MASK));
        if (known) {
            answers.session().tellOnly(ToldVariables.registered(answers.request()));
        }
        answers.confirmIf(known, MessageTypes.REGISTER_VARIABLES_CONF, Status.INVALID_CALL_VARIABLE_MASK);
    }

    private void start(Answers answers) {
        Session monitored = withId(answers.request().uint(Fields.SESSION_ID));
        if (monitored == null) {
            // The guide has no code for a session that is not there; that of a client without session comes nearest.
            answers.refuse(Status.CLIENT_NOT_FOUND);
            return;
        }
        if (monitored == answers.session()) {
            answers.refuse(Status.SESSION_MONITOR_IS_CLIENTS);
            return;
        }
        long id = context.sessions().nextMonitorId();
        SessionMonitors monitors = context.sessions().sessionMonitors();
        if (monitors.add(new SessionMonitors.Monitor(answers.session(), id, monitored))) {
            answers.send(Message.builder(answers.version(), MessageTypes.SESSION_MONITOR_START_CONF)
                    .set(Fields.INVOKE_ID, answers.invokeId())
                    .set(Fields.MONITOR_ID, id));
        } else {
            answers.refuse(Status.SESSION_MONITOR_ALREADY_EXISTS);
        }
    }

    private void stop(Answers answers) {
        boolean known = context.sessions()
                .sessionMonitors()
                .remove(answers.session(), answers.request().uint(Fields.MONITOR_ID));
        answers.confirmIf(known, MessageTypes.SESSION_MONITOR_STOP_CONF, Status.INVALID_MONITOR);
    }

    private @Nullable Session withId(long sessionId) {
        for (Session session : context.sessions().all()) {
            OpenSession open = session.open();
            if (open != null && open.monitorId() == sessionId) {
                return session;
            }
        }
        return null;
    }
}
