package org.ctios.event;

import org.jspecify.annotations.Nullable;

/**
 * A party of a call after a conference or a transfer (CIL {@code ConnectedParty[n]}).
 *
 * @param callId number of the call at its peripheral, unsigned 32 bits; -1 when the event does not say
 * @param deviceId the party's device end of the call, null when the event does not say
 */
public record ConnectedParty(long callId, @Nullable String deviceId) {}
