package org.ctios.session.internal.driver;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ctios.event.CtiOsEventListener;
import org.ctios.event.MessageFilter;
import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.Confirmation;
import org.ctios.session.ConnectionMode;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.DeliveryThread;
import org.ctios.session.ListenerOptions;
import org.ctios.session.ListenerStatistics;
import org.ctios.session.RequestFailedException;
import org.ctios.session.SessionCertificate;
import org.ctios.session.SessionMeasures;
import org.ctios.session.SessionSnapshot;
import org.ctios.session.SessionState;
import org.ctios.session.SessionStatistics;
import org.ctios.session.SessionStatus;
import org.ctios.session.StandaloneSession;
import org.ctios.session.Subscription;
import org.ctios.session.TraceStatus;
import org.ctios.session.internal.automaton.AutomatonState;
import org.ctios.session.internal.automaton.Input;
import org.ctios.session.internal.config.ArgumentsReader;
import org.ctios.session.internal.config.Compatibility;
import org.ctios.session.internal.config.QueueSettings;
import org.ctios.session.internal.config.SessionSettings;
import org.ctios.session.internal.config.SettingsReader;
import org.ctios.session.internal.config.Timing;
import org.ctios.session.internal.dispatch.EventDispatcher;
import org.ctios.session.internal.dispatch.LogContext;
import org.ctios.session.internal.measure.SessionMeter;
import org.ctios.session.internal.tls.TlsStores;
import org.ctios.session.internal.translate.EventTranslator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The session service: keeps its listeners and its identity through every change of configuration. */
public final class LiveSession implements StandaloneSession {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctios.session");
    private static final Logger CONFIG = LoggerFactory.getLogger("org.ctios.session.config");
    private static final Logger TLS = LoggerFactory.getLogger("org.ctios.session.tls");
    private static final QueueSettings UNTIL_CONFIGURED = new QueueSettings(10_000, QueueSettings.OnFull.WAIT);
    private static final long CLOSE_SECONDS = 2;

    static final SessionSnapshot NOTHING_KNOWN = new SessionSnapshot(Instant.EPOCH, false, 0, List.of(), List.of());

    private final String defaultName;
    private final SessionRuntime runtime;
    private final EventDispatcher dispatcher;
    private final Counters counters = new Counters();
    private final SessionMeter meter = new SessionMeter();
    private final Tracing tracing = new Tracing();
    private final TlsStores stores = new TlsStores(text -> TLS.warn("Session {}, certificates: {}", name(), text));
    private final Object statusLock = new Object();
    private final List<FirstAttempt> attempts = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    private volatile String name;
    private volatile SessionStatus status;
    private volatile @Nullable SessionDriver driver;
    private volatile boolean closed;
    private boolean held;
    private volatile @Nullable SessionSettings settings;

    /**
     * A session without configuration.
     *
     * @param defaultName name as long as the configuration gives none
     * @param runtime its threads; stays the caller's
     */
    public LiveSession(String defaultName, SessionRuntime runtime) {
        this.defaultName = defaultName;
        this.name = defaultName;
        this.runtime = runtime;
        this.dispatcher = new EventDispatcher(
                runtime.pool(),
                UNTIL_CONFIGURED,
                new QueueNews(() -> driver),
                EventTranslator::weight,
                EventTranslator::readAt,
                meter.wireToListener(),
                System::nanoTime);
        this.status = StatusView.none(List.of());
    }

    @Override
    public synchronized void reconfigure(Map<String, ?> configuration) {
        SettingsReader.Result result = SettingsReader.read(defaultName, configuration);
        LogContext.during(result.name(), () -> configure(result));
    }

    private synchronized void configure(SettingsReader.Result result) {
        SessionSettings wanted = result.settings();
        if (!result.unknownKeys().isEmpty()) {
            CONFIG.warn(
                    "Session {} ignores unknown keys of its configuration: {}. See docs/configuration.md for the keys there are",
                    result.name(),
                    String.join(", ", result.unknownKeys()));
        }
        List<ConfigurationProblem> problems = Stream.concat(
                        result.problems().stream(), TlsStores.problems(result.tls()).stream())
                .toList();
        if (wanted == null || !problems.isEmpty()) {
            reject(result.name(), problems);
            return;
        }
        if (!status.configurationProblems().isEmpty()) {
            CONFIG.info("Session {} has a valid configuration again", wanted.name());
        }
        MessageFilter filter = wanted.monitor().filter();
        if (filter != null && !wanted.equals(settings)) {
            filter.warnings().forEach(warning -> CONFIG.warn("Session {}, filter: {}", wanted.name(), warning));
        }
        problems(List.of());
        name = wanted.name();
        dispatcher.limit(wanted.queue());
        tracing.use(wanted.name(), wanted.trace());
        apply(wanted);
        settings = wanted;
    }

