package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.Test;

/** Rule 14 of docs/reliability.md: an edit gives a session another message filter. */
class FilteredSessionTest extends MadeUpBooks {
    private static final long EDITED = 10_000;
    private static final long IN_FORCE = 11_000;

    private final List<FilterEdit> edits = new ArrayList<>();

    @Override
    Filtering filtering() {
        return Filtering.of(edits, topic);
    }

    /** What the filter keeps back is no loss. */
    @Test
    void whatPassesTheFilterIsToldAndWhatDoesNotIsKeptBack() {
        edited(Filter.EVERYTHING, Filter.AGENT_STATES);
        first.add(20_000, begin());
        both(3, 20_001, 1);

        assertThat(balance().findings()).isEmpty();
        assertThat(balance().eventsTold()).isEqualTo(1);
        assertThat(balance().eventsKept()).isEqualTo(1);
    }

    /** A loss is found behind an edit as before it. */
    @Test
    void anEventThatPassesTheFilterAndIsNotToldIsLost() {
        first.add(5_000, state(1));
        edited(Filter.EVERYTHING, Filter.AGENT_STATES);
        first.add(20_000, state(2));

        assertThat(balance().eventsLost()).isEqualTo(2);
    }

    /** What passed the filter from before was to be told until the edit. */
    @Test
    void anEventThatIsNotToldLongBeforeItsFilterComesIsLost() {
        first.add(5_000, begin());
        edited(Filter.EVERYTHING, Filter.AGENT_STATES);

        assertThat(balance().eventsLost()).isEqualTo(1);
    }

    /** And from the word of the session on whatever the wider one lets pass. */
    @Test
    void anEventThatOnlyTheWiderFilterLetsPassIsLostOnceThatIsInForce() {
        edited(Filter.EVERYTHING, Filter.CALLS_COME_AND_GO);
        told(3, 15_000, "OnMonitorModeEstablished", "east", 0);
        edits.add(new FilterEdit(Client.EAST, Filter.CALLS_COME_AND_GO, Filter.EVERYTHING, 14_000));
        first.add(20_000, state(1));

        assertThat(balance().eventsLost()).isEqualTo(1);
    }

    /** Around the edit it may be the one filter or the other. */
    @Test
    void anEventThatPassesOneOfTheFiltersMayBeToldAroundTheEditAndMayBeMissing() {
        first.add(EDITED - 900, begin()).add(EDITED + 100, begin()).add(EDITED + 101, begin());
        edited(Filter.EVERYTHING, Filter.AGENT_STATES);
        call(3, EDITED + 100);

        assertThat(balance().findings()).isEmpty();
        assertThat(balance().eventsTold()).isEqualTo(1);
    }

    /** What passes both of them is told, whichever it is. */
    @Test
    void anEventThatPassesBothFiltersIsLostAroundTheEditToo() {
        edited(Filter.EVERYTHING, Filter.AGENT_STATES);
        first.add(EDITED + 100, state(1));

        assertThat(balance().eventsLost()).isEqualTo(1);
    }

    /** What passes neither of them is not told, whichever it is. */
    @Test
    void anEventThatPassesNeitherFilterIsInventedAroundTheEditToo() {
        edited(Filter.EVERYTHING, Filter.SOME_AGENTS);
        told(3, 21_000, "OnMonitorModeEstablished", "east", 0);
        edits.add(new FilterEdit(Client.EAST, Filter.SOME_AGENTS, Filter.AGENT_STATES, 20_000));
        first.add(20_100, begin());
        call(4, 20_100);

        assertThat(balance().eventsInvented()).isEqualTo(1);
    }

    /** A filter that is in force has no excuse. */
    @Test
    void anEventThatTheFilterKeepsBackIsInvented() {
        edited(Filter.EVERYTHING, Filter.AGENT_STATES);
        first.add(20_000, begin());
        call(3, 20_000);

        assertThat(balance().eventsInvented()).isEqualTo(1);
    }

    /** What the session finds out by asking meets the filter as well. */
    @Test
    void whatTheSessionFindsOutAndTheFilterKeepsBackIsInvented() {
        edited(Filter.EVERYTHING, Filter.CALLS_COME_AND_GO);
        topic.add(record("n.1", 3, 20_000, "OnAgentStateChange", "agent.7", 7, true, false));

        assertThat(balance().eventsInvented()).isEqualTo(1);
    }

    /** In between the agent had another state, which the filter kept back: by what was told nothing has changed. */
    @Test
    void aStateThatIsFoundOutMayBeTheOneThatWasToldBefore() {
        edited(Filter.EVERYTHING, Filter.AGENT_STATES);
        topic.add(record("n.1", 3, 20_000, "OnAgentStateChange", "agent.7", 7, true, false));
        topic.add(record("n.1", 4, 21_000, "OnAgentStateChange", "agent.7", 7, true, false));

        assertThat(balance().findings()).isEmpty();
    }

