package org.ctios.camel;

import org.apache.camel.Exchange;
import org.apache.camel.spi.Metadata;

/**
 * Headers of an exchange. A header is set only when the event or the confirmation carries the value. The names behind {@code CamelCtios} are
 * the keywords of the CIL.
 */
public final class CtiOsConstants {
    private static final String CONSUMER = "consumer";
    private static final String PRODUCER = "producer";

    @Metadata(label = CONSUMER, description = "Name of the event, such as `OnCallDelivered`.", javaType = "String")
    public static final String EVENT = "CamelCtiosEvent";

    @Metadata(
            label = CONSUMER,
            description = "Number of the event; the number of the CTI Server message where the event mirrors one.",
            javaType = "int")
    public static final String EVENT_ID = "CamelCtiosEventId";

    @Metadata(
            label = CONSUMER,
            description = "Family of the event.",
            javaType = "String",
            enums = "connection,agent,call,skillGroup")
    public static final String EVENT_FAMILY = "CamelCtiosEventFamily";

    @Metadata(
            description = "Name of the session that told the event. A producer on more than one session asks this one.",
            javaType = "String")
    public static final String SESSION = "CamelCtiosSession";

    @Metadata(
            label = CONSUMER,
            description = "Side of the duplexed pair that the event was received from.",
            javaType = "String",
            enums = "A,B")
    public static final String SIDE = "CamelCtiosSide";

    @Metadata(
            description =
                    "Number of the event in its session: counts from 1 without gaps, across failovers. Events of a"
                            + " snapshot, and the answer to `getAllAgents` and `getAllCalls`, have that of the newest event that is in it.",
            javaType = "long")
    public static final String SEQUENCE = "CamelCtiosSequence";

    @Metadata(
            label = CONSUMER,
            description =
                    "True when the session found the event out by asking: a difference that a gap in the connection"
                            + " left, or part of a snapshot. Not set otherwise.",
            javaType = "boolean")
    public static final String RESYNC = "CamelCtiosResync";

    @Metadata(
            label = CONSUMER,
            description =
                    "True when the event tells how the session stands (`sendSnapshot`): nothing happened now. Not set"
                            + " otherwise.",
            javaType = "boolean")
    public static final String SNAPSHOT = "CamelCtiosSnapshot";

    @Metadata(
            label = CONSUMER,
            description = "When the session received or made the event.",
            javaType = "java.time.Instant")
    public static final String TIME = "CamelCtiosTime";

    @Metadata(
            label = CONSUMER,
            description = "The same time in milliseconds since 1970, where Camel looks for it.",
            javaType = "long")
    public static final String MESSAGE_TIMESTAMP = Exchange.MESSAGE_TIMESTAMP;

    @Metadata(
            label = CONSUMER,
            description =
                    "Connection events: the server concerned, as `host:port`. In `OnConnection` the server that is"
                            + " connected (CIL CurrentServer), in `OnConnectionFailure` the one that failed (CIL FailedServer).",
            javaType = "String")
    public static final String SERVER = "CamelCtiosServer";

    @Metadata(
            label = CONSUMER,
            description =
                    "`OnConnectionFailure`: why, as the CIL numbers it. 0 protocol mismatch, 1 missed heartbeats, 2"
                            + " transport error, 3 connect failed, 4 other error; three which"
                            + " the CIL does not know, and which are no server's failure: 5 when a user asked for the other"
                            + " side, 6 when the configuration was edited, 7 when a listener's queue was full.",
            javaType = "int")
    public static final String REASON_CODE = "CamelCtiosReasonCode";

    @Metadata(
            label = CONSUMER,
            description = "`OnCTIOSFailure`: the CIL's failure code, 10 for a system event. `OnConnectionRejected` and"
                    + " `OnConnectionFailure`: the status code that the CTI Server gave.",
            javaType = "int")
    public static final String FAILURE_CODE = "CamelCtiosFailureCode";

    @Metadata(label = CONSUMER, description = "Failures: what happened, in words for people.", javaType = "String")
    public static final String ERROR_MESSAGE = "CamelCtiosErrorMessage";

    @Metadata(
            label = CONSUMER,
            description = "The peripheral (ACD) that the agent or call belongs to, or that went off or on line.",
            javaType = "long")
    public static final String PERIPHERAL_ID = "CamelCtiosPeripheralId";

