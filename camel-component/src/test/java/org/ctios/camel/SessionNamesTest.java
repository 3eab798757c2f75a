package org.ctios.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.camel.ResolveEndpointFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sessions the path of a URI names. */
class SessionNamesTest extends CamelFixture {

    @Test
    void aNameIsOneSession() {
        SessionNames names = SessionNames.parse("east");
        assertThat(names.isOne()).isTrue();
        assertThat(names.isAll()).isFalse();
        assertThat(names.only()).isEqualTo("east");
        assertThat(names.contains("east")).isTrue();
        assertThat(names.contains("west")).isFalse();
    }

    @Test
    void namesWithCommasBetweenAreSeveralSessions() {
        SessionNames names = SessionNames.parse("east, west");
        assertThat(names.isOne()).isFalse();
        assertThat(names.isAll()).isFalse();
        assertThat(names.names()).isEqualTo(List.of("east", "west"));
        assertThat(names.contains("west")).isTrue();
        assertThat(names.contains("south")).isFalse();
    }

    @Test
    void anAsteriskIsAllSessions() {
        SessionNames names = SessionNames.parse("*");
        assertThat(names.isAll()).isTrue();
        assertThat(names.isOne()).isFalse();
        assertThat(names.contains("any")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | leaves the name of a session empty",
                "' ' | leaves the name of a session empty",
                "'east,' | leaves the name of a session empty",
                "',east' | leaves the name of a session empty",
                "'east,,west' | leaves the name of a session empty",
                "'east,west,east' | names the session 'east' twice",
                "'east,*' | has an asterisk beside other characters",
                "'ea*' | has an asterisk beside other characters",
            })
    void aFaultyListIsRefusedWithTheReasonAndTheCure(String text, String reason) {
        assertThatThrownBy(() -> SessionNames.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + text + "' ")
                .hasMessageContaining(reason)
                .hasMessageContaining("as in ctios:east, several, as in ctios:east,west, or ctios:* for all");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ctios:east,west", "ctios:*", "ctios:east"})
    void anEndpointIsMadeOfIt(String uri) {
        CtiOsEndpoint endpoint = camel.getEndpoint(uri, CtiOsEndpoint.class);
        assertThat("ctios:" + endpoint.getSessionName()).isEqualTo(uri);
        assertThat(endpoint.sessions()).hasToString(endpoint.getSessionName());
    }

    @Test
    void aFaultyListFailsTheEndpoint() {
        assertThatThrownBy(() -> camel.getEndpoint("ctios:east,east"))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining("names the session 'east' twice");
    }
}
