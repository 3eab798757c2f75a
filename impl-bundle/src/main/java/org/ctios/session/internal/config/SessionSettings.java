package org.ctios.session.internal.config;

import org.ctios.session.ConnectionMode;

/** A checked configuration. Immutable. */
public record SessionSettings(
        String name,
        Endpoints endpoints,
        ConnectionMode mode,
        boolean autologin,
        AgentIdentity agent,
        ClientIdentity client,
        Timing timing,
        QueueSettings queue,
        boolean autoconnect) {}
