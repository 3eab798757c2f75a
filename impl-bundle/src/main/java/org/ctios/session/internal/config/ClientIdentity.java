package org.ctios.session.internal.config;

/**
 * How the session presents itself in OPEN_REQ.
 *
 * @param protocolVersion the highest version it asks for
 * @param supervisor whether it asks for the supervisor service
 */
public record ClientIdentity(String clientId, Secret password, int protocolVersion, boolean supervisor) {}
