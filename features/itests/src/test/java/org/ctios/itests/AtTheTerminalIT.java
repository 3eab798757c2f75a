package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only somebody at a terminal sees: completion by the tabulator key, and a live view that ends with Ctrl-C. */
@ExtendWith(SharedKaraf.class)
class AtTheTerminalIT {
    private final CtiServerPair pair =
            CtiServerPair.builder().agents(2).callsPerMinute(0).start();
    private KarafTerminal terminal;
    private KarafShell shell;
    private EtcFile file;

    @BeforeEach
    void connected(KarafContainer karaf) {
        shell = karaf.shell();
        file = new EtcFile(karaf.etc("org.ctios.session-seen.cfg"));
        write();
        awaitSeen(true);
        atPrompt();
    }

    private void write() {
        file.write("endpoints = " + pair.endpoints() + "\nreconnect.firstSide = A\nreconnect.delays = 0.1\n");
    }

    private void atPrompt() {
        terminal = shell.terminal();
        awaitScreen("@root()> ");
    }

    @AfterEach
    void asItWas() {
        terminal.close();
        file.delete();
        awaitSeen(false);
        pair.close();
    }

    private void awaitSeen(boolean there) {
        await("session seen " + (there ? "in monitor mode" : "gone"))
                .atMost(DemoSession.LIMIT)
                .until(() -> shell.lines("ctios:sessions").stream()
                                .anyMatch(line -> line.startsWith("seen") && (!there || line.contains("127.0.0.1:")))
                        == there);
    }

    private void awaitScreen(String text) {
        await(text).atMost(DemoSession.LIMIT).untilAsserted(() -> assertThat(terminal.screen())
                .contains(text));
    }

    /** Issue 6, Shell commands: live, survives a reconnect, ends with Ctrl-C, and the prompt is there again. */
    @Test
    void aWatchStaysThroughAFailoverAndEndsWithCtrlC() {
        terminal.type("ctios:watch seen\r");
        await("the listener of the watch")
                .atMost(DemoSession.LIMIT)
                .until(() -> shell.run("ctios:statistics --listeners seen").contains("EventBuffer"));
        pair.kill(Side.A);
        awaitScreen("A OnConnectionFailure");
        awaitScreen("B OnConnection CurrentServer");
        awaitScreen("B OnMonitorModeEstablished");
        terminal.type(KarafTerminal.CTRL_C);
        await("the end of the watch")
                .atMost(DemoSession.LIMIT)
                .until(() -> !shell.run("ctios:statistics --listeners seen").contains("EventBuffer"));
        terminal.type("echo still-$(echo here)\r");
        awaitScreen("still-here");
    }

    /** docs/commands.md: another session with its name takes the place of one whose file was deleted. */
    @Test
    void aWatchGoesOnWithTheSessionOfAFileThatIsWrittenAgain() {
        terminal.type("ctios:watch seen\r");
        await("the listener of the watch")
                .atMost(DemoSession.LIMIT)
                .until(() -> shell.run("ctios:statistics --listeners seen").contains("EventBuffer"));
        file.delete();
        awaitScreen("session seen is gone");
        write();
        awaitScreen("session seen was made anew");
        awaitSeen(true);
        pair.kill(Side.A);
        awaitScreen("B OnConnection CurrentServer");
        terminal.type(KarafTerminal.CTRL_C);
    }

    @Test
    void namesAndStatesAreCompleted() {
        completes("ctios:switch-side se", "en ");
        anotherPrompt();
        completes("ctios:trace of", "f ");
        completes("se", "en ");
        anotherPrompt();
        completes("ctios:agents --state AVAIL", "ABLE");
    }

    private void anotherPrompt() {
        terminal.close();
        atPrompt();
    }

    /** A shell takes keys that come all at once for a pasted text, and completes nothing in it. */
    private void completes(String typed, String rest) {
        terminal.type(typed);
        awaitScreen(typed);
        terminal.type(KarafTerminal.TAB);
        awaitScreen(typed + rest);
    }
}
