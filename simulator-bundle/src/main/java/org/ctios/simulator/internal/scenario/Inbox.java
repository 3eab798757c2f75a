package org.ctios.simulator.internal.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private boolean closed;

    /**
     * An empty one.
     *
     * @param wanted which messages are kept from the servers
     */
    Inbox(Wanted wanted) {
        this.wanted = wanted;
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
     * then.
     *
     * @return null when it does not come in time
     */
    @Nullable
    Arrival next(Side side, Predicate<Arrival> kind, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        synchronized (lock) {
            while (true) {
                Arrival found = find(side, kind);
                if (found != null) {
                    return found;
                }
                long left = (end - System.nanoTime()) / 1_000_000;
                checkOpen();
                if (left <= 0) {
                    return null;
                }
                lock.wait(left);
            }
        }
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

    private @Nullable Arrival find(Side side, Predicate<Arrival> kind) {
        for (int i = lookedAt.getOrDefault(side, 0); i < arrivals.size(); i++) {
            Arrival arrival = arrivals.get(i);
            if (arrival.client().side() == side && kind.test(arrival)) {
                lookedAt.put(side, i + 1);
                return arrival;
            }
        }
        return null;
    }

    private void add(Arrival arrival) {
        synchronized (lock) {
            arrivals.add(arrival);
            lock.notifyAll();
        }
    }
}
