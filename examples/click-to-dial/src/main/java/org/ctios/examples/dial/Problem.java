package org.ctios.examples.dial;

import java.util.Map;
import org.ctios.session.Operation;
import org.ctios.session.RequestFailedException;
import org.springframework.http.HttpStatus;

/**
 * Why there is no call, as RFC 9457 has it told.
 *
 * @param status the HTTP status
 * @param title its name
 * @param code what the CTI Server, the switch or the session calls it
 * @param detail what went wrong and what to do about it
 */
record Problem(int status, String title, String code, String detail) {
    private static final int CONFLICT = 409;
    private static final int CALL_PERHAPS_MADE = 504;

    /** What is not the fault of the agent's state, which is a conflict. */
    private static final Map<String, Integer> STATUS = Map.of(
            "E_CTI_INVALID_AGENT_DATA", 422,
            "CF_INVALID_CALLED_DEVICE", 422,
            "CF_INVALID_DESTINATION", 422,
            "E_CTIOS_INVALID_ARGUMENT", 422,
            "E_CTIOS_IN_FAILOVER", 503,
            "E_CTIOS_SESSION_NOT_CONNECTED", 503,
            "E_CTIOS_UNKNOWN", 503,
            "E_CTI_CTI_SERVER_OFFLINE", 503);

    static Problem of(Exception exception) {
        return exception instanceof RequestFailedException failure
                ? of(failure)
                : of(400, "BAD_BODY", "Send {\"agent\": \"1001\", \"number\": \"5551234\"}.");
    }

    private static Problem of(RequestFailedException failure) {
        RequestFailedException.Refusal refusal = failure.refusal();
        String code = refusal == null ? failure.error().name() : refusal.symbol();
        return of(
                isCallPerhapsMade(failure) ? CALL_PERHAPS_MADE : STATUS.getOrDefault(code, CONFLICT),
                code,
                String.valueOf(failure.getMessage()));
    }

    /** Such a call must not be taken for one that was not made. */
    private static boolean isCallPerhapsMade(RequestFailedException failure) {
        return failure.operation() == Operation.MAKE_CALL && failure.isOutcomeUnknown();
    }

    private static Problem of(int status, String code, String detail) {
        return new Problem(status, HttpStatus.valueOf(status).getReasonPhrase(), code, detail);
    }
}
