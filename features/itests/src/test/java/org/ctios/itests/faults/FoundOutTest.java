package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ctios.ged188.MessageTypes;
import org.junit.jupiter.api.Test;

/** Rule 4 of docs/reliability.md: what a session found out by asking is something new, and is told once. */
class FoundOutTest extends MadeUpBooks {
    private static final String CALL = begin().call();
    private static final Fingerprint HELD =
            new Fingerprint(MessageTypes.CALL_HELD_EVENT, "5000|17|2001||||||||||||||||");

    private long sequence = 1;

    /** A call begins and ends, each once. */
    @Test
    void whatIsNewIsNoFinding() {
        foundOut("OnCallBegin", CALL);
        foundOut("OnCallEnd", CALL);
        agent(3, true);

        assertThat(balance().findings()).isEmpty();
    }

    /** It goes on already. */
    @Test
    void aCallThatBeginsTwiceIsToldTwice() {
        foundOut("OnCallBegin", CALL);
        foundOut("OnCallBegin", CALL);

        assertThat(balance().eventsDuplicated()).isEqualTo(1);
    }

    /** A server that begins it anew may do so with other data: the session tells them once. */
    @Test
    void aCallThatTheServerBeginsAnewMayBeginTwice() {
        first.add(1_010, begin());
        add("OnCallBegin", CALL, begin(), false);
        add("OnConnectionFailure", "east", none(), false);
        sent.add(new SentConnection(2, first.side(), 1_013).add(1_014, begin()));
        add("OnConnection", "east", none(), false);
        foundOut("OnCallBegin", CALL);
        add("OnEventGap", "east", none(), false);
        assertThat(balance().findings()).isEmpty();

        foundOut("OnCallBegin", CALL);
        assertThat(balance().eventsDuplicated()).isEqualTo(1);
    }

    /** It is over already. */
    @Test
    void aCallThatEndsTwiceIsToldTwice() {
        foundOut("OnCallBegin", CALL);
        foundOut("OnCallEnd", CALL);
        foundOut("OnCallEnd", CALL);

        assertThat(balance().eventsDuplicated()).isEqualTo(1);
    }

    /** A route that comes late was told in its snapshot which calls go on. */
    @Test
    void aCallThatBeganBeforeTheRouteMayEnd() {
        topic.clear();
        topic.add(record("n.1", 4, 1_050, "OnCallBegin", CALL, 0, true, true));
        sequence = 4;
        foundOut("OnCallEnd", CALL);
        assertThat(balance().findings()).isEmpty();

        foundOut("OnCallEnd", CALL);
        assertThat(balance().eventsDuplicated()).isEqualTo(1);
    }

    /** A session may know a call by its events alone, and ends it when the server does not know it any more. */
    @Test
    void aCallWhoseBeginningWasNotToldMayEnd() {
        foundOut("OnCallEnd", CALL);
        assertThat(balance().findings()).isEmpty();

        foundOut("OnCallEnd", CALL);
        assertThat(balance().eventsDuplicated()).isEqualTo(1);
    }

    /** The session told this state last, by a message or otherwise. */
    @Test
    void anAgentWhoIsFoundAsToldIsToldTwice() {
        first.add(1_010, agentState(4));
        agent(4, false);
        agent(3, true);
        assertThat(balance().findings()).isEmpty();

        agent(3, true);
        assertThat(balance().findings())
                .singleElement()
                .asString()
                .startsWith("told twice")
                .contains("found out");
    }

    /** Of a call's states, data and parties the same is told again only when something came between. */
    @Test
    void aStateOfACallThatIsFoundTwiceIsToldTwice() {
        foundOut("OnCallHeld", CALL);
        for (String event : List.of("OnConnectionFailure", "OnConnection", "OnEventGap")) {
            told(++sequence, 1_010 + sequence, event, "east", 0);
        }
        foundOut("OnCallHeld", CALL);
        assertThat(balance().findings()).isEmpty();

        foundOut("OnCallHeld", CALL);
        assertThat(balance().eventsDuplicated()).isEqualTo(1);
    }

    /** The session may have to ask twice. */
    @Test
    void anAnswerMayComeTwice() {
        foundOut("OnSnapshotCallConf", CALL);
        foundOut("OnSnapshotCallConf", CALL);

        assertThat(balance().findings()).isEmpty();
    }

    /** A transfer gives a call another name: which connections go on under it, the records alone do not say. */
    @Test
    void aCallThatChangedItsNameMayEndTwice() {
        foundOut("OnCallBegin", CALL);
        add(
                "OnCallTransferred",
                CALL,
                new Fingerprint(MessageTypes.CALL_TRANSFERRED_EVENT, "5000|||17|18|||||||||||||"),
                true);
        foundOut("OnCallEnd", CALL);
        foundOut("OnCallEnd", CALL);

        assertThat(balance().findings()).isEmpty();
    }

    private static Fingerprint none() {
        return new Fingerprint(0x2000_1001, "||||||||||||||||||");
    }

    private void foundOut(String event, String key) {
        add(event, key, event.equals("OnCallHeld") ? HELD : begin(), true);
    }

    private void agent(int state, boolean foundOut) {
        add("OnAgentStateChange", "agent.5000.1001", agentState(state), foundOut);
    }

    private static Fingerprint agentState(int state) {
        return new Fingerprint(MessageTypes.AGENT_STATE_EVENT, "5000||||||1001|" + state + "||||||||");
    }

    private void add(String event, String key, Fingerprint print, boolean foundOut) {
        sequence++;
        topic.add(record("n.1", sequence, 1_010 + sequence, event, key, 0, foundOut, false)
                .with(print, List.of()));
    }
}
