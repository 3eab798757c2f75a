package org.ctios.session.internal.driver;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.MessageFilter;
import org.ctios.event.Origin;
import org.ctios.ged188.MalformedMessageException;
import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.CilError;
import org.ctios.session.ConnectionMode;
import org.ctios.session.ServerSide;
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
import org.ctios.session.internal.mode.ConnectionModes;
import org.ctios.session.internal.translate.EventTranslator;
import org.ctios.session.internal.transport.ChannelListener;
import org.ctios.session.internal.transport.Connector;
import org.ctios.session.internal.transport.Connector.Connection;
import org.jspecify.annotations.Nullable;

/** Feeds the automaton of one session and performs its effects. Everything happens on the session's event loop. */
final class SessionDriver {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long ANSWER_SECONDS = 5;

    private final EventLoop loop;
    private final Connector connector;
    private final EventDispatcher dispatcher;
    private final Consumer<AutomatonState> watcher;
    private final SessionAutomaton automaton =
            new SessionAutomaton(new RetryLadder(RandomGenerator.getDefault()), new ConnectionModes());
    private final EventTranslator translator = new EventTranslator();
    private final SessionLog log;

    private AutomatonState state;
    private @Nullable Connection connection;
    private @Nullable ScheduledFuture<?> tick;
    private long tickAt = Phase.NEVER;
    private boolean reading = true;
    private long sequence;

    /**
     * A driver at rest.
     *
     * @param watcher hears of every new state, on the loop thread
     */
    SessionDriver(
            SessionRuntime runtime,
            SessionSettings settings,
            EventDispatcher dispatcher,
            Consumer<AutomatonState> watcher) {
        this.loop = runtime.nextLoop();
        this.connector = new Connector(loop, runtime.pool());
        this.dispatcher = dispatcher;
        this.watcher = watcher;
        this.state = AutomatonState.initial(settings);
        this.log = new SessionLog();
    }

    /** Feeds an input and gives its return code; from any thread. */
    CilError ask(Input input) {
        if (loop.inEventLoop()) {
            return feed(input);
        }
        try {
            return CompletableFuture.supplyAsync(() -> feed(input), loop).get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CilError.E_CTIOS_UNEXPECTED;
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            log.unanswered(input, e);
            return CilError.E_CTIOS_UNEXPECTED;
        }
    }

    /** Resumes reading when there is room again; from any thread. */
    void roomAgain() {
        try {
            loop.execute(() -> {
                if (!reading && !dispatcher.isFull()) {
                    read(true);
                }
            });
        } catch (RejectedExecutionException e) {
            log.debug("the event loop has ended");
        }
    }

    private CilError feed(Input input) {
        Step step = automaton.step(state, input, now());
        state = step.state();
        // First the status, then the events: who hears OnConnection and asks for the state must not see the old one.
        watcher.accept(state);
        step.effects().forEach(this::perform);
        schedule();
        return step.answer();
    }

    private void perform(Effect effect) {
        if (effect instanceof Effect.Open open) {
            open(open);
        } else if (effect instanceof Effect.Send send && connection != null) {
            connection.send(send.message().toBytes());
        } else if (effect instanceof Effect.Close && connection != null) {
            connection.close();
            connection = null;
        } else if (effect instanceof Effect.Tell tell) {
            tell(tell.fact());
        } else if (effect instanceof Effect.Inquire inquire) {
            loop.execute(() -> feed(new Input.Inquired(inquire.connection())));
        }
    }

    private void open(Effect.Open open) {
        reading = true;
        int timeout = (int) state.settings().timing().connectTimeout().toMillis();
        ProtocolVersion version = ProtocolVersion.cce(state.version());
        connection = connector.connect(
                state.settings().endpoints().of(open.side()),
                timeout,
                new Incoming(open.connection(), open.side(), version));
    }

    private void tell(Fact fact) {
        log.tell(state, fact);
        dispatcher.publish(translator.event(fact, origin(fact.side())));
    }

    private Origin origin(@Nullable ServerSide side) {
        return new Origin(state.settings().name(), side, Instant.now(), ++sequence);
    }

    /** Whether the message filter lets an event through; the server's masks are only the coarse part of it. */
    private boolean passes(CtiOsEvent event) {
        MessageFilter filter = state.settings().monitor().filter();
        return filter == null || state.settings().mode() != ConnectionMode.MONITOR || filter.matches(event);
    }

    private void read(boolean on) {
        reading = on;
        log.reading(state, on);
        if (connection != null) {
            connection.reading(on);
        }
    }

    /** Keeps one timer for the deadline of the phase. */
    private void schedule() {
        long deadline = state.phase().deadline();
        if (deadline == tickAt) {
            return;
        }
        if (tick != null) {
            tick.cancel(false);
        }
        tickAt = deadline;
        tick = deadline == Phase.NEVER
                ? null
                : loop.schedule(this::tick, Math.max(0, deadline - now()), TimeUnit.MILLISECONDS);
    }

    private void tick() {
        tickAt = Phase.NEVER;
        Connection current = connection;
        feed(
                current == null
                        ? new Input.Tick(now(), now(), true)
                        : new Input.Tick(millis(current.lastReceived()), millis(current.lastSent()), reading));
    }

    private static long now() {
        return millis(System.nanoTime());
    }

    private static long millis(long nanos) {
        return nanos / NANOS_PER_MILLI;
    }

    /** The side that a phase is about. */
    static @Nullable ServerSide side(Phase phase) {
        if (phase instanceof Phase.Running running) {
            return running.side();
        }
        return phase instanceof Phase.Closing closing ? closing.side() : null;
    }

    /** One connection's news. */
    private final class Incoming implements ChannelListener {
        private final int number;
        private final ServerSide side;
        private final ProtocolVersion version;

        Incoming(int number, ServerSide side, ProtocolVersion version) {
            this.number = number;
            this.side = side;
            this.version = version;
        }

        @Override
        public void opened(Connection opened) {
            feed(new Input.Opened(number));
        }

        @Override
        public void lost(String reason) {
            feed(new Input.Lost(number, reason));
        }

        /** Events go straight to the listeners; the automaton sees only what concerns the session itself. */
        @Override
        public void frame(byte[] frame) {
            Message message;
            try {
                message = Message.of(version, frame);
            } catch (MalformedMessageException e) {
                log.malformed(state, e);
                return;
            }
            log.trace(message);
            if (side(state.phase()) != null && translator.isEvent(message.typeNumber())) {
                publish(message);
            }
            if (SessionAutomaton.concerns(message, state.settings().mode())) {
                feed(new Input.Received(number, message));
            }
        }

        private void publish(Message message) {
            boolean agent = state.settings().mode() == ConnectionMode.AGENT;
            long ownPeripheral = agent ? state.settings().agent().peripheralId() : -1;
            CtiOsEvent event = translator.event(message, origin(side), ownPeripheral);
            if (event != null && passes(event)) {
                dispatcher.publish(event);
            }
            if (reading && dispatcher.isFull()) {
                read(false);
            }
        }
    }
}
