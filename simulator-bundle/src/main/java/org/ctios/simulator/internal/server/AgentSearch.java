package org.ctios.simulator.internal.server;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.centre.Staff;
import org.ctios.simulator.internal.wire.Status;
import org.jspecify.annotations.Nullable;

/** Finds the agent a message means by ID, extension or instrument, at the peripheral that it names. */
final class AgentSearch {
    private final Staff staff;

    AgentSearch(Staff staff) {
        this.staff = staff;
    }

    /** The agent, or why there is none. Identifiers that name different agents contradict each other. */
    Result find(Message message) {
        long peripheral = message.uint(Fields.PERIPHERAL_ID);
        String id = message.text(Fields.AGENT_ID);
        Set<String> places = new LinkedHashSet<>();
        Stream.of(message.text(Fields.AGENT_EXTENSION), message.text(Fields.AGENT_INSTRUMENT))
                .filter(place -> place != null && !place.isEmpty())
                .map(Objects::requireNonNull)
                .forEach(places::add);
        if (id == null || id.isEmpty()) {
            return atPlace(peripheral, places);
        }
        AgentModel agent = staff.withId(peripheral, id);
        if (agent == null) {
            return new Result(null, Status.INVALID_AGENT_DATA);
        }
        for (String place : places) {
            Status wrong = wrongPlace(agent, place);
            if (wrong != null) {
                return new Result(null, wrong);
            }
        }
        return new Result(agent, null);
    }

    private Result atPlace(long peripheral, Set<String> places) {
        if (places.isEmpty()) {
            return new Result(null, Status.REQUIRED_DATA_MISSING);
        }
        if (places.size() > 1) {
            return new Result(null, Status.INCONSISTENT_AGENT_DATA);
        }
        AgentModel agent = staff.at(peripheral, places.iterator().next());
        return agent == null ? new Result(null, Status.INVALID_AGENT_DATA) : new Result(agent, null);
    }

    /** An agent who is logged out may name a free place to sit at; one who is logged in sits somewhere. */
    private @Nullable Status wrongPlace(AgentModel agent, String place) {
        long peripheral = agent.peripheral().id();
        if (!staff.hasInstrument(peripheral, place)) {
            return Status.INVALID_AGENT_DATA;
        }
        AgentModel there = staff.at(peripheral, place);
        boolean taken = there != null && there != agent && there.isLoggedIn();
        boolean elsewhere = agent.isLoggedIn() && !agent.instrument().equals(place);
        return taken || elsewhere ? Status.INCONSISTENT_AGENT_DATA : null;
    }

    /**
     * What was found.
     *
     * @param agent the agent, or null
     * @param wrong why there is no agent, or null
     */
    record Result(@Nullable AgentModel agent, @Nullable Status wrong) {}
}
