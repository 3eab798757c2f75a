package org.ctios.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading scenarios (docs/scenarios.md, Grammar). */
class ScenarioSyntaxTest {
    /** Each fault is told with file, line and what was expected. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        exect A OPEN_REQ                  | 'exect' is no statement; expected one of expect, await, take, absent
        exect A OPEN_REQ                  | did you mean expect?
        expect C OPEN_REQ                 | 'C' is no side; write: expect SIDE TYPE [Field=value ...] [within TIME]
        expect A                          | something is missing; write: expect SIDE TYPE
        expect A OPEN_REG                 | GED-188 has no message type 'OPEN_REG'; did you mean OPEN_REQ?
        expect A OPEN_REQ ClientId=x      | GED-188 has no field 'ClientId'; did you mean ClientID?
        expect A OPEN_REQ AgentState=1    | OPEN_REQ has no field AgentState
        expect A OPEN_REQ ClientID        | 'ClientID' is no field; write Name=value
        expect A OPEN_REQ within soon     | 'soon' is no time; write it as 50ms, 1.5s or 2min
        expect A connected now            | 'now' is too much
        take A connected                  | only a message can be taken
        absent A OPEN_REQ 1s              | '1s' stands where 'for' should; write: absent SIDE TYPE for TIME
        send A OPEN_CONF Status=1         | OPEN_CONF has no field Status
        raw A 0g                          | '0g' is not hexadecimal
        wait                              | something is missing; write: wait TIME
        drop A hard                       | 'hard' stands where 'reset' should
        fault A frieze                    | fault 'A frieze': 'frieze' is no fault of a side; did you mean freeze?
        call c begin                      | something is missing; write: call NAME STEP
        call c delver                     | 'delver' is no step of a call; give one of begin, deliver
        call c consult d 2002             | there is no call c; begin it with: call c begin AGENT
        call c dial 1001                  | something is missing; write: call NAME dial AGENT NUMBER
        call c dial 1001 2002x            | '2002x' is no number that can be dialed; write digits, *, # and +
        call c dial 1001 99999999999999999999999999999999999999999 | a number has at most 40 characters, not 41
        agent 1001 ready                  | 'ready' is no state of an agent; give one of available, login
        expect A OPEN_REQ ClientID="x     | a quote is not closed
        pair agents=1                     | 'pair' stands once, before all other statements
        """)
    void whatCannotBeReadIsToldWithItsPlace(String line, String reason) {
        assertThatThrownBy(() -> Scenario.parse("x.scenario", "# title\n\nwait 1ms\n" + line + "\n"))
                .isInstanceOf(ScenarioSyntaxException.class)
                .hasMessageStartingWith("x.scenario:4: ")
                .hasMessageContaining(reason);
    }

    /** So are calls that another one is joined with. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        call c consult d      | something is missing; write: call NAME consult CONSULTATION NUMBER
        call c transfer       | something is missing; write: call NAME transfer CONSULTATION, such as: call c transfer d
        call c transfer d     | there is no call d; begin it with: call c consult d NUMBER
        call c conference d   | there is no call d; begin it with: call c consult d NUMBER
        call c consult c 2002 | the consultation needs another name than c
        call c quirk          | something is missing; write: call NAME quirk QUIRK, such as: call c quirk no-cleared
        call c variable 1     | something is missing; write: call NAME variable N TEXT
        call c ecc Topic      | something is missing; write: call NAME ecc VARIABLE TEXT
        call c transfer-to 2a | '2a' is no number that can be dialed; write digits
        call c quirk no-clear | 'no-clear' is no quirk of a call; give one of no-cleared, talking-before-established
        call c leave now      | 'now' is too much
        call d queue now      | 'now' is too much; write: call NAME queue
        call c route          | something is missing; write: call NAME route AGENT
        call c route 1001 off | 'off' is no way out of a queue; give one of cleared, diverted
        call d route 1001     | there is no call d
        """)
    void stepsWithOtherCallsAreChecked(String line, String reason) {
        assertThatThrownBy(() -> Scenario.parse("x.scenario", "call c begin 1001\n" + line))
                .isInstanceOf(ScenarioSyntaxException.class)
                .hasMessageStartingWith("x.scenario:2: ")
                .hasMessageContaining(reason);
    }

    /** Settings of the pair are checked when the file is read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        pair agent=4    | 'agent' is no setting of the pair; expected one of activeStandby, agents
        pair agents     | 'agents' has no value; write agents=value
        pair agents=few | 'few' is no whole number
        pair dialect=ccc | 'ccc' is no dialect; write cce or ccx
        pair agentsWithoutSkillGroups=few | 'few' is no whole number
        pair agents=2 agentsWithoutSkillGroups=3 | agentsWithoutSkillGroups = 3: give 0 to 2, which is how many there are
        pair agents=2 peripherals=3 | peripherals = 3: give 1 to 2, which is how many agents there are
        pair agents=4 peripherals=2 teams=3 | teams = 3: give 1 to 2, which is how many agents each peripheral has
        pair activeStandby=true newestVersion=20 | activeStandby = true: needs protocol version 24
        pair trafficMix=consult=2 | consult is a share of the calls from 0 to 1, not 2.0
        pair activeStandby=yes | 'yes' is no activeStandby; write false or true
        pair eccVariables=Items[0] | 'Items[0]' is no ECC variable; write Topic for a scalar, Items[5] for an array
        """)
    void settingsOfThePairAreChecked(String line, String reason) {
        ScenarioSyntaxException fault = catchThrowableOfType(
                ScenarioSyntaxException.class, () -> Scenario.parse("x.scenario", line + "\nwait 1ms"));
        assertThat(fault).hasMessageContaining(reason);
        assertThat(fault.file()).isEqualTo("x.scenario");
        assertThat(fault.line()).isEqualTo(1);
    }

    @Test
    void anEmptyFileIsNoScenario() {
        assertThatThrownBy(() -> Scenario.parse("x.scenario", "# nothing"))
                .hasMessage("x.scenario:1: there is no statement in it");
    }

    @Test
    void aFileIsLoaded(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("my.scenario"), "# what it shows\npair agents=3\nwait 1ms # a moment\n");
        Scenario scenario = Scenario.load(file);
        assertThat(scenario.name()).isEqualTo("my.scenario");
        assertThat(scenario.title()).isEqualTo("what it shows");
        assertThat(scenario.size()).isEqualTo(1);
        try (CtiServerPair pair = scenario.pair().start()) {
            assertThat(pair.contactCentre().agents()).hasSize(3);
            assertThat(pair.contactCentre().callsPerMinute()).isZero();
        }
        assertThatThrownBy(() -> Scenario.load(folder.resolve("other.scenario")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("other.scenario cannot be read: there is no such file");
    }

    /** Editors of Windows put a byte order mark in front of UTF-8. */
    @Test
    void aByteOrderMarkInFrontIsPassedBy(@TempDir Path folder) throws IOException {
        String text = "\uFEFF# what it shows\nwait 1ms";
        assertThat(Scenario.parse("x.scenario", text).title()).isEqualTo("what it shows");
        assertThat(Scenario.parse("x.scenario", "\uFEFFwait 1ms").size()).isEqualTo(1);
        assertThat(Scenario.load(Files.writeString(folder.resolve("my.scenario"), text))
                        .title())
                .isEqualTo("what it shows");
    }