    @Metadata(
            description =
                    "Name of the object: `agent.peripheral.id` or `call.peripheral.callId.deviceId`. All events of"
                            + " one agent or call have the same one. A request about a call is about this one when its body names"
                            + " none, and a confirmation names the new call here.",
            javaType = "String")
    public static final String UNIQUE_OBJECT_ID = "CamelCtiosUniqueObjectId";

    @Metadata(label = CONSUMER, description = "Agent events: login id of the agent.", javaType = "String")
    public static final String AGENT_ID = "CamelCtiosAgentId";

    @Metadata(
            label = CONSUMER,
            description = "Agent events: state of the agent.",
            javaType = "String",
            enums =
                    "LOGIN,LOGOUT,NOT_READY,AVAILABLE,TALKING,WORK_NOT_READY,WORK_READY,BUSY_OTHER,RESERVED,UNKNOWN,HOLD,"
                            + "ACTIVE,PAUSED,INTERRUPTED,NOT_ACTIVE")
    public static final String AGENT_STATE = "CamelCtiosAgentState";

    @Metadata(label = CONSUMER, description = "Agent events: extension of the agent's device.", javaType = "String")
    public static final String AGENT_EXTENSION = "CamelCtiosAgentExtension";

    @Metadata(label = CONSUMER, description = "Agent events: the agent's device.", javaType = "String")
    public static final String AGENT_INSTRUMENT = "CamelCtiosAgentInstrument";

    @Metadata(
            label = CONSUMER,
            description = "Agent events: reason for not ready or logout, as configured at the ACD.",
            javaType = "int")
    public static final String EVENT_REASON_CODE = "CamelCtiosEventReasonCode";

    @Metadata(
            description =
                    "Call events and confirmations: number of the call at its peripheral. Consult and primary call have different"
                            + " ones.",
            javaType = "long")
    public static final String CONNECTION_CALL_ID = "CamelCtiosConnectionCallId";

    @Metadata(description = "Call events and confirmations: the device end of the call.", javaType = "String")
    public static final String CONNECTION_DEVICE_ID = "CamelCtiosConnectionDeviceId";

    @Metadata(
            label = CONSUMER,
            description = "Call events: state of the call at that device.",
            javaType = "String",
            enums = "LCS_NULL,LCS_INITIATE,LCS_ALERTING,LCS_CONNECT,LCS_HELD,LCS_QUEUED,LCS_FAIL,LCS_NONE")
    public static final String CALL_STATUS = "CamelCtiosCallStatus";

    @Metadata(label = CONSUMER, description = "Call events: kind of call, the CTI Server's CallType.", javaType = "int")
    public static final String CALL_TYPE = "CamelCtiosCallType";

    @Metadata(label = CONSUMER, description = "Call events: why, the CTI Server's EventCause.", javaType = "int")
    public static final String EVENT_CAUSE = "CamelCtiosEventCause";

    @Metadata(label = CONSUMER, description = "Call events: the caller's number.", javaType = "String")
    public static final String ANI = "CamelCtiosAni";

    @Metadata(label = CONSUMER, description = "Call events: the number the caller reached.", javaType = "String")
    public static final String DNIS = "CamelCtiosDnis";

    @Metadata(label = CONSUMER, description = "Call events: the number that was dialed.", javaType = "String")
    public static final String DIALED_NUMBER = "CamelCtiosDialedNumber";

    @Metadata(
            label = PRODUCER,
            description = "What to do with this message, instead of the option `operation`. It is taken away when it is"
                    + " read, so that it does not steer the next producer of the route.",
            javaType = "String")
    public static final String OPERATION = "CamelCtiosOperation";

    @Metadata(
            label = PRODUCER,
            description = "InOut: the operation that was confirmed, such as `makeCall`. What only reads, such as"
                    + " `getAllCalls`, sets it with its answer in any exchange.",
            javaType = "String")
    public static final String CONFIRMED_OPERATION = "CamelCtiosConfirmedOperation";

    @Metadata(
            label = PRODUCER,
            description =
                    "`getAllAgents` and `getAllCalls`: whether the session follows the server now. False without a"
                            + " connection, and after a new one until the session has compared what it knows with the server.",
            javaType = "boolean")
    public static final String CURRENT = "CamelCtiosCurrent";

    private CtiOsConstants() {}
}
