package org.ctios.session.internal.model;

/**
 * What a request of a {@link Reconciliation} asks about; the confirmations do not name it.
 *
 * @param kind what kind of thing
 * @param peripheralId its peripheral
 * @param id AgentID, instrument, or ConnectionDeviceID of the call
 * @param callId ConnectionCallID, for a call only
 * @param deviceIdType ConnectionDeviceIDType, for a call only
 */
public record Subject(Kind kind, long peripheralId, String id, long callId, int deviceIdType) {
    /** Kinds of things that can be asked about. */
    public enum Kind {
        /** QUERY_AGENT_STATE_REQ. */
        AGENT,
        /** SNAPSHOT_DEVICE_REQ. */
        DEVICE,
        /** SNAPSHOT_CALL_REQ. */
        CALL
    }

    static Subject agent(long peripheralId, String agentId) {
        return new Subject(Kind.AGENT, peripheralId, agentId, 0, 0);
    }

    static Subject device(long peripheralId, String instrument) {
        return new Subject(Kind.DEVICE, peripheralId, instrument, 0, 0);
    }

    static Subject call(ConnectionKey key) {
        return new Subject(Kind.CALL, key.peripheralId(), key.deviceId(), key.callId(), key.deviceIdType());
    }

    /** The connection that a call is asked by. */
    ConnectionKey connection() {
        return new ConnectionKey(peripheralId, callId, deviceIdType, id);
    }
}
