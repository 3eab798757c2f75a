package org.ctios.health.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.ctios.session.SessionState;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

/** {@code ctios:health}, docs/commands.md. */
class HealthTest {
    private final WatchedSession east = new WatchedSession();
    private final Health command = new Health();

    HealthTest() {
        command.checks = new SessionChecks(
                (BundleContext) Proxy.newProxyInstance(
                        BundleContext.class.getClassLoader(), new Class<?>[] {BundleContext.class}, (p, m, a) -> null),
                Map.of());
        command.sessions = List.of(east.session());
    }

    @Test
    void eachCheckOfASessionIsALine() throws Exception {
        assertThat(lines())
                .filteredOn(line -> line.startsWith("east"))
                .hasSameSizeAs(SessionChecks.ALL)
                .first()
                .asString()
                .containsSubsequence("connected", "OK", "MONITOR at side A");
    }

    @Test
    void onlyProblemsAreShownWhereThatIsAskedFor() throws Exception {
        command.problems = true;
        assertThat(lines()).contains("all is well");
        east.state = SessionState.GAVE_UP;
        assertThat(lines())
                .filteredOn(line -> line.startsWith("east"))
                .singleElement()
                .asString()
                .contains("CRITICAL");
    }

    /** A bundle that was stopped or a file that is gone leaves nothing to be well. */
    @Test
    void withoutASessionNothingIsSaidToBeWell() throws Exception {
        command.sessions = List.of();
        assertThat(lines()).contains("no sessions");
        command.problems = true;
        assertThat(lines()).contains("no sessions").doesNotContain("all is well");
    }

    /** docs/commands.md: commands that list something print JSON with {@code --json}. */
    @Test
    void programsGetJson() throws Exception {
        east.state = SessionState.REJECTED;
        east.reason = "\"busy\"";
        command.problems = true;
        command.json = true;
        assertThat(lines())
                .singleElement()
                .asString()
                .startsWith(
                        "[{\"session\":\"east\",\"check\":\"connected\",\"health\":\"CRITICAL\",\"message\":\"REJECTED since")
                .contains(": \\\"busy\\\". Correct ")
                .endsWith("\"}]");
        command.sessions = List.of();
        assertThat(lines()).containsExactly("[]");
    }

    /** docs/commands.md: no terminal obeys what a server writes. */
    @Test
    void controlCharactersAreShown() throws Exception {
        east.reason = "5\u001B[2J\n\u009B\u007F";
        command.problems = true;
        assertThat(lines()).last().asString().contains("but: 5\\u001b[2J\\u000a\\u009b\\u007f. See");
        command.json = true;
        assertThat(lines()).last().asString().contains("but: 5\\u001B[2J\\n\\u009b\\u007f. See");
    }

    @Test
    void anUnknownSessionIsAnsweredWithWhereToLook() throws Exception {
        command.name = "noth";
        assertThatThrownBy(command::execute)
                .hasMessage("There is no session 'noth'. See ctios:sessions for those there are.");
    }

    private List<String> lines() throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            command.execute();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceAll("\u001B\\[[0-9;]*m", "").stripTrailing())
                .toList();
    }
}
