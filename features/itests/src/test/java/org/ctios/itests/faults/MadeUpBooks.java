package org.ctios.itests.faults;

import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.BeforeEach;

/** Made-up records of one session, with a first connection, to show what the accountant finds. */
abstract class MadeUpBooks {
    private static final int STATE = MessageTypes.AGENT_STATE_EVENT;

    final List<SentConnection> sent = new ArrayList<>();
    final List<TopicRecord> topic = new ArrayList<>();
    final List<Stop> stops = new ArrayList<>();
    final SentConnection first = new SentConnection(1, Side.A, 1_000);

    @BeforeEach
    void theFirstConnection() {
        sent.add(first);
        told(1, 1_001, "OnConnection", "east", 0);
    }

    Balance balance() {
        return Accountant.balance(sent, sent.get(sent.size() - 1).side(), topic, stops, filtering());
    }

    /** Of nobody who edits a filter. */
    Filtering filtering() {
        return Filtering.NONE;
    }

    /** Sent on the first connection, and told by the session as its event of that number. */
    void both(long sequence, long millis, int agent) {
        first.add(millis, state(agent));
        told(sequence, millis, "OnAgentStateChange", "agent." + agent, agent);
    }

    void told(long sequence, long millis, String event, String key, int agent) {
        topic.add(record("n.1", sequence, millis, event, key, agent, false, false));
    }

    static Fingerprint state(int agent) {
        return new Fingerprint(STATE, "5000||||||agent " + agent + "||||||");
    }

    static Fingerprint begin() {
        return new Fingerprint(MessageTypes.BEGIN_CALL_EVENT, "5000|17|2001||||||||||");
    }

    TopicRecord record(
            String node, long number, long millis, String event, String key, int agent, boolean resync, boolean snap) {
        Fingerprint print = agent == 0 ? new Fingerprint(0x2000_1001, "||||||||||||") : state(agent);
        long micros = millis * 1_000;
        int place = topic.size();
        String side = side(millis);
        return new TopicRecord(
                node, Client.EAST, number, event, key, resync, snap, micros, millis, 0, place, side, print, List.of());
    }

    /** That of the connection which was the newest then. */
    String side(long millis) {
        return sent.stream()
                .filter(connection -> connection.opened() <= millis)
                .reduce((before, next) -> next)
                .map(connection -> connection.side().name())
                .orElse("");
    }
}
