package org.ctios.simulator.internal.server;

/** Whether the servers reach the contact centre's switch. On the model thread only. */
final class Peripheral {
    private boolean online = true;

    boolean isOnline() {
        return online;
    }

    /** It went off line or came back; false when it was so already. */
    boolean become(boolean next) {
        boolean changed = online != next;
        online = next;
        return changed;
    }
}
