package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.ctios.simulator.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a session reads is an unbroken beginning of what was sent (rule 3 of docs/reliability.md). */
class ReadingTest {
    private final Reading reading = new Reading(Side.A, 7);

    @BeforeEach
    void threeEventsAreSent() {
        reading.sent(MadeUpFrames.openConf(1), 0);
        for (int agent = 1; agent <= 3; agent++) {
            reading.sent(MadeUpFrames.state(agent), 1);
        }
        reading.await();
        reading.begin();
    }

    private void read(int... agents) {
        for (int agent : agents) {
            reading.read(MadeUpFrames.state(agent));
        }
    }

    private Balance balance() {
        Balance balance = new Balance();
        reading.enter(balance);
        return balance;
    }

    @Test
    void aBeginningIsAsItShouldBe() {
        read(1, 2);

        assertThat(balance().findings()).isEmpty();
        assertThat(reading.events()).isEqualTo(2);
    }

    @Test
    void aMessageThatWasSkippedIsLost() {
        read(1, 3);

        assertThat(balance().eventsLost()).isEqualTo(1);
        assertThat(reading.events()).isEqualTo(3);
    }

    @Test
    void aMessageThatWasReadTwiceIsDuplicated() {
        read(1, 1);

        assertThat(balance().eventsDuplicated()).isEqualTo(1);
    }

    @Test
    void aMessageThatWasSentTwiceIsReadTwice() {
        read(1, 2, 3);
        reading.sent(MadeUpFrames.state(3), 1);
        read(3);

        assertThat(balance().findings()).isEmpty();
        assertThat(reading.events()).isEqualTo(4);
    }

    @Test
    void aMessageThatWasReadBehindALaterOneIsReordered() {
        read(2, 1);

        assertThat(balance().eventsReordered()).isEqualTo(1);
        assertThat(balance().eventsLost()).isZero();
    }

    @Test
    void aMessageThatWasNotSentIsInvented() {
        read(1, 9);

        assertThat(balance().eventsInvented()).isEqualTo(1);
        assertThat(reading.events()).isEqualTo(1);
    }

    @Test
    void aMessageOfWhichAByteIsAnotherOneIsInvented() {
        byte[] frame = MadeUpFrames.state(1);
        frame[frame.length - 1] ^= 1;
        reading.read(frame);

        assertThat(balance().eventsInvented()).isEqualTo(1);
    }

    /** A team's message tells of each member. */
    @Test
    void allEventsOfAMessageAreRead() {
        reading.sent(MadeUpFrames.state(4), 5);
        read(1, 2, 3, 4);

        assertThat(reading.events()).isEqualTo(8);
    }

    @Test
    void atItsEndItIsKnownHowFarItWasRead() {
        read(1);
        assertThat(reading.isWhole()).isFalse();

        reading.end();
        assertThat(reading.isWhole()).isTrue();
        assertThat(reading.events()).isEqualTo(1);
    }

    @Test
    void whereEntriesAreMissingItIsNotKnownHowFarItWasRead() {
        read(1);
        reading.lack();
        reading.end();

        assertThat(reading.isWhole()).isFalse();
        assertThat(reading.isClear()).isFalse();
        assertThat(reading.events()).isEqualTo(1);
    }

    /** One whose end is known stays so. */
    @Test
    void entriesThatAreMissingLaterChangeNothing() {
        read(1);
        reading.end();
        reading.lack();

        assertThat(reading.isWhole()).isTrue();
    }
}
