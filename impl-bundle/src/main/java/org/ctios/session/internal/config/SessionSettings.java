package org.ctios.session.internal.config;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ctios.session.ConnectionMode;

/** A checked configuration. Immutable. */
public record SessionSettings(
        String name,
        Endpoints endpoints,
        ConnectionMode mode,
        AgentIdentity agent,
        LoginSettings login,
        MonitorSettings monitor,
        ClientIdentity client,
        TlsSettings tls,
        StandbySettings standby,
        Timing timing,
        FailoverSettings failover,
        QueueSettings queue,
        TraceSettings trace,
        Set<Compatibility> compatibility,
        boolean autoconnect) {
    /** Copies the set. */
    public SessionSettings {
        compatibility = Set.copyOf(compatibility);
    }

    /** All passwords there are. */
    public Stream<Secret> passwords() {
        Stream<StoreFile> stores = Stream.of(tls.trustStore(), tls.keyStore()).filter(Objects::nonNull);
        return Stream.concat(
                Stream.of(agent.password(), client.password(), tls.keyPassword()), stores.map(StoreFile::password));
    }

    /** Whether the session logs its agent in by itself. */
    public boolean autologin() {
        return login.automatic();
    }

    /** The same session at other servers. */
    public SessionSettings at(Servers servers) {
        return new SessionSettings(
                name,
                servers.endpoints(),
                mode,
                agent,
                login,
                monitor,
                client,
                tls,
                standby,
                servers.heartbeat() == null ? timing : timing.heartbeat(servers.heartbeat()),
                failover,
                queue,
                trace,
                compatibility,
                autoconnect);
    }

    /** The same session in agent mode. */
    public SessionSettings agent(AgentIdentity who, boolean automatic) {
        LoginSettings how = new LoginSettings(automatic, login.workMode(), login.duplicate());
        return mode(ConnectionMode.AGENT, who, how, monitor);
    }

    /** The same session in monitor mode. */
    public SessionSettings monitor(MonitorSettings what) {
        return mode(ConnectionMode.MONITOR, agent, login, what);
    }

    private SessionSettings mode(ConnectionMode to, AgentIdentity who, LoginSettings how, MonitorSettings what) {
        return new SessionSettings(
                name,
                endpoints,
                to,
                who,
                how,
                what,
                client,
                tls,
                standby,
                timing,
                failover,
                queue,
                trace,
                compatibility,
                autoconnect);
    }
}
