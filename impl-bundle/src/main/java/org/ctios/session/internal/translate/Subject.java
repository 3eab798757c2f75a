package org.ctios.session.internal.translate;

import org.jspecify.annotations.Nullable;

/**
 * What a message is about when it does not say so itself: answers carry an InvokeID only, and whoever asked knows the
 * rest.
 *
 * @param peripheralId the peripheral, -1 when unknown
 * @param agentId the agent that was asked about
 * @param deviceId the device, or the device end of the call
 * @param callId number of the call, -1 when there is none
 * @param request message type of the request (CIL {@code MessageType}), -1 when unknown
 * @param failed whether it is about a call that has failed: from then on no event tells its status (DG 12.5 ch. 6)
 */
public record Subject(
        long peripheralId,
        @Nullable String agentId,
        @Nullable String deviceId,
        long callId,
        int request,
        boolean failed) {

    private static final Subject NOTHING = new Subject(-1, null, null, -1, -1);

    /** What a message is about that is not about a failed call. */
    public Subject(long peripheralId, @Nullable String agentId, @Nullable String deviceId, long callId, int request) {
        this(peripheralId, agentId, deviceId, callId, request, false);
    }

    /** Nothing but the session's peripheral, -1 when it has none. */
    public static Subject of(long peripheralId) {
        return peripheralId == -1 ? NOTHING : new Subject(peripheralId, null, null, -1, -1);
    }

    /** An agent. */
    public static Subject agent(long peripheralId, String agentId) {
        return new Subject(peripheralId, agentId, null, -1, -1);
    }

    /** A device. */
    public static Subject device(long peripheralId, String deviceId) {
        return new Subject(peripheralId, null, deviceId, -1, -1);
    }

    /** A call at its device end. */
    public static Subject call(long peripheralId, long callId, String deviceId) {
        return new Subject(peripheralId, null, deviceId, callId, -1);
    }

    /** The same, about a call that has failed. */
    public Subject ofFailedCall() {
        return new Subject(peripheralId, agentId, deviceId, callId, request, true);
    }
}
