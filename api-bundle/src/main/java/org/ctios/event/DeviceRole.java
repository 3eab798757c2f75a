package org.ctios.event;

/** What a device has to do with a call event; each event carries some (DG 12.5 ch. 6, table 6-90). */
public enum DeviceRole {
    /** It rings. */
    ALERTING("AlertingDeviceID"),
    /** It answered. */
    ANSWERING("AnsweringDeviceID"),
    /** It called. */
    CALLING("CallingDeviceID"),
    /** It was called. */
    CALLED("CalledDeviceID"),
    /** The last one that passed the call on. */
    LAST_REDIRECT("LastRedirectDeviceID"),
    /** It put the call on hold. */
    HOLDING("HoldingDeviceID"),
    /** It took the call back from hold. */
    RETRIEVING("RetrievingDeviceID"),
    /** It left the call. */
    RELEASING("ReleasingDeviceID"),
    /** The call failed at it. */
    FAILING("FailingDeviceID"),
    /** The call was moved away from it. */
    DIVERTING("DivertingDeviceID"),
    /** It joined the calls of a conference. */
    CONTROLLER("ControllerDeviceID"),
    /** It was added to a conference. */
    ADDED_PARTY("AddedPartyDeviceID"),
    /** It transferred the call. */
    TRANSFERRING("TransferringDeviceID"),
    /** The call was transferred to it. */
    TRANSFERRED("TransferredDeviceID"),
    /** Device end of the first of two calls that were joined. */
    PRIMARY("PrimaryDeviceID"),
    /** Device end of the second of two calls that were joined. */
    SECONDARY("SecondaryDeviceID"),
    /** The call waits at it. */
    QUEUE("QueuedDeviceID"),
    /** The trunk by which the call left. */
    TRUNK_USED("TrunkUsedDeviceID");

    private final String keyword;

    DeviceRole(String keyword) {
        this.keyword = keyword;
    }

    /** The CIL's keyword, such as {@code AlertingDeviceID}. */
    public String keyword() {
        return keyword;
    }
}
