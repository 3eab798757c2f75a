package org.ctios.session.internal.config;

/** How the session presents itself in OPEN_REQ; {@code protocolVersion} is the highest version it asks for. */
public record ClientIdentity(String clientId, Secret password, int protocolVersion) {}
