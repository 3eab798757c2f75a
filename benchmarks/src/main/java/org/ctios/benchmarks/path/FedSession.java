package org.ctios.benchmarks.path;

import java.lang.reflect.Proxy;
import java.util.Objects;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.session.CtiOsSession;
import org.ctios.session.Subscription;
import org.jspecify.annotations.Nullable;

/** A session that has a name and a listener and hands it events on the thread of the caller: the component's part alone. */
final class FedSession {
    private final CtiOsSession session = (CtiOsSession) Proxy.newProxyInstance(
            CtiOsSession.class.getClassLoader(),
            new Class<?>[] {CtiOsSession.class},
            (self, method, arguments) -> switch (method.getName()) {
                case "name", "toString" -> BenchSession.NAME;
                case "equals" -> self == arguments[0];
                case "hashCode" -> System.identityHashCode(self);
                case "addEventListener" -> listen((CtiOsEventListener) arguments[0]);
                default -> throw new UnsupportedOperationException(method.toString());
            });
    private @Nullable CtiOsEventListener listener;

    private Subscription listen(CtiOsEventListener added) {
        listener = added;
        return () -> listener = null;
    }

    CtiOsSession session() {
        return session;
    }

    void hand(CtiOsEvent event) {
        Objects.requireNonNull(listener, "nobody listens").onEvent(event);
    }
}
