package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.event.Origin;
import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.CtiOsSessions;
import org.ctios.session.ListenerOptions;
import org.ctios.session.SessionSnapshot;
import org.ctios.session.SessionState;
import org.ctios.session.StandaloneSession;
import org.ctios.session.internal.model.ObjectModel;
import org.ctios.simulator.CtiServerPair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Issue 5, initial state on start: whenever a listener comes, from its snapshot and the events behind it it knows what
 * the session knows. Over TCP, under traffic, with failovers.
 */
class LateListenersUnderLoadIT {
    private static final int LISTENERS = 30;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final CtiServerPair pair = CtiServerPair.builder()
            .agents(12)
            .callsPerMinute(60)
            .speed(10)
            .seed(5)
            .start();
    private final StandaloneSession session = CtiOsSessions.create(
            "test", Map.of("endpoints", pair.endpoints(), "autoconnect", "false", "reconnect.delays", "0.05"));

    @AfterEach
    void close() {
        session.close();
        pair.close();
    }

    @Test
    void aListenerThatComesLateKnowsWhatTheSessionKnows() {
        session.connect();
        await().atMost(LIMIT).until(() -> session.state() == SessionState.MONITOR);
        List<LateListener> listeners = new ArrayList<>();
        for (int i = 0; i < LISTENERS; i++) {
            if (i % 10 == 5) {
                // Half of the listeners that follow come while the session is away or asks.
                pair.kill(pair.active());
                pair.revive(pair.active().other());
            }
            long before = session.statistics().eventsPublished();
            LateListener next = new LateListener();
            session.addEventListener(next, ListenerOptions.IN_ORDER.withSnapshot());
            listeners.add(next);
            await().atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> session.statistics().eventsPublished() > before + 10);
        }
        await().atMost(LIMIT)
                .until(() -> session.state() == SessionState.MONITOR
                        && session.snapshot().current());

        pair.contactCentre().whilePaused(() -> await().atMost(LIMIT).untilAsserted(() -> {
            SessionSnapshot known = session.snapshot();
            assertThat(known.agents()).hasSize(12);
            for (LateListener each : listeners) {
                assertThat(each.faults()).isEmpty();
                assertThat(each.lastSequence()).isEqualTo(known.lastEvent());
                assertThat(Truth.known(each.known(), pair, id -> true)).isEqualTo(Truth.known(known, pair, id -> true));
            }
        }));
        assertThat(listeners).allSatisfy(each -> assertThat(each.snapshots()).isGreaterThanOrEqualTo(12));
    }

    /** Takes in what it hears, and nothing else. */
    private static final class LateListener implements CtiOsEventListener {
        private final ObjectModel model = new ObjectModel();
        private final List<String> faults = new ArrayList<>();
        private long lastSequence = -1;
        private long snapshots;

        @Override
        public synchronized void onEvent(CtiOsEvent event) {
            Origin origin = event.origin();
            if (origin.snapshot()) {
                snapshots++;
            }
            long expected = origin.snapshot() && lastSequence >= 0 ? lastSequence : lastSequence + 1;
            if (lastSequence >= 0 && origin.sequence() != expected) {
                faults.add("number " + expected + " was expected of " + event);
            }
            lastSequence = origin.sequence();
            byte[] frame = event.frame();
            if (frame.length > 0) {
                model.apply(Message.of(ProtocolVersion.cce(24), frame), -1, origin.time());
            }
        }

        synchronized List<String> faults() {
            return List.copyOf(faults);
        }

        synchronized long lastSequence() {
            return lastSequence;
        }

        synchronized long snapshots() {
            return snapshots;
        }

        synchronized SessionSnapshot known() {
            return new SessionSnapshot(Instant.EPOCH, true, lastSequence, model.agents(), model.calls());
        }
    }
}
