package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.ctios.simulator.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules 1 to 3 of docs/reliability.md where the trace of the session tells how far it read. */
class WhatWasReadTest extends MadeUpBooks {
    private static final long BREAKS = 29_000;

    @BeforeEach
    void theTraceTellsOfTheFirstConnection() {
        first.reading().sent(MadeUpFrames.openConf(1), 0);
        first.reading().begin();
    }

    private void send(long millis, int agent) {
        first.add(millis, state(agent));
        first.reading().sent(MadeUpFrames.state(agent), 1);
    }

    private void sendAndRead(long millis, int agent) {
        send(millis, agent);
        first.reading().read(MadeUpFrames.state(agent));
    }

    private void told(long sequence, long millis, int agent) {
        told(sequence, millis, "OnAgentStateChange", "agent." + agent, agent);
    }

    /** There is another connection, and the session says so with the events of these numbers. */
    private void anotherConnection(long sequence) {
        told(sequence, BREAKS, "OnConnectionFailure", "east", 0);
        sent.add(new SentConnection(2, Side.B, BREAKS + 100));
        told(sequence + 1, BREAKS + 101, "OnConnection", "east", 0);
        told(sequence + 2, BREAKS + 102, "OnEventGap", "east", 0);
    }

    @Test
    void whatWasReadAndToldBalances() {
        sendAndRead(1_010, 1);
        sendAndRead(1_011, 2);
        told(2, 1_010, 1);
        told(3, 1_011, 2);

        assertThat(balance().findings()).isEmpty();
        assertThat(balance().eventsRead()).isEqualTo(2);
        assertThat(balance().connectionsUnclear()).isZero();
    }

    /** Rule 3. */
    @Test
    void whatNeverReachedTheSessionIsCutOff() {
        sendAndRead(1_010, 1);
        told(2, 1_010, 1);
        send(1_011, 2);
        send(1_012, 3);
        first.reading().end();
        anotherConnection(3);

        assertThat(balance().findings()).isEmpty();
        assertThat(balance().eventsCutOff()).isEqualTo(2);
        assertThat(balance().eventsUnread()).isEqualTo(2);
    }

    /** Rule 3: a session reads what is there. */
    @Test
    void whatASessionLeavesUnreadForLongIsLost() {
        send(1_010, 1);
        send(21_000, 2);
        first.reading().end();
        anotherConnection(2);

        assertThat(balance().eventsLost()).isEqualTo(1);
        assertThat(balance().eventsUnread()).isEqualTo(1);
    }

    /** Rule 1: a connection that breaks takes nothing with it that was read, not even of the last moment. */
    @Test
    void whatWasReadAndNotToldIsLostAlsoWhenTheConnectionBreaks() {
        sendAndRead(BREAKS - 1, 1);
        first.reading().end();
        anotherConnection(2);

        assertThat(balance().eventsLost()).isEqualTo(1);
        assertThat(balance().eventsCutOff()).isZero();
    }

    /** Rule 5: a route that ends does. */
    @Test
    void whatWasReadWhenItsRouteEndedMayBeMissing() {
        sendAndRead(BREAKS - 1, 1);
        first.reading().end();
        stops.add(new Stop(BREAKS, false));
        anotherConnection(2);

        assertThat(balance().findings()).isEmpty();
        assertThat(balance().eventsEnded()).isEqualTo(1);
    }

    /** Rule 5: only at that time. */
    @Test
    void whatWasReadLongBeforeARouteEndedIsLost() {
        sendAndRead(BREAKS - Stop.LONGEST_ON_ITS_WAY - 1, 1);
        first.reading().end();
        stops.add(new Stop(BREAKS, false));
        anotherConnection(2);

        assertThat(balance().eventsLost()).isEqualTo(1);
    }

    /** Rule 5: and only an unbroken end. */
    @Test
    void whatWasReadBeforeWhatIsToldIsLostAlsoWhenARouteEnds() {
        sendAndRead(BREAKS - 2, 1);
        sendAndRead(BREAKS - 1, 2);
        told(2, BREAKS - 1, 2);
        first.reading().end();
        stops.add(new Stop(BREAKS, false));
        anotherConnection(3);

        assertThat(balance().eventsLost()).isEqualTo(1);
    }

    /** Rule 2: nobody can tell what did not reach him. */
    @Test
    void whatIsToldAndWasNotReadIsInvented() {
        send(1_010, 1);
        told(2, 1_010, 1);
        first.reading().end();
        anotherConnection(3);

        assertThat(balance().eventsInvented()).isEqualTo(1);
    }

    /** Rule 3: of two that look alike the one that was read is told. */
    @Test
    void whatLooksLikeAnEventThatWasToldIsCutOff() {
        sendAndRead(1_010, 1);
        told(2, 1_010, 1);
        send(1_011, 1);
        first.reading().end();
        anotherConnection(3);

        assertThat(balance().findings()).isEmpty();
        assertThat(balance().eventsUnread()).isEqualTo(1);
    }

    /** Rule 3: where the trace lacks something the times count. */
    @Test
    void whereTheTraceLacksSomethingAnEndMayBeMissing() {
        sendAndRead(1_010, 1);
        told(2, 1_010, 1);
        send(1_011, 2);
        first.reading().lack();
        anotherConnection(3);

        assertThat(balance().findings()).isEmpty();
        assertThat(balance().eventsCutOff()).isEqualTo(1);
        assertThat(balance().eventsUnread()).isZero();
    }

    /** Rule 3: but not of what it has. */
    @Test
    void whatATraceThatLacksSomethingHasIsToBeTold() {
        sendAndRead(1_010, 1);
        first.reading().lack();
        anotherConnection(2);

        assertThat(balance().eventsLost()).isEqualTo(1);
    }

    /** Rule 1: from a connection that stands everything is read. */
    @Test
    void whatWasNotReadFromAConnectionThatStandsIsLost() {
        send(1_010, 1);
        told(2, 1_010, 1);

        assertThat(balance().eventsLost()).isEqualTo(1);
    }

    /** Rule 1: what is wrong with what was read is wrong with the connection. */
    @Test
    void whatWasReadAndNotSentIsInvented() {
        first.reading().read(MadeUpFrames.state(1));

        assertThat(balance().eventsInvented()).isEqualTo(1);
    }

    /** Rule 1: a trace that tells nothing of a connection has to have a reason. */
    @Test
    void aConnectionThatStandsAndThatTheTraceDoesNotHaveIsAFinding() {
        first.reading().end();
        anotherConnection(2);
        sent.get(1).reading().sent(MadeUpFrames.openConf(2), 0);
        assertThat(balance().findings()).isEmpty();

        sent.get(1).reading().await();
        assertThat(balance().eventsLost()).isEqualTo(1);
    }
}
