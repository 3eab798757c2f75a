package org.ctios.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.ctios.event.EventId.CONNECTION_CLOSED;
import static org.ctios.event.EventId.HEARTBEAT;
import static org.ctios.session.WaitObject.Result.EVENT_SIGNALED;
import static org.ctios.session.WaitObject.Result.EVENT_WAIT_TIMEDOUT;
import static org.ctios.session.WaitObject.Result.WAIT_FAILED;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ctios.event.ConnectionEvent.OnConnectionClosed;
import org.ctios.event.ConnectionEvent.OnHeartbeat;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.event.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The CIL's CWaitObject (DG 12.5 ch. 12). */
@Timeout(30)
class WaitObjectTest {
    private final Session session = new Session();

    /** Behaviour 80: an event of the mask ends the wait and is the one that triggered it. */
    @Test
    void anEventOfTheMaskEndsTheWait() throws Exception {
        try (WaitObject object = new WaitObject(session.session, CONNECTION_CLOSED)) {
            assertThat(object.triggeredEvent()).isNull();
            FutureTask<WaitObject.Result> wait = waiting(object, 60_000);
            session.tell(heartbeat(1));
            session.tell(closed(2));
            assertThat(wait.get()).isEqualTo(EVENT_SIGNALED);
            assertThat(object.triggeredEvent()).isEqualTo(closed(2));
        }
    }

