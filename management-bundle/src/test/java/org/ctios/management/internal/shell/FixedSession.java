package org.ctios.management.internal.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.AgentState;
import org.ctios.session.Arguments;
import org.ctios.session.CallSnapshot;
import org.ctios.session.CallStatus;
import org.ctios.session.CilError;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.Confirmation;
import org.ctios.session.ConnectionMode;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.CtiOsSession;
import org.ctios.session.ListenerOptions;
import org.ctios.session.ListenerStatistics;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionSnapshot;
import org.ctios.session.SessionState;
import org.ctios.session.SessionStatistics;
import org.ctios.session.SessionStatus;
import org.ctios.session.Subscription;
import org.ctios.session.TraceStatus;

/** A session that stands still: in monitor mode at side A, with two agents and a call, unless a test says otherwise. */
public final class FixedSession implements CtiOsSession {
    static final Instant SINCE = Instant.parse("2026-03-01T08:00:00Z");

    final List<CtiOsRequest> requests = new ArrayList<>();
    public final List<CtiOsEvent> told = new ArrayList<>();
    public SessionState state = SessionState.MONITOR;
    public CilError answer = CilError.CIL_OK;
    RuntimeException refusal;
    List<ConfigurationProblem> problems = List.of();
    public final List<Arguments> disconnects = new ArrayList<>();
    public int subscriptions;
    String ani = "5551234";
    String reason = "";
    String problem = "";
    TraceStatus trace = TraceStatus.NONE;
    public String name;

    public FixedSession(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SessionStatus status() {
        return new SessionStatus(
                state, SINCE, ConnectionMode.MONITOR, ServerSide.A, "cti-a:42027", "", 24, reason, problems);
    }

    @Override
    public CilError connect() {
        return answer;
    }

    @Override
    public CilError connect(Arguments arguments) {
        return answer;
    }

    @Override
    public CilError disconnect() {
        return disconnect(Arguments.none());
    }

    @Override
    public CilError disconnect(Arguments arguments) {
        disconnects.add(arguments);
        return answer;
    }

    @Override
    public CilError switchSide() {
        return answer;
    }

    @Override
    public CilError setTrace(boolean on) {
        trace = new TraceStatus(on, "data/log/ctios-trace-east.jsonl", on ? 1 : 0, 0, problem);
        return answer;
    }

    @Override
    public TraceStatus traceStatus() {
        return trace;
    }

    @Override
    public CilError setAgent(Arguments agent) {
        return answer;
    }

    @Override
    public CilError setMessageFilter(Arguments filter) {
        return answer;
    }

    @Override
    public CompletionStage<Confirmation> request(CtiOsRequest request) {
        requests.add(request);
        return refusal == null
                ? CompletableFuture.completedFuture(new Confirmation(
                        request.operation(),
                        Arguments.builder()
                                .set("UniqueObjectID", "call.5000.1.2001")
                                .build()))
                : CompletableFuture.failedFuture(refusal);
    }

    @Override
    public CilError setCurrentCall(String uniqueObjectId) {
        return answer;
    }

    @Override
    public SessionSnapshot snapshot() {
        AgentSnapshot free =
                new AgentSnapshot(5000, "1001", AgentState.AVAILABLE, -1, "2001", "2001", List.of(), SINCE);
        AgentSnapshot away = new AgentSnapshot(5000, "1002", AgentState.NOT_READY, 7, "2002", "2002", List.of(), SINCE);
        CallSnapshot call = new CallSnapshot(
                5000,
                77,
                2,
                List.of(new CallSnapshot.Connection(0, "2001", CallStatus.LCS_ALERTING)),
                ani,
                "8000",
                "8000",
                java.util.Map.of(),
                java.util.Map.of(),
                SINCE);
        return new SessionSnapshot(SINCE, state == SessionState.MONITOR, 9, List.of(free, away), List.of(call));
    }

    @Override
    public SessionStatistics statistics() {
        return new SessionStatistics(100, 10, 90, 2, 0, 0, 3, 2, 1, 4);
    }

    @Override
    public List<ListenerStatistics> listeners() {
        return List.of(new ListenerStatistics(
                "Route#1", ListenerOptions.IN_ORDER, 4, 10_000, 512, 4096, 90, 0, 0, java.time.Duration.ofMillis(12)));
    }

    @Override
    public Subscription addEventListener(CtiOsEventListener listener) {
        subscriptions++;
        told.forEach(listener::onEvent);
        return () -> subscriptions--;
    }

    @Override
    public Subscription addEventListener(CtiOsEventListener listener, ListenerOptions options) {
        return addEventListener(listener);
    }
}
