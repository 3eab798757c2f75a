package org.ctios.simulator.internal.server;

/**
 * What stands between a side and its clients. Immutable.
 *
 * @param refused whether the port is closed
 * @param frozen whether nothing is read or sent
 * @param opening what OPEN_REQ is answered with: a status code, {@link #OPENS} or {@link #SILENCE}
 * @param versions which protocol versions the side speaks, of those the pair speaks
 * @param delivery how bytes are written
 * @param messages what happens to single messages
 */
record Conditions(
        boolean refused,
        boolean frozen,
        long opening,
        VersionRange versions,
        Delivery delivery,
        MessageFaults messages) {
    /** OPEN_REQ is answered as it should be. */
    static final long OPENS = -1;

    /** OPEN_REQ is not answered. */
    static final long SILENCE = -2;

    /** No fault. */
    static final Conditions NORMAL =
            new Conditions(false, false, OPENS, VersionRange.ALL, Delivery.NORMAL, MessageFaults.NONE);

    Conditions withRefused(boolean value) {
        return new Conditions(value, frozen, opening, versions, delivery, messages);
    }

    Conditions withFrozen(boolean value) {
        return new Conditions(refused, value, opening, versions, delivery, messages);
    }

    Conditions withOpening(long value) {
        return new Conditions(refused, frozen, value, versions, delivery, messages);
    }

    Conditions withDelivery(Delivery value) {
        return new Conditions(refused, frozen, opening, versions, value, messages);
    }

    Conditions withMessages(MessageFaults value) {
        return new Conditions(refused, frozen, opening, versions, delivery, value);
    }

    Conditions withVersions(VersionRange value) {
        return new Conditions(refused, frozen, opening, value, delivery, messages);
    }
}
