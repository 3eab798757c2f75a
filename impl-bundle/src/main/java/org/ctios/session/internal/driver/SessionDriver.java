package org.ctios.session.internal.driver;

import io.netty.channel.EventLoop;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.ctios.event.ConnectionEvent.OnQueueFull;
import org.ctios.event.EventId;
import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.CilError;
import org.ctios.session.Confirmation;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.ListenerStatistics;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionSnapshot;
import org.ctios.session.internal.automaton.AutomatonState;
import org.ctios.session.internal.automaton.Effect;
import org.ctios.session.internal.automaton.Fact;
import org.ctios.session.internal.automaton.Input;
import org.ctios.session.internal.automaton.Phase;
import org.ctios.session.internal.automaton.SessionAutomaton;
import org.ctios.session.internal.automaton.Step;
import org.ctios.session.internal.config.SessionSettings;
import org.ctios.session.internal.dispatch.EventDispatcher;
import org.ctios.session.internal.failover.RetryLadder;
import org.ctios.session.internal.measure.SessionMeter;
import org.ctios.session.internal.mode.ConnectionModes;
import org.ctios.session.internal.tls.TlsStores;
import org.ctios.session.internal.translate.ConfirmationReader;
import org.ctios.session.internal.transport.Connector;

/** Feeds the automaton of one session and performs its effects. Everything happens on the session's event loop. */
final class SessionDriver {
    private static final long ANSWER_SECONDS = 5;

    private final EventLoop loop;
    private final Lines lines;
    private final Alarm alarm;
    private final EventDispatcher dispatcher;
    private final Consumer<AutomatonState> watcher;
    private final Counters counters;
    private final SessionMeter meter;
    private final Tracing tracing;
    private final Bookkeeper books;
    private final SideProbe probe;
    private final SessionAutomaton automaton =
            new SessionAutomaton(new RetryLadder(RandomGenerator.getDefault()), new ConnectionModes());
    private final SessionLog log = new SessionLog();
    private final EventPublisher publisher;
    private final SessionKnowledge knowledge;
    private final AgentDesk agent;
    private final RequestDesk requests;
    private final RequestLink link;
    private final FrameRouter router;
    private final LateListeners late;
    private final QueueRoom room;
    private final LeftBehind behind = new LeftBehind();

    private AutomatonState state;
    /** Whether the session was open before the input that is being answered. */
    private boolean wasOpen;

    /**
     * A driver at rest.
     *
     * @param watcher hears of every new state, on the loop thread
     */
    SessionDriver(
            SessionRuntime runtime,
            SessionSettings settings,
            TlsStores stores,
            EventDispatcher dispatcher,
            Counters counters,
            SessionMeter meter,
            Tracing tracing,
            Consumer<AutomatonState> watcher) {
        this.tracing = tracing;
        this.loop = runtime.nextLoop();
        Connector connector = new Connector(loop, new Preparation(runtime.pool(), () -> state.settings(), log), stores);
        this.lines = new Lines(connector, counters, log, tracing);
        this.meter = meter;
        this.books = new Bookkeeper(counters, meter);
        this.probe = new SideProbe(connector, meter, log);
        this.alarm = new Alarm(loop, this::due);
        this.dispatcher = dispatcher;
        this.counters = counters;
        this.watcher = watcher;
        this.state = AutomatonState.initial(settings);
        this.publisher = new EventPublisher(dispatcher, settings);
        this.knowledge = new SessionKnowledge(publisher, counters, lines.clock());
        this.agent = new AgentDesk(knowledge.model(), publisher, settings);
        this.requests = new RequestDesk(
                agent, publisher, runtime.pool(), request -> send(state.phase().connection(), request));
        this.link = new RequestLink(requests, books);
        this.router = new FrameRouter(this, publisher, knowledge, agent, requests);
        this.room = new QueueRoom(this, loop, dispatcher);
        this.late = new LateListeners(this, loop, dispatcher, publisher, knowledge, agent);
    }

    // --- what others ask for, from any thread ---

    /** Feeds an input and gives its return code. */
    CilError ask(Input input) {
        return call(() -> feed(input), CilError.E_CTIOS_UNEXPECTED, input.getClass());
    }

