package org.ctios.session.internal.request;

import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.AgentState;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.Operation;
import org.ctios.session.internal.request.PendingRequests.Answered;
import org.ctios.session.internal.translate.ConfirmationReader;
import org.jspecify.annotations.Nullable;

/**
 * The login that the session sends by itself, and the state it asks for after it: a refusal of them is told like that of
 * a user's request (DG 12.5 ch. 6). One is out at a time. For one thread.
 */
public final class OwnLogin {
    private final ConfirmationReader reader = new ConfirmationReader();
    private @Nullable Message sent;

    /** Nothing is out. */
    public OwnLogin() {}

    /** The session sent something by itself. */
    public void sent(Message message) {
        if (message.typeNumber() == MessageTypes.SET_AGENT_STATE_REQ) {
            // An answer may never come, and the password need not stay here that long.
            sent = Message.of(message.version(), message.toMaskedBytes());
        }
    }

    /** Nothing that is out will be answered; invoke ids may be used again. */
    public void forget() {
        sent = null;
    }

    /** The request that a message refuses; null when it refuses none of these. */
    public @Nullable Answered refusedBy(Message message) {
        Message request = sent;
        if (request == null || message.uint(Fields.INVOKE_ID, 0) != request.uint(Fields.INVOKE_ID)) {
            return null;
        }
        sent = null;
        return reader.isRefusal(message)
                ? new Answered(operation(request), (int) request.uint(Fields.INVOKE_ID), request, true)
                : null;
    }

    private static CtiOsRequest operation(Message request) {
        boolean login = request.uint(Fields.AGENT_STATE) == AgentState.LOGIN.number();
        return CtiOsRequest.plain(login ? Operation.LOGIN : Operation.SET_AGENT_STATE);
    }
}
