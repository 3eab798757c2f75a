package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.ctios.simulator.CtiServerPair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The commands about the agent of a session in agent mode, over SSH (issue 6, What must be shown). */
@ExtendWith(SharedKaraf.class)
class AnAgentInTheShellIT {
    private static final String TAKEN = "; OnAgentStateChange tells what comes of it.";

    private final CtiServerPair pair =
            CtiServerPair.builder().agents(2).callsPerMinute(0).start();
    private KarafShell shell;
    private EtcFile file;

    @BeforeEach
    void connected(KarafContainer karaf) {
        shell = karaf.shell();
        file = new EtcFile(karaf.etc("org.ctios.session-clerk.cfg"));
        file.write("endpoints = " + pair.endpoints() + "\nmode = agent\nagentId = 1001\nagentInstrument = 2001\n"
                + "peripheralId = 5000\n.agentPassword = pw1001\nreconnect.delays = 0.1\n");
        await("agent mode").atMost(DemoSession.LIMIT).until(() -> clerk().contains("AGENT"));
    }

    @AfterEach
    void asItWas() {
        file.delete();
        await("the end of the session").atMost(DemoSession.LIMIT).until(() -> clerk().isEmpty());
        pair.close();
    }

    private String clerk() {
        List<String> lines = shell.lines("ctios:sessions");
        return lines.stream()
                .filter(line -> line.startsWith("clerk"))
                .findFirst()
                .orElse("");
    }

    private void awaitAgent(String... words) {
        await("agent 1001 " + String.join(" ", words))
                .atMost(DemoSession.LIMIT)
                .untilAsserted(() -> assertThat(shell.run("ctios:agents clerk")).contains(words));
    }

    // docs/commands.md: without an agent it is the session's own, with the configured password.
    @Test
    void theAgentIsLoggedInChangesItsStateAndIsLoggedOut() {
        assertThat(shell.run("ctios:login clerk").strip()).isEqualTo("The server took the login" + TAKEN);
        awaitAgent("1001", "NOT_READY");

        assertThat(shell.run("ctios:agent-state clerk AVAILABLE").strip())
                .isEqualTo("The server took the new state" + TAKEN);
        awaitAgent("1001", "AVAILABLE");

        assertThat(shell.run("ctios:agent-state --reason 7 clerk NOT_READY").strip())
                .isEqualTo("The server took the new state" + TAKEN);
        awaitAgent("1001", "NOT_READY");

        assertThat(shell.run("ctios:logout --reason 3 clerk").strip()).isEqualTo("The server took the logout" + TAKEN);
        awaitAgent("1001", "LOGOUT");
    }

    // docs/commands.md: the answer names the new call.
    @Test
    void theAgentMakesACall() {
        shell.run("ctios:login clerk");
        awaitAgent("1001", "NOT_READY");
        assertThat(shell.run("ctios:make-call clerk 5551234").strip())
                .matches("The server took the call call\\.5000\\.\\d+\\.2001\\.");
        await("the call").atMost(DemoSession.LIMIT).untilAsserted(() -> assertThat(shell.run("ctios:calls clerk"))
                .contains("2001"));
    }
}
