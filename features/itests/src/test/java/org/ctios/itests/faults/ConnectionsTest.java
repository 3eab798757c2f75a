package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.ctios.simulator.Side;
import org.junit.jupiter.api.Test;

/** Rules 1 and 4 of docs/reliability.md: what is told while which connection is open, and what of a gap between two. */
class ConnectionsTest extends MadeUpBooks {
    /** A connection is lost, another one opened, and all is known again. */
    @Test
    void aFailoverIsToldInOrder() {
        both(2, 1_010, 1);
        told(3, 1_015, "OnConnectionFailure", "east", 0);
        told(4, 1_018, "OnConnectionFailure", "east", 0);
        sent.add(new SentConnection(2, Side.B, 1_020).add(1_030, state(3)));
        told(5, 1_021, "OnConnection", "east", 0);
        told(6, 1_030, "OnAgentStateChange", "agent.3", 3);
        told(7, 1_031, "OnEventGap", "east", 0);

        assertThat(balance().findings()).isEmpty();
    }

    /** Rule 1: its messages come behind the word that it is open. */
    @Test
    void aMessageBeforeTheWordOfItsConnectionIsOutOfOrder() {
        both(2, 1_010, 1);
        told(3, 1_015, "OnConnectionFailure", "east", 0);
        sent.add(new SentConnection(2, Side.B, 1_020).add(1_030, state(3)).add(1_031, state(4)));
        told(4, 1_030, "OnAgentStateChange", "agent.3", 3);
        told(5, 1_030, "OnConnection", "east", 0);
        told(6, 1_031, "OnAgentStateChange", "agent.4", 4);
        told(7, 1_032, "OnEventGap", "east", 0);

        assertThat(balance().findings()).singleElement().asString().contains("#4", "while the open one is none");
    }

    /** Rule 1: and those of the old one before the word that it is lost. */
    @Test
    void aMessageOfTheConnectionBeforeIsOutOfOrder() {
        both(2, 1_010, 1);
        first.add(1_019, state(2));
        told(3, 1_015, "OnConnectionFailure", "east", 0);
        sent.add(new SentConnection(2, Side.B, 1_020).add(1_030, state(3)));
        told(4, 1_021, "OnConnection", "east", 0);
        topic.add(record("n.1", 5, 1_019, "OnAgentStateChange", "agent.2", 2, false, false));
        told(6, 1_030, "OnAgentStateChange", "agent.3", 3);
        told(7, 1_031, "OnEventGap", "east", 0);

        assertThat(balance().findings()).singleElement().asString().contains("#5", "while the open one is B");
    }

    /** A session of such a pair has two connections for a moment, and may be told by turns. */
    @Test
    void theConnectionsOfAnActiveStandbyPairMayBeToldByTurns() {
        both(2, 1_010, 1);
        first.add(1_019, state(2));
        sent.add(new SentConnection(2, Side.B, 1_020, true).add(1_030, state(3)));
        told(3, 1_021, "OnConnection", "east", 0);
        topic.add(record("n.1", 4, 1_019, "OnAgentStateChange", "agent.2", 2, false, false));
        told(5, 1_030, "OnAgentStateChange", "agent.3", 3);

        assertThat(balance().findings()).isEmpty();
    }

    /** Rule 1: it is open already. */
    @Test
    void aConnectionThatIsOpenedTwiceIsToldTwice() {
        told(2, 1_002, "OnConnection", "east", 0);

        assertThat(balance().eventsDuplicated()).isEqualTo(1);
    }

    /** Rule 4: who hears the events has to know when the gap is over. */
    @Test
    void aGapWhoseEndIsNotToldIsLost() {
        told(2, 1_015, "OnConnectionFailure", "east", 0);
        told(3, 1_021, "OnConnection", "east", 0);

        assertThat(balance().findings()).singleElement().asString().startsWith("lost 1: the word that all is known");
    }

    /** Rule 4: and of one gap once. */
    @Test
    void aGapWhoseEndIsToldTwiceIsToldTwice() {
        told(2, 1_015, "OnConnectionFailure", "east", 0);
        told(3, 1_021, "OnConnection", "east", 0);
        told(4, 1_031, "OnEventGap", "east", 0);
        assertThat(balance().findings()).isEmpty();

        told(5, 1_032, "OnEventGap", "east", 0);
        assertThat(balance().eventsDuplicated()).isEqualTo(1);
    }

    /** Rule 12: an end leaves no gap. */
    @Test
    void anEndLeavesNoGap() {
        told(2, 1_015, "OnConnectionFailure", "east", 0);
        told(3, 1_016, "OnConnectionClosed", "east", 0);
        told(4, 1_021, "OnConnection", "east", 0);

        assertThat(balance().findings()).isEmpty();
    }

    /** Rule 5: of what a route has missed nobody can tell the order. */
    @Test
    void behindMissingNumbersNothingIsKnownOfTheConnection() {
        stops.add(new Stop(1_010, false));
        topic.add(record("n.1", 4, 1_050, "OnAgentStateChange", "agent.1", 1, true, true));
        told(5, 1_060, "OnConnection", "east", 0);
        told(6, 1_061, "OnEventGap", "east", 0);

        assertThat(balance().findings()).isEmpty();
    }

    /** Rules 5 and 14: a filter opens the next connection without a word, so that nobody can tell whether one was open. */
    @Test
    void aLossOfAConnectionThatNobodyWasToldOfLeavesAGap() {
        stops.add(new Stop(1_010, false));
        topic.add(record("n.1", 4, 1_050, "OnAgentStateChange", "agent.1", 1, true, true));
        told(5, 1_060, "OnEventGap", "east", 0);
        told(6, 1_070, "OnConnectionFailure", "east", 0);
        told(7, 1_071, "OnConnection", "east", 0);
        told(8, 1_072, "OnEventGap", "east", 0);
        assertThat(balance().findings()).isEmpty();

        told(9, 1_073, "OnEventGap", "east", 0);
        assertThat(balance().eventsDuplicated()).isEqualTo(1);
    }

    /** Rule 5: with an active-standby pair the newest connection is not the one that tells. */
    @Test
    void whatHappenedWithoutARouteIsMissedOnBothConnectionsOfAnActiveStandbyPair() {
        SentConnection active = new SentConnection(2, Side.A, 1_001, true);
        sent.set(0, active);
        active.add(1_010, state(1));
        told(2, 1_010, "OnAgentStateChange", "agent.1", 1);
        sent.add(new SentConnection(3, Side.B, 1_012, true));
        stops.add(new Stop(1_020, false));
        active.add(1_030, state(2));
        topic.add(record("n.1", 3, 1_050, "OnAgentStateChange", "agent.2", 2, true, true));
        told(4, 1_060, "OnHeartbeat", "east", 0);

        assertThat(Accountant.balance(sent, Side.A, topic, stops, Filtering.NONE)
                        .findings())
                .isEmpty();
    }
}
