package org.ctios.session.internal.config;

import org.ctios.session.ServerSide;

/** The two sides of the pair; with one server configured both are the same (DG 12.5 ch. 8). */
public record Endpoints(Endpoint a, Endpoint b) {
    /** The endpoint of a side. */
    public Endpoint of(ServerSide side) {
        return side == ServerSide.A ? a : b;
    }
}
