package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ctios.session.CtiOsSessions;
import org.ctios.session.SessionSnapshot;
import org.ctios.session.SessionState;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Failovers of every kind, one after the other, while the contact centre is busy: after each of them the session knows
 * what is true, and over all of them nothing that reached the socket was lost, told twice or invented.
 */
class FailoversUnderLoadIT {
    /** Failovers in each mode; half an hour of them is {@code -Dctios.failovers=5000}. */
    private static final int FAILOVERS = Integer.getInteger("ctios.failovers", 200);

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int MORE_THREADS = 20;
    private static final long MORE_HEAP = 48L << 20;

    private final CtiServerPair pair = CtiServerPair.builder()
            .agents(12)
            .callsPerMinute(30)
            .speed(10)
            .seed(4)
            .start();
    private final Ledger ledger = new Ledger();
    private StandaloneSession session;

    @AfterEach
    void close() {
        if (session != null) {
            session.close();
        }
        pair.close();
    }

    /** Issue 4, What must be shown; cil-semantics 3.4: the original does not support it in monitor mode, this session does. */
    @ParameterizedTest
    @CsvSource({"monitor", "agent"})
    void afterEachFailoverTheSessionKnowsWhatIsTrueAndNothingWasLostOrToldTwice(String mode) {
        Predicate<String> agents = mode.equals("agent") ? "1001"::equals : id -> !id.isEmpty();
        pair.record(ledger::sent);
        session = CtiOsSessions.create("test", settings(mode));
        session.addEventListener(ledger);
        session.connect();
        awaitCurrent(1);
        awaitTruth(agents, "at the beginning");
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        long heap = usedHeap();

        for (int i = 0; i < FAILOVERS; i++) {
            Kind kind = Kind.values()[i % Kind.values().length];
            int connections = ledger.connections();
            Side before = pair.active();
            kind.strike(pair, before);
            awaitCurrent(connections + 1);
            awaitTruth(agents, "after failover " + i + ", " + kind);
            pair.faults(before).heal();
        }

        assertThat(session.statistics().failovers()).isGreaterThanOrEqualTo(FAILOVERS);
        assertThat(session.statistics().eventsDropped()).isZero();
        assertThat(session.statistics().malformedMessages()).isZero();
        pair.contactCentre().whilePaused(() -> await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(ledger.unsettled()).isEmpty()));
        ledger.balance();
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(threads + MORE_THREADS);
        assertThat(usedHeap() - heap).as("heap that grew").isLessThan(MORE_HEAP);
    }

    /** Ways in which a server is lost. */
    private enum Kind {
        /** The process dies; the other side takes over. */
        KILL {
            @Override
            void strike(CtiServerPair pair, Side side) {
                pair.kill(side);
            }
        },
        /** The connection is reset; the server goes on. */
        RESET {
            @Override
            void strike(CtiServerPair pair, Side side) {
                pair.faults(side).reset();
            }
        },
        /** The port is closed while the other side takes over. */
        REFUSE {
            @Override
            void strike(CtiServerPair pair, Side side) {
                pair.faults(side).refuse();
                pair.switchOver();
            }
        },
        /** The server stands still, and nobody notices but by its silence. */
        FREEZE {
            @Override
            void strike(CtiServerPair pair, Side side) {
                pair.faults(side).freeze();
                pair.switchOver();
            }
        },
        /** The line is dead, and only new connections come through. */
        HALF_OPEN {
            @Override
            void strike(CtiServerPair pair, Side side) {
                pair.faults(side).halfOpen();
            }
        };

        abstract void strike(CtiServerPair pair, Side side);
    }

    private Map<String, Object> settings(String mode) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "endpoints", pair.endpoints(),
                "mode", mode,
                "autoconnect", "false",
                "heartbeat", "0.2",
                "maxHeartbeats", "2",
                "openTimeout", "1",
                "reconnect.delays", List.of(0.05),
                "reconnect.jitter", "0"));
        if (mode.equals("agent")) {
            settings.put("agentId", "1001");
            settings.put("agentInstrument", pair.contactCentre().agent("1001").instrument());
            settings.put("peripheralId", "5000");
            settings.put("autologin", "true");
            settings.put(".agentPassword", "pw1001");
        }
        return settings;
    }

    private void awaitCurrent(int connections) {
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> ledger.connections() >= connections
                        && (session.state() == SessionState.MONITOR || session.state() == SessionState.AGENT)
                        && session.snapshot().current());
    }

    private void awaitTruth(Predicate<String> agents, String when) {
        pair.contactCentre().whilePaused(() -> await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(5))
                .untilAsserted(() -> {
                    SessionSnapshot snapshot = session.snapshot();
                    assertThat(Truth.known(snapshot, pair, agents)).as(when).isEqualTo(Truth.of(pair, agents));
                }));
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
