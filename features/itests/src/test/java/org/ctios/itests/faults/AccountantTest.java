package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.Test;

/** The rules of docs/reliability.md, each with made-up records that keep it and with such that break it. */
class AccountantTest extends MadeUpBooks {
    /** Rule 1: what reached the session is in the topic once and in order. */
    @Test
    void whatIsThereOnceAndInOrderBalances() {
        for (int i = 1; i <= 5; i++) {
            both(i + 1, 1_010L + i, i);
        }

        assertThat(balance().findings()).isEmpty();
        assertThat(balance().eventsTold()).isEqualTo(5);
    }

    /** Rule 1. */
    @Test
    void anEventThatTheSessionDidNotTellIsLost() {
        both(2, 1_010, 1);
        first.add(1_011, state(2));
        both(3, 1_012, 3);

        assertThat(balance().eventsLost()).isEqualTo(1);
    }

    /** Rule 1: the connection stands, so the last events belong to the topic too. */
    @Test
    void theLastEventOfAConnectionThatStandsMayNotBeMissing() {
        both(2, 1_010, 1);
        first.add(1_011, state(2));

        assertThat(balance().eventsLost()).isEqualTo(1);
    }

    /** Rule 1: the session counts its events without gaps. */
    @Test
    void anEventThatTheSessionToldAndTheTopicDoesNotHaveIsLost() {
        both(2, 1_010, 1);
        both(4, 1_012, 3);

        assertThat(balance().eventsLost()).isEqualTo(1);
    }

    /** Rule 1: one number twice. */
    @Test
    void aRecordThatIsThereTwiceIsToldTwice() {
        both(2, 1_010, 1);
        told(2, 1_010, "OnAgentStateChange", "agent.1", 1);

        assertThat(balance().eventsDuplicated()).isEqualTo(1);
    }

    /** Rule 1: two numbers for one message. */
    @Test
    void aMessageThatIsToldAsTwoEventsIsToldTwice() {
        both(2, 1_010, 1);
        told(3, 1_010, "OnAgentStateChange", "agent.1", 1);

        assertThat(balance().eventsDuplicated()).isEqualTo(1);
    }

    /** Rule 1: a server that sends a message twice is quoted twice. */
    @Test
    void aMessageThatWasSentTwiceMayBeToldTwice() {
        both(2, 1_010, 1);
        both(3, 1_011, 1);

        assertThat(balance().findings()).isEmpty();
    }

    /** Rule 1: the session's order is the server's. */
    @Test
    void eventsThatTheSessionToldInAnotherOrderAreOutOfOrder() {
        first.add(1_010, state(1)).add(1_011, state(2));
        told(2, 1_012, "OnAgentStateChange", "agent.2", 2);
        told(3, 1_013, "OnAgentStateChange", "agent.1", 1);

        assertThat(balance().eventsReordered()).isEqualTo(1);
        assertThat(balance().eventsLost()).isZero();
    }

    /** Rule 1: the topic's order within one key is the session's. */
    @Test
    void recordsOfOneKeyInAnotherOrderAreOutOfOrder() {
        first.add(1_010, state(1)).add(1_011, state(2));
        told(3, 1_011, "OnAgentStateChange", "agent.1", 2);
        told(2, 1_010, "OnAgentStateChange", "agent.1", 1);

        assertThat(balance().eventsReordered()).isEqualTo(1);
    }

    /** Rule 2: nothing is told as an event that no server told. */
    @Test
    void anEventThatNobodySentIsInvented() {
        both(2, 1_010, 1);
        told(3, 1_011, "OnAgentStateChange", "agent.7", 7);

        assertThat(balance().eventsInvented()).isEqualTo(1);
    }

    /** Rule 2: what the session found out by asking says so, and is no message. */
    @Test
    void whatIsMarkedAsFoundOutIsNotInvented() {
        both(2, 1_010, 1);
        topic.add(record("n.1", 3, 1_011, "OnAgentStateChange", "agent.7", 7, true, false));

        assertThat(balance().findings()).isEmpty();
    }

    /** Rule 3: only the end of a connection that broke may be missing. */
    @Test
    void theEndOfAConnectionThatBrokeIsCutOff() {
        both(2, 1_010, 1);
        first.add(1_011, state(2));
        told(3, 1_012, "OnConnectionFailure", "east", 0);
        sent.add(new SentConnection(2, Side.B, 2_000).add(2_010, state(3)));
        told(4, 2_001, "OnConnection", "east", 0);
        told(5, 2_010, "OnAgentStateChange", "agent.3", 3);
        told(6, 2_011, "OnEventGap", "east", 0);

        assertThat(balance().findings()).isEmpty();
        assertThat(balance().eventsCutOff()).isEqualTo(1);
    }

    /** Rule 3: a server that is well keeps nothing back. */
    @Test
    void whatWasSentSecondsBeforeTheConnectionBrokeIsLostUnlessItsServerHadAFault() {
        first.add(1_011, state(1)).add(4_012, state(2));
        told(2, 4_020, "OnConnectionFailure", "east", 0);
        sent.add(new SentConnection(2, Side.B, 5_000));
        told(3, 5_001, "OnConnection", "east", 0);
        told(4, 5_002, "OnEventGap", "east", 0);
        assertThat(balance().eventsLost()).isEqualTo(1);

        first.holdUp();
        assertThat(balance().findings()).isEmpty();
        assertThat(balance().eventsCutOff()).isEqualTo(2);
    }