    /** What is known of agents and calls. */
    SessionSnapshot snapshot() {
        return call(() -> knowledge.snapshot(!link.isNone()), LiveSession.NOTHING_KNOWN, SessionSnapshot.class);
    }

    /** Listeners that come late are added here. */
    LateListeners late() {
        return late;
    }

    /** CIL {@code SetCurrentCall}. */
    CilError setCurrentCall(String uniqueObjectId) {
        return call(
                () -> link.isNone()
                        ? CilError.E_CTIOS_INVALID_SESSION
                        : agent.choose(uniqueObjectId, state.phase().openSide()),
                CilError.E_CTIOS_UNEXPECTED,
                CilError.class);
    }

    /** Sends a request, or refuses it; the answer comes on a thread of the pool. */
    void request(CtiOsRequest request, CompletableFuture<Confirmation> answer) {
        try {
            loop.execute(() -> {
                requests.submit(request, answer, Alarm.now());
                readAgain();
                schedule();
            });
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(ConfirmationReader.notConnected(request.operation()));
        }
    }

    private <T> T call(Supplier<T> task, T otherwise, Class<?> about) {
        if (loop.inEventLoop()) {
            return task.get();
        }
        try {
            return CompletableFuture.supplyAsync(task, loop).get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        } catch (RejectedExecutionException e) {
            // Closed, and whoever asks has kept it.
            log.debug("the event loop has ended");
            return otherwise;
        } catch (ExecutionException | TimeoutException e) {
            log.unanswered(about, e);
            return otherwise;
        }
    }

    /** Resumes reading when there is room again. */
    void roomAgain() {
        try {
            loop.execute(() -> {
                room.again();
                readAgain();
            });
        } catch (RejectedExecutionException e) {
            log.debug("the event loop has ended");
        }
    }

    // --- what the queues say, on the loop thread ---

    /** A listener's queue is full. */
    void filled(ListenerStatistics lane) {
        log.filled(state, lane);
        publisher.tell(
                state.phase().openSide(),
                origin -> new OnQueueFull(origin, lane.listener(), lane.waiting(), lane.dropped()));
    }

    /** A listener's queue is over-full, and the configuration wants the connection ended for it. */
    void overflowed(ListenerStatistics lane) {
        if (state.phase() instanceof Phase.Running running) {
            lines.hangUp(running.connection());
            room.missing(running.connection(), "the queue of " + lane.listener() + " is full");
        }
    }

    void heapNearlyUsed(long bytes, long budget) {
        log.heapNearlyUsed(state, bytes, budget);
    }

    // --- the automaton ---

    CilError feed(Input input) {
        AutomatonState before = state;
        Step step = automaton.step(before, input, Alarm.now());
        state = step.state();
        wasOpen = before.phase() instanceof Phase.Running;
        if (!state.isEnding()) {
            publisher.use(state.settings());
            agent.use(state.settings());
        }
        books.use(state.settings().endpoints());
        // First the status, then the events: who hears OnConnection and asks for the state must not see the old one.
        watcher.accept(state);
        log.without(before, state);
        left(before);
        step.effects().forEach(this::perform);
        link.follow(before, state, Alarm.now());
        probe.follow(state, Alarm.now());
        pauseAgain(before);
        router.release();
        schedule();
        return step.answer();
    }

    /** An open connection is gone: what happens from now on is not heard. A planned switch-over leaves no gap. */
    private void left(AutomatonState before) {
        ServerSide side = before.phase().openSide();
        int left = before.phase().connection();
        if (side != null && state.gapAfter(left)) {
            knowledge.gapBegins(router.lastHeard(), side);
        }
        if (state.draining() != before.draining()) {
            requests.lost(behind.unanswered());
            behind.begin(state.draining(), requests.unanswered());
        }
    }

    /** A connection that takes over while the queues are full does not fill them. */
    private void pauseAgain(AutomatonState before) {
        int connection = state.phase().connection();
        if (!lines.isReading() && state.serves(connection) && !before.serves(connection)) {
            lines.read(false);
        }
    }

