package org.ctios.itests.faults;

import java.util.Random;

/** Something that goes wrong, lasts for a while, and is over. */
interface Mishap {
    /** What it is, for the table of the run. */
    String kind();

    /** Whether it can be had on this machine and with this site. */
    default boolean isPossibleAt(Site site) {
        return true;
    }

    /** It begins. */
    void strike(Rig rig, Random random);

    /** Returns when it has lasted long enough to have its effect. */
    default void last(Rig rig) {
        rig.awaitCalls(4);
    }

    /** It is over; what is needed to go on is there again. */
    default void end(Rig rig) {}

    /** Whether users may be at work meanwhile; not where agents have to be in certain states. */
    default boolean toleratesUsers() {
        return true;
    }

    /** Whether routes of all files, or the container with them, are away for a while. */
    default boolean stopsAllRoutes() {
        return killsContainer();
    }

    /** Whether the container's process ends by it. */
    default boolean killsContainer() {
        return false;
    }

    /** Whether a server and a route could be had all the time, so that the time to recover counts from its beginning. */
    default boolean canRecoverAtOnce() {
        return false;
    }
}
