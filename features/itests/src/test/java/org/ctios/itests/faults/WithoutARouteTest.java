package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.ctios.simulator.Side;
import org.junit.jupiter.api.Test;

/** Rule 5 of docs/reliability.md: a route that ends, and what the next one makes up for. */
class WithoutARouteTest extends MadeUpBooks {
    /** Rule 5: a route that ended is made up for by the snapshot of the next one. */
    @Test
    void whatHappenedWithoutARouteIsMissed() {
        both(2, 1_010, 1);
        stops.add(new Stop(1_020, false));
        first.add(1_030, state(2)).add(1_040, state(3));
        topic.add(record("n.1", 4, 1_050, "OnAgentStateChange", "agent.3", 3, true, true));
        both(5, 1_060, 4);

        assertThat(balance().findings()).isEmpty();
        assertThat(balance().eventsMissed()).isEqualTo(2);
    }

    /** Rule 5: also when the contact centre stands still by then, so that nothing follows. */
    @Test
    void whatHappenedWithoutARouteIsMissedAlsoWhenNothingFollows() {
        both(2, 1_010, 1);
        stops.add(new Stop(1_020, false));
        first.add(1_030, state(2));
        topic.add(record("n.1", 3, 1_050, "OnAgentStateChange", "agent.2", 2, true, true));
        told(4, 1_060, "OnHeartbeat", "east", 0);

        assertThat(balance().findings()).isEmpty();
        assertThat(balance().eventsMissed()).isEqualTo(1);

        first.add(1_070, state(3));
        assertThat(balance().eventsLost()).isEqualTo(1);
    }

    /** Rule 5: who holds and takes back a call again and again does what looks like the time before. */
    @Test
    void ofPlacesThatLookAlikeARouteComesInAtTheLastOneThatCanBe() {
        both(2, 1_010, 1);
        stops.add(new Stop(1_020, false));
        for (int time : new int[] {1_030, 1_040, 1_060}) {
            first.add(time, state(2)).add(time + 1, state(3));
        }
        topic.add(record("n.1", 6, 1_050, "OnAgentStateChange", "agent.3", 3, true, true));
        told(7, 1_060, "OnAgentStateChange", "agent.2", 2);
        told(8, 1_061, "OnAgentStateChange", "agent.3", 3);
        both(9, 1_070, 4);

        assertThat(balance().findings()).isEmpty();
        assertThat(balance().eventsMissed()).isEqualTo(4);
    }

    /** Rule 5: a word of the session itself does not tell what of the same moment came before it. */
    @Test
    void whatHappenedInTheMomentOfAWordOfTheSessionMayLieBehindIt() {
        both(2, 1_010, 1);
        stops.add(new Stop(1_020, false));
        first.add(1_012, state(2)).add(1_012, state(3)).add(1_030, state(4));
        told(4, 1_012, "OnHeartbeat", "east", 0);
        topic.add(record("n.1", 6, 1_050, "OnAgentStateChange", "agent.4", 4, true, true));
        both(7, 1_060, 5);

        assertThat(balance().findings()).isEmpty();
        assertThat(balance().eventsMissed()).isEqualTo(3);
    }

    /** Rule 5: what a session did not count, no route can have missed. */
    @Test
    void moreThanTheNumbersThatAreMissingIsLost() {
        both(2, 1_010, 1);
        stops.add(new Stop(1_020, false));
        first.add(1_030, state(2)).add(1_035, state(3)).add(1_040, state(4)).add(1_045, state(5));
        topic.add(record("n.1", 4, 1_050, "OnAgentStateChange", "agent.5", 5, true, true));
        both(5, 1_060, 6);

        assertThat(balance().eventsMissed()).isEqualTo(2);
        assertThat(balance().eventsLost()).isEqualTo(2);
    }

    /** Rule 5: a route that nobody ended has no excuse. */
    @Test
    void whatIsMissingWithoutAReasonIsLost() {
        both(2, 1_010, 1);
        first.add(1_030, state(2));
        topic.add(record("n.1", 3, 1_050, "OnAgentStateChange", "agent.3", 3, true, true));
        both(4, 1_060, 4);

        assertThat(balance().eventsLost()).isEqualTo(1);
    }

