package org.ctios.session.internal.component;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.session.CtiOsSession;
import org.ctios.simulator.CtiServerPair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Declarative Services and ConfigAdmin as in Karaf, with a folder {@code etc}, and servers to connect to. */
abstract class InFelix {
    static final Duration LIMIT = Duration.ofSeconds(15);

    @TempDir
    Path etc;

    @TempDir
    Path cache;

    EmbeddedFramework framework;
    CtiServerPair pair;

    @BeforeEach
    void start() throws Exception {
        pair = CtiServerPair.builder().agents(3).callsPerMinute(600).seed(7).start();
        framework = EmbeddedFramework.start(etc, cache);
    }

    @AfterEach
    void stop() throws Exception {
        framework.close();
        pair.close();
    }

    static long loopThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("ctios-loop"))
                .count();
    }

    static List<String> names(Queue<CtiOsEvent> events) {
        return events.stream().map(CtiOsEvent::name).toList();
    }

    final Queue<CtiOsEvent> listen(Map<String, Object> properties) {
        Queue<CtiOsEvent> heard = new ConcurrentLinkedQueue<>();
        CtiOsEventListener listener = heard::add;
        context().registerService(CtiOsEventListener.class, listener, FrameworkUtil.asDictionary(properties));
        return heard;
    }

    final CtiOsSession session(String name) {
        await().atMost(LIMIT).until(() -> !references(name).isEmpty());
        return context().getService(reference(name));
    }

    final ServiceReference<CtiOsSession> reference(String name) {
        return references(name).get(0);
    }

    final List<ServiceReference<CtiOsSession>> references(String name) {
        try {
            return List.copyOf(context().getServiceReferences(CtiOsSession.class, "(name=" + name + ")"));
        } catch (InvalidSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    final BundleContext context() {
        return framework.context();
    }

    /** Writes the whole file at once, as an editor does. */
    final void write(String file, String content) throws IOException {
        Path draft = Files.createTempFile(cache, "draft", null);
        Files.writeString(draft, content + "\n");
        Files.move(
                draft,
                etc.resolve(file),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
