package org.ctios.session.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ctios.ged188.Message;
import org.ctios.session.CallSnapshot;
import org.ctios.session.CallStatus;
import org.ctios.session.internal.model.History.Mode;
import org.ctios.session.internal.model.History.Step;
import org.ctios.session.internal.model.Reconciliation.Scope;
import org.ctios.session.internal.model.Reconciliation.Turn;
import org.jspecify.annotations.Nullable;

/** Plays a {@link History}: a centre where it happens, its server, and a session that asks. */
final class HistoryRun {
    private static final int AGENTS = 5;

    private final Random random = new Random();
    private final ReferenceCentre centre;
    private final ReferenceServer server;
    private final Mode mode;
    private final OwnEvents own = new OwnEvents();
    private final Audience audience;
    private final Trace trace;
    private final Deque<Message> requests = new ArrayDeque<>();
    private @Nullable Reconciliation run;
    private boolean connected;
    private boolean knows;

    private HistoryRun(History history, Trace trace) {
        random.setSeed(history.seed());
        this.mode = history.mode();
        this.centre = new ReferenceCentre(random, AGENTS, mode == Mode.AGENT);
        this.server = new ReferenceServer(centre);
        this.trace = trace;
        this.audience = new Audience(mode, trace);
    }

    /** Plays a history and fails where the model, or what a listener knows, is not the truth. */
    static void play(History history) {
        play(history, new Trace());
    }

    /** The same; what went over the wire and what was told, as far as it came. */
    static String trace(History history) {
        Trace trace = new Trace();
        try {
            play(history, trace);
            return trace.toString();
        } catch (AssertionError | RuntimeException e) {
            return trace + "\n" + e.getMessage();
        }
    }

    private static void play(History history, Trace trace) {
        HistoryRun run = new HistoryRun(history, trace);
        history.steps().forEach(run::step);
        run.answerAll();
        run.assertTruth();
    }

    private void step(Step step) {
        random.setSeed(step.chance());
        switch (step.kind()) {
            case HAPPEN -> happen();
            case JOIN -> join();
            case LOSE -> lose();
            case RECONNECT -> reconnect();
            case ANSWER -> answer();
            case ANSWER_ALL -> answerAll();
        }
    }

    private void happen() {
        if (connected) {
            told(centre.happen()).forEach(audience::receive);
        } else {
            told(centre.happenUnseen()).forEach(message -> trace.add("unseen", message));
        }
    }

    /** What the server tells this session, or would tell it. */
    private List<Message> told(List<Message> events) {
        return mode == Mode.MONITOR
                ? events
                : events.stream().filter(own::isTold).toList();
    }

    private void join() {
        if (knows && connected) {
            audience.join();
        }
    }

    private void lose() {
        if (run == null) {
            assertTruth();
        }
        run = null;
        requests.clear();
        connected = false;
    }

    private void reconnect() {
        if (!connected) {
            connected = true;
            Scope scope = mode == Mode.MONITOR
                    ? new Scope(true, !knows, Wire.PERIPHERAL, "", "", true)
                    : new Scope(false, !knows, Wire.PERIPHERAL, OwnEvents.AGENT, OwnEvents.DEVICE, false);
            Reconciliation begun = Reconciliation.begin(audience.model, scope, Wire.VERSION, 0x2000_0000);
            run = begun;
            take(begun, begun.start(0, Wire.TIME));
        }
    }

    private void answer() {
        Reconciliation current = run;
        if (current == null) {
            return;
        }
        Message request = requests.remove();
        for (Message answer : server.answer(request)) {
            assertThat(current.owns(answer)).isTrue();
            trace.add("asked", request);
            trace.add("answer", answer);
            take(current, current.on(answer, 0, Wire.TIME));
        }
    }

    private void answerAll() {
        while (run != null) {
            answer();
        }
    }

    private void take(Reconciliation current, Turn turn) {
        requests.addAll(turn.send());
        turn.tell().forEach(audience::hearFoundOut);
        if (current.isDone()) {
            run = null;
            knows = true;
            assertThat(requests).isEmpty();
            assertThat(current.report().unanswered()).isZero();
            assertTruth();
        }
    }

    private void assertTruth() {
        if (!knows || !connected) {
            return;
        }
        audience.assertAgreed();
        if (mode == Mode.AGENT) {
            assertOwnCalls();
            return;
        }
        Map<Long, String> known = audience.calls();
        Map<Long, String> truth = new TreeMap<>();
        centre.calls.values().stream()
                .filter(call -> known.containsKey(call.id) || isAtAnAgent(call))
                .forEach(call -> truth.put(call.id, call.text()));
        assertThat(known).as("what the session knows").isEqualTo(truth);
        Map<String, Integer> states = audience.model.agents().stream()
                .collect(Collectors.toMap(
                        agent -> agent.agentId(), agent -> agent.state().number(), (a, b) -> a, TreeMap::new));
        assertThat(states).isEqualTo(centre.agents);
    }

    /**
     * Which calls, and how the agent stands in them. What else there is to a call an agent's session cannot know for sure: of one
     * that was joined with its own it was never told.
     */
    private void assertOwnCalls() {
        Map<Long, CallStatus> known = new TreeMap<>();
        audience.model.calls().forEach(call -> known.put(call.connectionCallId(), statusAt(call)));
        Map<Long, CallStatus> truth = new TreeMap<>();
        centre.calls.values().stream()
                .filter(call -> call.ends.containsKey(OwnEvents.DEVICE))
                .filter(call -> known.containsKey(call.id) || !call.cleared)
                .forEach(call -> truth.put(call.id, call.ends.get(OwnEvents.DEVICE)));
        assertThat(known).as("what the agent's session knows").isEqualTo(truth);
    }

    private static CallStatus statusAt(CallSnapshot call) {
        CallSnapshot.Connection own = call.connection(OwnEvents.DEVICE);
        return own == null ? CallStatus.LCS_NONE : own.status();
    }

    /** Other calls cannot be found: no request asks for all calls. */
    private static boolean isAtAnAgent(ReferenceCall call) {
        return !call.cleared && call.ends.keySet().stream().anyMatch(end -> end.startsWith("2") && call.isLiveAt(end));
    }
}
