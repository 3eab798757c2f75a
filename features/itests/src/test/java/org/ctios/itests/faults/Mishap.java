package org.ctios.itests.faults;

import java.util.Random;

/** Something that goes wrong, lasts for a while, and is over. */
interface Mishap {
    /** What it is, for the table of the run. */
    String kind();

    /** It begins. */
    void strike(Rig rig, Random random);

    /** Returns when it has lasted long enough to have its effect. */
    default void last(Rig rig) {
        rig.awaitCalls(4);
    }

    /** It is over; what is needed to go on is there again. */
    default void end(Rig rig) {}

    /** Whether a server and a route could be had all the time, so that the time to recover counts from its beginning. */
    default boolean canRecoverAtOnce() {
        return false;
    }
}
