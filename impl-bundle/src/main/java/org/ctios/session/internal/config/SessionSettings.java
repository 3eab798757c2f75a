package org.ctios.session.internal.config;

import java.time.Duration;
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

    /** The same session at these servers. */
    SessionSettings at(Endpoints servers, Duration heartbeat) {
        return new SessionSettings(
                name,
                servers,
                mode,
                agent,
                login,
                monitor,
                client,
                tls,
                standby,
                timing.heartbeat(heartbeat),
                failover,
                queue,
                trace,
                compatibility,
                autoconnect);
    }

    /** The same session in agent mode. */
    SessionSettings agent(AgentIdentity who, boolean automatic) {
        LoginSettings how = new LoginSettings(automatic, login.workMode(), login.duplicate());
        return mode(ConnectionMode.AGENT, who, how, monitor);
    }

    /** The same session in monitor mode. */
    SessionSettings monitor(MonitorSettings what) {
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
