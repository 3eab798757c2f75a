package org.ctios.session.internal.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a reconciliation asks about, step by step. */
final class Round {
    private final ObjectModel model;
    private final Reconciliation.Scope scope;
    private final RequestWindow window;
    private final CallDifferences calls;
    private final Set<KnownCall> askedForStates = new HashSet<>();

    Round(ObjectModel model, Reconciliation.Scope scope, RequestWindow window, CallDifferences calls) {
        this.model = model;
        this.scope = scope;
        this.window = window;
        this.calls = calls;
    }

    /** The calls that are known to have begun. */
    void knownCalls() {
        model.knownCalls().all().stream().filter(KnownCall::hasBegun).forEach(call -> ask(call, ending(call)));
    }

    /** The agents who are known. */
    void agents() {
        if (!scope.monitor()) {
            return;
        }
        for (KnownAgent agent : model.knownAgents().all()) {
            window.ask(Subject.agent(agent.peripheralId, agent.agentId));
        }
    }

    /** The devices of {@link #deviceSubjects}. */
    void devices() {
        deviceSubjects().forEach(window::ask);
    }

    /** The devices where agents are logged in; in agent mode the agent's. */
    private List<Subject> deviceSubjects() {
        if (scope.monitor()) {
            return model.knownAgents().all().stream()
                    .filter(agent -> agent.state.isLoggedIn() && !agent.device().isEmpty())
                    .map(agent -> Subject.device(agent.peripheralId, agent.device()))
                    .toList();
        }
        KnownAgent own = model.knownAgents().find(scope.peripheralId(), scope.agentId());
        String device = scope.instrument().isEmpty() && own != null ? own.device() : scope.instrument();
        return device.isEmpty() ? List.of() : List.of(Subject.device(scope.peripheralId(), device));
    }

    /** Calls that got their present name while the run was under way, or were never seen to begin. */
    boolean rest(Instant time) {
        endOthers(time);
        boolean any = askUnsure();
        for (Subject shrunk : calls.takeShrunk()) {
            any |= window.askAgain(shrunk);
        }
        for (KnownCall call : model.knownCalls().all()) {
            List<KnownConnection> ends = ending(call);
            any |= ask(call, ends);
            if (!ends.isEmpty() && call.hasUnknownState() && askedForStates.add(call)) {
                any |= window.askAgain(Subject.call(call.key(ends.get(0))));
            }
        }
        return any;
    }

    /**
     * In agent mode a call that goes on without the agent, such as one that the agent has transferred: the server tells no end of it
     * on this connection. One that began in the gap got its ID by an event, so that listeners know it too.
     */
    private void endOthers(Instant time) {
        for (Subject own : scope.monitor() ? List.<Subject>of() : deviceSubjects()) {
            model.knownCalls().all().stream()
                    .filter(call -> call.peripheralId == own.peripheralId() && !call.hasBegun())
                    .filter(call -> call.connections.stream().noneMatch(each -> each.deviceId.equals(own.id())))
                    .filter(call -> !model.knownCalls().isMadeOfAnother(call))
                    .forEach(call ->
                            calls.endUnlessFollowed(call.key(call.ending().get(0)), time));
        }
    }

    /** Devices of calls that changed before they were found. */
    private boolean askUnsure() {
        Set<Subject> unsure = model.meanwhile().takeUnsureDevices();
        boolean any = false;
        for (Subject device : unsure.isEmpty() ? List.<Subject>of() : deviceSubjects()) {
            any |= unsure.contains(device) && window.askAgain(device);
        }
        return any;
    }

    private boolean ask(Subject subject, KnownConnection connection) {
        boolean again = connection.settled == KnownConnection.ASK_AGAIN;
        connection.settled = 0;
        return again ? window.askAgain(subject) : window.ask(subject);
    }

    private boolean ask(KnownCall call, List<KnownConnection> ends) {
        boolean any = false;
        for (KnownConnection each : ends) {
            any |= each.settled != model.run() && ask(Subject.call(call.key(each)), each);
        }
        return any;
    }

    /** The connections that have an end of their own: in agent mode the agent's. */
    private List<KnownConnection> ending(KnownCall call) {
        List<Subject> own = scope.monitor() || call.hasBegun() ? List.of() : deviceSubjects();
        return own.isEmpty()
                ? call.ending()
                : call.connections.stream()
                        .filter(each -> each.deviceId.equals(own.get(0).id()))
                        .toList();
    }
}