    /** Rule 3: what was sent long before the connection broke had all the time there is. */
    @Test
    void whatWasSentLongBeforeTheConnectionBrokeIsLost() {
        first.add(1_011, state(1)).add(21_000, state(2)).holdUp();
        sent.add(new SentConnection(2, Side.B, 22_000));
        told(2, 22_001, "OnConnection", "east", 0);

        assertThat(balance().eventsLost()).isEqualTo(1);
        assertThat(balance().eventsCutOff()).isEqualTo(1);
    }

    /** Rule 1: with an active-standby pair there are two connections, and what is left of the one may come behind the other. */
    @Test
    void twoSidesMayBeToldByTurns() {
        both(2, 1_010, 1);
        first.add(1_019, state(2));
        sent.add(new SentConnection(2, Side.B, 1_020, true).add(1_030, state(3)).add(1_031, state(4)));
        told(3, 1_021, "OnConnection", "east", 0);
        told(4, 1_030, "OnAgentStateChange", "agent.3", 3);
        topic.add(record("n.1", 5, 1_019, "OnAgentStateChange", "agent.2", 2, false, false));
        told(6, 1_031, "OnAgentStateChange", "agent.4", 4);

        assertThat(balance().findings()).isEmpty();
        assertThat(balance().eventsTold()).isEqualTo(4);
    }

    /** Rule 4: what a side that becomes active tells of calls that go on may be known. */
    @Test
    void anUpdateOfWhatIsKnownMayBeLeftOut() {
        first.add(1_010, new Fingerprint(MessageTypes.CALL_DELIVERED_EVENT, "5000|17|2001|||||||50|||"));
        both(2, 1_011, 1);

        assertThat(balance().findings()).isEmpty();
        assertThat(balance().eventsRepeated()).isEqualTo(1);
    }

    /** Rule 4: the beginning of a call that a comparison told before is not told again. */
    @Test
    void theBeginningOfACallThatIsKnownMayBeLeftOut() {
        first.add(1_010, begin());
        topic.add(record("n.1", 2, 1_009, "OnCallBegin", begin().call(), 0, true, false));

        assertThat(balance().findings()).isEmpty();
        assertThat(balance().eventsRepeated()).isEqualTo(1);
    }

    /** Rule 4: and only then. */
    @Test
    void theBeginningOfACallThatNobodyToldIsLost() {
        first.add(1_010, begin());

        assertThat(balance().eventsLost()).isEqualTo(1);
    }

    /** Rule 4: it is known also under the number that a conference gave it. */
    @Test
    void theBeginningOfACallThatAConferenceGaveItsNumberMayBeLeftOut() {
        first.add(1_009, state(2)).add(1_010, begin());
        topic.add(record("n.1", 2, 1_009, "OnCallConferenced", "call.5000.16.2001", 0, false, false)
                .with(state(2), List.of("call.5000.17.2002", begin().call())));

        assertThat(balance().findings()).isEmpty();
        assertThat(balance().eventsRepeated()).isEqualTo(1);
    }

    /** Rule 6: kill -9 leaves out what was on its way, and no more. */
    @Test
    void aKilledContainerLeavesOutWhatWasOnItsWay() {
        both(2, 1_010, 1);
        first.add(1_019, state(2)).add(1_020, state(3));
        told(4, 1_020, "OnAgentStateChange", "agent.3", 3);
        stops.add(new Stop(1_021, true));
        sent.add(new SentConnection(2, Side.A, 9_000).add(9_010, state(4)));
        topic.add(record("n.2", 1, 9_001, "OnConnection", "east", 0, false, false));
        topic.add(record("n.2", 2, 9_010, "OnAgentStateChange", "agent.4", 4, false, false));

        assertThat(balance().findings()).isEmpty();
    }

    /** Rule 6: the next process may fail at first, and had no part in what was on its way. */
    @Test
    void whatWasOnItsWayIsCutOffAlsoWhenTheNextProcessFailsAtFirst() {
        both(2, 1_010, 1);
        first.add(1_019, state(2)).add(1_020, state(3));
        stops.add(new Stop(1_021, true));
        topic.add(record("n.2", 1, 8_990, "OnConnectionFailure", "east", 0, false, false));
        sent.add(new SentConnection(2, Side.A, 9_000).add(9_010, state(4)));
        topic.add(record("n.2", 2, 9_001, "OnConnection", "east", 0, false, false));
        topic.add(record("n.2", 3, 9_010, "OnAgentStateChange", "agent.4", 4, false, false));

        assertThat(balance().findings()).isEmpty();
        assertThat(balance().eventsCutOff()).isEqualTo(2);
    }

    /** Rule 7: an edit takes nothing with it that was known. */
    @Test
    void whoReadsTheTopicForgetsNothingForAnEdit() {
        both(2, 1_010, 1);
        told(3, 1_020, "OnConnectionFailure", "east", 0);
        both(4, 1_030, 2);

        Life life = Accountant.lives(topic, stops).get(0);

        assertThat(life.newest()).extracting(TopicRecord::key).contains("agent.1", "east", "agent.2");
    }

    /** Rule 7: the reader begins with the snapshot that a new route is told. */
    @Test
    void whoReadsTheTopicBeginsWithTheNewestSnapshot() {
        both(2, 1_010, 1);
        topic.add(record("n.1", 2, 1_050, "OnAgentStateChange", "agent.3", 3, true, true));
        both(3, 1_060, 4);

        Life life = Accountant.lives(topic, stops).get(0);

        assertThat(life.newest()).extracting(TopicRecord::key).containsExactly("agent.3", "agent.4");
    }
}
