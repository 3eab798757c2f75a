package org.ctios.session.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.internal.config.SettingsChange.IN_PLACE;
import static org.ctios.session.internal.config.SettingsChange.NOTHING;
import static org.ctios.session.internal.config.SettingsChange.RECONNECT;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The smallest action for each key: OPEN_REQ and where it goes decide about a new connection. */
class SettingsChangeTest {

    static Stream<Arguments> changes() {
        return Stream.of(
                row("name", "west", IN_PLACE),
                row("endpoints", "cti-a:42027,cti-c:43027", RECONNECT),
                row("endpoints", "cti-b:43027,cti-a:42027", RECONNECT),
                row("mode", "monitor", RECONNECT),
                row("autologin", "true", RECONNECT),
                row("agentId", "7002", RECONNECT),
                row("agentInstrument", "3002", RECONNECT),
                row("agentExtension", "2002", RECONNECT),
                row(".agentPassword", "other", RECONNECT),
                row("peripheralId", "5001", RECONNECT),
                row("clientId", "other", RECONNECT),
                row(".clientPassword", "other", RECONNECT),
                row("protocolVersion", "15", RECONNECT),
                row("heartbeat", "6", RECONNECT),
                row("maxHeartbeats", "4", IN_PLACE),
                row("connectTimeout", "6", IN_PLACE),
                row("openTimeout", "31", IN_PLACE),
                row("reconnect.delays", "3,15", IN_PLACE),
                row("queue.capacity", "5", IN_PLACE),
                row("queue.onFull", "dropOldest", IN_PLACE),
                row("autoconnect", "false", IN_PLACE));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangedKeyIsAnsweredWithTheSmallestAction(String key, String value, SettingsChange expected) {
        assertThat(SettingsChange.between(SampleSettings.agent(), SampleSettings.agent(key, value)))
                .isEqualTo(expected);
    }

    /** The same values written otherwise are the same. */
    @Test
    void anEditThatSaysTheSameIsNothing() {
        assertThat(SettingsChange.between(
                        SampleSettings.agent(), SampleSettings.agent("heartbeat", "5.0", "mode", "AGENT")))
                .isEqualTo(NOTHING);
    }

    /** Who is logged in stays so: switching autologin off needs no new connection. */
    @Test
    void switchingAutologinOffIsDoneInPlace() {
        assertThat(SettingsChange.between(SampleSettings.agent("autologin", "true"), SampleSettings.agent()))
                .isEqualTo(IN_PLACE);
    }

    /** A name that shows in ClientID shows in OPEN_REQ. */
    @Test
    void aNewNameReconnectsWhenTheClientIdFollowsIt() {
        assertThat(SettingsChange.between(
                        SampleSettings.monitor("clientId", ""), SampleSettings.monitor("clientId", "", "name", "west")))
                .isEqualTo(RECONNECT);
    }

    /** Several changes at once take the largest of their actions. */
    @Test
    void theLargestActionWins() {
        assertThat(SettingsChange.between(
                        SampleSettings.monitor(), SampleSettings.monitor("maxHeartbeats", "9", "clientId", "other")))
                .isEqualTo(RECONNECT);
    }

    private static Arguments row(String key, String value, SettingsChange expected) {
        return Arguments.argumentSet(key + " = " + value, key, value, expected);
    }
}