    /** While it is held back no configuration connects: who is to hear the first event is not there yet. */
    public synchronized void holdBack(boolean wanted) {
        held = wanted;
        if (!held && settings != null && settings.autoconnect()) {
            ask(new Input.Connect(null));
        }
    }

    private void apply(SessionSettings wanted) {
        SessionDriver running = driver;
        SessionSettings before = settings;
        if (running == null || before == null) {
            driver = new SessionDriver(runtime, wanted, stores, dispatcher, counters, meter, tracing, this::update);
            if (wanted.autoconnect() && !held) {
                ask(new Input.Connect(null));
            }
            return;
        }
        ask(new Input.NewSettings(wanted));
    }

    private void reject(String wantedName, List<ConfigurationProblem> problems) {
        if (settings == null) {
            name = wantedName;
        }
        CONFIG.error(
                "Session {}: the configuration is rejected, {}. {}",
                name,
                settings == null ? "the session stays disconnected" : "the one before stays in force",
                String.join(
                        " ",
                        problems.stream().map(ConfigurationProblem::toString).toList()));
        problems(problems);
    }

    private void problems(List<ConfigurationProblem> problems) {
        synchronized (statusLock) {
            status = StatusView.with(status, problems);
        }
    }

    private void update(AutomatonState state) {
        synchronized (statusLock) {
            status = StatusView.of(state, status, Instant.now());
            attempts.forEach(attempt -> attempt.seen(status.state()));
            if (closed && status.state() == SessionState.DISCONNECTED) {
                closing.countDown();
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SessionStatus status() {
        return status;
    }

    @Override
    public CilError connect() {
        return attempted(() -> ask(new Input.Connect(null)));
    }

    @Override
    public CilError connect(@Nullable Arguments arguments) {
        return attempted(() -> read("Connect", ArgumentsReader.servers(arguments, usesTls()), Input.Connect::new));
    }

    private boolean usesTls() {
        SessionSettings inForce = settings;
        return inForce != null && inForce.tls().enabled();
    }

    /** With {@code failFast} the return code of Connect is that of its first attempt; a listener must not wait for it. */
    private CilError attempted(Supplier<CilError> connect) {
        SessionSettings inForce = settings;
        if (inForce == null
                || !inForce.compatibility().contains(Compatibility.FAIL_FAST)
                || DeliveryThread.isCurrent()) {
            return connect.get();
        }
        FirstAttempt attempt = new FirstAttempt();
        attempts.add(attempt);
        try {
            CilError accepted = connect.get();
            Timing timing = inForce.timing();
            return accepted.isOk() ? attempt.await(timing.connectTimeout().plus(timing.openTimeout())) : accepted;
        } finally {
            attempts.remove(attempt);
        }
    }

    @Override
    public CilError disconnect() {
        return disconnect(Arguments.none());
    }

    @Override
    public CilError disconnect(@Nullable Arguments arguments) {
        return disconnect(arguments != null && arguments.isValid("ForcedDisconnect"));
    }

    private CilError disconnect(boolean forced) {
        return ask(new Input.Disconnect(forced), CilError.E_CTIOS_SESSION_NOT_CONNECTED);
    }

    @Override
    public CilError switchSide() {
        return ask(new Input.SwitchSide(), CilError.E_CTIOS_SESSION_NOT_CONNECTED);
    }

    @Override
    public CilError setAgent(@Nullable Arguments agent) {
        return read("SetAgent", ArgumentsReader.agent(agent), a -> new Input.SetAgent(a.identity(), a.autologin()));
    }

    @Override
    public CilError setMessageFilter(@Nullable Arguments filter) {
        return read("SetMessageFilter", ArgumentsReader.filter(filter), Input.SetMessageFilter::new);
    }

    private <T> CilError read(String method, ArgumentsReader.Result<T> result, Function<T, Input> input) {
        T value = result.value();
        if (value == null) {
            LogContext.during(
                    name,
                    () -> LOG.warn(
                            "Session {} refuses {}: {}. docs/cil.md says what the method takes",
                            name,
                            method,
                            result.reason()));
            return result.code();
        }
        return ask(input.apply(value));
    }

    /** What is missing without a configuration is what Connect takes its servers from. */
    private CilError ask(Input input) {
        CilError none =
                input instanceof Input.Connect ? CilError.E_CTIOS_MISSING_ARGUMENT : CilError.E_CTIOS_INVALID_SESSION;
        return closed ? CilError.E_CTIOS_UNEXPECTED : ask(input, none);
    }

    private CilError ask(Input input, CilError unconfigured) {
        SessionDriver running = driver;
        return running == null ? unconfigured : running.ask(input);
    }

    @Override
    public CilError setCurrentCall(String uniqueObjectId) {
        SessionDriver running = driver;
        return running == null ? CilError.E_CTIOS_INVALID_SESSION : running.setCurrentCall(uniqueObjectId);
    }

    @Override
    public CompletionStage<Confirmation> request(CtiOsRequest request) {
        CompletableFuture<Confirmation> answer = new CompletableFuture<>();
        SessionDriver running = driver;
        if (running == null) {
            answer.completeExceptionally(RequestFailedException.notSent(
                    request.operation(),
                    CilError.E_CTIOS_SESSION_NOT_CONNECTED,
                    "the session has no valid configuration",
                    "Correct its configuration"));
        } else {
            running.request(request, answer);
        }
        return answer;
    }

    @Override
    public SessionSnapshot snapshot() {
        SessionDriver running = driver;
        return running == null ? NOTHING_KNOWN : running.snapshot();
    }

    @Override
    public CilError setTrace(boolean on) {
        return tracing.set(on);
    }

    @Override
    public TraceStatus traceStatus() {
        return tracing.status();
    }

    @Override
    public SessionStatistics statistics() {
        return counters.read(dispatcher);
    }

    @Override
    public SessionMeasures measures() {
        return meter.read(dispatcher.publishedByFamily());
    }

    @Override
    public List<ListenerStatistics> listeners() {
        return dispatcher.statistics();
    }

    @Override
    public List<SessionCertificate> certificates() {
        return usesTls() ? stores.certificates() : List.of();
    }

    @Override
    public Subscription addEventListener(CtiOsEventListener listener, ListenerOptions options) {
        if (!options.snapshot()) {
            return dispatcher.add(listener, options);
        }
        SessionDriver running = driver;
        return running == null
                ? addUnlessConfigured(listener, options)
                : running.late().add(listener, options);
    }

    /** Synchronized as {@link #reconfigure}: the first configuration may connect, and its events must not be missed. */
    private synchronized Subscription addUnlessConfigured(CtiOsEventListener listener, ListenerOptions options) {
        SessionDriver running = driver;
        return running == null
                ? dispatcher.add(listener, options)
                : running.late().add(listener, options);
    }

    @Override
    public Subscription addEventListener(CtiOsEventListener listener) {
        return dispatcher.add(listener);
    }

    /** The mode that the configuration in force asks for; {@code NOT_SET} before there is one. */
    public synchronized ConnectionMode configuredMode() {
        SessionSettings inForce = settings;
        return inForce == null ? ConnectionMode.NOT_SET : inForce.mode();
    }

    /** Disconnects, by force if need be, and waits a moment for the server's confirmation; the runtime stays. */
    @Override
    public void close() {
        closed = true;
        CilError answer = disconnect(true);
        try {
            boolean pending = answer.isOk() || answer == CilError.E_CTIOS_SESSION_DISCONNECT_PENDING;
            if (pending
                    && status.state() != SessionState.DISCONNECTED
                    && !closing.await(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn(
                        "Session {} was closed without the server's confirmation. If that happens each time, look at the server",
                        name);
            }
            // Behind the step that disconnected: its events are with the listeners' queues when this is answered.
            disconnect(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            tracing.close();
        }
    }
}
