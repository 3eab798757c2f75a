package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

/**
 * Somebody updates a bundle that Karaf cannot store. Karaf refuses, and starts what it had; with room the update is as
 * always.
 */
final class RoomlessBundle implements Mishap {
    private static final String BUNDLE = "ctios-session";
    private static final String UPDATE = "bundle:update " + BUNDLE;

    @Override
    public String kind() {
        return "update of " + BUNDLE;
    }

    @Override
    public void strike(Rig rig, Random random) {
        rig.books().stop(true);
        assertThat(rig.shell().run(UPDATE)).as(UPDATE + " without room").contains("failed");
        assertThat(rig.shell().run("bundle:list -s " + BUNDLE))
                .as("what is there without room")
                .contains("Active");
    }

    @Override
    public void last(Rig rig) {
        rig.awaitCalls(8);
    }

    @Override
    public void end(Rig rig) {
        rig.settle("before " + UPDATE + " with room");
        rig.books().stop(true);
        assertThat(rig.shell().run(UPDATE)).as(UPDATE + " with room").doesNotContain("Error");
    }

    @Override
    public boolean stopsAllRoutes() {
        return true;
    }

    @Override
    public String toString() {
        return kind();
    }
}
