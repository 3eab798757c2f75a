package org.ctios.simulator.internal.centre;

import java.util.List;

/** A peripheral: a switch with skill groups of its own. Changed by {@link Traffic} only; not thread-safe. */
public final class Peripheral {
    private final long id;
    private final List<SkillGroup> skillGroups;
    private boolean online = true;

    Peripheral(long id, List<SkillGroup> skillGroups) {
        this.id = id;
        this.skillGroups = List.copyOf(skillGroups);
    }

    /** PeripheralID. */
    public long id() {
        return id;
    }

    /** All skill groups of the peripheral. */
    public List<SkillGroup> skillGroups() {
        return skillGroups;
    }

    /** Whether the servers reach it; while they do not, nothing happens there by itself. */
    public boolean isOnline() {
        return online;
    }

    void become(boolean reached) {
        online = reached;
    }
}
