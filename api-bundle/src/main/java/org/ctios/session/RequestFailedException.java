package org.ctios.session;

import org.jspecify.annotations.Nullable;

/**
 * A request that was not carried out. The message names the operation, what went wrong and what to do about it; it holds
 * no values of the request.
 */
public final class RequestFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Operation operation;
    private final CilError error;
    private final boolean outcomeUnknown;
    private final @Nullable Refusal refusal;

    /**
     * What the server said.
     *
     * @param code FailureCode of OnControlFailureConf, or status code of the CTI Server when the server itself refused
     * @param symbol the code's name in the guide, such as {@code CF_INVALID_OBJECT_STATE}; {@code code} and the number for
     *     one that the guide does not have
     * @param byPeripheral whether the switch refused; else the CTI Server did
     * @param peripheralErrorCode the switch's own code, 0 when it gave none
     * @param text the server's words, empty when it gave none
     */
    public record Refusal(long code, String symbol, boolean byPeripheral, long peripheralErrorCode, String text)
            implements java.io.Serializable {
        private static final long serialVersionUID = 1;

        @Override
        public String toString() {
            return (byPeripheral ? "the switch refused it with " : "the CTI Server refused it with ")
                    + symbol
                    + (peripheralErrorCode == 0 ? "" : ", error " + peripheralErrorCode + " of the switch")
                    + (text.isEmpty() ? "" : ": " + text);
        }
    }

    private RequestFailedException(
            Operation operation, CilError error, boolean outcomeUnknown, @Nullable Refusal refusal, String message) {
        super(message);
        this.operation = operation;
        this.error = error;
        this.outcomeUnknown = outcomeUnknown;
        this.refusal = refusal;
    }

    /**
     * A request that was never sent.
     *
     * @param reason what is wrong, without a full stop
     * @param cure what to do about it, a sentence without a full stop
     */
    public static RequestFailedException notSent(Operation operation, CilError error, String reason, String cure) {
        return new RequestFailedException(operation, error, false, null, text(operation, error, reason, cure));
    }

    /** A request that was sent, but whether it was carried out cannot be told. */
    public static RequestFailedException unanswered(Operation operation, CilError error, String reason) {
        String cure = "It was not sent again; look at the events or ask for a snapshot before you repeat it";
        return new RequestFailedException(operation, error, true, null, text(operation, error, reason, cure));
    }

    /** A request that the server refused. */
    public static RequestFailedException refused(Operation operation, Refusal refusal, String cure) {
        return new RequestFailedException(
                operation,
                CilError.CIL_FAIL,
                false,
                refusal,
                text(operation, CilError.CIL_FAIL, refusal.toString(), cure));
    }

    private static String text(Operation operation, CilError error, String reason, String cure) {
        return operation.word() + " failed, " + error + " (" + error.number() + "): " + reason + ". " + cure + ".";
    }

    /** What was asked for. */
    public Operation operation() {
        return operation;
    }

    /** The CIL's code: {@link CilError#CIL_FAIL} when the server refused. */
    public CilError error() {
        return error;
    }

    /** Whether the request may have been carried out nevertheless: it was sent, and no answer came. */
    public boolean isOutcomeUnknown() {
        return outcomeUnknown;
    }

    /** What the server said; null when it said nothing. */
    public @Nullable Refusal refusal() {
        return refusal;
    }
}
