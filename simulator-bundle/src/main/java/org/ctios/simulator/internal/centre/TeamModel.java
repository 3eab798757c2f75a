package org.ctios.simulator.internal.centre;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ctios.simulator.Team;

/** A team of agents at one peripheral. Changed by {@link CentreModel} only; not thread-safe. */
public final class TeamModel {
    private final int id;
    private final AgentModel supervisor;
    private final Set<AgentModel> members = new LinkedHashSet<>();

    TeamModel(int id, AgentModel supervisor) {
        this.id = id;
        this.supervisor = supervisor;
    }

    /** TeamID. */
    public int id() {
        return id;
    }

    /** AgentTeamName. */
    public String name() {
        return "Team " + id;
    }

    /** Where its agents are. */
    public Peripheral peripheral() {
        return supervisor.peripheral();
    }

    /** Who leads it. */
    public AgentModel supervisor() {
        return supervisor;
    }

    /** Everybody in it, the supervisor first. */
    public List<AgentModel> members() {
        return List.copyOf(members);
    }

    /** The team as the API shows it. */
    public Team view() {
        return new Team(
                id,
                peripheral().id(),
                supervisor.id(),
                members.stream().map(AgentModel::id).toList());
    }

    void add(AgentModel agent) {
        members.add(agent);
    }

    void remove(AgentModel agent) {
        members.remove(agent);
    }
}
