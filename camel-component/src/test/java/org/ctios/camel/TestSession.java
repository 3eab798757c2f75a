package org.ctios.camel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.ctios.session.Confirmation;
import org.ctios.session.ConnectionMode;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.CtiOsSession;
import org.ctios.session.ListenerOptions;
import org.ctios.session.ListenerStatistics;
import org.ctios.session.SessionSnapshot;
import org.ctios.session.SessionState;
import org.ctios.session.SessionStatistics;
import org.ctios.session.SessionStatus;
import org.ctios.session.Subscription;

/** A session in memory: keeps the contract of delivery (own threads for each listener; in order with one), has no connection. */
final class TestSession implements CtiOsSession, AutoCloseable {
    private volatile String name;
    private final Map<Subscription, Delivery> deliveries = new ConcurrentHashMap<>();
    private final List<ExecutorService> ending = new CopyOnWriteArrayList<>();
    private final AtomicReference<Throwable> thrownByListener = new AtomicReference<>();

    private volatile Function<CtiOsRequest, CompletionStage<Confirmation>> server =
            request -> CompletableFuture.failedFuture(new UnsupportedOperationException("there is no server"));

    private volatile CtiOsEvent[] snapshot = {};
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private volatile CilError taken;
    private volatile SessionSnapshot known = new SessionSnapshot(Instant.EPOCH, false, 0, List.of(), List.of());
    private volatile SessionStatistics counted = new SessionStatistics(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private volatile SessionStatus status = new SessionStatus(
            SessionState.MONITOR, Instant.EPOCH, ConnectionMode.MONITOR, null, "", "", 24, "", List.of());

    private record Delivery(CtiOsEventListener listener, ExecutorService thread) {}

    TestSession(String name) {
        this.name = name;
    }

    /** As an edit of its configuration does. */
    void rename(String now) {
        name = now;
    }

    /** Says what becomes of requests. */
    void answer(Function<CtiOsRequest, CompletionStage<Confirmation>> answers) {
        server = answers;
    }

    /** Says how the session stands, for listeners that want to be told first. */
    void stands(CtiOsEvent... events) {
        snapshot = events;
    }

    /** Says what becomes of setAgent and its like, which are then written down. */
    void takeCommands(CilError result) {
        taken = result;
    }

    List<String> commands() {
        return commands;
    }

    void know(SessionSnapshot snapshot) {
        known = snapshot;
    }

    void count(SessionStatistics statistics) {
        counted = statistics;
    }

    void stand(SessionStatus now) {
        status = now;
    }

    private CilError command(String command, CilError otherwise) {
        commands.add(command);
        return taken == null ? otherwise : taken;
    }

    void tell(CtiOsEvent... events) {
        for (CtiOsEvent event : events) {
            deliveries.forEach((subscription, delivery) -> delivery.thread.execute(() -> deliver(subscription, event)));
        }
    }

    /** Waits until every listener is through with all that was told. */
    void awaitDelivered() throws Exception {
        for (Delivery delivery : deliveries.values()) {
            delivery.thread.submit(() -> {}).get(10, TimeUnit.SECONDS);
        }
    }

    /** Whether the threads of all listeners that were taken away come to their end. */
    boolean releasesItsThreads() throws InterruptedException {
        for (ExecutorService thread : ending) {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                return false;
            }
        }
        return !ending.isEmpty();
    }

    int listenerCount() {
        return deliveries.size();
    }

    List<String> listenerNames() {
        return deliveries.values().stream()
                .map(delivery -> delivery.listener.listenerName())
                .toList();
    }

    Throwable thrownByListener() {
        return thrownByListener.get();
    }

    private void deliver(Subscription subscription, CtiOsEvent event) {
        Delivery delivery = deliveries.get(subscription);
        if (delivery != null) {
            try {
                delivery.listener.onEvent(event);
            } catch (RuntimeException | Error e) {
                thrownByListener.set(e);
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Subscription addEventListener(CtiOsEventListener listener) {
        return addEventListener(listener, ListenerOptions.IN_ORDER);
    }

    @Override
    public Subscription addEventListener(CtiOsEventListener listener, ListenerOptions options) {
        ExecutorService thread =
                Executors.newFixedThreadPool(options.concurrency(), r -> new Thread(r, "session " + name));
        Subscription subscription = new Subscription() {
            @Override
            public void close() {
                deliveries.remove(this);
                thread.shutdown();
                ending.add(thread);
            }
        };
        Delivery delivery = new Delivery(listener, thread);
        deliveries.put(subscription, delivery);
        if (options.snapshot()) {
            for (CtiOsEvent event : snapshot) {
                thread.execute(() -> deliver(subscription, event));
            }
        }
        return subscription;
    }

    @Override
    public SessionStatus status() {
        return status;
    }

    @Override
    public CilError connect() {
        return CilError.E_CTIOS_SESSION_NOT_DISCONNECTED;
    }

    @Override
    public CilError connect(Arguments arguments) {
        return connect();
    }

    @Override
    public CilError setAgent(Arguments agent) {
        return command("setAgent " + agent, CilError.E_CTIOS_MODE_SET_ALREADY);
    }

    @Override
    public CilError switchSide() {
        return command("switchSide", CilError.E_CTIOS_SESSION_NOT_CONNECTED);
    }

    @Override
    public CilError setMessageFilter(Arguments filter) {
        return command("setMessageFilter " + filter, CilError.E_CTIOS_MODE_SET_ALREADY);
    }

    @Override
    public CompletionStage<Confirmation> request(CtiOsRequest request) {
        return server.apply(request);
    }

    @Override
    public CilError setCurrentCall(String uniqueObjectId) {
        return command("setCurrentCall " + uniqueObjectId, CilError.E_CTIOS_INVALID_CALL);
    }

    @Override
    public SessionSnapshot snapshot() {
        return known;
    }

    @Override
    public SessionStatistics statistics() {
        return counted;
    }

    @Override
    public List<ListenerStatistics> listeners() {
        return List.of();
    }

    @Override
    public CilError disconnect() {
        return CilError.CIL_OK;
    }

    /** As a pool that is shut down: interrupts the threads that are still at work. */
    @Override
    public void close() {
        deliveries.values().forEach(delivery -> delivery.thread.shutdownNow());
        deliveries.clear();
    }
}
