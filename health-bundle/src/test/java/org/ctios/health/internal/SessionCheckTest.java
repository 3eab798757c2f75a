package org.ctios.health.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.health.internal.WatchedSession.NOON;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.Result.Status;
import org.assertj.core.api.AbstractStringAssert;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.ConnectionChange;
import org.ctios.session.ConnectionChange.Kind;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionCertificate;
import org.ctios.session.SessionCertificate.Role;
import org.ctios.session.SessionState;
import org.ctios.session.SideContact;
import org.ctios.session.TraceStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each check makes of what a session tells, and that it says what to do when something is not well. */
class SessionCheckTest {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(30), 3, Duration.ofMinutes(10), 80, 30);

    private final WatchedSession east = new WatchedSession();

    private AbstractStringAssert<?> expect(SessionCheck check, Status status) {
        Result result = check.of(east.session(), LIMITS, NOON);
        assertThat(result.getStatus()).as("%s", result).isEqualTo(status);
        return assertThat(result.iterator().next().getMessage());
    }

    @ParameterizedTest
    @EnumSource(
            value = SessionState.class,
            names = {"MONITOR", "AGENT", "CONNECTED"})
    void aSessionWithItsModeIsWell(SessionState state) {
        east.state = state;
        expect(new ConnectedCheck(), Status.OK).contains("side A, cti-a:42027");
    }

    @Test
    void aComplaintOfAConnectedSessionIsAWarning() {
        east.reason = "no standby session: the server is no standby";
        expect(new ConnectedCheck(), Status.WARN).contains("no standby session", "See the log");
    }

    /** A failover of some seconds is not a reason to wake anybody; one that lasts is. */
    @ParameterizedTest
    @EnumSource(
            value = SessionState.class,
            names = {"FAILOVER", "CONNECTING", "MONITOR_PENDING", "AGENT_PENDING"})
    void whatIsNotThereYetIsCriticalAfterTheGrace(SessionState state) {
        east.state = state;
        east.reason = "Connection refused";
        east.since = NOON.minusSeconds(29);
        expect(new ConnectedCheck(), Status.TEMPORARILY_UNAVAILABLE).contains("Connection refused");
        east.since = NOON.minusSeconds(30);
        expect(new ConnectedCheck(), Status.CRITICAL).contains("Connection refused", ". See ");
    }

    @ParameterizedTest
    @CsvSource({"REJECTED,ctios:connect east", "GAVE_UP,ctios:disconnect and ctios:connect east"})
    void whatDoesNotTryAgainIsCriticalAtOnce(SessionState state, String cure) {
        east.state = state;
        east.since = NOON;
        expect(new ConnectedCheck(), Status.CRITICAL).contains(cure);
    }

    /** The session that comes with the feature waits for its endpoints; that alone is no illness. */
    @Test
    void aSessionThatNobodyConnectsIsWellUnlessSomebodyDisconnectedIt() {
        east.state = SessionState.DISCONNECTED;
        expect(new ConnectedCheck(), Status.OK).contains("never told to connect");
        east.history = List.of(WatchedSession.change(Kind.CLOSED, 5));
        expect(new ConnectedCheck(), Status.WARN).contains("ctios:connect east");
    }

    @ParameterizedTest
    @CsvSource({"0,OK", "2,OK", "3,WARN", "5,WARN", "6,CRITICAL"})
    void manyFailoversAreAStorm(int failovers, Status status) {
        List<ConnectionChange> history = new ArrayList<>();
        history.add(WatchedSession.change(Kind.LOST, 11));
        IntStream.range(0, failovers).forEach(i -> history.add(WatchedSession.change(Kind.LOST, 9 - i)));
        history.add(WatchedSession.change(Kind.ATTEMPT_FAILED, 1));
        east.history = history;
        expect(new FailoverCheck(), status).startsWith(failovers + " failovers in the last 10 minutes");
    }

    @ParameterizedTest
    @CsvSource({"0,OK", "799,OK", "800,WARN", "999,WARN", "1000,CRITICAL", "-1,OK"})
    void aQueueIsJudgedByTheFullestListener(int waiting, Status status) {
        east.listeners = List.of(WatchedSession.listener(0, 0), WatchedSession.listener(waiting, 3));
        AbstractStringAssert<?> message = expect(new QueueCheck(), status);
        if (status != Status.OK) {
            message.contains("Route#1", "3 were dropped", "raise queue.capacity of session east");
        }
    }

    /** {@code queue.heapBudget}: "beyond, every queue counts as full", and the session stops reading. */
    @ParameterizedTest
    @CsvSource({"39,OK", "40,WARN", "51,WARN", "52,CRITICAL"})
    void queuesThatHoldAllTheMemoryTheyMayAreFullHoweverFewEventsWait(int mebibytes, Status status) {
        east.listeners = List.of(
                WatchedSession.listener("Route#1", 100, 12, 0),
                WatchedSession.listener("Route#2", 50, mebibytes, 3),
                WatchedSession.listener("Route#3", 90, 0, 0));
        AbstractStringAssert<?> message = expect(new QueueCheck(), status);
        if (status != Status.OK) {
            message.contains(
                    mebibytes + 12 + " of the 64 MiB",
                    "those of Route#2 most",
                    "3 were dropped",
                    "raise queue.heapBudget of session east");
        }
    }

    @Test
    void ofEventsAndMemoryTheFullerOneIsTold() {
        east.listeners = List.of(WatchedSession.listener("Route#1", 850, 52, 0));
        expect(new QueueCheck(), Status.WARN).contains("850 of 1000", "raise queue.capacity");
        east.listeners = List.of(WatchedSession.listener("Route#1", 800, 54, 0));
        expect(new QueueCheck(), Status.WARN).contains("54 of the 64 MiB", "raise queue.heapBudget");
    }

    @Test
    void aSessionWithoutListenersHasNoQueueToFill() {
        expect(new QueueCheck(), Status.OK).isEqualTo("no listeners");
    }

    @Test
    void aRejectedConfigurationIsWorseWhenThereIsNoOlderOne() {
        expect(new ConfigurationHealthCheck(), Status.OK);
        east.problems = List.of(new ConfigurationProblem("mode", "listen", "is no mode", "Write agent or monitor"));
        expect(new ConfigurationHealthCheck(), Status.CRITICAL).contains("mode = listen", "Write agent or monitor");
        east.sides = Map.of(ServerSide.A, new SideContact("cti-a:42027", NOON, null, ""));
        expect(new ConfigurationHealthCheck(), Status.WARN).contains("the one before stays in force");
    }

    /** With {@code autoconnect=false} nothing is known of the sides yet, but connect would use the settings before. */
    @Test
    void aRejectedEditOfASessionThatNeverConnectedIsAWarning() {
        east.state = SessionState.DISCONNECTED;
        east.trace = new TraceStatus(false, "data/log/ctios-trace-east.jsonl", 0, 0, "");
        east.problems = List.of(new ConfigurationProblem("mode", "listen", "is no mode", "Write agent or monitor"));
        expect(new ConfigurationHealthCheck(), Status.WARN).contains("the one before stays in force");
    }

    /** Warn before it is needed. */
    @Test
    void anIdleSideThatCannotBeReachedIsAWarning() {
        expect(new OtherSideCheck(), Status.OK).isEqualTo("nothing is known of side B");
        east.sides = Map.of(ServerSide.B, new SideContact("cti-b:43027", null, null, ""));
        expect(new OtherSideCheck(), Status.OK).contains("was not looked at yet");
        east.sides = Map.of(ServerSide.B, new SideContact("cti-b:43027", NOON, null, ""));
        expect(new OtherSideCheck(), Status.OK).contains("was there at 2026-11-29T12:00:00Z");
        east.sides = Map.of(ServerSide.B, new SideContact("cti-b:43027", null, NOON, "Connection refused"));
        expect(new OtherSideCheck(), Status.WARN).contains("side B, cti-b:43027", "Connection refused", "see to that");
        east.state = SessionState.FAILOVER;
        expect(new OtherSideCheck(), Status.OK).contains("both sides are tried");
    }

    @ParameterizedTest
    @CsvSource({"-1,CRITICAL", "0,CRITICAL", "1,WARN", "29,WARN", "30,OK", "400,OK"})
    void theCertificateThatExpiresFirstIsJudged(int days, Status status) {
        expect(new CertificateCheck(), Status.OK).contains("no TLS");
        east.certificates = List.of(
                new SessionCertificate(Role.TRUSTED, "CN=Root", NOON.plus(Duration.ofDays(4000))),
                new SessionCertificate(Role.OWN, "CN=east", NOON.plus(Duration.ofDays(days))));
        AbstractStringAssert<?> message = expect(new CertificateCheck(), status).contains("tls.keyStore", "CN=east");
        if (status != Status.OK) {
            message.contains("Have it renewed");
        }
    }

    @Test
    void everyCheckHasATopicOfItsOwn() {
        assertThat(SessionChecks.ALL)
                .extracting(SessionCheck::topic)
                .containsExactly("connected", "failovers", "queues", "configuration", "other side", "certificates");
    }
}
