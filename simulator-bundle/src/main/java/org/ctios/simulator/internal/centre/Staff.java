package org.ctios.simulator.internal.centre;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ctios.simulator.Agent.State;
import org.jspecify.annotations.Nullable;

/** All agents, their peripherals and teams, where they sit, and who waits for a call. Not thread-safe. */
public final class Staff {
    private static final int FIRST_AGENT = 1001;
    private static final int FIRST_INSTRUMENT = 2001;
    private static final int FIRST_SKILL_TARGET = 5001;

    private final List<Peripheral> peripherals;
    private final Map<Long, TeamModel> teams = new TreeMap<>();
    private final Map<String, AgentModel> byId = new LinkedHashMap<>();
    private final Map<Peripheral, Integer> sizes = new HashMap<>();
    private final Map<String, Peripheral> instruments = new HashMap<>();
    private final Map<String, AgentModel> byInstrument = new HashMap<>();
    // In the order in which they became available: the first has waited longest.
    private final Set<AgentModel> available = new LinkedHashSet<>();

    /** Agents, dealt in turn to the peripherals and there to the teams. The last ones are in no skill group. */
    Staff(int count, int withoutSkillGroups, Peripherals wanted) {
        this.peripherals = wanted.make();
        for (int i = 0; i < count; i++) {
            int there = i / wanted.count();
            AgentModel agent = agent(i, there, i < count - withoutSkillGroups);
            byId.put(agent.id(), agent);
            sizes.merge(agent.peripheral(), 1, Integer::sum);
            instruments.put(agent.instrument(), agent.peripheral());
            byInstrument.put(agent.instrument(), agent);
            int team = i % wanted.count() * wanted.teamsEach() + there % wanted.teamsEach() + 1;
            agent.join(teams.computeIfAbsent((long) team, id -> new TeamModel(team, agent)));
        }
    }

    /** All peripherals in the order of their IDs. */
    public List<Peripheral> peripherals() {
        return peripherals;
    }

    /** The peripheral with this ID, or null. */
    public @Nullable Peripheral peripheral(long id) {
        return peripherals.stream().filter(each -> each.id() == id).findFirst().orElse(null);
    }

    /** The peripheral that something with a number from 0 is dealt to. */
    Peripheral dealt(int number) {
        return peripherals.get(number % peripherals.size());
    }

    /** Whether the servers reach every peripheral. */
    public boolean areAllOnline() {
        return peripherals.stream().allMatch(Peripheral::isOnline);
    }

    /** How many agents the calls can reach; all of them while none is reached, as time stands still then. */
    int reachable() {
        int reached = peripherals.stream()
                .filter(Peripheral::isOnline)
                .mapToInt(each -> sizes.getOrDefault(each, 0))
                .sum();
        return reached > 0 ? reached : byId.size();
    }

    /** All teams in the order of their IDs. */
    public Collection<TeamModel> teams() {
        return Collections.unmodifiableCollection(teams.values());
    }

    /** The team with this ID, or null. */
    public @Nullable TeamModel team(long id) {
        return teams.get(id);
    }

    /** All agents in the order of their IDs. */
    public List<AgentModel> all() {
        return new ArrayList<>(byId.values());
    }

    /** The agent with this ID, or null. */
    public @Nullable AgentModel withId(String id) {
        return byId.get(id);
    }

    /** The agent with this ID at a peripheral, or null. */
    public @Nullable AgentModel withId(long peripheralId, String id) {
        AgentModel agent = withId(id);
        return agent != null && agent.peripheral().id() == peripheralId ? agent : null;
    }

    /**
     * Who sits at an instrument of a peripheral, or sat there last; null when there is no such instrument or nobody did.
     */
    public @Nullable AgentModel at(long peripheralId, String instrument) {
        return hasInstrument(peripheralId, instrument) ? byInstrument.get(instrument) : null;
    }

    /** Whether a peripheral has such an instrument. */
    public boolean hasInstrument(long peripheralId, String instrument) {
        Peripheral peripheral = instruments.get(instrument);
        return peripheral != null && peripheral.id() == peripheralId;
    }

    /** Who has been available longest. */
    public Optional<AgentModel> longestAvailable() {
        return available().findFirst();
    }

    /** Who has been available longest, of those whom a call that arrives by itself can reach. */
    Optional<AgentModel> longestReachable() {
        return available().filter(agent -> agent.peripheral().isOnline()).findFirst();
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
        byInstrument.remove(agent.instrument(), agent);
        agent.sitAt(instrument);
        byInstrument.put(instrument, agent);
    }

    private AgentModel agent(int number, int there, boolean inSkillGroups) {
        Peripheral peripheral = dealt(number);
        return new AgentModel(
                Integer.toString(FIRST_AGENT + number),
                FIRST_SKILL_TARGET + number,
                Integer.toString(FIRST_INSTRUMENT + number),
                peripheral,
                inSkillGroups ? skillGroups(peripheral.skillGroups(), there) : List.of());
    }

    private static List<SkillGroup> skillGroups(List<SkillGroup> all, int there) {
        SkillGroup first = all.get(there % all.size());
        return there % 4 == 3 ? List.of(first, all.get((there + 1) % all.size())) : List.of(first);
    }
}
