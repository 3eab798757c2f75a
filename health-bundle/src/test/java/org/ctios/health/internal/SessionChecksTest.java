package org.ctios.health.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.felix.hc.api.HealthCheck;
import org.ctios.session.CtiOsSession;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** Which services there are for which session, and that nobody waits for a registration (decision 14). */
class SessionChecksTest {
    private final List<String> registered = Collections.synchronizedList(new ArrayList<>());
    private final WatchedSession east = new WatchedSession();
    private final SessionChecks checks = new SessionChecks(proxy(BundleContext.class, this::register), Map.of());
    private Runnable whileRegistering = () -> {};

    private Object register(Object proxy, java.lang.reflect.Method method, Object[] arguments) {
        String name = String.valueOf(((Dictionary<?, ?>) arguments[2]).get(HealthCheck.NAME));
        whileRegistering.run();
        registered.add(name);
        return proxy(ServiceRegistration.class, (p, m, a) -> registered.remove(name) ? null : m);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Test
    void aSessionHasItsChecksForAsLongAsItIsThere() {
        CtiOsSession session = east.session();
        checks.addSession(session);
        assertThat(registered).hasSameSizeAs(SessionChecks.ALL).allMatch(name -> name.startsWith("CTI OS east: "));
        checks.removeSession(session);
        assertThat(registered).isEmpty();
    }

    @Test
    void aRenamedSessionHasChecksOfItsNewNameOnly() {
        CtiOsSession session = east.session();
        checks.addSession(session);
        east.name = "west";
        checks.updatedSession(session);
        assertThat(registered).hasSameSizeAs(SessionChecks.ALL).allMatch(name -> name.startsWith("CTI OS west: "));
        checks.updatedSession(session);
        assertThat(registered).hasSameSizeAs(SessionChecks.ALL);
    }

    /** Without checks Felix's result over all of them is OK, whatever the sessions do. */
    @Test
    void aTypoInTheFileTakesNoCheckAway() {
        SessionChecks mistyped =
                new SessionChecks(proxy(BundleContext.class, this::register), Map.of("connected.grace", "30s"));
        mistyped.addSession(east.session());
        mistyped.modified(Map.of("queue.percent", "most"));
        assertThat(registered).hasSameSizeAs(SessionChecks.ALL);
        assertThat(mistyped.limits()).isEqualTo(checks.limits());
    }

    @Test
    void nothingStaysBehindTheComponent() {
        checks.addSession(east.session());
        checks.addSession(new WatchedSession().session());
        checks.deactivate();
        assertThat(registered).isEmpty();
    }

    /** Who is told of a registration may wait for somebody who ends a session. */
    @Test
    void whileAServiceIsRegisteredOthersCanGo() {
        CtiOsSession standing = east.session();
        checks.addSession(standing);
        meanwhile(() -> checks.removeSession(standing));
        WatchedSession west = new WatchedSession();
        west.name = "west";
        checks.addSession(west.session());
        assertThat(registered).hasSameSizeAs(SessionChecks.ALL).allMatch(name -> name.startsWith("CTI OS west: "));
    }

    @Test
    void aSessionThatGoesWhileItComesLeavesNothingBehind() {
        CtiOsSession session = east.session();
        meanwhile(() -> checks.removeSession(session));
        checks.addSession(session);
        assertThat(registered).isEmpty();
    }

    @Test
    void aSessionThatIsRenamedWhileItComesHasChecksOfItsNewNameOnly() {
        CtiOsSession session = east.session();
        meanwhile(() -> {
            east.name = "west";
            checks.updatedSession(session);
        });
        checks.addSession(session);
        assertThat(registered).hasSameSizeAs(SessionChecks.ALL).allMatch(name -> name.startsWith("CTI OS west: "));
    }

    @Test
    void aSessionThatComesWhileTheComponentEndsLeavesNothingBehind() {
        meanwhile(checks::deactivate);
        checks.addSession(east.session());
        assertThat(registered).isEmpty();
    }

    private void meanwhile(Runnable task) {
        whileRegistering = () -> {
            whileRegistering = () -> {};
            CompletableFuture.runAsync(task).orTimeout(10, TimeUnit.SECONDS).join();
        };
    }
}
