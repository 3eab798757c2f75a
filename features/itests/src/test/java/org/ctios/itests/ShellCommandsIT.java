package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands {@code ctios:*} in a real shell, over SSH (issue 6, What must be shown). */
@ExtendWith(SharedKaraf.class)
class ShellCommandsIT {
    private KarafShell shell;

    @BeforeEach
    void connected(KarafContainer karaf) {
        shell = karaf.shell();
        new DemoSession(karaf).connection();
    }

    @Test
    void sessionsAreListed() {
        List<String> lines = shell.lines("ctios:sessions");
        assertThat(lines.get(0)).containsSubsequence("Name", "Mode", "State", "Since", "Side", "Server", "Note");
        assertThat(row(lines, "default")).containsSubsequence("NOT_SET", "DISCONNECTED");
        assertThat(row(lines, "demo")).containsSubsequence("MONITOR", "MONITOR", "127.0.0.1:");
    }

    @Test
    void programsGetJson() {
        assertThat(shell.run("ctios:sessions --json").strip())
                .startsWith("[{\"name\":\"default\",\"mode\":\"NOT_SET\",\"state\":\"DISCONNECTED\"")
                .endsWith("}]");
    }

    @Test
    void aSessionIsShown() {
        assertThat(shell.lines("ctios:info demo"))
                .anyMatch(line -> line.matches("State +MONITOR"))
                .anyMatch(line -> line.matches("Server +127\\.0\\.0\\.1:\\d+"))
                .anyMatch(line -> line.matches("Agents +[1-9]\\d*"));
    }

    @Test
    void anUnknownSessionIsAnsweredWithThoseThereAre() {
        assertThat(shell.run("ctios:info dmeo")).contains("There is no session 'dmeo'. Sessions: default, demo.");
    }

    @Test
    void agentsAndCallsAreListed() {
        assertThat(shell.lines("ctios:agents demo").get(0)).containsSubsequence("Peripheral", "Agent", "State");
        assertThat(row(shell.lines("ctios:agents demo"), "5000")).contains("1001");
        await("a call in progress").atMost(DemoSession.LIMIT).untilAsserted(() -> assertThat(
                        shell.lines("ctios:calls demo"))
                .anyMatch(line -> line.matches("5000 .*\\d+ (ALERTING|CONNECT|HELD|QUEUED).*")));
    }

    @Test
    void agentsAreChosenByStateAndPeripheral() {
        assertThat(shell.lines("ctios:agents --state LOGOUT --peripheral 5000 demo").stream()
                        .skip(2))
                .allMatch(line -> line.contains("LOGOUT") || line.equals("no agents"));
        assertThat(shell.run("ctios:agents --peripheral 4711 demo")).contains("no agents");
        assertThat(shell.run("ctios:agents --state idle demo"))
                .contains("'idle' is no state of an agent. States: LOGIN,");
    }

    // Each answer of the server, or its refusal with the cure, is one line for the operator.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "agent-state --peripheral 5000 --instrument 9999 demo AVAILABLE 9999",
                "login --peripheral 5000 --instrument 9999 demo 9999",
                "logout --peripheral 5000 --instrument 9999 demo 9999"
            })
    void aRequestAboutNobodyIsRefusedWithTheReason(String command) {
        assertThat(shell.run("ctios:" + command))
                .contains("Error executing command:")
                .contains("failed")
                .doesNotContain("Exception");
    }

    @Test
    void eventsAreWatched() {
        List<String> lines = shell.lines("ctios:watch --count 3 --events agent,call demo");
        assertThat(lines).hasSize(3).allMatch(line -> line.matches(".* #\\d+ [AB] On\\w+ .*"));
    }

    @Test
    void countersAndListenersAreShown() {
        assertThat(shell.lines("ctios:statistics demo")).anyMatch(line -> line.matches("Frames received +[1-9]\\d*"));
        assertThat(shell.lines("ctios:statistics --listeners demo").get(0)).startsWith("Listener");
    }

    @Test
    void aFilterIsTried() {
        assertThat(shell.run("ctios:filter-test 'MessageID=OnAgentStateChange;AgentID=10*'"))
                .contains("Besides connection events these can pass: OnAgentStateChange.");
        assertThat(shell.run("ctios:filter-test MessageID")).contains("message filter, character");
    }

    @Test
    void aCallIsMadeAndARefusalIsExplained() {
        assertThat(shell.run("ctios:make-call --peripheral 5000 demo 5551234 9999"))
                .contains("makeCall")
                .doesNotContain("Exception");
    }

    @Test
    void aSessionIsDisconnectedAndConnected(KarafContainer karaf) {
        RouteOutput after = RouteOutput.fromNowOn(karaf);
        assertThat(shell.run("ctios:disconnect demo")).contains("ctios:connect demo brings it back");
        after.await("the end of the connection", line -> line.is("OnConnectionClosed"));
        assertThat(row(shell.lines("ctios:sessions"), "demo")).contains("DISCONNECTED");
        assertThat(shell.run("ctios:disconnect demo")).contains("E_CTIOS_SESSION_NOT_CONNECTED");
        assertThat(shell.run("ctios:connect demo")).contains("Session demo connects");
        after.await("the new connection", line -> line.is("OnConnection"));
    }

    // etc/org.apache.karaf.command.acl.ctios.cfg: who may only look may not touch; Karaf hides what is not allowed.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "connect demo",
                "disconnect demo",
                "agent-state demo AVAILABLE 1001",
                "login demo 1001",
                "logout demo 1001",
                "make-call demo 5551234 2001"
            })
    void aViewerMayNotDoAnything(String command, KarafContainer karaf) {
        try (KarafShell looker = karaf.viewersShell()) {
            assertThat(looker.run("ctios:" + command)).contains("Command not found: ctios:" + command.split(" ")[0]);
            assertThat(looker.run("ctios:sessions")).contains("demo");
        }
    }

    private static String row(List<String> lines, String first) {
        return lines.stream()
                .filter(line -> line.startsWith(first))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + first + " in " + lines));
    }
}
