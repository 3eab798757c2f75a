package org.ctios.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.ctios.benchmarks.run.Lean;
import org.ctios.benchmarks.run.Own;
import org.ctios.benchmarks.run.Sessions;
import org.ctios.benchmarks.run.Stats;
import org.ctios.session.StandaloneSession;

/** A listener that is ten times too slow, and what the heap says to it. */
final class Overload {
    private static final int TENFOLD = 10;
    private static final int AT_A_TIME = 100;
    private static final long PAUSE_NANOS = 300_000_000;

    private final Lean lean;
    private final String onFull;

    Overload(Lean lean, String onFull) {
        this.lean = lean;
        this.onFull = onFull;
    }

    /**
     * Ten times as many events as the listener can take.
     *
     * @param rate events a second that it can take
     * @return bytes by which the heap in use grew from the first half of the time to the second one, bytes in use, events
     *     sent, events dropped, and milliseconds until the queue was empty
     */
    String run(int rate, int millis) throws IOException {
        Lean.Pair pair = lean.listen(1)[0];
        Count count = new Count();
        try (StandaloneSession session = Sessions.create("overload", pair.endpoints(), "queue.onFull", onFull)) {
            int[] delivered = new int[1];
            session.addEventListener(event -> {
                count.event(event);
                if (++delivered[0] % AT_A_TIME == 0) {
                    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(AT_A_TIME) / rate);
                }
            });
            Sessions.connect(session);
            CompletableFuture<Lean.Sent> flood = LoadFork.flooding(lean, TENFOLD * rate, millis, pair);
            Sessions.await(
                    "its queue is full",
                    () -> session.listeners().get(0).waiting()
                            >= session.listeners().get(0).capacity());
            List<Double> used = new ArrayList<>();
            while (!flood.isDone()) {
                used.add((double) Own.usedHeap());
                // To collect all the time would hold up who is measured.
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            Lean.Sent sent = flood.join();
            Sessions.await(
                    "the queue is empty",
                    () -> session.statistics().framesReceived() >= sent.events()
                            && session.listeners().get(0).waiting() == 0);
            double empty = (System.nanoTime() - sent.last()) / 1e6;
            long dropped = session.listeners().get(0).dropped();
            if (dropped == 0) {
                count.await(sent.calls());
            }
            double[] heap = used.stream().mapToDouble(Double::doubleValue).toArray();
            double early = Stats.median(java.util.Arrays.copyOf(heap, heap.length / 2));
            double late = Stats.median(java.util.Arrays.copyOfRange(heap, heap.length / 2, heap.length));
            return String.format(
                    Locale.ROOT, "%.0f %.0f %d %d %.1f", late - early, late, sent.events(), dropped, empty);
        }
    }
}
