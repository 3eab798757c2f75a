package org.ctios.simulator.internal.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.ctios.ged188.Dictionary;
import org.ctios.simulator.Side;
import org.ctios.simulator.internal.server.Interceptor;
import org.ctios.simulator.internal.wire.FrameTypes;
import org.jspecify.annotations.Nullable;

/**
 * What clients did since the scenario began, in order, and how far it has been looked at on each side. Filled on the
 * simulator's thread, read by the scenario's.
 */
final class Inbox implements Interceptor {
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Map<Side, Integer> lookedAt = new EnumMap<>(Side.class);
    private final Wanted wanted;
    private final Object lock = new Object();
    private final Duration patience;
    private boolean somebody;
    private boolean closed;

    /**
     * An empty one.
     *
     * @param wanted which messages are kept from the servers
     * @param patience how long to wait for the first client
     * @param somebody whether a client is there already
     */
    Inbox(Wanted wanted, Duration patience, boolean somebody) {
        this.wanted = wanted;
        this.patience = patience;
        this.somebody = somebody;
    }

    @Override
    public void connected(Client client) {
        add(new Arrival(client, Happening.CONNECTED, null, false));
    }

    @Override
    public boolean received(Client client, byte[] frame) {
        Happening what = Happening.of(Dictionary.standard().messageType(FrameTypes.of(frame)));
        synchronized (lock) {
            boolean taken = wanted.claims(client.side(), what);
            add(new Arrival(client, what, frame, taken));
            return taken;
        }
    }

    @Override
    public void disconnected(Client client) {
        add(new Arrival(client, Happening.DISCONNECTED, null, false));
    }

    /**
     * Waits for the next arrival of a kind on a side behind what was looked at; what lies before it has been looked at
     * then. The time begins when a client is there, unless the statement has a limit of its own.
     *
     * @return null when it does not come in time
     */
    @Nullable
    Arrival next(Side side, Predicate<Arrival> kind, Limit limit) throws InterruptedException {
        synchronized (lock) {
            boolean counts = limit.own() || waitFor(() -> somebody, limit.forSomebody(patience));
            return counts ? next(side, kind, limit.time()) : null;
        }
    }

    /** Waits so long for the next arrival, whether a client is there or not. */
    @Nullable
    Arrival next(Side side, Predicate<Arrival> kind, Duration limit) throws InterruptedException {
        synchronized (lock) {
            return waitFor(() -> find(side, kind) >= 0, limit) ? lookAt(side, find(side, kind)) : null;
        }
    }

    private boolean waitFor(BooleanSupplier met, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!met.getAsBoolean()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            checkOpen();
            if (left <= 0) {
                return false;
            }
            lock.wait(left);
        }
        return true;
    }

    /** Whether a client has connected, or was there before. */
    boolean isSomebodyThere() {
        synchronized (lock) {
            return somebody;
        }
    }

    /** How long to wait for the first client. */
    Duration patience() {
        return patience;
    }

    /** Lets time pass. */
    void pause(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        synchronized (lock) {
            for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
                checkOpen();
                lock.wait(left / 1_000_000, (int) (left % 1_000_000));
            }
        }
    }

    /** What came on a side and was not looked at. */
    List<Arrival> rest(Side side) {
        synchronized (lock) {
            return arrivals.subList(lookedAt.getOrDefault(side, 0), arrivals.size()).stream()
                    .filter(arrival -> arrival.client().side() == side)
                    .toList();
        }
    }

    /** Nobody waits any more. */
    void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
    }

    private void checkOpen() throws InterruptedException {
        if (closed) {
            throw new InterruptedException("the scenario was stopped");
        }
    }

    private int find(Side side, Predicate<Arrival> kind) {
        for (int i = lookedAt.getOrDefault(side, 0); i < arrivals.size(); i++) {
            Arrival arrival = arrivals.get(i);
            if (arrival.client().side() == side && kind.test(arrival)) {
                return i;
            }
        }
        return -1;
    }

    private Arrival lookAt(Side side, int index) {
        lookedAt.put(side, index + 1);
        return arrivals.get(index);
    }

    private void add(Arrival arrival) {
        synchronized (lock) {
            arrivals.add(arrival);
            somebody = true;
            lock.notifyAll();
        }
    }
}
