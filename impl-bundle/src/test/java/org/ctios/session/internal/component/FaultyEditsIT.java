package org.ctios.session.internal.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.CtiOsSession;
import org.ctios.session.SessionState;
import org.ctios.simulator.CtiServerPair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;

/** design.md 5.8: a faulty edit, whichever key it is in, leaves service object, listeners and connection as they were. */
class FaultyEditsIT {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    /** A faulty value for every key that can have one; any text is a name. */
    private static final Map<String, Object> FAULTS = new TreeMap<>(Map.ofEntries(
            Map.entry("endpoints", "a:1,b:2,c:3"),
            Map.entry("autoconnect", "perhaps"),
            Map.entry("mode", "moniter"),
            Map.entry("filter", "MessageID"),
            Map.entry("snapshot", "perhaps"),
            Map.entry("peripheralId", "-1"),
            Map.entry("agentId", "1".repeat(12)),
            Map.entry("agentInstrument", "1".repeat(64)),
            Map.entry("agentExtension", "1".repeat(16)),
            Map.entry("autologin", "perhaps"),
            Map.entry(".agentPassword", "p".repeat(64)),
            Map.entry("agentWorkMode", 65536),
            Map.entry("duplicateLogin", "perhaps"),
            Map.entry("clientId", "c".repeat(64)),
            Map.entry(".clientPassword", "p".repeat(64)),
            Map.entry("protocolVersion", 26),
            Map.entry("supervisor", "perhaps"),
            Map.entry("tls.enabled", "perhaps"),
            Map.entry("tls.protocols", "TLSv1.1"),
            Map.entry("tls.verifyHostname", "perhaps"),
            Map.entry("heartbeat", "soon"),
            Map.entry("maxHeartbeats", 0),
            Map.entry("connectTimeout", 601),
            Map.entry("openTimeout", 0),
            Map.entry("requestTimeout", "NaN"),
            Map.entry("reconnect.firstSide", "C"),
            Map.entry("reconnect.delays", new String[] {"2", "soon"}),
            Map.entry("reconnect.jitter", 101),
            Map.entry("reconnect.maxRetries", -1),
            Map.entry("probe.interval", 3601),
            Map.entry("activeStandby", "perhaps"),
            Map.entry("uniqueInstanceId", "i".repeat(64)),
            Map.entry("uniqueInstanceIdTag", 65536),
            Map.entry("queue.capacity", 0),
            Map.entry("queue.onFull", "panic"),
            Map.entry("queue.heapBudget", "91%"),
            Map.entry("trace.enabled", "perhaps"),
            Map.entry("trace.file", "no\u0000file"),
            Map.entry("trace.maxSize", 0),
            Map.entry("trace.files", 1001),
            Map.entry("compatibility", "perhaps")));

    /** Keys that are faulty only together with TLS and files; {@code StoreTest} has their faults. */
    private static final List<String> OF_FILES = List.of(
            "tls.trustStore",
            ".tls.trustStorePassword",
            "tls.keyStore",
            ".tls.keyStorePassword",
            ".tls.keyPassword",
            "tls.ciphers");

    @TempDir
    private Path etc;

    @TempDir
    private Path cache;

    private final Queue<CtiOsEvent> heard = new ConcurrentLinkedQueue<>();

    private CtiServerPair pair;
    private EmbeddedFramework framework;
    private Configuration configuration;
    private ServiceReference<CtiOsSession> reference;
    private CtiOsSession session;
    private Instant connectedSince;

    @BeforeEach
    void connect() throws Exception {
        pair = CtiServerPair.builder().agents(3).callsPerMinute(6000).seed(7).start();
        framework = EmbeddedFramework.start(etc, cache);
        configuration = framework.configurationAdmin().getFactoryConfiguration(CtiOsSession.FACTORY_PID, "east", "?");
        edit(Map.of());
        BundleContext context = framework.context();
        await().atMost(LIMIT).until(() -> context.getServiceReference(CtiOsSession.class) != null);
        reference = context.getServiceReference(CtiOsSession.class);
        session = context.getService(reference);
        await().atMost(LIMIT).until(() -> session.state() == SessionState.MONITOR);
        connectedSince = session.status().since();
        context.registerService(CtiOsEventListener.class, heard::add, null);
    }

    @AfterEach
    void stop() throws Exception {
        framework.close();
        pair.close();
    }

    @Test
    void aFaultInAnyKeyChangesNothingAndIsNamed() throws Exception {
        for (Map.Entry<String, Object> fault : FAULTS.entrySet()) {
            edit(Map.of(fault.getKey(), fault.getValue()));
            await(fault.getKey()).atMost(LIMIT).until(() -> faultyKeys().contains(fault.getKey()));
            assertThat(faultyKeys()).as(fault.getKey()).containsOnly(fault.getKey());
            edit(Map.of());
            await("the valid one").atMost(LIMIT).until(() -> faultyKeys().isEmpty());
        }
        assertNothingHappened();
    }

    /** So that an administrator edits once. */
    @Test
    void theFaultsOfAllKeysAreNamedAtOnce() throws Exception {
        edit(FAULTS);

        await().atMost(LIMIT).until(() -> !faultyKeys().isEmpty());
        assertThat(faultyKeys()).containsOnlyOnceElementsOf(FAULTS.keySet()).hasSameSizeAs(FAULTS.keySet());
        assertNothingHappened();
    }

    /** The form has a key more than there are faults: the name; and those of files. */
    @Test
    void everyKeyHasItsFault() {
        assertThat(SessionConfiguration.class.getDeclaredMethods()).hasSize(FAULTS.size() + OF_FILES.size() + 1);
    }

    /** A listener that was there before hears every event, all of the same connection, from the same service. */
    private void assertNothingHappened() throws Exception {
        int before = heard.size();
        await("events go on").atMost(LIMIT).until(() -> heard.size() > before + 5);
        assertThat(heard).extracting(CtiOsEvent::name).noneMatch(name -> name.startsWith("OnConnection"));
        List<Long> numbers =
                heard.stream().map(event -> event.origin().sequence()).toList();
        assertThat(numbers)
                .isEqualTo(LongStream.range(numbers.get(0), numbers.get(0) + numbers.size())
                        .boxed()
                        .toList());
        assertThat(session.status().state()).isEqualTo(SessionState.MONITOR);
        assertThat(session.status().since()).isEqualTo(connectedSince);
        assertThat(framework.context().getServiceReferences(CtiOsSession.class, null))
                .containsExactly(reference);
        assertThat(framework.context().getService(reference)).isSameAs(session);
    }

    private List<String> faultyKeys() {
        return session.status().configurationProblems().stream()
                .map(ConfigurationProblem::key)
                .toList();
    }

    /** The valid configuration with these changes. */
    private void edit(Map<String, Object> changes) throws Exception {
        Hashtable<String, Object> keys = new Hashtable<>(Map.of("endpoints", pair.endpoints()));
        keys.putAll(changes);
        configuration.update(keys);
    }
}