    /** A file that is no text in UTF-8 is told with its line and the cure. */
    @Test
    void aFileThatIsNoTextIsRefusedWithTheCure(@TempDir Path folder) throws IOException {
        Path latin = Files.write(folder.resolve("latin.scenario"), "wait 1ms\n# caf\u00e9\n".getBytes(ISO_8859_1));
        assertThatThrownBy(() -> Scenario.load(latin))
                .isInstanceOf(ScenarioSyntaxException.class)
                .hasMessage("latin.scenario:2: byte 0xE9 is not UTF-8; a scenario is a text: save it as UTF-8, or give"
                        + " another file");
        Path wide = Files.write(folder.resolve("wide.scenario"), "wait 1ms".getBytes(UTF_16LE));
        assertThatThrownBy(() -> Scenario.load(wide))
                .isInstanceOf(ScenarioSyntaxException.class)
                .hasMessageStartingWith(
                        "wide.scenario:1: it has a NUL character; a scenario is a text: save it as UTF-8");
        Path cut = Files.write(folder.resolve("cut.scenario"), new byte[] {'#', (byte) 0xC3});
        assertThatThrownBy(() -> Scenario.load(cut)).hasMessageStartingWith("cut.scenario:1: byte 0xC3 is not UTF-8");
    }

    /** Every scenario that comes with the simulator can be read, and says what it shows. */
    @ParameterizedTest
    @MethodSource("org.ctios.simulator.Scenario#names")
    void everyScenarioOfTheLibraryIsReadAndHasATitle(String name) {
        assertThat(Scenario.named(name).title()).endsWith(".").hasSizeLessThan(170);
    }

    /** The index names every file. */
    @Test
    void theIndexIsComplete() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/org/ctios/simulator/scenarios"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".scenario"))
                            .map(name -> name.replace(".scenario", ""))
                            .sorted())
                    .containsExactlyElementsOf(Scenario.names());
        }
        assertThatThrownBy(() -> Scenario.named("nothing-like-it"))
                .hasMessageStartingWith("there is no scenario nothing-like-it. They are: ");
        assertThatThrownBy(() -> Scenario.named("refused"))
                .hasMessageStartingWith("there is no scenario refused; did you mean refused-not-master? They are: ");
    }

    /** docs/scenarios.md lists the library with its titles. */
    @Test
    void thePageListsTheLibrary() throws IOException {
        assertThat(Files.readAllLines(Path.of("../docs/scenarios.md")))
                .containsAll(Scenario.names().stream()
                        .map(name ->
                                "| `" + name + "` | " + Scenario.named(name).title() + " |")
                        .toList());
    }
}
