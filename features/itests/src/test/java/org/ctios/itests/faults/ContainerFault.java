package org.ctios.itests.faults;

import java.util.Random;

/** The container is killed without a chance to do anything about it, and started again. */
final class ContainerFault implements Mishap {
    @Override
    public String kind() {
        return "kill -9 of the Karaf";
    }

    /** For a day one process is looked at. */
    @Override
    public boolean isPossibleAt(Site site) {
        return !site.livesThroughADay();
    }

    @Override
    public void strike(Rig rig, Random random) {
        rig.books().stop(true);
        rig.node().kill();
    }

    @Override
    public void end(Rig rig) {
        rig.node().start();
    }

    @Override
    public boolean killsContainer() {
        return true;
    }

    @Override
    public String toString() {
        return kind();
    }
}