    /** What a session tells of itself passes every filter. */
    @Test
    void whatTheSessionTellsOfItselfPassesEveryFilter() {
        edited(Filter.EVERYTHING, Filter.CALLS_COME_AND_GO);
        topic.add(record("n.1", 3, 20_000, "OnEventGap", "east", 0, true, false));

        assertThat(balance().findings()).isEmpty();
    }

    /** Agents are in the same state again and again. */
    @Test
    void ofTwoEventsThatLookTheSameTheOneThatPassesIsTheOneThatWasTold() {
        edited(Filter.EVERYTHING, Filter.CALLS_COME_AND_GO);
        first.add(13_000, state(1));
        told(3, 15_000, "OnMonitorModeEstablished", "east", 0);
        edits.add(new FilterEdit(Client.EAST, Filter.CALLS_COME_AND_GO, Filter.EVERYTHING, 14_000));
        first.add(14_100, state(1));
        both(4, 20_000, 1);

        assertThat(balance().findings()).isEmpty();
        assertThat(balance().eventsKept()).isEqualTo(2);
    }

    /** A filter that asks for more needs another connection, and the session says nothing of it. */
    @Test
    void aConnectionThatIsOpenedWithoutAWordIsComparedToo() {
        both(2, 5_000, 1);
        edits.add(new FilterEdit(Client.EAST, Filter.EVERYTHING, Filter.AGENT_STATES, EDITED));
        sent.add(new SentConnection(2, Side.A, EDITED + 500)
                .add(EDITED + 600, state(2))
                .add(EDITED + 601, state(3)));
        told(3, EDITED + 600, "OnAgentStateChange", "agent.2", 2);
        told(4, IN_FORCE, "OnMonitorModeEstablished", "east", 0);

        assertThat(balance().eventsTold()).isEqualTo(2);
        assertThat(balance().eventsInvented()).isZero();
        assertThat(balance().eventsLost()).isEqualTo(1);
    }

    /** Of a session that began anew since then the connection is none: a route may come in behind its first events. */
    @Test
    void aConnectionThatAnEarlierSessionOpenedWithoutAWordIsNotThatOfTheNext() {
        edits.add(new FilterEdit(Client.EAST, Filter.EVERYTHING, Filter.AGENT_STATES, EDITED));
        sent.add(new SentConnection(2, Side.A, EDITED + 500));
        told(20, IN_FORCE, "OnMonitorModeEstablished", "east", 0);
        stops.add(new Stop(20_000, true));
        sent.add(new SentConnection(3, Side.A, 20_100)
                .add(20_101, state(1))
                .add(20_102, state(2))
                .add(20_500, state(3)));
        topic.add(record("n.1", 4, 20_400, "OnAgentStateChange", "agent.2", 2, false, true));
        told(5, 20_500, "OnAgentStateChange", "agent.3", 3);

        assertThat(balance().eventsLost()).isEqualTo(18);
        assertThat(balance().findings()).allMatch(finding -> finding.contains("numbers before"));
    }

    /** Without an edit nobody opens a connection without a word. */
    @Test
    void aConnectionThatIsOpenedWithoutAWordAndWithoutAnEditIsFound() {
        both(2, 5_000, 1);
        sent.add(new SentConnection(2, Side.A, 10_500).add(10_600, state(2)));
        told(3, 10_600, "OnAgentStateChange", "agent.2", 2);

        assertThat(balance().findings()).isNotEmpty();
    }

    /** Rule 14: a transfer is about the device of the primary call. */
    @Test
    void aTransferPassesByTheDeviceOfItsPrimaryCall() {
        assertThat(Filter.SOME_DEVICES.passes(transferOf("2018"))).isTrue();
        assertThat(Filter.SOME_DEVICES.passes(transferOf("2030"))).isFalse();
    }

    private static Fingerprint transferOf(String device) {
        byte[] frame = Message.builder(ProtocolVersion.cce(24), MessageTypes.CALL_TRANSFERRED_EVENT)
                .set(Fields.PRIMARY_DEVICE_ID, device)
                .set(Fields.SECONDARY_DEVICE_ID, "2001")
                .build()
                .toBytes();
        return Fingerprint.of(frame).get(0);
    }

    /** In force with number 2. */
    private void edited(Filter before, Filter after) {
        edits.add(new FilterEdit(Client.EAST, before, after, EDITED));
        told(2, IN_FORCE, "OnMonitorModeEstablished", "east", 0);
    }

    private void call(long sequence, long millis) {
        topic.add(record("n.1", sequence, millis, "OnCallBegin", begin().call(), 0, false, false)
                .with(begin(), List.of()));
    }
}
