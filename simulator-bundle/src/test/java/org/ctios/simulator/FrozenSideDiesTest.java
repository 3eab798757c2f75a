package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.ctios.ged188.MessageTypes;
import org.junit.jupiter.api.Test;

/** docs/simulator.md, faults: a frozen side dies like any other, and what it kept back dies with it. */
class FrozenSideDiesTest {
    /** The writing threads and that of the kill race each other, so that one round would show nothing. */
    private static final int ROUNDS = 300;

    @Test
    void nothingOfWhatAFrozenSideKeptBackIsSentWhenItIsKilled() throws IOException {
        Queue<SentFrame> told = new ConcurrentLinkedQueue<>();
        try (CtiServerPair pair =
                CtiServerPair.builder().agents(2).callsPerMinute(0).start()) {
            for (int i = 0; i < ROUNDS; i++) {
                Side side = pair.active();
                try (TestClient client = new TestClient(pair, side, 24)) {
                    client.openAllEvents();
                    pair.faults(side).freeze();
                    if (i == 0) {
                        pair.record(told::add);
                    }
                    pair.contactCentre().setAgentState("1001", Agent.State.NOT_READY, i);
                    pair.kill(side);
                    assertThat(client.isReset()).isTrue();
                }
                pair.revive(side);
            }
        }
        assertThat(told).extracting(SentFrame::type).doesNotContain(MessageTypes.AGENT_STATE_EVENT);
    }
}
