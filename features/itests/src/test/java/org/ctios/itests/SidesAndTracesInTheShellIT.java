package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.TraceEntry;
import org.ctios.simulator.Agent;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Replay;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code ctios:switch-side} and {@code ctios:trace} in a real shell, over SSH (issue 6, What must be shown). */
@ExtendWith(SharedKaraf.class)
class SidesAndTracesInTheShellIT {
    private static final String PASSWORD = "open-sesame-twin";

    private final CtiServerPair left =
            CtiServerPair.builder().agents(2).callsPerMinute(0).start();
    private final CtiServerPair right =
            CtiServerPair.builder().agents(2).callsPerMinute(0).start();

    @TempDir
    private Path directory;

    private KarafShell shell;
    private EtcFile file;

    /** A session whose servers both open sessions. */
    @BeforeEach
    void connected(KarafContainer karaf) {
        shell = karaf.shell();
        file = new EtcFile(karaf.etc("org.ctios.session-twin.cfg"));
        file.write("endpoints = 127.0.0.1:" + left.port(Side.A) + ",127.0.0.1:" + right.port(Side.A)
                + "\nreconnect.firstSide = A\n.clientPassword = " + PASSWORD + "\ntrace.file = " + trace() + "\n");
        awaitTwin(true);
    }

    @AfterEach
    void asItWas() {
        file.delete();
        awaitTwin(false);
        left.close();
        right.close();
    }

    private Path trace() {
        return directory.resolve("wire.jsonl");
    }

    private void awaitTwin(boolean there) {
        awaitSession("twin", there);
    }

    private void awaitSession(String name, boolean there) {
        await("session " + name + " " + (there ? "in monitor mode" : "gone"))
                .atMost(DemoSession.LIMIT)
                .until(() -> shell.lines("ctios:sessions").stream()
                                .anyMatch(line -> line.startsWith(name) && (!there || line.contains("127.0.0.1:")))
                        == there);
    }

    private void awaitAgent(String session) {
        await("agent 1001 in session " + session)
                .atMost(DemoSession.LIMIT)
                .until(() -> shell.lines("ctios:agents " + session).stream()
                        .anyMatch(line -> line.contains("1001") && line.contains("NOT_READY")));
    }

    @Test
    void aSessionSwitchesSides() {
        assertThat(shell.run("ctios:switch-side twin"))
                .isEqualToIgnoringNewLines("Session twin is at side B now, 127.0.0.1:" + right.port(Side.A) + ".");
        assertThat(shell.run("ctios:switch-side --json twin").strip())
                .isEqualTo("{\"name\":\"twin\",\"done\":true,\"side\":\"A\",\"server\":\"127.0.0.1:" + left.port(Side.A)
                        + "\"}");
        assertThat(shell.lines("ctios:statistics twin"))
                .anyMatch(line -> line.matches("Switches +2"))
                .anyMatch(line -> line.matches("Failovers +0"));
    }

    @Test
    void aSessionThatCannotSwitchSidesStays() {
        right.kill(Side.A);
        assertThat(shell.run("ctios:switch-side twin"))
                .contains("Session twin: the session stays at side A, it cannot switch to side B, 127.0.0.1:")
                .contains("Look at that server, and switch again.");
        assertThat(shell.run("ctios:switch-side default"))
                .contains("Session default has no connection, it is DISCONNECTED; ctios:connect default makes one.");
        assertThat(shell.run("ctios:switch-side nobody")).contains("There is no session 'nobody'. Sessions: default,");
    }

    @Test
    void aTraceIsTurnedOnReadAndTurnedOff() throws IOException {
        assertThat(shell.lines("ctios:trace status twin"))
                .containsExactly("Trace    off", "File     " + trace(), "Written  0", "Dropped  0");
        assertThat(shell.lines("ctios:trace on twin"))
                .contains("Trace    on", "File     " + trace(), "Dropped  0")
                .noneMatch(line -> line.startsWith("Problem"));
        shell.run("ctios:switch-side twin");
        assertThat(shell.run("ctios:trace --json off twin")).startsWith("{\"trace\":\"off\",\"file\":\"" + trace());
        List<TraceEntry> entries =
                Files.readAllLines(trace()).stream().map(TraceEntry::parse).toList();
        assertThat(entries.stream().filter(entry -> entry.message() != null))
                .extracting(entry -> entry.message().typeNumber())
                .contains(MessageTypes.OPEN_REQ, MessageTypes.OPEN_CONF);
        assertThat(Files.readString(trace())).doesNotContain(PASSWORD);
    }

    /** Issue 7 A.5: what was recorded in the container is played again to a fresh session, which hears the same. */
    @Test
    void aTraceIsReplayedToAFreshSession(KarafContainer karaf) throws Exception {
        shell.run("ctios:trace on twin");
        shell.run("ctios:switch-side twin");
        right.contactCentre().setAgentState("1001", Agent.State.NOT_READY, 7);
        awaitAgent("twin");
        shell.run("ctios:trace off twin");
        EtcFile fresh = new EtcFile(karaf.etc("org.ctios.session-again.cfg"));
        try (Replay replay = Replay.of(trace()).speed(10).start()) {
            fresh.write("endpoints = " + replay.endpoints() + "\nreconnect.firstSide = " + replay.firstSide() + "\n");
            replay.done().get(DemoSession.LIMIT.toSeconds(), TimeUnit.SECONDS);
            awaitAgent("again");
            assertThat(replay.deviations()).isEmpty();
        } finally {
            fresh.delete();
            awaitSession("again", false);
        }
    }

    @Test
    void aTraceThatCannotBeWrittenSaysWhatToDo(KarafContainer karaf) {
        file.set("trace.file", directory.resolve("nowhere").resolve("wire.jsonl"));
        await("the other file").atMost(DemoSession.LIMIT).until(() -> shell.run("ctios:trace status twin")
                .contains("nowhere"));
        assertThat(shell.run("ctios:trace on twin"))
                .contains("there is no directory " + directory.resolve("nowhere"))
                .contains("Create it, or change trace.file");
        assertThat(karaf.log()).contains("Session twin cannot write its wire trace");
        assertThat(shell.run("ctios:trace loud twin"))
                .contains("'loud' is nothing a trace can do. Say on, off or status");
    }

    // etc/org.apache.karaf.command.acl.ctios.cfg
    @Test
    void aViewerMayDoNeither(KarafContainer karaf) {
        try (KarafShell looker = karaf.viewersShell()) {
            assertThat(looker.run("ctios:switch-side twin")).contains("Command not found: ctios:switch-side");
            assertThat(looker.run("ctios:trace on twin")).contains("Command not found: ctios:trace");
        }
    }
}
