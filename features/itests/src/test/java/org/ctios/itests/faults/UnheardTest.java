package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.Test;

/** Rule 7 of docs/reliability.md: nobody can know of a call that began unseen in a queue and still waits there. */
class UnheardTest extends MadeUpBooks {
    private static final String CALL = begin().call();
    private static final String DEVICE = "2001";

    @Test
    void aCallThatBeganUnseenInAQueueCannotBeKnown() {
        assertThat(unheard(Set.of("2002")).isOne(CALL)).isTrue();
    }

    /** The calls of agents are asked for. */
    @Test
    void aCallAtAnAgentIsToBeKnown() {
        assertThat(unheard(Set.of(DEVICE)).isOne(CALL)).isFalse();
    }

    /** What is in a session's books is told to a route that begins anew. */
    @Test
    void aCallThatTheSessionHasToldIsToBeKnown() {
        told(2, 1_010, "OnCallBegin", CALL, 0);
        assertThat(unheard(Set.of()).isOne(CALL)).isFalse();
    }

    /** Another process knows nothing of what the old one told. */
    @Test
    void aCallThatOnlyTheSessionBeforeHasToldCannotBeKnown() {
        told(2, 1_010, "OnCallBegin", CALL, 0);
        told(3, 1_020, "OnConnectionClosed", "east", 0);
        sent.add(new SentConnection(2, Side.B, 1_030));
        told(4, 1_031, "OnConnection", "east", 0);
        assertThat(unheard(Set.of()).isOne(CALL)).isTrue();
    }

    @Test
    void aCallThatWasToldOnTheNewestConnectionIsToBeKnown() {
        first.add(1_010, begin());
        assertThat(unheard(Set.of()).isOne(CALL)).isFalse();
    }

    /** What was on its way there may never have arrived, and the gap behind it hides the call. */
    @Test
    void aCallThatWasSentOnAConnectionBeforeAndNotToldCannotBeKnown() {
        first.add(1_010, begin());
        sent.add(new SentConnection(2, Side.B, 1_030));
        assertThat(unheard(Set.of()).isOne(CALL)).isTrue();
    }

    private Unheard unheard(Set<String> ofAgents) {
        return Unheard.of(ofAgents, Accountant.lives(topic, stops).get(0), sent);
    }
}
