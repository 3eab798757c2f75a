package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The commands {@code simulator:*} in a real shell, over SSH (docs/commands.md, The simulator). */
@ExtendWith(SharedKaraf.class)
class SimulatorCommandsIT {
    private KarafShell shell;

    @BeforeEach
    void connected(KarafContainer karaf) {
        shell = karaf.shell();
        new DemoSession(karaf).connection();
    }

    @Test
    void theStatusIsShown() {
        assertThat(shell.lines("simulator:status")).anyMatch(line -> line.matches("Events sent +[1-9]\\d*"));
        assertThat(shell.run("simulator:status --json").strip())
                .startsWith("{\"sideA\":\"")
                .contains("\"peripheral\":\"on line\"")
                .endsWith("}");
    }

    /** The session goes to the other side, and the simulator is well again afterwards. */
    @Test
    void aFaultSendsTheSessionToTheOtherSide(KarafContainer karaf) {
        RouteOutput after = RouteOutput.fromNowOn(karaf);
        try {
            assertThat(shell.run("simulator:fault active reset")).contains("Done: active reset.");
            after.await("the new connection", line -> line.is("OnConnection"));
        } finally {
            assertThat(shell.run("simulator:fault heal")).contains("Done: heal.");
        }
        new DemoSession(karaf).connection();
    }

    /** docs/simulator.md, In words: the key fault does the same when the file is edited. */
    @Test
    void aFaultInTheFileSendsTheSessionToTheOtherSide(KarafContainer karaf) {
        DemoSession demo = new DemoSession(karaf);
        RouteOutput.Line before = demo.connection();
        RouteOutput after = RouteOutput.fromNowOn(karaf);
        try {
            demo.simulatorFile().set("fault", "active reset; switch");
            RouteOutput.Line connection = after.await(
                    "the connection to the other server",
                    line -> line.is("OnConnection") && !line.rest().equals(before.rest()));
            assertThat(connection.side()).isNotEqualTo(before.side());
            assertThat(shell.lines("simulator:status")).noneMatch(line -> line.startsWith("Problem"));
        } finally {
            shell.run("simulator:fault switch");
            demo.reset();
        }
    }

    @Test
    void aMisspeltFaultIsExplained() {
        assertThat(shell.run("simulator:fault A frieze")).contains("did you mean freeze?");
        assertThat(shell.lines("simulator:fault")).anyMatch(line -> line.startsWith("SIDE half-open"));
    }

    // etc/org.apache.karaf.command.acl.simulator.cfg.
    @Test
    void aViewerMayOnlyLook(KarafContainer karaf) {
        try (KarafShell looker = karaf.viewersShell()) {
            assertThat(looker.run("simulator:fault heal")).contains("Command not found: simulator:fault");
            assertThat(looker.run("simulator:status")).contains("Side A");
        }
    }
}
