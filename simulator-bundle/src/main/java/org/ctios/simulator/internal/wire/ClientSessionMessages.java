package org.ctios.simulator.internal.wire;

import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.internal.centre.AgentModel;
import org.jspecify.annotations.Nullable;

/** What a client with the Client Monitor service is told of the sessions of others. */
public final class ClientSessionMessages {
    private ClientSessionMessages() {}

    /**
     * Who has a session.
     *
     * @param sessionId its number
     * @param peripheralId the peripheral of the device, 0xFFFFFFFF when it has none
     * @param services what was granted
     * @param callMask CallMsgMask
     * @param agentStateMask AgentStateMask
     * @param address where the client is
     * @param port of the client
     * @param clientId ClientID
     * @param agent the agent whose device it has, or null
     */
    public record Client(
            long sessionId,
            long peripheralId,
            long services,
            long callMask,
            long agentStateMask,
            String address,
            int port,
            String clientId,
            @Nullable AgentModel agent) {}

    /** CLIENT_SESSION_OPENED_EVENT. */
    public static Message opened(ProtocolVersion version, Client client) {
        MessageBuilder event = Message.builder(version, MessageTypes.CLIENT_SESSION_OPENED_EVENT)
                .set(Fields.SERVICES_GRANTED, client.services())
                .set(Fields.CALL_MSG_MASK, client.callMask())
                .set(Fields.AGENT_STATE_MASK, client.agentStateMask());
        return named(event, client);
    }

    /** CLIENT_SESSION_CLOSED_EVENT. */
    public static Message closed(ProtocolVersion version, Client client, long status) {
        return named(
                Message.builder(version, MessageTypes.CLIENT_SESSION_CLOSED_EVENT)
                        .set(Fields.STATUS, status),
                client);
    }

    private static Message named(MessageBuilder event, Client client) {
        event.set(Fields.SESSION_ID, client.sessionId())
                .set(Fields.PERIPHERAL_ID, client.peripheralId())
                .set(Fields.CLIENT_PORT, client.port())
                .set(Fields.CLIENT_ADDRESS, client.address())
                .set(Fields.CLIENT_ID, client.clientId())
                .set(Fields.CLIENT_SIGNATURE, "");
        AgentModel agent = client.agent();
        if (agent != null) {
            event.set(Fields.AGENT_EXTENSION, agent.instrument())
                    .set(Fields.AGENT_ID, agent.id())
                    .set(Fields.AGENT_INSTRUMENT, agent.instrument());
        }
        return event.build();
    }
}
