package org.ctios.session.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.ServerSide.A;
import static org.ctios.session.ServerSide.B;

import org.ctios.ged188.Fields;
import org.ctios.session.internal.config.SampleSettings;
import org.junit.jupiter.api.Test;

/** What is asked of a server depends on what that server refused (configuration.md, Client), and of no other one. */
class OpenTermsTest {
    private static final int INVALID_VERSION = 1;

    private final AutomatonRun run = AutomatonRun.of(SampleSettings.monitor("reconnect.delays", "2,15,30"));

    /** configuration.md, protocolVersion: lower ones follow when a server refuses it, not when another one does. */
    @Test
    void whatOneServerRefusesTheOtherIsStillAskedFor() {
        run.connect();
        run.tcp();
        long all = run.sent().get(0).uint(Fields.SERVICES_REQUESTED);
        run.receive(Answers.failureConf(1, INVALID_VERSION)).tcp().receive(Answers.failureConf(1, 19));
        run.accepted().lost().tcp();
        assertThat(run.dialed()).endsWith(B);
        assertThat(run.sent()).last().satisfies(request -> {
            assertThat(request.uint(Fields.VERSION_NUMBER)).isEqualTo(24);
            assertThat(request.uint(Fields.SERVICES_REQUESTED)).isEqualTo(all);
        });
    }

    /** It may have been upgraded meanwhile. */
    @Test
    void aServerThatWasDownIsAskedForTheHighestVersionAgain() {
        run.connect();
        run.tcp().receive(Answers.failureConf(1, INVALID_VERSION)).accepted().lost();
        run.accepted().lost().pass(2_000).lost().lost().pass(15_000).tcp();
        assertThat(run.dialed()).endsWith(A);
        assertThat(run.sent())
                .last()
                .extracting(m -> m.uint(Fields.VERSION_NUMBER))
                .isEqualTo(24L);
    }

    /** Another server in the place of the one that refused. */
    @Test
    void anotherServerOnTheIdleSideIsAskedForAll() {
        run.connect();
        run.tcp()
                .receive(Answers.failureConf(1, INVALID_VERSION))
                .accepted()
                .lost()
                .accepted();
        run.configure(SampleSettings.monitor("endpoints", "cti-x:42027,cti-b:43027"))
                .lost()
                .pass(2_000)
                .tcp();
        assertThat(run.dialed()).endsWith(A);
        assertThat(run.sent())
                .last()
                .extracting(m -> m.uint(Fields.VERSION_NUMBER))
                .isEqualTo(24L);
    }
}
