package org.ctios.web.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.AgentState;
import org.ctios.session.CallSnapshot;
import org.ctios.session.CallStatus;
import org.ctios.session.CilError;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.ConnectionMode;
import org.ctios.session.CtiOsSession;
import org.ctios.session.Latencies;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionMeasures;
import org.ctios.session.SessionSnapshot;
import org.ctios.session.SessionState;
import org.ctios.session.SessionStatistics;
import org.ctios.session.SessionStatus;
import org.ctios.session.SideContact;
import org.ctios.session.TraceStatus;

/** A session that stands still, in monitor mode at side A, with three agents and a call. */
final class StandingSession {
    final List<String> orders = new ArrayList<>();
    final List<ConfigurationProblem> problems = new ArrayList<>();
    CilError answer = CilError.CIL_OK;
    SessionState state = SessionState.MONITOR;
    final Map<ServerSide, SideContact> sides =
            new HashMap<>(Map.of(ServerSide.B, new SideContact("cti-b:43027", null, Told.START, "Connection refused")));
    int snapshots;
    /** Another name than it had at first; empty for none. */
    String renamed = "";

    CtiOsSession named(String name) {
        return (CtiOsSession) Proxy.newProxyInstance(
                CtiOsSession.class.getClassLoader(),
                new Class<?>[] {CtiOsSession.class},
                (self, call, arguments) -> switch (call.getName()) {
                    case "name" -> renamed.isEmpty() ? name : renamed;
                    case "status" -> status();
                    case "state" -> status().state();
                    case "statistics" -> new SessionStatistics(100, 10, 90, 0, 0, 0, 3, 2, 1, 0);
                    case "measures" ->
                        new SessionMeasures(Latencies.NONE, Latencies.NONE, Latencies.NONE, Map.of(), sides, List.of());
                    case "traceStatus" -> TraceStatus.NONE;
                    case "isConfigured" -> InvocationHandler.invokeDefault(self, call);
                    case "snapshot" -> snapshot();
                    case "connect", "disconnect", "switchSide" -> {
                        orders.add(call.getName() + (arguments == null ? "" : " " + arguments[0]));
                        yield answer;
                    }
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == arguments[0];
                    default -> throw new UnsupportedOperationException(call.getName());
                });
    }

    private SessionStatus status() {
        return new SessionStatus(
                state, Told.START, ConnectionMode.MONITOR, ServerSide.A, "cti-a:42027", "", 24, "", problems);
    }

    private SessionSnapshot snapshot() {
        snapshots++;
        return new SessionSnapshot(
                Told.START,
                true,
                9,
                List.of(
                        agent("1001", AgentState.AVAILABLE),
                        agent("1002", AgentState.TALKING),
                        agent("1003", AgentState.AVAILABLE)),
                List.of(new CallSnapshot(
                        5000,
                        77,
                        2,
                        List.of(new CallSnapshot.Connection(0, "2002", CallStatus.LCS_CONNECT)),
                        "<b>5551234</b>",
                        "8000",
                        "8000",
                        Map.of(1, "</script>\"", 10, "last"),
                        Map.of("user.Account", "42", "user.Password", "s3cret", "user.Password[0]", "s3cret"),
                        Told.START)));
    }

    private static AgentSnapshot agent(String id, AgentState state) {
        return new AgentSnapshot(5000, id, state, -1, "2" + id.substring(1), "2" + id.substring(1), List.of(), null);
    }
}
