package org.ctios.session.internal.config;

/**
 * Whether the session keeps a second connection to the standby server of a pair (guide, PG and CTI Server Graceful
 * Shutdown).
 *
 * @param wanted whether to ask for it; servers below protocol version 24 do without
 * @param instanceId UniqueInstanceID, the same on both sides; empty for none
 * @param instanceIdTag tag of UniqueInstanceID, which the guide does not publish; 0 leaves the field out
 */
public record StandbySettings(boolean wanted, String instanceId, int instanceIdTag) {}
