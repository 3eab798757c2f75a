package org.ctios.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.ctios.event.Origin;
import org.ctios.session.ListenerOptions.Ordering;
import org.junit.jupiter.api.Test;

/** How a listener wants its events. */
class ListenerOptionsTest {

    @Test
    void aSnapshotIsOnlyToldToWhoAsksForIt() {
        ListenerOptions plain = new ListenerOptions(Ordering.CALL, 8);
        assertThat(plain.snapshot()).isFalse();
        assertThat(plain.withSnapshot()).isEqualTo(new ListenerOptions(Ordering.CALL, 8, true));
        assertThat(ListenerOptions.IN_ORDER.snapshot()).isFalse();
    }

    @Test
    void anEventOfASnapshotIsNoNews() {
        assertThat(Origin.ofSnapshot("east", ServerSide.A, Instant.EPOCH, 7))
                .isEqualTo(new Origin("east", ServerSide.A, Instant.EPOCH, 7, true, true));
        assertThat(new Origin("east", ServerSide.A, Instant.EPOCH, 8, true).snapshot())
                .isFalse();
    }

    @Test
    void severalAtATimeNeedAnOrderThatAllowsIt() {
        assertThatThrownBy(() -> new ListenerOptions(Ordering.SESSION, 2, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("choose CALL or AGENT");
        assertThatThrownBy(() -> new ListenerOptions(Ordering.CALL, 1025))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 1024");
    }
}
