package org.ctios.simulator.internal.centre;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ctios.simulator.Agent.State;
import org.jspecify.annotations.Nullable;

/** All agents, where they sit, and who waits for a call. Not thread-safe. */
public final class Staff {
    private static final int FIRST_AGENT = 1001;
    private static final int FIRST_INSTRUMENT = 2001;
    private static final int FIRST_SKILL_TARGET = 5001;
    private static final int SKILL_GROUPS = 3;

    private final Map<String, AgentModel> byId = new LinkedHashMap<>();
    private final Map<String, @Nullable AgentModel> byInstrument = new HashMap<>();
    // In the order in which they became available: the first has waited longest.
    private final Set<AgentModel> available = new LinkedHashSet<>();
    private final Set<AgentModel> team;

    /** Agents, of whom the last ones are in no skill group. */
    Staff(int count, int withoutSkillGroups) {
        for (int i = 0; i < count; i++) {
            String instrument = Integer.toString(FIRST_INSTRUMENT + i);
            List<SkillGroup> groups = i < count - withoutSkillGroups ? skillGroups(i) : List.of();
            AgentModel agent =
                    new AgentModel(Integer.toString(FIRST_AGENT + i), FIRST_SKILL_TARGET + i, instrument, groups);
            byId.put(agent.id(), agent);
            byInstrument.put(instrument, agent);
        }
        this.team = new LinkedHashSet<>(byId.values());
    }

    /** Who leads the team: the first agent. */
    public AgentModel supervisor() {
        return byId.values().iterator().next();
    }

    /** The team, its supervisor first. */
    public List<AgentModel> team() {
        return List.copyOf(team);
    }

    /** Takes an agent into the team or out of it; false when it is so already. */
    boolean join(AgentModel agent, boolean member) {
        return member ? team.add(agent) : team.remove(agent);
    }

    /** All agents in the order of their IDs. */
    public List<AgentModel> all() {
        return new ArrayList<>(byId.values());
    }

    /** The agent with this ID, or null. */
    public @Nullable AgentModel withId(String id) {
        return byId.get(id);
    }

    /** Who sits at an instrument, or sat there last; null when there is no such instrument or nobody did. */
    public @Nullable AgentModel at(String instrument) {
        return byInstrument.get(instrument);
    }

    /** Whether there is such an instrument. */
    public boolean hasInstrument(String instrument) {
        return byInstrument.containsKey(instrument);
    }

    /** Who has been available longest. */
    public Optional<AgentModel> longestAvailable() {
        return available().findFirst();
    }

    /** Who waits for a call, the one who has waited longest first. */
    Stream<AgentModel> available() {
        return available.stream();
    }

    void stateChanged(AgentModel agent) {
        available.remove(agent);
        if (agent.state() == State.AVAILABLE && agent.parties().isEmpty()) {
            available.add(agent);
        }
    }

    void seat(AgentModel agent, String instrument) {
        if (byInstrument.get(agent.instrument()) == agent) {
            byInstrument.put(agent.instrument(), null);
        }
        agent.sitAt(instrument);
        byInstrument.put(instrument, agent);
    }

    /** All skill groups. */
    public static List<SkillGroup> skillGroups() {
        return IntStream.range(0, SKILL_GROUPS).mapToObj(Staff::skillGroup).toList();
    }

    private static List<SkillGroup> skillGroups(int i) {
        SkillGroup first = skillGroup(i % SKILL_GROUPS);
        return i % 4 == 3 ? List.of(first, skillGroup((i + 1) % SKILL_GROUPS)) : List.of(first);
    }

    private static SkillGroup skillGroup(int i) {
        return new SkillGroup(i + 1, FIRST_SKILL_TARGET - 1000 + i, 0);
    }
}
