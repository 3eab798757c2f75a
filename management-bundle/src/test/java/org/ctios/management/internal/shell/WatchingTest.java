package org.ctios.management.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.ConnectionEvent.OnConnectionFailure;
import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.event.Origin;
import org.ctios.session.ServerSide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Events in the shell (issue 6, Shell commands). */
class WatchingTest {
    private final FixedSession east = new FixedSession("east");

    @Test
    void eventsAreShownAsTheyCome() throws Exception {
        east.told.add(connected(1));
        east.told.add(lost(2));
        assertThat(Console.lines(watch(2, null)))
                .satisfiesExactly(
                        line -> assertThat(line).endsWith(" #1 A OnConnection CurrentServer=cti-a:42027"),
                        line -> assertThat(line).contains(" #2 A OnConnectionFailure FailedServer=cti-a:42027"));
        assertThat(east.subscriptions).isZero();
    }

    @Test
    void onlyWhatWasChosenIsShown() throws Exception {
        east.told.add(connected(1));
        east.told.add(lost(2));
        assertThat(Console.lines(watch(1, "OnConnectionFailure")))
                .singleElement()
                .asString()
                .contains("#2");
        assertThatThrownBy(() -> Console.lines(watch(1, "calls")))
                .hasMessageStartingWith("'calls' is no family and no event. Families: ");
    }

    @Test
    void programsGetAnObjectForEachEvent() throws Exception {
        east.told.add(connected(1));
        Watch command = watch(1, null);
        command.json = true;
        assertThat(Console.lines(command))
                .singleElement()
                .asString()
                .startsWith(
                        "{\"event\":\"OnConnection\",\"sequence\":1,\"time\":\"2026-03-01T08:00:00Z\",\"side\":\"A\"")
                .contains("\"CurrentServer\":\"cti-a:42027\"");
    }

    /** Ctrl-C: the shell interrupts the thread of the command. */
    @Test
    void anInterruptEndsTheWatch() throws Exception {
        Thread.currentThread().interrupt();
        Console.lines(watch(Long.MAX_VALUE, null));
        assertThat(Thread.interrupted()).isFalse();
        assertThat(east.subscriptions).isZero();
    }

    /** A terminal that cannot follow must not hold up the session. */
    @Test
    void whatComesTooFastIsCounted() throws Exception {
        EventBuffer buffer = new EventBuffer(Selection.of(null, null));
        for (int i = 1; i <= 1003; i++) {
            buffer.onEvent(connected(i));
        }
        assertThat(buffer.takeMissed()).isEqualTo(3);
        assertThat(buffer.takeMissed()).isZero();
        assertThat(buffer.poll(0, TimeUnit.SECONDS).origin().sequence()).isEqualTo(1);
    }

    /** docs/commands.md: an object for each line, so that a program can read them all. */
    @Test
    void programsAreToldInJsonHowManyEventsWereMissed() throws Exception {
        for (int i = 1; i <= 1003; i++) {
            east.told.add(connected(i));
        }
        Watch command = watch(1, null);
        assertThat(Console.lines(command)).last().isEqualTo("... 3 events came too fast to be shown");
        command.json = true;
        assertThat(Console.lines(command)).hasSize(2).last().isEqualTo("{\"missed\":3}");
    }

    /** {@code ctios:watch east | head -n 3}: nobody reads any more, and a stream for printing throws nothing. */
    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void theWatchEndsWithTheReaderOfItsPipe() {
        east.told.add(connected(1));
        PrintStream before = System.out;
        System.setOut(new PrintStream(new BrokenPipe()));
        try {
            watch(Long.MAX_VALUE, null).execute();
        } finally {
            System.setOut(before);
        }
        assertThat(east.subscriptions).isZero();
    }

    private static final class BrokenPipe extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
        }
    }

    @Test
    void aFilterIsExplainedAndTried() throws Exception {
        east.told.add(connected(1));
        TestFilter command = new TestFilter();
        command.sessions = List.of(east);
        command.filter = "MessageID=OnAgentStateChange";
        command.name = "east";
        command.seconds = 0;
        assertThat(Console.lines(command))
                .first(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .isEqualTo("The filter is valid. Besides connection events these can pass: OnAgentStateChange.");
        assertThat(Console.lines(command)).last().isEqualTo("1 of 1 events of session east passed in 0 s.");
        command.filter = "MessageID";
        assertThatThrownBy(command::execute).hasMessageContaining("character");
    }

    private Watch watch(long count, String events) {
        Watch command = new Watch();
        command.sessions = List.of(east);
        command.name = "east";
        command.count = count;
        command.events = events;
        return command;
    }

    private static OnConnection connected(long sequence) {
        return new OnConnection(origin(sequence), "cti-a:42027", true);
    }

    private static OnConnectionFailure lost(long sequence) {
        return new OnConnectionFailure(
                origin(sequence), "cti-a:42027", ServerSide.A, ReasonCode.TRANSPORT_ERROR, 0, "reset", false);
    }

    private static Origin origin(long sequence) {
        return new Origin("east", ServerSide.A, FixedSession.SINCE, sequence);
    }
}
