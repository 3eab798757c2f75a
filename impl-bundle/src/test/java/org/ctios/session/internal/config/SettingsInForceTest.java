package org.ctios.session.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users set over a configuration: passwords in it, and in the files of the configuration. */
class SettingsInForceTest {
    private static final String PASSWORD = "s3cret-run-time";

    @TempDir
    private Path folder;

    private static ArgumentsReader.Result<ArgumentsReader.Agent> read(String password) {
        return ArgumentsReader.agent(Arguments.builder()
                .set("AgentID", "7008")
                .set("AgentPassword", password)
                .set("PeripheralID", 5000)
                .build());
    }

    private static SettingsInForce set(SessionSettings configured) {
        ArgumentsReader.Agent agent = read(PASSWORD).value();
        assertThat(agent).isNotNull();
        return SettingsInForce.of(configured).agent(agent.identity(), true);
    }

    /** Design 5.11: the password that SetAgent gives is shown by nothing that holds it, before an edit and after. */
    @Test
    void thePasswordOfSetAgentIsShownByNothing() {
        SettingsInForce inForce = set(SampleSettings.monitor("mode", "none"));
        SettingsInForce edited = inForce.edited(SampleSettings.monitor("mode", "none", "heartbeat", "6"));
        assertThat(edited.settings().agent().password().reveal()).isEqualTo(PASSWORD);
        assertThat(read(PASSWORD) + " " + inForce + edited).contains("***").doesNotContain(PASSWORD);
    }

    /** The reason of a refusal goes to the log. */
    @Test
    void aPasswordThatIsRefusedIsNotInTheReason() {
        String tooLong = PASSWORD.repeat(5);
        assertThat(read(tooLong).code()).isEqualTo(CilError.E_CTIOS_INVALID_ARGUMENT);
        assertThat(read(tooLong).reason()).contains("***").doesNotContain(PASSWORD);
    }

    /** Files are for who configures: who calls SetAgent gives the password itself, whatever it begins with. */
    @Test
    void aPasswordOfSetAgentIsTakenAsItIsWritten() throws IOException {
        String file = "file:" + Files.writeString(folder.resolve("password"), "of somebody else");
        for (String password : List.of(file, "file:" + folder.resolve("missing"), "file:", "file://%%%")) {
            ArgumentsReader.Agent agent = read(password).value();
            assertThat(agent).as(password).isNotNull();
            assertThat(agent.identity().password().reveal()).isEqualTo(password);
            assertThat(agent.identity().password().isInFile()).isFalse();
        }
    }

    /** docs/configuration.md, Passwords: a file that has another password by now was edited, the configuration was not. */
    @Test
    void anotherPasswordInTheConfiguredFileIsNoEditOfTheAgent() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "one");
        SettingsInForce inForce = set(SampleSettings.agent(".agentPassword", "file:" + file));
        Files.writeString(file, "another");
        SettingsInForce edited =
                inForce.edited(SampleSettings.agent(".agentPassword", "file:" + file, "heartbeat", "6"));
        assertThat(edited.settings().agent().agentId()).isEqualTo("7008");
        assertThat(edited.configured().agent().password().reveal()).isEqualTo("another");
    }

    /** The same password from somewhere else is no other password; another one is, wherever it comes from. */
    @Test
    void anotherPlaceOfTheConfiguredPasswordCountsByWhatIsThere() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "one");
        SettingsInForce inForce = set(SampleSettings.agent(".agentPassword", "one"));
        SettingsInForce moved = inForce.edited(SampleSettings.agent(".agentPassword", "file:" + file));
        assertThat(moved.settings().agent().agentId()).isEqualTo("7008");
        assertThat(moved.edited(SampleSettings.agent(".agentPassword", "another"))
                        .settings()
                        .agent()
                        .agentId())
                .isEqualTo("7001");
    }

    /** Nothing set: the configuration counts as it is, with what is in its files now. */
    @Test
    void withNothingSetTheConfigurationCounts() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "one");
        SessionSettings configured = SampleSettings.agent(".agentPassword", "file:" + file);
        Files.writeString(file, "another");
        SessionSettings edit = SampleSettings.agent(".agentPassword", "file:" + file);
        assertThat(SettingsInForce.of(configured).edited(edit)).isEqualTo(SettingsInForce.of(edit));
        assertThat(SettingsInForce.of(edit).settings()).isEqualTo(edit);
    }
}
