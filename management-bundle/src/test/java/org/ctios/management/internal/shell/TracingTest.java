package org.ctios.management.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ctios.session.CilError;
import org.junit.jupiter.api.Test;

/** The wire trace from the shell (issue 6, Shell commands). */
class TracingTest {
    private final FixedSession east = new FixedSession("east");

    private Trace command(String action) {
        Trace command = new Trace();
        command.sessions = List.of(east);
        command.action = action;
        command.name = "east";
        return command;
    }

    @Test
    void aTraceIsTurnedOnAndOff() throws Exception {
        assertThat(Console.lines(command("on")))
                .containsExactly("Trace    on", "File     data/log/ctios-trace-east.jsonl", "Written  1", "Dropped  0");
        assertThat(Console.lines(command("off"))).contains("Trace    off");
    }

    @Test
    void aFileThatCannotBeWrittenIsTold() throws Exception {
        east.problem = "there is no directory logs. Create it, or change trace.file";
        Trace on = command("on");
        on.json = true;
        assertThat(Console.lines(on))
                .singleElement()
                .asString()
                .contains("\"problem\":\"there is no directory logs. Create it, or change trace.file\"");
    }

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> command("east").execute())
                .hasMessage("'east' is nothing a trace can do. Say on, off or status, then the name of the session.");
        east.answer = CilError.E_CTIOS_MISSING_ARGUMENT;
        assertThatThrownBy(() -> command("on").execute())
                .hasMessage("Session east has no valid configuration; ctios:info east shows what is wrong with it.");
    }
}
