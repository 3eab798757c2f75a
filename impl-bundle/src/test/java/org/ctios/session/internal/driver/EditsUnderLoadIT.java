package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ctios.session.CtiOsSessions;
import org.ctios.session.SessionState;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.CtiServerPair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An administrator who cannot leave the configuration alone, while the contact centre is busy: valid edits and faulty ones,
 * such that need a new connection and such that do not.
 */
class EditsUnderLoadIT {
    private static final int EDITS = Integer.getInteger("ctios.edits", 1000);
    private static final long SEED = Long.getLong("ctios.seed", 188);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int MORE_THREADS = 20;
    private static final long MORE_HEAP = 48L << 20;

    /** Values that can be used from now on. */
    private static final Map<String, List<String>> IN_PLACE = Map.of(
            "maxHeartbeats", List.of("3", "4", "9"),
            "connectTimeout", List.of("5", "6.5"),
            "openTimeout", List.of("30", "45"),
            "requestTimeout", List.of("15", "20"),
            "reconnect.delays", List.of("0.05", "0.05,1", "2,15,30"),
            "reconnect.firstSide", List.of("A", "B", "random"),
            "reconnect.maxRetries", List.of("0", "7"),
            "queue.capacity", List.of("20000", "50000"),
            "compatibility", List.of("", "modeConflict", "failFast,modeConflict"),
            "agentId", List.of("", "7001"));

    /** Values that OPEN_REQ would say otherwise. */
    private static final Map<String, List<String>> RECONNECT = Map.of(
            "clientId", List.of("first", "second", "third"),
            "heartbeat", List.of("5", "6"),
            "protocolVersion", List.of("24", "23", "20"));

    /** Values that no session can have. */
    private static final Map<String, List<String>> FAULTY = Map.of(
            "mode", List.of("moniter", "both"),
            "endpoints", List.of("", "a,b,c", "host:0", "host:99999"),
            "maxHeartbeats", List.of("0", "many"),
            "heartbeat", List.of("-1", "soon"),
            "queue.onFull", List.of("explode"),
            "reconnect.delays", List.of("soon", "0"),
            "filter", List.of("MessageID", "=30"),
            "duplicateLogin", List.of("maybe"));

    private final CtiServerPair pair = CtiServerPair.builder()
            .agents(12)
            .callsPerMinute(60)
            .speed(10)
            .seed(5)
            .start();
    private final Random random = new Random(SEED);
    private final Ledger ledger = new Ledger();
    private final Map<String, Object> valid = new HashMap<>();
    private StandaloneSession session;

    @AfterEach
    void close() {
        if (session != null) {
            session.close();
        }
        pair.close();
    }

    /** Issue 4, What must be shown: listeners stay, no event is lost by an edit that needs no reconnect, nothing leaks. */
    @Test
    void noEditLosesAnEventOrAListener() {
        pair.record(ledger::sent);
        valid.put("endpoints", pair.endpoints());
        valid.put("reconnect.delays", "0.05");
        // Who listens later would not hear of the first connection.
        valid.put("autoconnect", "false");
        session = CtiOsSessions.create("test", valid);
        session.addEventListener(ledger);
        session.connect();
        awaitConnection(1);
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        long heap = usedHeap();

        int connections = 1;
        for (int i = 0; i < EDITS; i++) {
            int die = random.nextInt(100);
            if (die < 70) {
                session.reconfigure(edited(IN_PLACE));
            } else if (die < 90) {
                rejected();
            } else if (reconnects()) {
                awaitConnection(++connections);
            }
            assertThat(ledger.connections()).as("edit %s, seed %s", i, SEED).isEqualTo(connections);
        }

        assertThat(session.listeners()).hasSize(1);
        assertThat(session.statistics().connections()).isEqualTo(connections);
        assertThat(session.statistics().failovers())
                .as("connections that were lost")
                .isZero();
        pair.contactCentre().whilePaused(() -> await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(ledger.unsettled()).isEmpty()));
        ledger.balance();
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(threads + MORE_THREADS);
        assertThat(usedHeap() - heap).as("heap that grew").isLessThan(MORE_HEAP);
    }

    private Map<String, Object> edited(Map<String, List<String>> choices) {
        String key = choices.keySet().stream().sorted().toList().get(random.nextInt(choices.size()));
        List<String> values = choices.get(key);
        valid.put(key, values.get(random.nextInt(values.size())));
        return Map.copyOf(valid);
    }

    /** A faulty edit changes nothing, whatever else it says, and the session names every fault. */
    private void rejected() {
        Map<String, Object> faulty = new HashMap<>(valid);
        String key = FAULTY.keySet().stream().sorted().toList().get(random.nextInt(FAULTY.size()));
        List<String> values = FAULTY.get(key);
        faulty.put(key, values.get(random.nextInt(values.size())));
        faulty.put("clientId", "of-a-faulty-edit");
        session.reconfigure(faulty);
        assertThat(session.status().configurationProblems())
                .as("%s = %s", key, faulty.get(key))
                .isNotEmpty()
                .allMatch(problem -> problem.key().equals(key));
        session.reconfigure(valid);
        assertThat(session.status().configurationProblems()).isEmpty();
    }

    private boolean reconnects() {
        Map<String, Object> before = Map.copyOf(valid);
        Map<String, Object> after = edited(RECONNECT);
        session.reconfigure(after);
        return !withDefaults(before).equals(withDefaults(after));
    }

    private static Map<String, Object> withDefaults(Map<String, Object> settings) {
        Map<String, Object> all =
                new HashMap<>(Map.of("clientId", "ctios-test", "heartbeat", "5", "protocolVersion", "24"));
        all.putAll(settings);
        return all;
    }

    private void awaitConnection(int count) {
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> ledger.connections() >= count && session.state() == SessionState.MONITOR);
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