    /** Rule 5: a session that ended is followed by one that counts from 1 again. */
    @Test
    void theNextSessionCountsFromOneAgain() {
        for (int i = 1; i <= 20; i++) {
            both(i + 1, 1_010, i);
        }
        stops.add(new Stop(1_020, true));
        sent.add(new SentConnection(2, Side.A, 2_000).add(2_010, state(1)));
        told(1, 2_001, "OnConnection", "east", 0);
        told(2, 2_010, "OnAgentStateChange", "agent.1", 1);

        assertThat(balance().findings()).isEmpty();
        assertThat(balance().eventsTold()).isEqualTo(21);
    }

    /** Rule 5: what came in one piece with its connection has the earlier time, and belongs to it all the same. */
    @Test
    void theNextSessionBeginsWithWhateverHasTheEarliestTime() {
        for (int i = 1; i <= 20; i++) {
            both(i + 1, 1_010, i);
        }
        stops.add(new Stop(1_020, true));
        sent.add(new SentConnection(2, Side.A, 2_000).add(2_010, state(1)));
        told(1, 2_002, "OnConnection", "east", 0);
        told(2, 2_003, "OnHeartbeat", "east", 0);
        told(3, 2_001, "OnCTIOSFailure", "east", 0);
        told(4, 2_010, "OnAgentStateChange", "agent.1", 1);

        assertThat(balance().findings()).isEmpty();
        assertThat(Accountant.lives(topic, stops)).hasSize(2);
    }

    /** Rule 5: the last event of a session may have a later time than those before it. */
    @Test
    void theLastEventsOfASessionBelongToIt() {
        for (int i = 1; i <= 40; i++) {
            both(i + 1, 1_010, i);
        }
        stops.add(new Stop(1_020, true));
        told(42, 1_021, "OnHeartbeat", "east", 0);
        topic.set(24, record("n.1", 25, 1_025, "OnAgentStateChange", "agent.24", 24, false, false));
        sent.add(new SentConnection(2, Side.A, 2_000).add(2_010, state(1)));
        told(1, 2_002, "OnConnection", "east", 0);
        told(2, 2_010, "OnAgentStateChange", "agent.1", 1);

        assertThat(balance().findings()).isEmpty();
        assertThat(Accountant.lives(topic, stops))
                .extracting(life -> life.told().size())
                .containsExactly(42, 2);
    }

    /** Rule 5: times are not as exact as numbers, and a stop alone makes no second session. */
    @Test
    void eventsOfOneMomentBelongToOneSession() {
        stops.add(new Stop(1_000, true));
        told(2, 1_012, "OnMonitorModeEstablished", "east", 0);
        stops.add(new Stop(1_011, true));
        told(3, 1_011, "OnHeartbeat", "east", 0);

        assertThat(balance().findings()).isEmpty();
        assertThat(Accountant.lives(topic, stops)).hasSize(1);
    }

    /** Rule 5: what came in one piece with the confirmation has an earlier time than the connection's own event. */
    @Test
    void eventsThatCameTogetherWithTheirConnectionBelongToOneSession() {
        for (int i = 1; i <= 20; i++) {
            both(i + 1, 1_010, i);
        }
        stops.add(new Stop(1_020, true));
        SentConnection second = new SentConnection(2, Side.A, 1_990);
        sent.add(second);
        told(22, 2_004, "OnConnectionFailure", "east", 0);
        told(23, 2_005, "OnConnection", "east", 0);
        for (int i = 1; i <= 30; i++) {
            long millis = i < 20 ? 2_000 : 2_010;
            second.add(millis, state(i));
            told(23 + i, millis, "OnAgentStateChange", "agent." + i, i);
        }
        told(54, 2_011, "OnEventGap", "east", 0);

        assertThat(balance().findings()).isEmpty();
        assertThat(Accountant.lives(topic, stops)).hasSize(1);
    }
}
