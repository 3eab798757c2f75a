package org.ctios.simulator.internal.server;

/**
 * What stands between a side and its clients. Immutable.
 *
 * @param refused whether the port is closed
 * @param frozen whether nothing is read or sent
 * @param opening what OPEN_REQ is answered with: a status code, {@link #OPENS} or {@link #SILENCE}
 * @param delivery how bytes are written
 * @param messages what happens to single messages
 */
record Conditions(boolean refused, boolean frozen, long opening, Delivery delivery, MessageFaults messages) {
    /** OPEN_REQ is answered as it should be. */
    static final long OPENS = -1;

    /** OPEN_REQ is not answered. */
    static final long SILENCE = -2;

    /** No fault. */
    static final Conditions NORMAL = new Conditions(false, false, OPENS, Delivery.NORMAL, MessageFaults.NONE);

    Conditions withRefused(boolean value) {
        return new Conditions(value, frozen, opening, delivery, messages);
    }

    Conditions withFrozen(boolean value) {
        return new Conditions(refused, value, opening, delivery, messages);
    }

    Conditions withOpening(long value) {
        return new Conditions(refused, frozen, value, delivery, messages);
    }

    Conditions withDelivery(Delivery value) {
        return new Conditions(refused, frozen, opening, value, messages);
    }

    Conditions withMessages(MessageFaults value) {
        return new Conditions(refused, frozen, opening, delivery, value);
    }
}
