package org.ctios.simulator.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options that go before what a scenario wants of its pair. */
class OptionsOverScenariosTest {
    private String file = "";

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        file = Files.writeString(folder.resolve("t.scenario"), "pair agentsWithoutSkillGroups=8\nwait 1ms")
                .toString();
    }

    /** Nobody gave the option that would be named. */
    @Test
    void aSettingOfTheScenarioThatDoesNotGoWithAnOptionIsToldAsTheScenarios() {
        assertThatThrownBy(() -> Options.parse("--scenario", file, "--agents=5"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "t.scenario with these options: agentsWithoutSkillGroups = 8: give 0 to 5, which is how many"
                                + " there are");
    }

    @Test
    void anOptionThatIsWrongItselfIsToldAsTheOption() {
        assertThatThrownBy(() -> Options.parse("--scenario", file, "--agents=0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("agents = 0: give 1 to 100000");
        assertThatThrownBy(() -> Options.parse("--scenario", file, "--agents-without-skill-groups=11"))
                .hasMessage("agentsWithoutSkillGroups = 11: give 0 to 10, which is how many there are");
    }

    @Test
    void whatGoesTogetherIsTaken() {
        assertThat(Options.parse("--scenario", file, "--agents=9").pair(null)).isNotNull();
    }
}
