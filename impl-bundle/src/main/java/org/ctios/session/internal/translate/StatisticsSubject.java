package org.ctios.session.internal.translate;

import org.ctios.session.CtiOsRequest;

/**
 * Whose statistics a request is about, with what it leaves out filled in as the message of the request would be: requests
 * about the same are equal, however they name it.
 *
 * @param agentId id of the agent; empty when it is not known, and for a group
 * @param device device of an agent without id, else empty
 * @param group number of the group, -1 for an agent
 */
public record StatisticsSubject(long peripheralId, String agentId, String device, long group) {
    private static final long NO_GROUP = -1;

    /**
     * The agent of a request.
     *
     * @throws org.ctios.session.RequestFailedException when the peripheral is neither given nor known
     */
    public static StatisticsSubject agent(CtiOsRequest request, Knowledge knowledge) {
        AgentName agent = AgentName.of(new GivenArguments(request), knowledge);
        String device = agent.id().isEmpty() ? agent.device() : "";
        return new StatisticsSubject(agent.peripheralId(), agent.id(), device, NO_GROUP);
    }

    /**
     * A group of a request.
     *
     * @throws org.ctios.session.RequestFailedException when the peripheral is neither given nor known
     */
    public static StatisticsSubject group(CtiOsRequest request, long group, Knowledge knowledge) {
        long own = AgentName.own(knowledge).peripheralId();
        return new StatisticsSubject(AgentName.peripheral(new GivenArguments(request), own), "", "", group);
    }
}
