package org.ctios.management.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.SessionState;
import org.junit.jupiter.api.Test;

/** What an operator sees (issue 6, Shell commands). */
class ListingsTest {
    private final FixedSession east = new FixedSession("east");
    private final FixedSession west = new FixedSession("west");

    @Test
    void sessionsAreListedByName() throws Exception {
        Sessions command = with(new Sessions());
        List<String> lines = Console.lines(command);
        assertThat(lines.get(0)).containsSubsequence("Name", "Mode", "State", "Since", "Side", "Server", "Events");
        assertThat(lines.get(2)).containsSubsequence("east", "MONITOR", "A", "cti-a:42027", "90", "2");
        assertThat(lines.get(3)).startsWith("west");
    }

    @Test
    void aRejectedConfigurationIsSeenInTheList() throws Exception {
        east.problems = List.of(new ConfigurationProblem("mode", "moniter", "is no mode", "Write agent or monitor"));
        assertThat(Console.lines(with(new Sessions())).get(2))
                .endsWith("configuration rejected: mode = moniter: is no mode. Write agent or monitor.");
        assertThat(Console.lines(info("east")))
                .contains("Rejected mode       mode = moniter: is no mode. Write agent or monitor.");
    }

    /** docs/commands.md: with every fault of a rejected configuration. One key may have several, and any name. */
    @Test
    void everyFaultOfARejectedConfigurationIsShown() throws Exception {
        east.problems = List.of(
                new ConfigurationProblem("tls.ciphers", "A", "is no cipher suite", "Leave it out"),
                new ConfigurationProblem("tls.ciphers", "B", "is no cipher suite", "Leave it out"),
                new ConfigurationProblem("two  blanks ", "1", "is no key", "Delete it"));
        assertThat(Console.lines(info("east")))
                .anyMatch(line -> line.matches("Rejected tls\\.ciphers +tls\\.ciphers = A: .*"))
                .anyMatch(line -> line.matches("Rejected tls\\.ciphers +tls\\.ciphers = B: .*"))
                .anyMatch(line -> line.matches("Rejected two  blanks +two  blanks  = 1: is no key\\. Delete it\\."));
        Info command = info("east");
        command.json = true;
        assertThat(Console.lines(command))
                .singleElement()
                .asString()
                .endsWith(
                        ",\"configurationProblems\":["
                                + "{\"key\":\"tls.ciphers\",\"value\":\"A\",\"reason\":\"is no cipher suite\",\"cure\":\"Leave it out\"},"
                                + "{\"key\":\"tls.ciphers\",\"value\":\"B\",\"reason\":\"is no cipher suite\",\"cure\":\"Leave it out\"},"
                                + "{\"key\":\"two  blanks \",\"value\":\"1\",\"reason\":\"is no key\",\"cure\":\"Delete it\"}]}");
    }

    /** Programs need not ask first whether the key is there. */
    @Test
    void withoutFaultsTheirArrayIsEmpty() throws Exception {
        Info command = info("east");
        command.json = true;
        assertThat(Console.lines(command)).singleElement().asString().endsWith(",\"configurationProblems\":[]}");
    }

    @Test
    void withoutASessionTheListSaysHowToMakeOne() throws Exception {
        assertThat(Console.lines(new Sessions()))
                .contains("no sessions; write etc/org.ctios.session-NAME.cfg to make one");
    }

    @Test
    void programsGetJson() throws Exception {
        Sessions command = with(new Sessions());
        command.json = true;
        assertThat(Console.lines(command))
                .singleElement()
                .asString()
                .startsWith("[{\"name\":\"east\",\"mode\":\"MONITOR\",\"state\":\"MONITOR\",\"since\":")
                .contains("\"events\":90,\"failovers\":2,\"note\":\"\"},{\"name\":\"west\"");
    }

    @Test
    void aSessionIsShownWithAllThatMatters() throws Exception {
        assertThat(Console.lines(info("east")))
                .contains("State               MONITOR", "Protocol version    24", "Agents              2")
                .noneMatch(line -> line.startsWith("Reason"));
    }

    @Test
    void anUnknownSessionIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> Console.lines(info("noth")))
                .hasMessage("There is no session 'noth'. Sessions: east, west.");
        Info alone = new Info();
        alone.name = "east";
        assertThatThrownBy(alone::execute)
                .hasMessage(
                        "There is no session 'east'. There is none at all; write etc/org.ctios.session-east.cfg to make"
                                + " it.");
    }

    @Test
    void agentsCanBeListedByState() throws Exception {
        Agents command = with(new Agents());
        command.name = "east";
        assertThat(Console.lines(command)).hasSize(4).last().asString().containsSubsequence("1002", "NOT_READY", "7");
        command.state = "not-ready";
        assertThat(Console.lines(command)).hasSize(3);
        command.peripheral = 5001L;
        assertThat(Console.lines(command)).contains("no agents");
        command.state = "idle";
        assertThatThrownBy(command::execute)
                .hasMessageStartingWith("'idle' is no state of an agent. States: LOGIN, LOGOUT, NOT_READY");
    }

    @Test
    void callsAreListedWithTheirEnds() throws Exception {
        Calls command = with(new Calls());
        command.name = "east";
        assertThat(Console.lines(command))
                .last()
                .asString()
                .containsSubsequence("5000", "77", "5551234", "8000", "2001 ALERTING");
    }

    /** What was known last is not taken for what is. */
    @Test
    void whatIsOldIsSaidToBeOld() throws Exception {
        east.state = SessionState.FAILOVER;
        Calls command = with(new Calls());
        command.name = "east";
        assertThat(Console.lines(command))
                .endsWith("This is what was known last: the session does not follow the server now.");
    }

    @Test
    void countersAndListenersAreShown() throws Exception {
        Statistics command = with(new Statistics());
        command.name = "east";
        assertThat(Console.lines(command)).contains("Frames received     100", "Failovers           2");
        command.listeners = true;
        assertThat(Console.lines(command)).last().asString().containsSubsequence("Route#1", "SESSION", "4", "12 ms");
    }

    private Info info(String name) {
        Info command = with(new Info());
        command.name = name;
        return command;
    }

    private <T extends SessionCommand> T with(T command) {
        command.sessions = List.of(west, east);
        return command;
    }
}
