package org.ctios.session.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.CtiOsSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be known of a configuration before a session is made of it. */
class ConfigurationCheckTest {

    @Test
    void aGoodConfigurationHasNoProblem() {
        assertThat(CtiOsSessions.check("east", Map.of("endpoints", "cti-a,cti-b", "reconnect.delays", "1,2")))
                .isEmpty();
    }

    /** The page of the keys is checked against the form of the console, and this against the page. */
    @Test
    void theKeysAreThoseOfThePage() {
        TreeSet<String> all = new TreeSet<>(ConfigurationPage.otherSpellings());
        ConfigurationPage.keys().forEach(key -> all.add(key.name()));
        assertThat(CtiOsSessions.keys()).containsExactlyElementsOf(all);
    }

    @Test
    void aFaultyValueIsNamedWithItsKeyAndACure() {
        assertThat(CtiOsSessions.check("east", Map.of("endpoints", "cti-a", "heartbeat", "soon")))
                .singleElement()
                .hasToString("heartbeat = soon: is no number of seconds. Write seconds, such as 5 or 0.5.");
    }

    @ParameterizedTest
    @CsvSource({"agentid, agentId", "autoLogin, autologin", "Endpoint, endpoints", "reconnect.delay, reconnect.delays"})
    void aKeyThatIsAlmostRightIsToldTheRightOne(String key, String right) {
        assertThat(of(key)).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.cure()).startsWith("Write " + right + " ");
        });
    }

    /** A value under a misspelt key may be a password. */
    @Test
    void theValueOfAnUnknownKeyIsNotTold() {
        assertThat(of("agentPasswort"))
                .singleElement()
                .hasToString("agentPasswort = ***: is no key of a session."
                        + " Write agentPassword if that is what you mean, or leave it out.");
        assertThat(of("colour"))
                .singleElement()
                .hasToString("colour = ***: is no key of a session."
                        + " Leave it out; docs/configuration.md has the keys there are.");
    }

    private static List<ConfigurationProblem> of(String key) {
        return CtiOsSessions.check("east", Map.of("endpoints", "cti-a", key, "cti-b"));
    }
}
