package org.ctios.health.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.ConnectionChange;
import org.ctios.session.ConnectionMode;
import org.ctios.session.CtiOsSession;
import org.ctios.session.Latencies;
import org.ctios.session.ListenerOptions;
import org.ctios.session.ListenerStatistics;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionCertificate;
import org.ctios.session.SessionMeasures;
import org.ctios.session.SessionState;
import org.ctios.session.SessionStatus;
import org.ctios.session.SideContact;
import org.ctios.session.TraceStatus;

/** What a session named east tells those who watch it; the rest of it must not be touched. */
final class WatchedSession {
    static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    SessionState state = SessionState.MONITOR;
    Instant since = NOON.minusSeconds(3600);
    String reason = "";
    List<ConfigurationProblem> problems = List.of();
    List<ConnectionChange> history = List.of();
    Map<ServerSide, SideContact> sides = Map.of();
    List<ListenerStatistics> listeners = List.of();
    List<SessionCertificate> certificates = List.of();
    TraceStatus trace = TraceStatus.NONE;
    String name = "east";

    CtiOsSession session() {
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "name" -> name;
            case "status" -> status();
            case "measures" ->
                new SessionMeasures(Latencies.NONE, Latencies.NONE, Latencies.NONE, Map.of(), sides, history);
            case "traceStatus" -> trace;
            case "isConfigured" -> InvocationHandler.invokeDefault(proxy, method);
            case "listeners" -> listeners;
            case "certificates" -> certificates;
            default -> throw new AssertionError("a health check called " + method);
        };
        return (CtiOsSession) Proxy.newProxyInstance(
                CtiOsSession.class.getClassLoader(), new Class<?>[] {CtiOsSession.class}, handler);
    }

    private SessionStatus status() {
        boolean connected = state.isConnected();
        return new SessionStatus(
                state,
                since,
                ConnectionMode.MONITOR,
                connected ? ServerSide.A : null,
                connected ? "cti-a:42027" : "",
                "",
                24,
                reason,
                problems);
    }

    static ListenerStatistics listener(int waiting, long dropped) {
        return listener("Route#1", waiting, 0, dropped);
    }

    /** May have a thousand events, and all of the session 64 MiB. */
    static ListenerStatistics listener(String name, int waiting, long mebibytes, long dropped) {
        return new ListenerStatistics(
                name,
                ListenerOptions.IN_ORDER,
                waiting,
                1000,
                mebibytes << 20,
                64 << 20,
                90,
                dropped,
                0,
                Duration.ZERO);
    }

    static ConnectionChange change(ConnectionChange.Kind kind, int minutesAgo) {
        Instant when = NOON.minusSeconds(60L * minutesAgo);
        return new ConnectionChange(kind, ServerSide.A, "cti-a:42027", "", when, when, 1);
    }
}
