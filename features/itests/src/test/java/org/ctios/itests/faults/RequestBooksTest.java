package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rule 13 of docs/reliability.md: each request of a user has one answer, in time, that says what became of it. */
class RequestBooksTest {
    private static final Wish HURRIED = new Wish(Client.ANNA, "hold", Map.of(), false);
    private static final Wish PATIENT = new Wish(Client.ANNA, "hold", Map.of(), true);
    private static final String REFUSED =
            "hold failed, CIL_FAIL (-1): the switch refused it with CF_NO_ACTIVE_CALL. Look at the call's state.";
    private static final String TIMED_OUT = "hold failed, E_CTIOS_UNKNOWN (-122): no answer came in " + Request.TIMEOUT
            + " ms. It was not sent again; look at the events or ask for a snapshot before you repeat it.";
    private static final String CUT_OFF = "hold failed, E_CTIOS_IN_FAILOVER (-1): the connection was lost before the"
            + " answer came. It was not sent again; look at the events or ask for a snapshot before you repeat it.";

    private final RequestBooks books = new RequestBooks();

    /** A confirmation is an answer, and so is an error that says what is wrong and what to do. */
    @Test
    void eachRequestIsCountedByItsAnswer() {
        answered(HURRIED, 10, Request.CONFIRMED, false);
        answered(HURRIED, 10, REFUSED, false);
        answered(HURRIED, Request.TIMEOUT, TIMED_OUT, false);
        answered(HURRIED, 10, CUT_OFF, false);

        assertThat(books.findings()).isEmpty();
        assertThat(books.requests()).isEqualTo(4);
        assertThat(books.count(Request.Outcome.CONFIRMED)).isEqualTo(1);
        assertThat(books.count(Request.Outcome.REFUSED)).isEqualTo(1);
        assertThat(books.count(Request.Outcome.TIMED_OUT)).isEqualTo(1);
        assertThat(books.count(Request.Outcome.CUT_OFF)).isEqualTo(1);
    }

    /** An exception of somebody else's, without a code and a cure, is no answer. */
    @Test
    void anErrorThatSaysNothingIsFound() {
        answered(HURRIED, 10, "java.lang.NullPointerException", false);

        assertThat(books.findings()).singleElement().asString().startsWith("no clear answer");
    }

    /** What nobody can have is refused with the reason for that, unless there is nobody to refuse it. */
    @Test
    void aRequestThatIsNotRefusedAsItHasToBeIsFound() {
        Wish wish = HURRIED.refused("CF_NO_ACTIVE_CALL");
        answered(wish, 10, REFUSED, false);
        answered(wish, 10, CUT_OFF, false);
        answered(
                wish,
                10,
                "hold failed, E_CTIOS_IN_FAILOVER (-114): the session has no connection at the moment. Repeat it.",
                false);
        assertThat(books.findings()).isEmpty();

        answered(wish, 10, Request.CONFIRMED, false);
        answered(
                wish,
                10,
                "hold failed, CIL_FAIL (-1): the switch refused it with CF_NO_HELD_CALL. Look at the call's state.",
                false);
        assertThat(books.findings()).hasSize(2).allMatch(finding -> finding.startsWith("not refused with"));
    }

    /** A route that was stopped with its request says so in whatever words. */
    @Test
    void aRequestWhoseRouteWasStoppedNeedsNoClearAnswer() {
        answered(HURRIED, 10, "java.rmi.UnmarshalException", true);

        assertThat(books.findings()).isEmpty();
        assertThat(books.count(Request.Outcome.AWAY)).isEqualTo(1);
    }

    /** A request that does not wait for a session has the server's time only. */
    @Test
    void anAnswerThatTakesLongerThanItMayIsTooLate() {
        answered(HURRIED, Request.longest(HURRIED), TIMED_OUT, false);
        answered(PATIENT, Request.longest(HURRIED) + Request.PATIENCE, TIMED_OUT, false);
        assertThat(books.findings()).isEmpty();

        answered(HURRIED, Request.longest(HURRIED) + 1, TIMED_OUT, false);
        assertThat(books.findings()).singleElement().asString().startsWith("too late");
    }

    /** A confirmation that belongs to another request, or to none, confirms nothing. */
    @Test
    void aConfirmationThatNoServerHasSentIsFound() {
        books.answered(books.made(HURRIED), new Request(HURRIED, 10, Request.CONFIRMED, false, false, false));

        assertThat(books.findings()).singleElement().asString().startsWith("confirmed by nobody");
    }

    /** There is another connection: the answer cannot come any more, and the user should have been told at once. */
    @Test
    void aRequestThatWaitsForAConnectionThatEndedIsFound() {
        books.answered(books.made(HURRIED), new Request(HURRIED, Request.TIMEOUT, TIMED_OUT, false, false, true));
        books.answered(books.made(HURRIED), new Request(HURRIED, 10, CUT_OFF, false, false, true));

        assertThat(books.findings()).singleElement().asString().startsWith("not told that its connection ended");
    }

    /** A request that hangs is one without an answer. */
    @Test
    void aRequestWithoutAnAnswerIsFound() {
        books.made(HURRIED);
        assertThat(books.open()).isEqualTo(1);

        books.close();

        assertThat(books.unanswered()).isEqualTo(1);
        assertThat(books.findings()).singleElement().asString().startsWith("without an answer");
    }

    /** The route counts what comes back from the session. */
    @Test
    void aSecondAnswerIsFound() {
        books.counted(5, 5);
        assertThat(books.findings()).isEmpty();

        books.counted(5, 6);

        assertThat(books.answeredTwice()).isEqualTo(1);
        assertThat(books.findings()).singleElement().asString().startsWith("answered twice");
    }

    /** And what does not. */
    @Test
    void anAnswerThatTheRouteDidNotGetIsFound() {
        books.counted(5, 4);

        assertThat(books.unanswered()).isEqualTo(1);
        assertThat(books.findings()).hasSize(1);
    }

    private void answered(Wish wish, long millis, String answer, boolean away) {
        books.answered(books.made(wish), new Request(wish, millis, answer, away, true, false));
    }
}
