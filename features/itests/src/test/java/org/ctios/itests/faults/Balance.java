package org.ctios.itests.faults;

import java.util.ArrayList;
import java.util.List;

/** What became of the events, and every one that is not as it should be. Not thread-safe. */
final class Balance {
    private static final int MOST_FINDINGS = 20;

    private final List<String> findings = new ArrayList<>();
    private long told;
    private long repeated;
    private long cutOff;
    private long missed;
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

    /** Events of a time without a route, or on their way through one when it was ended. */
    void missed(long events) {
        missed += events;
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

    private void find(String finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    long eventsTold() {
        return told;
    }

    long eventsRepeated() {
        return repeated;
    }

    long eventsCutOff() {
        return cutOff;
    }

    long eventsMissed() {
        return missed;
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
