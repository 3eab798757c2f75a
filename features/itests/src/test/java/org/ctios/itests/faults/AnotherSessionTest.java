package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.Test;

/** Rule 12 of docs/reliability.md: an edit makes a session another one, whose books begin anew. */
class AnotherSessionTest extends MadeUpBooks {
    private final List<Anew> edits = new ArrayList<>();

    /** The old one's books are closed as those of a connection that breaks; the numbers go on. */
    @Test
    void theBooksOfTheOldSessionEndAndThoseOfTheNewOneBegin() {
        both(2, 1_010, 1);
        first.add(1_019, state(2));
        edited(1_018);
        told(3, 1_020, "OnConnectionClosed", "east", 0);
        opened(1_030).add(1_040, state(1));
        told(4, 1_031, "OnConnection", "east", 0);
        told(5, 1_040, "OnAgentStateChange", "agent.1", 1);

        assertThat(checked().findings()).isEmpty();
        assertThat(checked().eventsTold()).isEqualTo(2);
        assertThat(checked().eventsCutOff()).isEqualTo(1);
    }

    /** What the new one is sent is told, also what the old one had told. */
    @Test
    void theBeginningOfACallThatOnlyTheOldSessionToldIsLost() {
        first.add(1_010, begin());
        topic.add(record("n.1", 2, 1_009, "OnCallBegin", begin().call(), 0, true, false));
        edited(1_018);
        told(3, 1_020, "OnConnectionClosed", "east", 0);
        opened(1_030).add(1_040, begin());
        told(4, 1_031, "OnConnection", "east", 0);

        assertThat(checked().eventsLost()).isEqualTo(1);
        assertThat(checked().eventsRepeated()).isEqualTo(1);
    }

    /** A number that is missing is lost: the route goes on. */
    @Test
    void anEventOfTheNewSessionThatTheTopicDoesNotHaveIsLost() {
        edited(1_018);
        told(2, 1_020, "OnConnectionClosed", "east", 0);
        opened(1_030);
        told(4, 1_031, "OnConnection", "east", 0);

        assertThat(checked().eventsLost()).isEqualTo(1);
    }

    /** Nothing follows the end but the new connection. */
    @Test
    void anEventOfTheOldConnectionBehindTheEndIsOutOfOrder() {
        first.add(1_019, state(1));
        edited(1_018);
        told(2, 1_020, "OnConnectionClosed", "east", 0);
        told(3, 1_021, "OnAgentStateChange", "agent.1", 1);

        assertThat(checked().eventsReordered()).isEqualTo(1);
    }

    /** The new one is told before it tells. */
    @Test
    void anEventOfTheNewConnectionBeforeItsOwnIsOutOfOrder() {
        edited(1_018);
        told(2, 1_020, "OnConnectionClosed", "east", 0);
        opened(1_030).add(1_031, state(1));
        told(3, 1_031, "OnAgentStateChange", "agent.1", 1);
        told(4, 1_031, "OnConnection", "east", 0);

        assertThat(checked().eventsReordered()).isEqualTo(1);
    }

    /** An edit that is no such one ends nothing. */
    @Test
    void anEndThatNobodyAskedForIsInvented() {
        told(2, 1_020, "OnConnectionClosed", "east", 0);

        assertThat(checked().eventsInvented()).isEqualTo(1);
    }

    /** One edit, one end. */
    @Test
    void aSecondEndOfOneEditIsInvented() {
        edited(1_018);
        told(2, 1_020, "OnConnectionClosed", "east", 0);
        opened(1_030);
        told(3, 1_031, "OnConnection", "east", 0);
        told(4, 1_040, "OnConnectionClosed", "east", 0);

        assertThat(checked().eventsInvented()).isEqualTo(1);
    }

    /** Who reads the topic has to know that everything begins anew. */
    @Test
    void anEditWhoseEndIsNotToldIsLost() {
        edited(1_018);
        opened(1_030);
        told(2, 1_031, "OnConnection", "east", 0);

        assertThat(checked().eventsLost()).isEqualTo(1);
    }

    /** A session that goes down with its bundle may say so. */
    @Test
    void theEndOfASessionWhoseBundleIsStoppedNeedsNoEdit() {
        stops.add(new Stop(1_019, true));
        told(2, 1_020, "OnConnectionClosed", "east", 0);

        assertThat(checked().findings()).isEmpty();
    }

    /** Who reads the topic forgets what was before the end. */
    @Test
    void whoReadsTheTopicBeginsBehindTheEnd() {
        both(2, 1_010, 1);
        told(3, 1_020, "OnConnectionClosed", "east", 0);
        both(4, 1_030, 2);

        assertThat(Accountant.lives(topic, stops).get(0).newest())
                .extracting(TopicRecord::key)
                .containsExactly("agent.2");
    }

    /** A route that begins later has a snapshot of the new session. */
    @Test
    void whoReadsTheTopicBeginsWithASnapshotBehindTheEnd() {
        told(2, 1_020, "OnConnectionClosed", "east", 0);
        topic.add(record("n.1", 2, 1_025, "OnAgentStateChange", "agent.3", 3, true, true));
        both(3, 1_030, 2);

        assertThat(Accountant.lives(topic, stops).get(0).newest())
                .extracting(TopicRecord::key)
                .containsExactly("agent.3", "agent.2");
    }

    private void edited(long millis) {
        edits.add(new Anew(Client.EAST, millis));
    }

    private SentConnection opened(long millis) {
        SentConnection connection = new SentConnection(sent.size() + 1, Side.A, millis);
        sent.add(connection);
        return connection;
    }

    private Balance checked() {
        Balance balance = balance();
        Endings.check(Accountant.lives(topic, stops), edits, stops, balance);
        return balance;
    }
}