    /** Tells the automaton when the connection that was left has nothing more to bring. */
    private void drain() {
        if (behind.connection() > 0 && behind.isDone(requests.unanswered())) {
            int left = behind.connection();
            behind.end();
            feed(new Input.Drained(left));
        }
    }

    private void perform(Effect effect) {
        if (effect instanceof Effect.Open open) {
            open(open);
        } else if (effect instanceof Effect.Send send) {
            books.sent(
                    send.connection(),
                    send.message(),
                    send.connection() == state.phase().connection());
            requests.sent(send.message());
            send(send.connection(), send.message());
        } else if (effect instanceof Effect.Close close) {
            lines.hangUp(close.connection());
        } else if (effect instanceof Effect.Tell tell) {
            tell(tell.fact());
        } else if (effect instanceof Effect.Inquire inquire) {
            inquire(inquire);
        }
    }

    private void open(Effect.Open open) {
        // A connection beside the session's own brings nothing to the queues.
        if (open.connection() == state.phase().connection() && !room.isEnough()) {
            room.missing(open.connection(), "a listener's queue is full");
            return;
        }
        lines.open(
                open,
                state.settings(),
                router.listener(
                        open.connection(), open.side(), ProtocolVersion.cce(state.versionOf(open.connection()))));
    }

    void send(int connection, Message message) {
        lines.send(connection, message);
    }

    private void tell(Fact fact) {
        log.tell(state, fact);
        books.told(fact, wasOpen);
        if (fact instanceof Fact.HeartbeatAnswered) {
            int connection = state.phase().connection();
            books.answered(connection, lines.lastReceived(connection));
        } else if (fact instanceof Fact.AgentMode mode) {
            agent.named(mode.agentId());
        }
        publisher.tell(fact);
        if (fact instanceof Fact.Closed) {
            knowledge.forget();
            agent.forget();
        }
    }

    private void inquire(Effect.Inquire inquire) {
        int connection = inquire.connection();
        boolean done = knowledge.begin(
                connection,
                inquire.side(),
                inquire.inquiry(),
                Alarm.now(),
                Instant.now(),
                question -> send(connection, question));
        if (done) {
            loop.execute(() -> feed(new Input.Inquired(connection)));
        }
    }

    // --- reading and time ---

    AutomatonState state() {
        return state;
    }

    SessionLog log() {
        return log;
    }

    Counters counters() {
        return counters;
    }

    SessionMeter meter() {
        return meter;
    }

    Tracing tracing() {
        return tracing;
    }

    void lost(int connection, String reason) {
        lines.forget(connection, reason);
        feed(new Input.Lost(connection, reason));
    }

    /** Stops reading when the queues are full. */
    void pauseWhenFull() {
        if (lines.isReading() && room.isForNoMore(requests)) {
            read(false);
        }
    }

    /** Reads again when there is room, or what is unread may hold an answer that somebody waits for. */
    private void readAgain() {
        if (!lines.isReading() && !room.isForNoMore(requests)) {
            Input.Tick endOfPause = lines.tick();
            read(true);
            feed(endOfPause);
        }
    }

    private void read(boolean on) {
        log.reading(state, on);
        lines.read(on);
    }

    /** Sets the alarm to whatever is due first. */
    void schedule() {
        drain();
        long asked = Math.min(knowledge.deadline(), requests.deadline());
        alarm.set(Math.min(Math.min(state.deadline(), probe.deadline()), asked));
    }

    private void due() {
        long now = Alarm.now();
        int connection = knowledge.connection();
        boolean done = knowledge.tick(now, Instant.now(), question -> send(connection, question));
        if (connection > 0) {
            // Calls whose end was found out by waiting change the current call and the buttons, too.
            agent.follow(state.phase().openSide(), EventId.SNAPSHOT_DEVICE_CONF);
        }
        if (done) {
            feed(new Input.Inquired(connection));
        }
        requests.tick(now);
        pauseWhenFull();
        probe.tick(state, now);
        if (now >= state.deadline()) {
            dispatcher.longRunning(System.nanoTime()).forEach(delivery -> log.stuck(state, delivery));
            feed(lines.tick());
        }
        schedule();
    }
}
