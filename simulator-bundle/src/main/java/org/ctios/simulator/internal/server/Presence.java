package org.ctios.simulator.internal.server;

import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.wire.ClientSessionMessages;
import org.ctios.simulator.internal.wire.ClientSessionMessages.Client;
import org.ctios.simulator.internal.wire.Status;
import org.jspecify.annotations.Nullable;

/**
 * Who has a session, for those who are told of the sessions of others (guide, Client Monitor Service). On the model thread
 * only.
 */
final class Presence {
    private static final long NONE = 0xFFFF_FFFFL;

    private final Session session;
    private final Connection connection;
    private final ServerContext context;

    Presence(Session session, Connection connection, ServerContext context) {
        this.session = session;
        this.connection = connection;
        this.context = context;
    }

    /** Where the client is, without the port. */
    String address() {
        return connection.remote().replaceFirst("^.*/", "").replaceFirst(":\\d+$", "");
    }

    /** Who it is. */
    Client client(OpenSession agreed) {
        String port = connection.remote().replaceFirst("^.*:", "");
        return new Client(
                agreed.monitorId(),
                peripheralId(agreed.agent()),
                agreed.services(),
                agreed.callMask(),
                agreed.agentStateMask(),
                address(),
                port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0,
                agreed.clientId(),
                agreed.agent());
    }

    /** A session without the Client Events service is of none. */
    private static long peripheralId(@Nullable AgentModel agent) {
        return agent == null ? NONE : agent.peripheral().id();
    }

    void tellOpened(OpenSession agreed) {
        Client client = client(agreed);
        context.sessions().tellClientMonitors(session, version -> ClientSessionMessages.opened(version, client));
    }

    void tellClosed(OpenSession agreed, Status status) {
        Client client = client(agreed);
        context.sessions()
                .tellClientMonitors(session, version -> ClientSessionMessages.closed(version, client, status.code()));
    }
}
