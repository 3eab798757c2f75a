package org.ctios.simulator.internal.server;

/** What a side is to its clients. */
enum Role {
    /** Opens sessions, serves requests and tells events. */
    ACTIVE(true, true),
    /** Active, and asks its clients whether it may go: opens no sessions meanwhile. */
    LEAVING(true, true),
    /** Was active until now: finishes requests, tells no events, opens no sessions. */
    LEFT(false, true),
    /** Waits; opens sessions of clients that know of standby sides, and nothing else. */
    STANDBY(false, false);

    private final boolean tellsEvents;
    private final boolean servesRequests;

    Role(boolean tellsEvents, boolean servesRequests) {
        this.tellsEvents = tellsEvents;
        this.servesRequests = servesRequests;
    }

    boolean tellsEvents() {
        return tellsEvents;
    }

    boolean servesRequests() {
        return servesRequests;
    }

    /** Whether the side is being taken out of service. */
    boolean isInMaintenance() {
        return this == LEAVING || this == LEFT;
    }
}
