package org.ctios.session.internal.request;

import org.ctios.session.CilError;
import org.ctios.session.Operation;
import org.ctios.session.RequestFailedException;

/** Why a request fails that the session itself does not send or cannot read. */
final class Failures {
    private Failures() {}

    static RequestFailedException withoutMode(Operation operation, String reason) {
        return RequestFailedException.notSent(
                operation,
                CilError.E_CTIOS_MODE_NOT_SET,
                reason,
                "Call setAgent or setMessageFilter first, or configure the mode");
    }

    static RequestFailedException withoutConnection(Operation operation) {
        return RequestFailedException.notSent(
                operation,
                CilError.E_CTIOS_IN_FAILOVER,
                "the session has no connection at the moment",
                "Repeat it after OnConnection, or let the request wait with InFailover.waitUpTo");
    }

    /** It waited, in vain. */
    static RequestFailedException inFailover(Operation operation, String reason) {
        return RequestFailedException.notSent(
                operation, CilError.E_CTIOS_IN_FAILOVER, reason, "Repeat it after OnConnection");
    }

    static RequestFailedException tooMany(Operation operation, int most) {
        return RequestFailedException.notSent(
                operation,
                CilError.E_CTIOS_SERVICE_SEND_MESSAGE_FAILED,
                most + " requests are open already",
                "Wait for answers before you ask for more");
    }

    /**
     * A defect of the session ends the request it concerns, not those that wait with it nor the connection. Its message
     * may hold values of the request, so only the place of it is kept.
     */
    static RequestFailedException notWritten(Operation operation, RuntimeException defect) {
        RequestFailedException failure = RequestFailedException.notSent(
                operation,
                CilError.E_CTIOS_UNEXPECTED,
                "the session could not write it (" + defect.getClass().getName() + ")",
                "Report it with its stack trace, it is a defect of the session");
        failure.setStackTrace(defect.getStackTrace());
        return failure;
    }

    /** The same with an answer. */
    static RequestFailedException notRead(Operation operation, RuntimeException defect) {
        RequestFailedException failure = RequestFailedException.unanswered(
                operation,
                CilError.E_CTIOS_UNEXPECTED,
                "the session could not read the answer (" + defect.getClass().getName() + ")");
        failure.setStackTrace(defect.getStackTrace());
        return failure;
    }
}
