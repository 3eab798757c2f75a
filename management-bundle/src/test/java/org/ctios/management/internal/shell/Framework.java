package org.ctios.management.internal.shell;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ctios.session.CtiOsSession;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** As much of a framework as commands see: the sessions that are services now. */
final class Framework {
    final List<CtiOsSession> services = new CopyOnWriteArrayList<>();
    private final Map<Object, CtiOsSession> references = new IdentityHashMap<>();
    private final Map<Integer, Runnable> hooks = new HashMap<>();
    private int asked;
    boolean stopped;

    Framework(CtiOsSession... services) {
        this.services.addAll(Arrays.asList(services));
    }

    BundleContext context() {
        return proxy(BundleContext.class, (self, call, arguments) -> switch (call.getName()) {
            case "getServiceReferences" -> references();
            case "getService" -> references.get(arguments[0]);
            case "ungetService" -> true;
            default -> throw new UnsupportedOperationException(call.getName());
        });
    }

    /** What happens before the sessions are asked for the so-many-th time. */
    void whenAsked(int time, Runnable task) {
        hooks.put(time, task);
    }

    private List<ServiceReference<?>> references() {
        hooks.getOrDefault(++asked, () -> {}).run();
        if (stopped) {
            throw new IllegalStateException("Invalid BundleContext.");
        }
        return services.stream().<ServiceReference<?>>map(this::reference).toList();
    }

    private ServiceReference<?> reference(CtiOsSession session) {
        ServiceReference<?> reference = proxy(ServiceReference.class, (self, call, arguments) -> {
            throw new UnsupportedOperationException(call.getName());
        });
        references.put(reference, session);
        return reference;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
