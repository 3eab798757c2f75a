package org.ctios.itests.faults;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What became of the events, and every one that is not as it should be. Not thread-safe. */
final class Balance {
    private static final int MOST_FINDINGS = 20;

    private final List<String> findings = new ArrayList<>();
    private final Map<Client, Long> toldBy = new EnumMap<>(Client.class);
    private long told;
    private long repeated;
    private long cutOff;
    private long read;
    private long unread;
    private long ended;
    private long connections;
    private long unclear;
    private long missed;
    private long kept;
    private long lost;
    private long duplicated;
    private long reordered;
    private long invented;

    /** Events that are in the topic, once and in order. */
    void told() {
        told++;
    }

    /** Beginnings and ends of calls that a snapshot had told before, so that the session left them out. */
    void repeated() {
        repeated++;
    }

    /** Events that were on a connection's way when it broke. */
    void cutOff() {
        cutOff++;
    }

    /** Such events of which the session's trace shows that they never reached it. */
    void unread() {
        cutOff++;
        unread++;
    }

    /** Events that the session read, and that its route or its process took with it at its end. */
    void ended() {
        ended++;
    }

    /** A connection, with what the session read from it. */
    void connection(Reading reading) {
        connections++;
        unclear += reading.isClear() ? 0 : 1;
        read += reading.events();
    }

    /** Events of a time without a route, or on their way through one when it was ended. */
    void missed(long events) {
        missed += events;
    }

    /** Events that a message filter kept back. */
    void kept() {
        kept++;
    }

    void lost(long events, String finding) {
        lost += events;
        find("lost " + events + ": " + finding);
    }

    void duplicated(String finding) {
        duplicated++;
        find("told twice: " + finding);
    }

    void reordered(String finding) {
        reordered++;
        find("out of order: " + finding);
    }

    void invented(String finding) {
        invented++;
        find("invented: " + finding);
    }

    /** That of all sessions together. */
    static Balance sum(Map<Client, Balance> balances) {
        Balance sum = new Balance();
        balances.forEach((client, balance) -> sum.add(client, balance));
        return sum;
    }

    private void add(Client client, Balance other) {
        told += other.told;
        repeated += other.repeated;
        cutOff += other.cutOff;
        read += other.read;
        unread += other.unread;
        ended += other.ended;
        connections += other.connections;
        unclear += other.unclear;
        missed += other.missed;
        kept += other.kept;
        lost += other.lost;
        duplicated += other.duplicated;
        reordered += other.reordered;
        invented += other.invented;
        toldBy.put(client, other.told);
        other.findings.forEach(finding -> find(client + ": " + finding));
    }

    private void find(String finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    long eventsTold() {
        return told;
    }

    /** Of which session they are, where this is the balance of several. */
    Map<Client, Long> toldBy() {
        return toldBy;
    }

    long eventsRepeated() {
        return repeated;
    }

    long eventsCutOff() {
        return cutOff;
    }

    /** Those of {@link #eventsCutOff} that never reached their session, by its trace. */
    long eventsUnread() {
        return unread;
    }

    /** All that the sessions read from their sockets, by their traces. */
    long eventsRead() {
        return read;
    }

    long eventsEnded() {
        return ended;
    }

    long connections() {
        return connections;
    }

    /** Connections of which no trace tells where reading ended. */
    long connectionsUnclear() {
        return unclear;
    }

    long eventsMissed() {
        return missed;
    }

    long eventsKept() {
        return kept;
    }

    long eventsLost() {
        return lost;
    }

    long eventsDuplicated() {
        return duplicated;
    }

    long eventsReordered() {
        return reordered;
    }

    long eventsInvented() {
        return invented;
    }

    /** The first of what is wrong; empty when the balance is clean. */
    List<String> findings() {
        return List.copyOf(findings);
    }
}
