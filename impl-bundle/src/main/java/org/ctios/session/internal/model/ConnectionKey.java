package org.ctios.session.internal.model;

/**
 * The name of a connection. Calls can share a call ID, so all parts count (guide, Call Identification).
 *
 * @param peripheralId the peripheral
 * @param callId ConnectionCallID
 * @param deviceIdType ConnectionDeviceIDType
 * @param deviceId ConnectionDeviceID
 */
record ConnectionKey(long peripheralId, long callId, int deviceIdType, String deviceId) {}