    /** Behaviour 80: with n > 0 the wait ends after n milliseconds, not before. */
    @Test
    void aWaitEndsWhenItsTimeIsOver() {
        try (WaitObject object = new WaitObject(session.session, CONNECTION_CLOSED)) {
            session.tell(heartbeat(1));
            long start = System.nanoTime();
            assertThat(object.waitOnMultipleEvents(50)).isEqualTo(EVENT_WAIT_TIMEDOUT);
            assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(50));
            assertThat(object.triggeredEvent()).isNull();
        }
    }

    /** Behaviour 80: 0 waits without limit, here until the event that ends it comes. */
    @Test
    void zeroWaitsWithoutLimit() throws Exception {
        try (WaitObject object = new WaitObject(session.session, HEARTBEAT)) {
            FutureTask<WaitObject.Result> wait = waiting(object, 0);
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> wait.get(100, TimeUnit.MILLISECONDS));
            session.tell(heartbeat(1));
            assertThat(wait.get()).isEqualTo(EVENT_SIGNALED);
        }
    }

    /** The answer may come before the wait begins: it is remembered from the making of the object on. */
    @Test
    void anEventBeforeTheWaitIsNotLost() {
        try (WaitObject object = new WaitObject(session.session, HEARTBEAT, CONNECTION_CLOSED)) {
            session.tell(heartbeat(1));
            session.tell(closed(2));
            session.tell(heartbeat(3));
            assertThat(object.waitOnMultipleEvents(0)).isEqualTo(EVENT_SIGNALED);
            assertThat(object.triggeredEvent()).as("set first, told as newest").isEqualTo(heartbeat(3));
            assertThat(object.waitOnMultipleEvents(0)).isEqualTo(EVENT_SIGNALED);
            assertThat(object.triggeredEvent()).isEqualTo(closed(2));
            assertThat(object.waitOnMultipleEvents(1)).isEqualTo(EVENT_WAIT_TIMEDOUT);
            assertThat(object.triggeredEvent())
                    .as("the last one that was reported")
                    .isEqualTo(closed(2));
        }
    }

    /** SetMask, GetMask, InMask. */
    @Test
    void theMaskCanBeChanged() {
        try (WaitObject object = new WaitObject(session.session, HEARTBEAT, HEARTBEAT)) {
            session.tell(heartbeat(1));
            object.setMask(EnumSet.of(CONNECTION_CLOSED));
            assertThat(object.mask()).isEqualTo(Set.of(CONNECTION_CLOSED));
            assertThat(object.inMask(CONNECTION_CLOSED)).isTrue();
            assertThat(object.inMask(HEARTBEAT)).isFalse();
            assertThat(object.waitOnMultipleEvents(1)).as("of the old mask").isEqualTo(EVENT_WAIT_TIMEDOUT);
            session.tell(closed(2));
            assertThat(object.waitOnMultipleEvents(0)).isEqualTo(EVENT_SIGNALED);
        }
    }

    /** Behaviour 79: a wait inside a handler is refused at once, in the words of what to do instead. */
    @Test
    void aWaitInsideAListenerIsRefused() {
        try (WaitObject object = new WaitObject(session.session, HEARTBEAT)) {
            DeliveryThread.run(() -> assertThatIllegalStateException()
                    .isThrownBy(() -> object.waitOnMultipleEvents(1))
                    .withMessageContaining("listener"));
            assertThat(object.waitOnMultipleEvents(1)).isEqualTo(EVENT_WAIT_TIMEDOUT);
        }
    }

    /** The mark of nested deliveries goes with the outermost, also when one throws. */
    @Test
    void theMarkGoesWithTheOutermostDelivery() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DeliveryThread.run(() -> {
                    DeliveryThread.run(() -> {});
                    assertThat(DeliveryThread.isCurrent()).isTrue();
                    throw new IllegalStateException("on purpose");
                }));
        assertThat(DeliveryThread.isCurrent()).isFalse();
    }

    @Test
    void aNegativeTimeIsRefused() {
        try (WaitObject object = new WaitObject(session.session, HEARTBEAT)) {
            assertThatIllegalArgumentException().isThrownBy(() -> object.waitOnMultipleEvents(-1));
        }
    }

    /** DestroyWaitObject: who waits is let go, and the session no longer knows the object. */
    @Test
    void closingEndsTheWait() throws Exception {
        WaitObject object = new WaitObject(session.session, HEARTBEAT);
        FutureTask<WaitObject.Result> wait = waiting(object, 0);
        object.close();
        assertThat(wait.get()).isEqualTo(WAIT_FAILED);
        assertThat(session.listeners).isEmpty();
        assertThat(object.waitOnMultipleEvents(0)).isEqualTo(WAIT_FAILED);
    }

    @Test
    void anInterruptEndsTheWaitAndIsKept() throws ExecutionException, InterruptedException {
        try (WaitObject object = new WaitObject(session.session, HEARTBEAT)) {
            CompletableFuture<Boolean> kept = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                Thread.currentThread().interrupt();
                boolean failed = object.waitOnMultipleEvents(0) == WAIT_FAILED;
                kept.complete(failed && Thread.currentThread().isInterrupted());
            });
            thread.start();
            assertThat(kept.get()).isTrue();
        }
    }

    private static FutureTask<WaitObject.Result> waiting(WaitObject object, long millis) {
        FutureTask<WaitObject.Result> wait = new FutureTask<>(() -> object.waitOnMultipleEvents(millis));
        Thread thread = new Thread(wait);
        thread.setDaemon(true);
        thread.start();
        return wait;
    }

    private static CtiOsEvent heartbeat(long sequence) {
        return new OnHeartbeat(origin(sequence));
    }

    private static CtiOsEvent closed(long sequence) {
        return new OnConnectionClosed(origin(sequence));
    }

    private static Origin origin(long sequence) {
        return new Origin("east", null, Instant.EPOCH, sequence);
    }

    /** A session that has listeners and nothing else. */
    private static final class Session {
        private final List<CtiOsEventListener> listeners = new CopyOnWriteArrayList<>();
        private final CtiOsSession session = (CtiOsSession) Proxy.newProxyInstance(
                CtiOsSession.class.getClassLoader(), new Class<?>[] {CtiOsSession.class}, this::invoke);

        private Object invoke(Object proxy, Method method, Object[] arguments) {
            if (!method.getName().equals("addEventListener")) {
                throw new UnsupportedOperationException(method.getName());
            }
            CtiOsEventListener listener = (CtiOsEventListener) arguments[0];
            listeners.add(listener);
            return (Subscription) () -> listeners.remove(listener);
        }

        void tell(CtiOsEvent event) {
            listeners.forEach(listener -> listener.onEvent(event));
        }
    }
}
