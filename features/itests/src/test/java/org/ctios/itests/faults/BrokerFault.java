package org.ctios.itests.faults;

import java.util.Random;

/** The broker is killed, so that the route cannot send, and comes back. */
final class BrokerFault implements Mishap {
    @Override
    public String kind() {
        return "kill -9 of the broker";
    }

    @Override
    public void strike(Rig rig, Random random) {
        rig.broker().kill();
    }

    @Override
    public void end(Rig rig) {
        rig.broker().restart();
    }

    @Override
    public String toString() {
        return kind();
    }
}
