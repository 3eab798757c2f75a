package org.ctios.session.internal.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.ctios.session.ConnectionChange;
import org.ctios.session.ConnectionChange.Kind;
import org.ctios.session.ServerSide;
import org.junit.jupiter.api.Test;

/** What is kept of the past, and how little of it a night without servers takes. */
class HistoryTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final History history = new History();

    /** Both sides fail in turn: the loss before it is still there in the morning. */
    @Test
    void attemptsThatFailForHoursAreTwoChanges() {
        history.add(Kind.LOST, ServerSide.A, "a:1", "reset", NOON);
        for (int i = 1; i <= 1000; i++) {
            history.add(Kind.ATTEMPT_FAILED, ServerSide.B, "b:1", "refused " + i, NOON.plusSeconds(2 * i));
            history.add(Kind.ATTEMPT_FAILED, ServerSide.A, "a:1", "refused " + i, NOON.plusSeconds(2 * i + 1));
        }
        assertThat(history.read())
                .containsExactly(
                        new ConnectionChange(Kind.LOST, ServerSide.A, "a:1", "reset", NOON, NOON, 1),
                        new ConnectionChange(
                                Kind.ATTEMPT_FAILED,
                                ServerSide.B,
                                "b:1",
                                "refused 1000",
                                NOON.plusSeconds(2),
                                NOON.plusSeconds(2000),
                                1000),
                        new ConnectionChange(
                                Kind.ATTEMPT_FAILED,
                                ServerSide.A,
                                "a:1",
                                "refused 1000",
                                NOON.plusSeconds(3),
                                NOON.plusSeconds(2001),
                                1000));
    }

    @Test
    void theSameAfterSomethingElseIsAnotherChange() {
        history.add(Kind.LOST, ServerSide.A, "a:1", "reset", NOON);
        history.add(Kind.CONNECTED, ServerSide.B, "b:1", "", NOON);
        history.add(Kind.LOST, ServerSide.A, "a:1", "reset", NOON.plusSeconds(9));
        assertThat(history.read()).extracting(ConnectionChange::times).containsExactly(1, 1, 1);
    }

    @Test
    void theOldestGoWhenThereAreTooMany() {
        for (int i = 0; i < 300; i++) {
            history.add(i % 2 == 0 ? Kind.LOST : Kind.CONNECTED, ServerSide.A, "a:1", "", NOON.plusSeconds(i));
        }
        List<ConnectionChange> kept = history.read();
        assertThat(kept).hasSize(256);
        assertThat(kept.get(0).first()).isEqualTo(NOON.plusSeconds(44));
        assertThat(kept.get(255).first()).isEqualTo(NOON.plusSeconds(299));
    }
}
