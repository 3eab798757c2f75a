package org.ctios.simulator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is true of a call at one moment. Immutable. A call is everything with one ConnectionCallID; a CTI Server begins and
 * ends it once for each monitored device in it, see {@link Connection#begun}.
 *
 * @param id ConnectionCallID
 * @param callType CallType (guide, CallType)
 * @param ani the caller's number
 * @param dnis the number at which the call reached the contact centre, empty for a call made inside
 * @param dialedNumber the number that was dialed
 * @param callerEnteredDigits digits the caller entered, empty for none
 * @param routerCallKeyDay first part of the router call key, 0 for a call that was not routed
 * @param routerCallKeyCallId second part of the router call key, 0 for a call that was not routed
 * @param variables call variables 1 to 10, empty text for none
 * @param ecc ECC variables; an array element has the name {@code name[index]}
 * @param wrapupData CallWrapupData, empty for none
 * @param connections who is in the call, in the order in which they came
 */
public record Call(
        long id,
        int callType,
        String ani,
        String dnis,
        String dialedNumber,
        String callerEnteredDigits,
        long routerCallKeyDay,
        long routerCallKeyCallId,
        List<String> variables,
        Map<String, String> ecc,
        String wrapupData,
        List<Connection> connections) {
    /** Keeps its own copies. */
    public Call {
        variables = List.copyOf(variables);
        ecc = Collections.unmodifiableMap(new LinkedHashMap<>(ecc));
        connections = List.copyOf(connections);
    }

    /**
     * One device's part in a call.
     *
     * @param deviceIdType ConnectionDeviceIDType: 0 for an instrument or a route point, 1 for somebody outside
     * @param deviceId ConnectionDeviceID: instrument, dialed number of the route point, or number outside
     * @param state the connection's state
     * @param agentId who sits at the instrument, empty for other devices
     * @param peripheralId the peripheral of the device, of somebody outside that of the call
     * @param begun whether the device is a monitored one: BEGIN_CALL_EVENT was told for it, END_CALL_EVENT not yet
     */
    public record Connection(
            int deviceIdType, String deviceId, State state, String agentId, long peripheralId, boolean begun) {}

    /** States of a connection with their numbers on the wire (guide, LocalConnectionState). */
    public enum State {
        /** Begun and not ringing yet, or left and not ended yet. */
        NULL(0),
        /** Off hook, not connected yet. */
        INITIATE(1),
        /** Ringing. */
        ALERTING(2),
        /** In the call. */
        CONNECTED(3),
        /** Holding the call. */
        HELD(4),
        /** Waiting in a queue. */
        QUEUED(5),
        /** The call could not be completed. */
        FAILED(6);

        private final int code;

        State(int code) {
            this.code = code;
        }

        /** The number on the wire. */
        public int code() {
            return code;
        }
    }
}
